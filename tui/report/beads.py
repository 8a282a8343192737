"""Links gathered into beads: what hangs together by links is one unit of translation."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from tui.align.link import Link


@dataclass(frozen=True, slots=True)
class Bead:
    """Paragraphs of both sides that tell the same together, in reading order, and the links that join them."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    links: tuple[Link, ...]


def beads(links: Iterable[Link]) -> list[Bead]:
    """The connected components of the links, in reading order of the left side; what has no link is in none."""
    ordered = sorted(links, key=lambda link: (link.left, link.right))
    tops: dict[tuple[str, int], tuple[str, int]] = {}
    for link in ordered:
        tops[_top(tops, ("left", link.left))] = _top(tops, ("right", link.right))
    groups: defaultdict[tuple[str, int], list[Link]] = defaultdict(list)
    for link in ordered:
        groups[_top(tops, ("left", link.left))].append(link)
    return [_bead(group) for group in groups.values()]


def _top(tops: dict[tuple[str, int], tuple[str, int]], node: tuple[str, int]) -> tuple[str, int]:
    """The node that stands for all that `node` is joined to; the way there is halved for the next time."""
    while (above := tops.setdefault(node, node)) != node:
        tops[node] = node = tops[above]
    return node


def _bead(links: list[Link]) -> Bead:
    left, right = {link.left for link in links}, {link.right for link in links}
    return Bead(tuple(sorted(left)), tuple(sorted(right)), tuple(links))

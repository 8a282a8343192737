"""Names of two versions held against each other."""

from collections.abc import Sequence

from rapidfuzz.distance import OSA

from tui.align.link import Link
from tui.compare.comparison import Mismatch
from tui.facts.fact import Mention
from tui.facts.words import words
from tui.text import Article

NEAR = 0.6
"""Names at least so alike (1 - edits / length) stand for each other."""


def compare_names(
    left: Article, right: Article, left_names: Sequence[Mention], right_names: Sequence[Mention], links: Sequence[Link]
) -> list[Mismatch]:
    """What differs among the names of two versions: inside linked paragraphs first, then anywhere."""
    left_open = _untold(left_names, right)
    right_open = _untold(right_names, left)
    found = []
    taken: set[Mention] = set()
    linked: dict[int, set[int]] = {}
    for link in links:
        linked.setdefault(link.left, set()).add(link.right)
    for mention in left_open:
        near = [m for m in right_open if m.paragraph in linked.get(mention.paragraph, ()) and m not in taken]
        best = max(near, key=lambda m: OSA.normalized_similarity(m.text, mention.text), default=None)
        if best is not None and OSA.normalized_similarity(best.text, mention.text) >= NEAR:
            taken.add(best)
            found.append(Mismatch("conflict", "name", mention, best))
        else:
            found.append(Mismatch("missing", "name", mention, None))
    found += [Mismatch("missing", "name", None, m) for m in right_open if m not in taken]
    return found


def _untold(names: Sequence[Mention], other: Article) -> list[Mention]:
    """The names of which some word stands nowhere in `other`, each once."""
    told = {w.fold for p in other.paragraphs for w in words(p.text)}
    seen: set[str] = set()
    found = []
    for mention in names:
        missing = [w.fold for w in words(mention.text) if len(w.fold) > 1 and w.fold not in told]
        if missing and mention.text not in seen:
            seen.add(mention.text)
            found.append(mention)
    return found

"""Names that were translated as a whole (*Surge*, *Lonjakan*): told by the company they keep in both versions."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from tui.align.link import Link
from tui.compare.company import lists
from tui.compare.forms import Form, Key, Versions
from tui.compare.grouping import Groups

TOGETHER = 2
"""How often both names stand in a list with names that both versions tell."""
CROWD = 40
"""Names of one version that are held against those of the other at most."""
LINKED = 0.75
"""The share of a name's mentions at least that stand in paragraphs linked to those of the other."""


def join_translated(groups: Groups, forms: Mapping[Key, Form], versions: Versions, links: Sequence[Link]) -> None:
    """Joins two names of one version each that stand in lists with the same others, in linked paragraphs."""
    gathered = {top: [forms[key] for key in keys] for top, keys in groups.members().items()}
    company = _company(gathered, versions)
    accompanied = [top for top in company if company[top].total() >= TOGETHER]
    lonely = [[top for top in accompanied if _sides(gathered[top]) == {side}][:CROWD] for side in (0, 1)]
    for one in lonely[0]:
        fits = [two for two in lonely[1] if _is_one(one, two, company, gathered, versions, links)]
        if len(fits) == 1:
            groups.join(one, fits[0])


def _company(gathered: Mapping[Key, Sequence[Form]], versions: Versions) -> dict[Key, Counter[Key]]:
    """For each group in a list, how often it stands beside each group that both versions tell."""
    company: defaultdict[Key, Counter[Key]] = defaultdict(Counter)
    for members in lists(gathered, versions):
        known = {top for top in members if len(_sides(gathered[top])) > 1}
        for top in set(members):
            company[top].update(known - {top})
    return dict(company)


def _sides(forms: Sequence[Form]) -> set[int]:
    return {side for form in forms for side, indices in enumerate(form.sides) if indices}


def _is_one(
    one: Key,
    two: Key,
    company: Mapping[Key, Counter[Key]],
    gathered: Mapping[Key, Sequence[Form]],
    versions: Versions,
    links: Sequence[Link],
) -> bool:
    if (company[one] & company[two]).total() < TOGETHER:
        return False
    here = Counter(m.paragraph for form in gathered[one] for _, m in form.mentions(versions))
    there = Counter(m.paragraph for form in gathered[two] for _, m in form.mentions(versions))
    joined = [(link.left, link.right) for link in links if link.left in here and link.right in there]
    ours, theirs = {left for left, _ in joined}, {right for _, right in joined}
    return (
        sum(here[p] for p in ours) >= LINKED * here.total() and sum(there[p] for p in theirs) >= LINKED * there.total()
    )

"""Which names are forms of one: the same word inflected, a surname for the full name, an acronym for the long form."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import lru_cache

from tui.compare.forms import Form, Key
from tui.facts.places import place_named
from tui.facts.rarity import is_acronym
from tui.facts.stems import same_stem
from tui.facts.words import words

NEIGHBOURS = 4
"""Names in alphabetical order that are looked at behind each one, for its inflected forms."""
OFTENER = 12
"""A word that is told so many times oftener than a name that ends with it is no surname of that name."""
LONGEST_ACRONYM = 12
SHORT = 3
"""Letters that a short form has at least."""


class Groups:
    """Names that belong together (union-find)."""

    def __init__(self, keys: Iterable[Key]) -> None:
        self.keys = sorted(keys)
        self._parent = {key: key for key in self.keys}

    def top(self, key: Key) -> Key:
        """The name that stands for the group of `key`."""
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, one: Key, two: Key) -> None:
        """Makes one group of two; names that are unknown here are left alone."""
        if one in self._parent and two in self._parent:
            self._parent[self.top(two)] = self.top(one)

    def members(self) -> dict[Key, list[Key]]:
        """The names of each group, by the one that stands for it."""
        found: defaultdict[Key, list[Key]] = defaultdict(list)
        for key in self.keys:
            found[self.top(key)].append(key)
        return dict(found)


def join_alike(groups: Groups, forms: Mapping[Key, Form]) -> None:
    """Joins names that are the same but for spaces and endings, and languages' names of one place."""
    _join_by(groups, forms, lambda form: "".join(form.key))
    _join_by(groups, forms, _place)
    for index, key in enumerate(groups.keys):
        for other in groups.keys[index + 1 : index + 1 + NEIGHBOURS]:
            if _are_inflected(forms[key], forms[other]):
                groups.join(key, other)


def _place(form: Form) -> str:
    return next((code for language in form.languages if (code := place_named(form.text, language))), "")


def _join_by(groups: Groups, forms: Mapping[Key, Form], trait: Callable[[Form], Hashable]) -> None:
    """Joins the names that share a trait, if they have it."""
    first: dict[Hashable, Key] = {}
    for key, form in forms.items():
        if shared := trait(form):
            groups.join(first.setdefault(shared, key), key)


def _are_inflected(one: Form, two: Form) -> bool:
    """Whether two names are one but for the endings of their words, in letters as they are written."""
    ours, theirs = words(one.text.casefold()), words(two.text.casefold())
    return len(ours) == len(theirs) and all(
        same_stem(a.text, one.language, b.text, two.language) for a, b in zip(ours, theirs, strict=True)
    )


def join_acronyms(groups: Groups, forms: Mapping[Key, Form]) -> None:
    """Joins acronyms with the one name whose words they are the first letters of, and more letters of, if need be."""
    long: defaultdict[str, list[Key]] = defaultdict(list)
    for key in groups.keys:
        if len(key) > 1 and all(word.shape != "lower" for word in words(forms[key].text)):
            long[key[0][0]].append(key)
    for key in groups.keys:
        if len(key) == 1 and is_acronym(forms[key].text) and len(key[0]) <= LONGEST_ACRONYM:
            names = [name for name in long[key[0][0]] if abbreviates(key[0], name)]
            if len({groups.top(name) for name in names}) == 1:
                groups.join(names[0], key)


@lru_cache(maxsize=16384)
def abbreviates(acronym: str, name: Key) -> bool:
    """Whether an acronym has the first letters of a name's words, and else only letters of these, in their order."""
    if not name or not acronym:
        return not name and not acronym
    word = name[0]
    if word[0] != acronym[0]:
        return False
    taken, seen = 1, {1}
    for letter in word[1:]:
        taken += letter == acronym[taken : taken + 1]
        seen.add(taken)
    return any(abbreviates(acronym[taken:], name[1:]) for taken in seen)


def descriptors(forms: Mapping[Key, Form]) -> frozenset[str]:
    """The acronyms behind several names that one of them does without elsewhere (*Scale AI*, *Scale*, *Surge AI*)."""
    fronts: defaultdict[str, set[Key]] = defaultdict(set)
    for key, form in forms.items():
        if len(key) > 1 and is_acronym(words(form.text)[-1].text):
            fronts[key[-1]].add(key[:-1])
    return frozenset(tail for tail, keys in fronts.items() if len(keys) > 1 and not keys.isdisjoint(forms))


def join_described(groups: Groups, forms: Mapping[Key, Form]) -> None:
    """Joins names with themselves without such an acronym."""
    tails = descriptors(forms)
    for key in forms:
        if key[-1] in tails:
            groups.join(key, key[:-1])


def join_short_forms(groups: Groups, forms: Mapping[Key, Form]) -> None:
    """Joins a last or first word that stands alone with the one full name that has it, and names behind titles.

    A first word that is told oftener by itself is a name of its own (*Google*, *Google DeepMind*).
    """
    ends: defaultdict[Key, list[Key]] = defaultdict(list)
    fronts: defaultdict[Key, list[Key]] = defaultdict(list)
    for key in groups.keys:
        for cut in range(1, len(key)):
            ends[key[cut:]].append(key)
        if len(key) > 1:
            fronts[key[:1]].append(key)
    for key in groups.keys:
        if len("".join(key)) >= SHORT:
            full = _full_names(forms[key], ends.get(key, ()), fronts.get(key, ()), forms)
            if len({groups.top(name) for name in full}) == 1:
                groups.join(full[0], key)


def _full_names(short: Form, ends: Sequence[Key], fronts: Sequence[Key], forms: Mapping[Key, Form]) -> list[Key]:
    """The names that a short form may stand for."""
    if full := [name for name in ends if forms[name].count * OFTENER > short.count and not is_acronym(short.text)]:
        return full
    return [name for name in fronts if _is_front(short, forms[name])]


def _is_front(short: Form, full: Form) -> bool:
    """Whether a first word stands for a full name: told less often, or only behind it, or only opposite it."""
    if full.count > short.count:
        return True
    if any(bool(s) == bool(f) for s, f in zip(short.sides, full.sides, strict=True)):
        return is_acronym(words(full.text)[-1].text) and all(
            f and s[0] > f[0] for s, f in zip(short.sides, full.sides, strict=True) if s
        )
    return is_acronym(short.text)

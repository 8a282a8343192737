"""Which names are forms of one: the same word inflected, a surname for the full name, an acronym for the long form."""

from collections import defaultdict
from collections.abc import Iterable

from tui.facts.gazetteer import place_code
from tui.facts.stems import same_stem

Key = tuple[str, ...]
"""The folded words of a name."""

NEIGHBOURS = 4
"""Names in alphabetical order that are looked at behind each one, for its inflected forms."""
OFTENER = 12
"""A word that is told so many times oftener than a name that ends with it is no surname of that name."""
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


def join_alike(groups: Groups, languages: dict[Key, str]) -> None:
    """Joins names that are the same but for spaces and endings, and two languages' names of one place."""
    solid: dict[str, Key] = {}
    places: dict[str, Key] = {}
    for key in groups.keys:
        groups.join(solid.setdefault("".join(key), key), key)
        if code := place_code(" ".join(key), languages[key]):
            groups.join(places.setdefault(code, key), key)
    for index, key in enumerate(groups.keys):
        for other in groups.keys[index + 1 : index + 1 + NEIGHBOURS]:
            if len(other) == len(key) and all(
                same_stem(key[i], languages[key], other[i], languages[other]) for i in range(len(key))
            ):
                groups.join(key, other)


def join_acronyms(groups: Groups) -> None:
    """Joins acronyms with the one name whose words they are the first letters of."""
    initials: defaultdict[str, list[Key]] = defaultdict(list)
    for key in groups.keys:
        if len(key) > 1:
            initials["".join(word[0] for word in key)].append(key)
    for key in groups.keys:
        long = initials.get(key[0], []) if len(key) == 1 else []
        if len({groups.top(name) for name in long}) == 1:
            groups.join(long[0], key)


def join_short_forms(groups: Groups, counts: dict[Key, int]) -> None:
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
        if len("".join(key)) < SHORT:
            continue
        full = [name for name in ends.get(key, ()) if counts[name] * OFTENER > counts[key]]
        full = full or [name for name in fronts.get(key, ()) if counts[name] > counts[key]]
        if len({groups.top(name) for name in full}) == 1:
            groups.join(full[0], key)

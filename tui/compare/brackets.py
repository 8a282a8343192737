"""Acronyms in brackets belong to the names before them, which have as many words as they have letters.

Their initials need not be those of the words, since many languages keep the acronym of another
(*Asociación Internacional de Buques Faro (ILSA)*).
"""

from collections.abc import Mapping, Sequence

from tui.compare.forms import Form, Key, Versions, name_key
from tui.compare.grouping import Groups
from tui.facts.fact import Mention
from tui.facts.rarity import is_acronym
from tui.facts.words import words

LETTERS = range(3, 9)
"""Letters of such an acronym."""
CONTENT = 4
"""Letters of the shortest word that an acronym has a letter for."""
WINDOW = 120
"""Characters before the brackets in which the names stand."""


def join_bracketed(groups: Groups, forms: Mapping[Key, Form], versions: Versions) -> None:
    """Joins acronyms in brackets with the names before them, as far as these stand nowhere else."""
    for side, mentions in enumerate(versions.mentions):
        names = [mention for mention in mentions if mention.kind == "name"]
        for index, mention in enumerate(names):
            text = versions.text(side, mention)
            first = _beginning(text, mention) if is_acronym(mention.text) else -1
            for name in _names_from(first, names, index, forms) if first >= 0 else ():
                groups.join(name_key(name.text), name_key(mention.text))


def _beginning(text: str, acronym: Mention) -> int:
    """Where as many words begin as the acronym has letters, with no sign between them; -1 where they do not."""
    if text[max(0, acronym.start - 1) : acronym.start] != "(" or text[acronym.end : acronym.end + 1] != ")":
        return -1
    letters = sum(map(len, name_key(acronym.text)))
    offset = max(0, acronym.start - WINDOW)
    before = text[offset : acronym.start - 1]
    content = [word for word in words(before) if len(word.text) >= CONTENT][-letters:]
    if letters not in LETTERS or len(content) < letters:
        return -1
    spelled = before[content[0].start :]
    return offset + content[0].start if all(c.isalnum() or c in " -'’" for c in spelled) else -1


def _names_from(first: int, names: Sequence[Mention], end: int, forms: Mapping[Key, Form]) -> list[Mention]:
    """The names from `first` on up to the one at `end`, if one begins there and none of them stands anywhere else."""
    found = []
    for index in range(end - 1, -1, -1):
        if (names[index].paragraph, names[index].start) < (names[end].paragraph, first):
            break
        found.append(names[index])
    is_whole = bool(found) and found[-1].start == first
    return found if is_whole and all(forms[name_key(name.text)].count == 1 for name in found) else []

"""The forms that a name takes in two versions: each way of writing it once, with where it stands on either side."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.facts.fact import Mention
from tui.facts.rarity import base_language
from tui.facts.sounds import is_latin
from tui.facts.words import words
from tui.text import Article

Key = tuple[str, ...]
"""The folded words of a name."""


@dataclass(frozen=True, slots=True)
class Versions:
    """Two versions and their mentions, left and right."""

    articles: tuple[Article, Article]
    mentions: tuple[tuple[Mention, ...], tuple[Mention, ...]]

    def behind(self, side: int, index: int) -> Mention | None:
        """The mention that stands right behind one, with but a blank between them."""
        mentions = self.mentions[side]
        if index + 1 == len(mentions):
            return None
        one, two = mentions[index], mentions[index + 1]
        return two if (two.paragraph, two.start) == (one.paragraph, one.end + 1) else None

    def text(self, side: int, mention: Mention) -> str:
        """The paragraph in which a mention stands."""
        return self.articles[side].paragraphs[mention.paragraph].text


@dataclass(frozen=True, slots=True)
class Form:
    """A name as it is mostly written, folded into `key`; `sides` are indices into the mentions of either version."""

    key: Key
    text: str
    sides: tuple[tuple[int, ...], tuple[int, ...]]
    languages: tuple[str, ...]

    @property
    def count(self) -> int:
        """How often it stands in both versions together."""
        return len(self.sides[0]) + len(self.sides[1])

    @property
    def language(self) -> str:
        """The language of a version in which it stands."""
        return self.languages[0]

    def mentions(self, versions: Versions) -> Iterator[tuple[int, Mention]]:
        """Its mentions, each with the side on which it stands."""
        for side, indices in enumerate(self.sides):
            yield from ((side, versions.mentions[side][index]) for index in indices)

    def followers(self, versions: Versions) -> Iterator[Mention | None]:
        """What stands right behind each of its mentions, if that is a mention too."""
        for side, indices in enumerate(self.sides):
            yield from (versions.behind(side, index) for index in indices)


def name_key(text: str) -> Key:
    """The folded words of a name."""
    return tuple(word.fold for word in words(text) if word.fold)


def forms(versions: Versions) -> dict[Key, Form]:
    """The forms of all names of two versions, in alphabetical order of their keys."""
    sides = [_by_key(mentions) for mentions in versions.mentions]
    texts: defaultdict[Key, Counter[str]] = defaultdict(Counter)
    for side, mentions in zip(sides, versions.mentions, strict=True):
        for key, indices in side.items():
            texts[key].update(mentions[index].text for index in indices)
    return {key: _form(key, texts[key], sides, versions) for key in sorted(texts)}


def _form(key: Key, texts: Counter[str], sides: Sequence[dict[Key, tuple[int, ...]]], versions: Versions) -> Form:
    languages = (base_language(a.language) for a, side in zip(versions.articles, sides, strict=True) if key in side)
    text = max(texts, key=lambda text: (texts[text], sum(c.isupper() for c in text), is_latin(text), text))
    return Form(key, text, (sides[0].get(key, ()), sides[1].get(key, ())), tuple(dict.fromkeys(languages)))


def _by_key(mentions: Sequence[Mention]) -> dict[Key, tuple[int, ...]]:
    found: defaultdict[Key, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if mention.kind == "name" and (key := name_key(mention.text)):
            found[key].append(index)
    return {key: tuple(indices) for key, indices in found.items()}

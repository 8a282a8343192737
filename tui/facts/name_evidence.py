"""What the capitals of one article tell about its words, before the other version is looked at."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from tui.facts.gazetteer import capitalises_nouns
from tui.facts.rarity import floor, zipf
from tui.facts.words import Word, words
from tui.text import Article

PARTICLE = 6.2
SHORT_LIST, KNOWN_IN_SHORT_LIST = 2.0, 4.0
KNOWN = 4.5
"""Words as common as this are hardly names, so that their capitals tell of the paragraph."""
UNLISTED = 9.0
"""`floor` of a language that has no list of words."""
HEADING = 3
"""A paragraph of fewer common words is a heading, if all of them are capitalised."""
CAPITALISED_TEXT = 0.6
"""Where more than this share of the common words carry capitals, as in a headline, capitals tell little."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """How often an article writes each folded word: with a capital amid lower case, with any capital, in lower case."""

    plain: Counter[str]
    capital: Counter[str]
    lower: Counter[str]

    def is_name(self, fold: str) -> bool:
        """Whether the article writes a word with a capital where no sentence opens, and mostly so."""
        return self.plain[fold] > 0 and self.plain[fold] >= self.lower[fold]

    def joined(self, other: "Evidence") -> "Evidence":
        """What two articles of one language tell together."""
        return Evidence(self.plain + other.plain, self.capital + other.capital, self.lower + other.lower)


@lru_cache(maxsize=16)
def evidence(article: Article) -> Evidence:
    """What the capitals of an article tell."""
    found = Evidence(Counter(), Counter(), Counter())
    for paragraph in article.paragraphs:
        tokens = words(paragraph.text)
        uninformative = is_capitalised_text(tokens, article.language)
        for word in tokens:
            if word.shape == "lower":
                found.lower[word.fold] += 1
            elif word.capital:
                found.capital[word.fold] += 1
                found.plain[word.fold] += not word.opening and not uninformative
    return found


def _is_common(word: Word, language: str) -> bool:
    """Whether a word is hardly a name, and no particle, which headlines leave in lower case."""
    least = KNOWN if floor(language) < SHORT_LIST else KNOWN_IN_SHORT_LIST
    return least < zipf(word.text, language) < PARTICLE


@lru_cache(maxsize=4096)
def is_capitalised_text(tokens: tuple[Word, ...], language: str) -> bool:
    """Whether capitals are the rule in a paragraph, by its language's habit or as a headline, and tell no names."""
    if capitalises_nouns(language):
        return True
    known = [w for w in tokens if not w.opening and len(w.fold) > 2 and _is_common(w, language)]
    longer = known if floor(language) < UNLISTED else [w for w in tokens if not w.opening and len(w.fold) > 3]
    share = sum(w.capital for w in longer) / len(longer) if longer else 0
    if len(longer) < HEADING:
        return share == 1 and not any(w.shape == "lower" and len(w.fold) > 3 for w in tokens)
    return share > CAPITALISED_TEXT

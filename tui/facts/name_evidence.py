"""What the capitals of one article tell about its words, before the other version is looked at."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from tui.facts.gazetteer import capitalises_nouns
from tui.facts.words import Word, words
from tui.text import Article

HEADING = 3
"""A paragraph of fewer longer words is a heading, if all of them are capitalised."""
CAPITALISED_TEXT = 0.6
"""Where more than this share of the longer words carry capitals, as in a headline, capitals tell little."""


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


@lru_cache(maxsize=4096)
def is_capitalised_text(tokens: tuple[Word, ...], language: str) -> bool:
    """Whether capitals are the rule in a paragraph, by its language's habit or as a headline, and tell no names."""
    if capitalises_nouns(language):
        return True
    longer = [w for w in tokens if not w.opening and len(w.fold) > 3]
    share = sum(w.capital for w in longer) / len(longer) if longer else 0
    return share == 1 if len(longer) < HEADING else share > CAPITALISED_TEXT

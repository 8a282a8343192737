"""Proper names found in a text: runs of words that belong to names, parted where a known name begins or ends."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from tui.facts.fact import Mention, Name
from tui.facts.name_words import NameWords, Part
from tui.facts.rarity import is_acronym, is_inflection, survives, zipf
from tui.facts.renderings import vocabulary
from tui.facts.words import Word, words
from tui.text import Article

COMMON_TITLE = 4.6
"""From this frequency on a word before a known name is a title."""
LONGEST = 7
"""Words that a name has at most behind its first."""
FILLER = 5.8
"""A word rarer than this may stand, by a slip of a translating machine, where a part of a name should."""

_JOINERS = frozenset({" ", "-", "\u00a0", "\u202f", "・", " & ", "&", "'", "’", "."})

Run = tuple[Word, ...]


def find_names(article: Article, other: Article, figures: Sequence[Mention]) -> tuple[Mention, ...]:
    """The proper names of `article`, in reading order, none overlapping another or one of `figures`.

    `other` is the version opposite: what is a name there helps to tell what is one here.
    """
    taken: defaultdict[int, set[int]] = defaultdict(set)
    for figure in figures:
        taken[figure.paragraph].update(range(figure.start, figure.end))
    known = Counter(_key(run) for side in ((article, other), (other, article)) for runs in _runs(*side) for run in runs)
    lost = _lost_ends(article, other)
    found = []
    for index, (paragraph, runs) in enumerate(zip(article.paragraphs, _runs(article, other), strict=True)):
        for run in runs:
            for part in _parted(run, known, article.language):
                whole = _with_filler(part, lost, words(paragraph.text), article.language)
                mention = _mention(index, paragraph.text, whole)
                if taken[index].isdisjoint(range(mention.start, mention.end)):
                    found.append(mention)
    return tuple(found)


@lru_cache(maxsize=16)
def _runs(article: Article, other: Article) -> tuple[tuple[Run, ...], ...]:
    """For each paragraph, its names as they stand, with titles and other names that lean on them."""
    judge = NameWords(article, other).judge
    return tuple(
        tuple(_joined(p.text, words(p.text), judge(words(p.text)), article.language, other)) for p in article.paragraphs
    )


def _joined(text: str, tokens: Run, parts: Sequence[Part], language: str, other: Article) -> Iterator[Run]:
    """The runs of neighbouring name words that have a sure one among them."""
    index = 0
    while index < len(tokens):
        if parts[index] is Part.NONE:
            index += 1
            continue
        last = index
        while last - index < LONGEST and (step := _step(text, tokens, parts, last, language, other)) is not None:
            last = step
        if Part.SURE in parts[index : last + 1]:
            yield tokens[index : last + 1]
        index = last + 1


def _step(text: str, tokens: Run, parts: Sequence[Part], last: int, language: str, other: Article) -> int | None:
    """The index of the word with which the name goes on after `last`, or None where it ends."""
    following = last + 1
    if following >= len(tokens):
        return None
    gap = text[tokens[last].end : tokens[following].start]
    if parts[following] is not Part.NONE:
        initial = len(tokens[last].fold) == 1 and gap == ". "
        return following if gap in _JOINERS or initial else None
    word = tokens[following]
    if gap == "-" and word.shape == "lower" and word.fold in vocabulary(other).folds:
        return following if len(word.fold) < 4 and not is_inflection(word.fold, language) else None
    return None


def _parted(run: Run, known: Counter[str], language: str) -> Iterable[Run]:
    """A run cut where names begin that stand by themselves elsewhere: titles and acronyms fall off in front of them."""
    for start in range(1, len(run)):
        tail = run[start:]
        if not known[_key(tail)]:
            continue
        head = run[:start]
        if len(tail) > 1 or all(_leans(word, tail[0], language) for word in head):
            return (*_parted(head, known, language), tail)
    if len(run) > 2 and known[run[-1].fold] and (is_acronym(run[0].text) or known[run[0].fold]):
        return (run[:1], *_parted(run[1:], known, language))
    return (run,)


def _leans(word: Word, name: Word, language: str) -> bool:
    """Whether a word is an acronym or a title that stands before a name."""
    return is_acronym(word.text) or (not is_acronym(name.text) and zipf(word.text, language) > COMMON_TITLE)


def _lost_ends(article: Article, other: Article) -> frozenset[str]:
    """The fronts of names of the other version whose next word is told nowhere here, and that stand here no oftener."""
    here = vocabulary(article)
    whole = Counter(
        _key(run[:i])
        for runs in _runs(other, article)
        for run in runs
        for i in range(1, len(run))
        if not here.tells(run[i], other.language)
        and survives(run[i].text, other.language, article.language)
        and not is_acronym(run[i - 1].text)
    )
    fronts = Counter(_key(run[:i]) for runs in _runs(article, other) for run in runs for i in range(1, len(run) + 1))
    return frozenset(front for front, times in whole.items() if fronts[front] <= times)


def _with_filler(run: Run, lost: frozenset[str], tokens: Run, language: str) -> Run:
    """A name, and the word in lower case that stands where the other version goes on with it."""
    if _key(run) not in lost:
        return run
    following = next((w for w in tokens[bisect_right(tokens, run[-1].start, key=_start) :]), None)
    if following is None or following.start - run[-1].end != 1 or following.shape != "lower":
        return run
    return (*run, following) if zipf(following.text, language) < FILLER else run


def _start(word: Word) -> int:
    return word.start


def _key(run: Run) -> str:
    return " ".join(word.fold for word in run)


def _mention(paragraph: int, text: str, run: Run) -> Mention:
    surface = text[run[0].start : run[-1].end]
    return Mention(paragraph, run[0].start, run[-1].end, surface, Name(surface))

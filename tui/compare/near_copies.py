"""Names in paragraphs that are nearly copies of each other: what stands in the same place must be the same."""

from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz.distance import LCSseq, Levenshtein

from tui.compare.comparison import Mismatch
from tui.compare.readings import Linked, Side
from tui.compare.spelling import LONG_LIST, judge
from tui.facts.fact import Mention, Name
from tui.facts.gazetteer import calendar_words
from tui.facts.rarity import floor, zipf
from tui.facts.words import Word, words

COPIED = 0.8
"""Share of the shorter paragraph's words that the longer one has in the same order, if one is a copy of the other."""
FEWEST = 5
"""Words of a paragraph that can be a copy."""
PLACE = 4
"""Words at most that differ in one place."""
COMMON = 4.2
UNCOMMON = 3.5
"""A sentence's first word that is as common as this is no name, and none in a language that has a short list."""


def compare_near_copies(here: Side, there: Side, linked: Linked, known: Iterable[Mismatch]) -> list[Mismatch]:
    """The names that differ in paragraphs of one language that are nearly copies, but for those known already."""
    if here.language != there.language:
        return []
    marked = {place for mismatch in known for place in _places(mismatch)}
    found: list[Mismatch] = []
    for left, rights in linked.items():
        for right in rights:
            for mismatch in _differences(here, there, left, right):
                covered = _places(mismatch)
                if marked.isdisjoint(covered):
                    found.append(mismatch)
                    marked |= covered
    return found


def _places(mismatch: Mismatch) -> set[tuple[int, int]]:
    """The paragraphs and offsets that the mentions of a mismatch cover, whichever version they are of."""
    mentions = [mention for mention in (mismatch.left, mismatch.right) if mention]
    return {(mention.paragraph, at) for mention in mentions for at in range(mention.start, mention.end)}


def _differences(here: Side, there: Side, left: int, right: int) -> Iterator[Mismatch]:
    ours, theirs = (words(side.article.paragraphs[i].text) for side, i in ((here, left), (there, right)))
    one, two = [w.fold for w in ours], [w.fold for w in theirs]
    shorter = min(len(one), len(two))
    if shorter < FEWEST or LCSseq.similarity(one, two, score_cutoff=int(COPIED * shorter)) < COPIED * shorter:
        return
    places = list(Levenshtein.opcodes(one, two))
    for index, place in enumerate(places):
        if any(beside.tag != "equal" for beside in places[max(0, index - 1) : index + 2] if beside is not place):
            continue
        a, b = ours[place.src_start : place.src_end], theirs[place.dest_start : place.dest_end]
        if place.tag != "equal" and max(len(a), len(b)) <= PLACE and _differ(a, b, here.language):
            gone, come = _mention(here, left, a), _mention(there, right, b)
            yield Mismatch("conflict" if gone and come else "missing", "name", gone, come)


def _differ(a: Sequence[Word], b: Sequence[Word], language: str) -> bool:
    """Whether one of two places has a name, and they are not two spellings of it."""
    if not any(_is_name(word, language) for word in (*a, *b)):
        return False
    one, two = ("".join(w.fold for w in place) for place in (a, b))
    if a and b and (one.startswith(two) or two.startswith(one)) and zipf(one, language) and zipf(two, language):
        return False
    return one != two and not (len(a) == len(b) == 1 and judge(a[0], b[0], language, language) == "variant")


def _is_name(word: Word, language: str) -> bool:
    if not word.capital or len(word.fold) < 2 or word.fold in calendar_words(language):
        return False
    rarity = zipf(word.text, language)
    if not word.opening:
        return True
    return rarity < COMMON if floor(language) < LONG_LIST else 0 < rarity < UNCOMMON


def _mention(side: Side, paragraph: int, place: Sequence[Word]) -> Mention | None:
    if not place:
        return None
    start, end = place[0].start, place[-1].end
    for at in range(start, end):
        if mention := side.covered.get((paragraph, at)):
            return mention
    text = side.article.paragraphs[paragraph].text[start:end]
    return Mention(paragraph, start, end, text, Name(text))

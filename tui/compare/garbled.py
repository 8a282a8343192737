"""Names that a version in another script writes nearly: with a common word stuck to them, or with letters spoilt."""

from collections.abc import Iterator, Sequence
from itertools import islice

from tui.compare.opposite import Opposite
from tui.compare.readings import Linked, Reading, Side
from tui.facts.alike import words_alike
from tui.facts.fact import Mention, Name
from tui.facts.glue import is_glue
from tui.facts.hearing import Ears, Heard
from tui.facts.lexicon import without_proclitics
from tui.facts.rarity import is_inflection, zipf
from tui.facts.rendered import likelihood
from tui.facts.sounds import is_latin, is_unspaced
from tui.facts.unknown import runs_together
from tui.facts.words import Word, fold, words

LEAST = 4
"""Letters of a name at least, if its sound is to tell it."""
STUCK, FRONT = -0.2, 0.25
"""What a place tells for a name that a word is stuck to at least, of what a perfect one would, since it goes on behind
the name; and what it tells without what goes on."""
UNSPOILT = 0.45
"""A place that tells so much for a name, of what a perfect one would, has it right, whatever else is like it."""
KNOWN, BETTER = 0.3, 0.2
"""What a known word tells for a name at least, and how much more than the word there, if that is a slip for it."""
SOUNDING = 0.6
"""How likely a spoilt name is written by its sound, at least."""
OFTEN = 2
"""Words of one version that are run together, if it lacks blanks."""
SHORTEST, LONGEST = 3, 30
"""Letters of one of two words that are run together at least, and of both at most."""
STUCK_WORD = 4.0
"""How common each of them is at least."""
MORPHEMES = frozenset({"ja", "ko", "zh"})
"""Languages whose words are cut into morphemes in the frequency lists, which therefore know no inflected name."""
LONGEST_ENDING = 2
"""Letters of an ending at most that a name has before the word that is stuck to it."""
LONGEST_SWALLOWED = 4
"""Letters of a word stuck to a name, at most, that are heard as part of it."""
HARDLY = 0.05
"""What more letters tell for a name at least, if they are its own."""
VOWELS = frozenset("aeiouy")


def garbled(
    names: Sequence[Reading], side: Side, other: Side, linked: Linked, marked: set[Mention]
) -> Iterator[Opposite]:
    """The names that are garbled in the paragraphs opposite, and the words that they are garbled to.

    It is sure where a word is stuck to the name, in a version that leaves out no other blanks; letters that look spoilt
    may be another way to write its sound.
    """
    lacks_blanks = _lacks_blanks(other)
    for reading in names:
        if reading.mention in marked:
            continue
        for word in reading.words:
            if len(word.fold) >= LEAST and is_latin(word.text) and other.vocabulary.is_foreign(word):
                opposite = linked.get(reading.mention.paragraph, ())
                stuck = _stuck(word, opposite, other)
                found = stuck or _spoilt(word, opposite, side, other)
                if found and found.text != reading.mention.text:
                    yield Opposite(reading.mention, found, is_sure=found is stuck and not lacks_blanks)
                    break


def _lacks_blanks(side: Side) -> bool:
    """Whether a version runs ordinary words together, so that a name among them is not spoilt by itself."""
    spoken = (word for paragraph in side.article.paragraphs for word in words(paragraph.text))
    return len(list(islice((word for word in spoken if _is_two_words(word, side.language)), OFTEN))) == OFTEN


def _is_two_words(word: Word, language: str) -> bool:
    if word.shape == "digits" or not 2 * SHORTEST <= len(word.text) <= LONGEST or zipf(word.text, language):
        return False
    cuts = range(SHORTEST, len(word.text) - SHORTEST + 1)
    return any(min(zipf(word.text[:cut], language), zipf(word.text[cut:], language)) >= STUCK_WORD for cut in cuts)


def _stuck(name: Word, paragraphs: Sequence[int], other: Side) -> Mention | None:
    """A word that is a name with another stuck to it."""
    for place in _places(name, paragraphs, other):
        if runs_together(other.article.paragraphs[place.paragraph].text, other.language):
            continue
        word = next(other.vocabulary.words_at(place), None)
        if word and place.share >= STUCK and _is_stuck(name, word, place.end - word.start, other.language):
            return _mention(place.paragraph, word, other)
    return None


def _spoilt(name: Word, paragraphs: Sequence[int], side: Side, other: Side) -> Mention | None:
    """A word that is none, and sounds less like a name than a known word does that it is written much like."""
    places = _places(name, paragraphs, other)
    if not places or places[0].share >= UNSPOILT or likelihood(name.text, side.language) < SOUNDING:
        return None
    word = next(other.vocabulary.words_at(places[0]), None)
    text = other.article.paragraphs[places[0].paragraph].text
    if word is None or zipf(word.text, other.language) or runs_together(text, other.language):
        return None
    forms = (word.text.casefold(), *without_proclitics(word.text.casefold()))
    return _mention(places[0].paragraph, word, other) if _is_slip(name, forms, other.language) else None


def _is_slip(name: Word, forms: Sequence[str], language: str) -> bool:
    """Whether a known word that is written like one of these tells much more for a name."""
    for form in forms:
        least = max(_share(name, form) + BETTER, KNOWN)
        if any(_share(name, word) >= least for word in words_alike(form, language)):
            return True
    return False


def _share(name: Word, text: str) -> float:
    """What a word tells for a name, of what it could."""
    return max((heard.share for heard in Ears((text,)).hear(name.fold) or ()), default=-1.0)


def _places(name: Word, paragraphs: Sequence[int], other: Side) -> list[Heard]:
    return [place for place in other.vocabulary.ears.hear(name.fold) or () if place.paragraph in paragraphs]


def _is_stuck(name: Word, word: Word, end: int, language: str) -> bool:
    """Whether a common word follows in a word behind a name that ends about there."""
    if is_unspaced(word.text) or language in MORPHEMES or zipf(word.text, language):
        return False
    behind = range(end, min(end + LONGEST_ENDING + 1, len(word.text)))
    cuts = [cut for cut in behind if cut == end or is_inflection(word.text[end:cut].casefold(), language)]
    if any(_is_glued(word.text, cut, language) for cut in cuts) and _share(name, word.text[:end]) >= FRONT:
        return True
    return any(
        is_glue(word.text, word.text[cut:], language) and _sounds_better(name, word.text[:cut], word.text)
        for cut in range(max(LEAST, end - LONGEST_SWALLOWED), min(end, len(word.text) - 1))
    )


def _is_glued(text: str, cut: int, language: str) -> bool:
    """Whether what follows in a word is a common word, with or without what may be written onto its front."""
    rests = (text[cut:], *without_proclitics(text[cut:]))
    return any(_is_no_ending(rest, language) and is_glue(text, rest, language) for rest in rests)


def _sounds_better(name: Word, front: str, text: str) -> bool:
    """Whether the front of a word sounds more like a name than the whole, or hardly less."""
    return _share(name, front) > _share(name, text) - HARDLY


def _is_no_ending(rest: str, language: str) -> bool:
    """Whether what follows a name is more than a vowel, which endings are, and none that words take."""
    if len(rest) == 1:
        return not VOWELS.issuperset(fold(rest))
    return rest[0].isalpha() and not is_inflection(rest, language)


def _mention(paragraph: int, word: Word, side: Side) -> Mention:
    known = side.covered.get((paragraph, word.start))
    return known or Mention(paragraph, word.start, word.end, word.text, Name(word.text))

"""From two texts as the user names them to their comparison."""

from typing import TYPE_CHECKING

from tui.cli.trouble import CommandError, tell

if TYPE_CHECKING:
    from tui.align.encoder import Encoder
    from tui.align.handwork import Handwork
    from tui.compare.comparison import Comparison
    from tui.facts.name_finder import NameFinder
    from tui.text import Article

STANDARD_INPUT = "-"

PARAGRAPH, SENTENCE = "paragraph", "sentence"
UNITS = (PARAGRAPH, SENTENCE)
"""What links join."""


def load_pair(left: str, right: str) -> "tuple[Article, Article]":
    """Both texts. Raises TextError for one that cannot be read, CommandError for standard input asked for twice."""
    from tui.text.load import load

    if left == right == STANDARD_INPUT:
        raise CommandError("standard input (-) can be one of the two texts only; put the other one into a file")
    return load(left), load(right)


def compare_texts(
    left: str, right: str, encoder: str, *, cache: bool, unit: str = PARAGRAPH, by_hand: bool = True, model: str = ""
) -> "Comparison":
    """The comparison of two texts by paragraphs or sentences; a notice about the encoder goes to standard error.

    What was decided by hand on links and mismatches is that on these texts, or with `by_hand` off nothing.
    """
    texts = load_pair(left, right)
    from tui.align.handwork import UNTOUCHED
    from tui.compare.compare import compare
    from tui.text.language import with_language

    left_text, right_text = (with_language(cut(text, unit)) for text in texts)
    handwork = _handwork(*texts, unit) if by_hand else UNTOUCHED
    names = model_of(model)
    found = compare(left_text, right_text, encoder_for(encoder, left_text, right_text, cache=cache), handwork, names)
    return _reviewed(found) if by_hand else found


def cut(article: "Article", unit: str) -> "Article":
    """The text with one of `UNITS` as its paragraphs."""
    if unit == PARAGRAPH:
        return article
    from tui.text.sentencewise import sentencewise

    return sentencewise(article)


def encoder_for(name: str, left: "Article", right: "Article", *, cache: bool) -> "Encoder | None":
    """The encoder of that name for two texts, None for none; what there is to say about it goes to standard error."""
    from tui.align.encoders import choose

    choice = choose(name, left, right, cache=cache)
    if choice.notice:
        tell(choice.notice)
    return choice.encoder


def model_of(names: str) -> "NameFinder | None":
    """The model that finds names, None where none is named. Raises CommandError for one that cannot be read."""
    from tui.facts.ner import ModelError, load

    try:
        return load(names)
    except ModelError as error:
        raise CommandError(str(error)) from None


def _handwork(left: "Article", right: "Article", unit: str) -> "Handwork":
    """What was decided by hand on two texts, as it holds of what links join."""
    from tui.align.handwork_files import recall
    from tui.text.sentencewise import origins

    recalled = recall(left, right)
    if recalled.notice:
        tell(recalled.notice)
    if unit == PARAGRAPH or not recalled.kept:
        return recalled.kept
    return recalled.kept.of_sentences(origins(left), origins(right))


def _reviewed(comparison: "Comparison") -> "Comparison":
    from tui.compare.review import reviewed
    from tui.compare.review_files import recall

    recalled = recall(comparison.left, comparison.right)
    if recalled.notice:
        tell(recalled.notice)
    return reviewed(comparison, recalled.kept)

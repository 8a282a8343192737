"""Which capitalised words name nothing: common nouns, titles and forms of address, told by how a text uses them."""

from collections.abc import Mapping, Sequence, Set

from tui.compare.company import Kinds
from tui.compare.comparison import EntityKind
from tui.compare.forms import Form, Key, Versions
from tui.facts.fact import Mention
from tui.facts.name_tables import is_address
from tui.facts.rarity import LENDER, base_language, zipf
from tui.facts.sounds import is_latin
from tui.facts.words import Word, words
from tui.text import Article

CONTENT = 5.7
"""A word rarer than this is no preposition, article or conjunction."""
OFTEN, SHARE = 4, 0.2
"""An acronym that stands so often, and in so large a share of its mentions, inside a phrase in lower case is none."""
BEFORE_NAMES = 0.5
"""A word of which so large a share of mentions stands right before other names is a title."""
WINDOW = 80
"""Characters before and behind an acronym in which what tells of it stands."""
PLAIN = 3.0
"""A word in lower case that is rarer than this may be a name that lost its capital."""
OWN, COMMON = 1.0, 3.5
"""A word so common in its language, and so much less so in the language that lends most names, is no name."""


def common_nouns(
    gathered: Mapping[Key, Sequence[Form]], kinds: Kinds, versions: Versions, descriptors: Set[str]
) -> frozenset[Key]:
    """The groups of forms, by the keys that stand for them, that name nothing, for all that the two texts show.

    One of `descriptors`, which tell of several names what they are, names nothing by itself, but for a place.
    """
    single = {top for top, members in gathered.items() if all(len(form.key) == 1 for form in members)}
    caseless = {top for top, members in gathered.items() if all(_is_caseless(form) for form in members)}
    nouns = {top for top in single | caseless if _is_common_noun(gathered[top], kinds[top], versions)}
    nouns |= {top for top in single if kinds[top] != "place" and top[0] in descriptors}
    folds = {form.key[0] for top in nouns & single for form in gathered[top]}
    phrases = {
        top for top in gathered.keys() - single - caseless if all(_is_phrase(form, folds) for form in gathered[top])
    }
    return frozenset(nouns | phrases)


def _is_common_noun(members: Sequence[Form], kind: EntityKind | None, versions: Versions) -> bool:
    if any(word.shape == "upper" for form in members for word in words(form.text)):
        return _is_common_acronym(members, versions)
    if all(is_address(form.text, form.language) for form in members):
        return True
    return kind in ("other", None) and _is_lonely_word(members)


def _is_caseless(form: Form) -> bool:
    return all(word.shape == "caseless" for word in words(form.text))


def _is_lonely_word(members: Sequence[Form]) -> bool:
    """Whether a name that only one version tells is but a word of its language, or of a script that has no capitals."""
    if all(any(form.sides[side] for form in members) for side in (0, 1)):
        return False
    return all(
        _is_own_word(word, form.language) or word.shape == "caseless" for form in members for word in words(form.text)
    )


def _is_phrase(form: Form, nouns: Set[str]) -> bool:
    """Whether all words of a name are common nouns of this text, or words of its language alone, some of either."""
    parts = words(form.text)
    told = [word for word in parts if word.fold in nouns]
    return bool(told) and all(word in told or _is_own_word(word, form.language) for word in parts)


def _is_own_word(word: Word, language: str) -> bool:
    """Whether a word is common in its language, and hardly known in the one that lends most names."""
    known = zipf(word.text, language) if is_latin(word.text) else 0.0
    return base_language(language) != LENDER and known > COMMON and known - zipf(word.text, LENDER) > OWN


def _is_common_acronym(members: Sequence[Form], versions: Versions) -> bool:
    told = [(versions.articles[side], mention) for form in members for side, mention in form.mentions(versions)]
    if any(_is_spelled_out(article, mention) for article, mention in told):
        return True
    amid = sum(_is_amid_common_words(article, mention) for article, mention in told)
    if amid >= OFTEN and amid >= SHARE * len(told):
        return True
    before = sum(
        follower is not None and follower.kind == "name" for form in members for follower in form.followers(versions)
    )
    return before > 0 and before >= BEFORE_NAMES * len(told)


def _is_spelled_out(article: Article, mention: Mention) -> bool:
    """Whether an acronym stands in brackets behind words in lower case alone."""
    before, behind = _around(article, mention)
    if before[-1:] != "(" or behind[:1] != ")":
        return False
    spelled = words(before)[-len(mention.text) :]
    return bool(spelled) and all(_is_plain(word, article.language) for word in spelled)


def _is_plain(word: Word, language: str) -> bool:
    return word.shape == "lower" and zipf(word.text, language) > PLAIN


def _is_amid_common_words(article: Article, mention: Mention) -> bool:
    """Whether a word stands between two in lower case that are no prepositions or the like."""
    before, behind = _around(article, mention)
    if before[-1:] != " " or behind[:1] != " ":
        return False
    return all(_is_content(word, article.language) for word in (before.split(" ")[-2:][0], behind.split(" ")[1]))


def _is_content(text: str, language: str) -> bool:
    """Whether a text between two blanks is one word in lower case that is no preposition or the like."""
    return text.islower() and text.isalpha() and 0 < zipf(text, language) < CONTENT


def _around(article: Article, mention: Mention) -> tuple[str, str]:
    """The characters before and behind a mention."""
    text = article.paragraphs[mention.paragraph].text
    return text[max(0, mention.start - WINDOW) : mention.start], text[mention.end : mention.end + WINDOW]

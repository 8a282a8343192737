"""Names by a model of GLiNER, which finds what it is asked for by words; library and weights are the user's."""

from collections.abc import Iterator
from pathlib import Path

from gliner import GLiNER

from tui.facts.name_finder import Span
from tui.text import Article

_KINDS = ("person", "organisation", "place", "product")
"""What the model is asked for."""


class GlinerModel:
    """The model in a folder, for any language; nothing is fetched."""

    def __init__(self, folder: Path) -> None:
        self._model = GLiNER.from_pretrained(str(folder), local_files_only=True)

    def find(self, article: Article, other: Article) -> Iterator[Span]:
        """As the protocol says."""
        for index, paragraph in enumerate(article.paragraphs):
            found = self._model.predict_entities(paragraph.text, list(_KINDS)) if paragraph.text else []
            for entity in sorted(found, key=lambda entity: -entity["score"]):
                yield Span(index, entity["start"], entity["end"], entity["label"])

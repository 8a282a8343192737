"""Names by a pipeline of spaCy, which the extra `diptych[ner]` brings; the pipeline itself is the user's, on disk."""

from collections.abc import Iterator
from pathlib import Path

import spacy

from tui.facts.name_finder import Span
from tui.text import Article

_ANY = "xx"
"""The language of a pipeline for all languages."""

_KINDS = {
    "PER": "person", "PERSON": "person",
    "ORG": "organisation",
    "LOC": "place", "GPE": "place", "FAC": "place",
    "PRODUCT": "product", "WORK_OF_ART": "product",
    "MISC": "other", "EVENT": "other", "NORP": "other", "LAW": "other",
}  # fmt: skip
"""The labels of spaCy's own pipelines that stand for names; the others are figures, dates and the like."""


class SpacyModel:
    """The pipeline in a folder. Raises OSError or ValueError where spaCy cannot read it."""

    def __init__(self, folder: Path) -> None:
        self._pipeline = spacy.load(folder)
        self.languages = frozenset({self._pipeline.lang} - {_ANY})

    def find(self, article: Article, other: Article) -> Iterator[Span]:
        """As the protocol says."""
        documents = self._pipeline.pipe(paragraph.text for paragraph in article.paragraphs)
        for index, document in enumerate(documents):
            for entity in document.ents:
                if kind := _KINDS.get(entity.label_.upper()):
                    yield Span(index, entity.start_char, entity.end_char, kind)

"""Texts in: what an article is, how it gets in, and how it falls into sentences."""

from tui.text.article import Article, Paragraph, Role, Sentence

__all__ = ["Article", "Paragraph", "Role", "Sentence"]

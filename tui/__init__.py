"""Diptych: two versions of a news story in linked panes of a terminal, and where they disagree."""

__version__ = "0.1.0"

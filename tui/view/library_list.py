"""The library as a list: a row a story, and below it a row a version. Names of rows are those of the command line."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.text.clean import harmless
from tui.text.corpus import Story, Version
from tui.view.matching import matches
from tui.view.memory.bookmark import Bookmark

_LAST_READ = 5
"""Pairs that are offered unasked: as many as one has in mind; the others are found by filtering."""


@dataclass(frozen=True, slots=True)
class Row:
    """A story, or one of its versions where `version` is told."""

    story: Story
    version: Version | None = None

    @property
    def name(self) -> str:
        """The name that opens it on the command line."""
        return self.version.name if self.version else self.story.name


@dataclass(frozen=True, slots=True)
class LastRead:
    """A pair that was read before."""

    bookmark: Bookmark

    @property
    def name(self) -> str:
        """The words that open it on the command line."""
        return " ".join(self.bookmark.sources)

    @property
    def versions(self) -> str:
        """What the two versions are called."""
        return harmless(" | ".join(leaf.name for leaf in self.bookmark.leaves))

    @property
    def title(self) -> str:
        """What they tell of, as far as it is known."""
        return harmless(self.bookmark.title)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two versions to open, of one story or of two; `versions` are what either pane can be stepped through."""

    left: Version
    right: Version
    title: str
    versions: tuple[Version, ...]


def rows(stories: Sequence[Story], query: str = "") -> list[Row]:
    """The rows of the stories that are meant by `query`: of one with its title or name, all its versions."""
    listed = []
    for story in stories:
        by_story = bool(matches(query, [f"{story.title} {story.name}"]))
        meant = story.versions if by_story else _meant(story, query)
        if by_story or meant:
            listed += [Row(story), *(Row(story, version) for version in meant)]
    return listed


def last_read(bookmarks: Sequence[Bookmark], query: str = "") -> list[LastRead]:
    """The pairs that were read before, the last one first: the last few, or all that are meant by `query`."""
    if not query:
        return [LastRead(bookmark) for bookmark in bookmarks[:_LAST_READ]]
    found = [LastRead(bookmark) for bookmark in bookmarks]
    meant = set(matches(query, [f"{pair.versions} {pair.title} {pair.name}" for pair in found]))
    return [pair for n, pair in enumerate(found) if n in meant]


def pair_to_open(row: Row, chosen: Sequence[Row]) -> Pair | None:
    """What opening a row means: two chosen versions, or the chosen one and the row's, or the row's and the next one.

    None where there is no second version.
    """
    picked = [other for other in chosen if other.version is not None][:2]
    if len(picked) == 1 and row.version is not None and row.version != picked[0].version:
        picked.append(row)
    if len(picked) == 2:
        return _pair(picked[0], picked[1])
    versions = row.story.versions
    if len(versions) < 2:
        return None
    first = versions.index(row.version) if row.version else 0
    return _pair(Row(row.story, versions[first]), Row(row.story, versions[(first + 1) % len(versions)]))


def _pair(left: Row, right: Row) -> Pair:
    assert left.version is not None and right.version is not None
    stories = [left.story] if left.story == right.story else [left.story, right.story]
    title = " / ".join(story.title for story in stories)
    return Pair(left.version, right.version, title, tuple(v for story in stories for v in story.versions))


def _meant(story: Story, query: str) -> tuple[Version, ...]:
    texts = [f"{v.outlet} {v.title} {v.language} {v.name}" for v in story.versions]
    meant = set(matches(query, texts))
    return tuple(version for n, version in enumerate(story.versions) if n in meant)

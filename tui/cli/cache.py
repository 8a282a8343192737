"""`diptych cache`: what is kept so as not to be computed twice, and a way to be rid of it."""

import json
from typing import TYPE_CHECKING

import click

from tui.cli.output import write_utf8
from tui.cli.trouble import CommandError
from tui.text.clean import harmless

if TYPE_CHECKING:
    from tui.align.inventory import Inventory, Shelf

SCHEMA = "diptych/cache/1"

_SAID = {
    "absent": "There is no cache; the next comparison begins one.",
    "damaged": "The file is damaged; the next comparison makes it anew.",
    "out of reach": "The file cannot be read now: another program locks it, or it is not yours to read.",
}


@click.command()
@click.argument("action", type=click.Choice(["show", "clear"]), default="show")
@click.option("-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to write it.")
def cache(action: str, form: str) -> None:
    """Show what is kept of texts that were compared, or clear it.

    Vectors of sentences, facts of texts and whole comparisons are kept, so that a text that was read before opens at
    once. Nothing is lost with them but time; compare and batch keep nothing with --no-cache.
    """
    from tui.align.cache import Cache, default_path
    from tui.align.inventory import inventory

    before = inventory(default_path())
    if action == "clear":
        Cache(before.path).clear()
    held = inventory(before.path)
    if action == "clear" and held.size:
        raise CommandError(f"{held.path}: cannot be removed; remove it yourself, or make its folder writable")
    freed = before.size if action == "clear" else None
    write_utf8(_as_json(held, freed) if form == "json" else _as_text(held, freed))


def _as_json(held: "Inventory", freed: int | None) -> str:
    shelves = [{"kind": s.kind, "maker": s.maker, "entries": s.entries, "size": s.size} for s in held.shelves]
    told = {"schema": SCHEMA, "path": str(held.path), "state": held.state, "size": held.size, "limit": held.limit}
    return json.dumps({**told, **({} if freed is None else {"freed": freed}), "holds": shelves}, indent=1) + "\n"


def _as_text(held: "Inventory", freed: int | None) -> str:
    path = harmless(str(held.path))
    if freed is not None:
        return f"Cleared {_megabytes(freed)} from {path}.\n" if freed else f"Nothing to clear at {path}.\n"
    lines = [f"{path}  {_megabytes(held.size)} of at most {_megabytes(held.limit)}"]
    if held.state != "sound":
        return "\n".join([*lines, _SAID[held.state], ""])
    return "\n".join([*lines, *_table(held.shelves), ""])


def _table(shelves: "tuple[Shelf, ...]") -> list[str]:
    rows = [(s.kind, s.maker, f"{s.entries:,}", _megabytes(s.size)) for s in shelves]
    rows = [("kind", "made by", "entries", "size"), *rows]
    kind, maker, entries, size = (max(map(len, column)) for column in zip(*rows, strict=True))
    return [f"{k:{kind}}  {m:{maker}}  {e:>{entries}}  {s:>{size}}" for k, m, e, s in rows]


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.1f} MB"

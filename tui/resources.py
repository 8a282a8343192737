"""Where the files that the program brings along stand: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The path of `keymap.yaml` or `corpus`, from the installed wheel or else from the checkout it runs in."""
    inside = _PACKAGE / "share" / name
    return inside if inside.exists() else _PACKAGE.parent / name

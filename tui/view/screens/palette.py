"""The command palette: every command that can be given here now, found by its name, with its keys beside it."""

from tui.view.keymap import Command, Keymap
from tui.view.matching import matches
from tui.view.offers import Offer
from tui.view.screens.finder import Choice, Finder


class Palette(Finder[Offer]):
    """Gives back the command that was chosen."""

    PROMPT = "What to do?"

    def __init__(self, keymap: Keymap, offers: list[Offer]) -> None:
        super().__init__(keymap)
        self._offers = {offer.command.id: offer for offer in offers}

    def find(self, query: str) -> list[Choice]:
        offers = list(self._offers.values())
        texts = [_text(offer.command) for offer in offers]
        return [_choice(offers[n]) for n in matches(query, texts)]

    def take(self, query: str, choice: Choice | None) -> None:
        if choice is None:
            self.tell(f"There is no command like {query!r} here.")
        else:
            self.dismiss(self._offers[choice.id])


def _choice(offer: Offer) -> Choice:
    return Choice(offer.command.id, offer.command.title, " ".join(offer.keys))


def _text(command: Command) -> str:
    return f"{command.title} {command.group} {command.help} {command.id}"

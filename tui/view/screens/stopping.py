"""Giving up a comparison that takes long, and taking it up again."""

from tui.view.screens.desk import Desk
from tui.view.words import first_key


class Stopping(Desk):
    """What was found so far stays on the screen; what was encoded so far is kept, and not encoded again."""

    def action_comparison_toggle(self) -> None:
        if self.comparing.under_way:
            self.comparing.stop()
            links = "links rest on figures and names" if self.comparing.heard else "nothing is linked"
            self.say(f"Stopped: {links}. {first_key(self.keymap, 'comparison.toggle')} compares again.")
        else:
            self.compare()
            self.say("")

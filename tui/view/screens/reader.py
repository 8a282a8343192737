"""The reading screen, with everything a reader can do in it."""

from tui.view.screens.adjusting import Adjusting
from tui.view.screens.by_hand import ByHand
from tui.view.screens.changing import Changing
from tui.view.screens.finding import Finding
from tui.view.screens.following import Following
from tui.view.screens.reviewing import Reviewing
from tui.view.screens.stopping import Stopping
from tui.view.screens.surveying import Surveying
from tui.view.screens.touring import Touring


class ReaderScreen(Surveying, Touring, Changing, Adjusting, ByHand, Reviewing, Following, Finding, Stopping):
    """Two versions of a story, side by side."""

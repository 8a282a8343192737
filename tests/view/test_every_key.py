"""Every key, anywhere, in any order and at any size: the program goes on, and the text is there."""

import asyncio
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.view.planted import planted_app
from tui.view.keymap import default_keymap

_LEAVING = {"app.quit", "app.leave", "app.suspend"}
_SIZES = [(120, 40), (80, 24), (40, 10), (16, 4), (9, 2)]


def keys() -> Iterator[str]:
    """The keys of every command but those that leave."""
    commands = default_keymap().commands.values()
    leaving = {key for command in commands if command.id in _LEAVING for key in command.keys}
    for command in commands:
        yield from (key for key in command.keys if key not in leaving)


async def pressed(size: tuple[int, int], *sequence: str) -> None:
    """Starts the program at a size, presses keys and leaves; raises whatever goes wrong inside."""
    program = planted_app("meta-scale", "kabar-pagi", "the-ledger")
    async with program.run_test(size=size) as pilot:
        await pilot.press(*sequence)
        await pilot.pause()
        assert program.is_running


@pytest.mark.parametrize("size", _SIZES, ids=str)
async def test_every_key_is_answered_at_every_size(size: tuple[int, int]) -> None:
    sequence = [one for key in dict.fromkeys(keys()) for one in (key, "escape", "escape")]
    await pressed(size, *sequence)


@settings(
    max_examples=8, phases=[Phase.explicit, Phase.reuse, Phase.generate], suppress_health_check=[HealthCheck.too_slow]
)
@given(st.sampled_from(_SIZES), st.lists(st.sampled_from(sorted(set(keys()))), min_size=5, max_size=25))
def test_keys_in_any_order_do_no_harm(size: tuple[int, int], sequence: list[str]) -> None:
    asyncio.run(pressed(size, *sequence))

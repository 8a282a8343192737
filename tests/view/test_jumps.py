"""Going back from far jumps leads through the same places again, and forward too."""

from hypothesis import given
from hypothesis import strategies as st

from tests.view.texts import many
from tui.align.link import Link
from tui.view.jumps import MOST, Jumps, Stand
from tui.view.layout import Spot
from tui.view.reading import Reading


def stand(number: int) -> Stand:
    return Stand(0, (Spot(number), Spot(number)))


STANDS = st.integers(0, 5).map(stand)


@given(st.lists(STANDS, max_size=12), STANDS)
def test_back_leads_through_all_that_was_left_and_forward_again(left: list[Stand], last: Stand) -> None:
    jumps = Jumps()
    for one in left:
        jumps.leave(one)
    here, way = last, [last]
    while (found := jumps.back(here)) is not None:
        assert found != here
        here = found
        way.append(here)
    assert set(way) == {*left, last}
    for expected in way[-2::-1]:
        found = jumps.forward(here)
        assert found == expected
        here = expected
    assert jumps.forward(here) is None


def test_a_new_jump_forgets_what_was_gone_back_from() -> None:
    jumps = Jumps()
    jumps.leave(stand(1))
    assert jumps.back(stand(2)) == stand(1)
    jumps.leave(stand(1))
    assert jumps.forward(stand(3)) is None


def test_steps_on_the_way_are_taken_for_one_jump() -> None:
    jumps = Jumps()
    jumps.leave(stand(1))
    depth = jumps.depth
    for number in (2, 3, 4):
        jumps.leave(stand(number))
    jumps.collapse(depth)
    assert jumps.back(stand(5)) == stand(2)
    assert jumps.back(stand(2)) == stand(1)


def test_the_oldest_are_forgotten() -> None:
    jumps = Jumps()
    for number in range(2 * MOST):
        jumps.leave(stand(number))
    assert jumps.depth == MOST


def test_what_is_in_sight_is_no_far_jump() -> None:
    reading = Reading((many(100), many(100)))
    reading.resize((20, 20), 20)
    reading.link([Link(n, n, 1.0) for n in range(100)])
    reading.go_to_paragraph(3)
    assert not reading.go_back()
    reading.go_to_paragraph(60)
    assert reading.go_back()
    assert reading.level == (3, 3)
    assert reading.go_forward()
    assert reading.level == (60, 60)


def test_a_jump_of_the_other_text_alone_is_one_too() -> None:
    reading = Reading((many(100), many(100)))
    reading.resize((20, 20), 20)
    reading.go(Spot(0), Spot(80))
    reading.move(1)
    assert reading.go_back()
    assert reading.level == (0, 0)


def test_sides_that_change_over_are_gone_back_to_as_they_stand_now() -> None:
    reading = Reading((many(100), many(200)))
    reading.resize((20, 20), 20)
    reading.go(Spot(50), Spot(150))
    reading.go(Spot(0), Spot(0))
    reading.swap()
    assert reading.go_back()
    assert reading.level == (150, 50)

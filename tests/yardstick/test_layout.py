"""Nothing moves under the hand: while a page comes, and while a claim is decided. T15."""

import pytest

from tests.yardstick.screens import SCREENS
from tests.yardstick.test_loop import FOCUSABLE, NEXT, begin, link

pytestmark = pytest.mark.browser

SHIFT = "() => yardstick.seen.shift"
ARRIVALS = [screen for screen in SCREENS if not screen.steps]
SAVE_BUTTON = """() => {
  const box = document.querySelector("[data-save]").getBoundingClientRect();
  return [box.x, box.y, box.width, box.height].map(Math.round);
}"""


@pytest.mark.parametrize("width", [1366, 390])
def test_t15_no_page_shifts_while_it_comes(person, task, width):
    window = {"viewport": {"width": width, "height": 768}}
    shifting = {}
    with task(f"T15.arriving_{width}") as sheet:
        for name in sorted({screen.person for screen in ARRIVALS}):
            visitor = person(name, **window)
            for screen in (screen for screen in ARRIVALS if screen.person == name):
                screen.shown_to(visitor)
                if shift := visitor.look(SHIFT):
                    shifting[screen.name] = shift
        sheet.note(cls=max(shifting.values(), default=0))
        assert all(shift <= 0.01 for shift in shifting.values()), shifting


def test_t15_the_save_button_stays_where_it_is_over_ten_claims(person, task):
    pia, places = begin(person), set()
    with task("T15.deciding") as sheet:
        for _turn in range(10):
            number = pia.claim
            pia.paste(link(number))
            pia.press("1")
            places.add(tuple(pia.look(SAVE_BUTTON)))
            pia.press("Control+Enter")
            pia.wait_until(NEXT.format(number, FOCUSABLE))
            places.add(tuple(pia.look(SAVE_BUTTON)))
        moved = max(max(column) - min(column) for column in zip(*places, strict=True))
        sheet.note(cls=pia.look(SHIFT), moved_px=moved)


def test_t15_a_filter_shifts_nothing(person, task):
    rosa = person("rosa")
    rosa.open("/triage/")
    with task("T15.filtering") as sheet:
        rosa.press("/")
        rosa.write("lido")
        rosa.press("Enter")
        rosa.comes_to(r"q=lido")
        sheet.note(cls=rosa.look(SHIFT))

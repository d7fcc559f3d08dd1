"""Everything is reached by keyboard, seen where it is, and the focus is never lost. T13."""

import pytest

from tests.yardstick.screens import SCREENS
from tests.yardstick.test_loop import FOCUSABLE, NEXT, begin, link

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
def test_t13_every_control_is_reached_and_seen(person, task, screen):
    walker = screen.shown_to(person(screen.person))
    with task(f"T13.{screen.name}") as sheet:
        wrong, missed = walker.walk()
        sheet.note(wrong=len(wrong), missed=len(missed))
        assert (wrong, missed) == ([], [])


LOST = "() => document.activeElement === document.body"


def test_t13_the_focus_survives_every_swap(person, task):
    pia = begin(person)
    with task("T13.swaps") as sheet:
        lost = []
        for act in (decide, undo, put_back, take_again, go_on, add_evidence, lay_aside):
            act(pia)
            pia.settle()
            lost += [act.__name__] if pia.look(LOST) else []
        sheet.note(lost=len(lost))
        assert lost == []


MORE_ROWS = "() => document.querySelectorAll('[data-row]').length > 50"
IS_PICKED = "row => document.querySelectorAll('[data-row] [name=pick]')[row].checked"
PICK = "[data-row] [name=pick]"


@pytest.mark.parametrize(("name", "path"), [("ines", "/triage/"), ("rosa", "/articles/")])
def test_t13_more_rows_leave_what_is_picked_and_take_the_focus(person, task, name, path):
    editor = person(name)
    editor.open(path)
    with task("T13.more") as sheet:
        editor.click_on(PICK)
        editor.click_on("#more a")
        editor.wait_until(MORE_ROWS)
        editor.settle()
        editor.press("x")  # on the first row that came
        kept = [editor.look(IS_PICKED, row) for row in (0, 50)]
        sheet.note(lost=kept.count(False))
        assert editor.path == f"{path}?rows=100"


def decide(pia):
    number = pia.claim
    pia.paste(link(number))
    pia.press("1")
    pia.press("Control+Enter")
    pia.wait_until(NEXT.format(number, FOCUSABLE))


def undo(pia):
    number = pia.claim
    pia.press("z")
    pia.wait_until(NEXT.format(number, FOCUSABLE))


def put_back(pia):
    pia.press("u")
    pia.wait_until("() => !document.getElementById('verdict-form')")


def take_again(pia):
    pia.press("t")
    pia.wait_until("() => document.getElementById('verdict-form')")


def go_on(pia):
    number = pia.claim
    pia.press("j")
    pia.wait_until(NEXT.format(number, FOCUSABLE))
    pia.press("k")
    pia.wait_until(NEXT.format(number + 1, FOCUSABLE))


def add_evidence(pia):
    pia.press("e")
    pia.paste(link(pia.claim))
    pia.press("Enter")
    pia.sees_part(".evidence-list")


def lay_aside(pia):
    pia.press("Escape")
    pia.press("m")
    pia.click("button", "Lay aside and wait")
    pia.wait_until("() => !document.getElementById('verdict-form')")


def test_t13_escape_closes_one_layer_and_gives_the_focus_back(person, task):
    rosa = person("rosa")
    rosa.open("/triage/")
    with task("T13.layers") as sheet:
        rosa.click_on("[data-row] [name=pick]")
        opener = "() => document.activeElement.matches('[data-bulk] summary')"
        rosa.press("w")
        rosa.wait_until("() => document.activeElement.closest('.menu-body')")
        rosa.press("Escape")
        sheet.note(lost=0 if rosa.look(opener) else 1)


PICKED = "() => document.querySelectorAll('[data-row] [name=pick]:checked').length"
ROW = """() => [...document.querySelectorAll('[data-row]')].findIndex(
  row => row.contains(document.activeElement))"""


def test_t13_a_menu_that_was_left_leads_back_to_its_row(person, task):
    rosa = person("rosa")
    rosa.open("/triage/")
    with task("T13.rows") as sheet:
        rosa.does([("press", "j")] * 3)
        here = rosa.look(ROW)
        rosa.press("w")
        rosa.wait_until("() => document.activeElement.closest('.menu-body')")
        assert rosa.look(PICKED) == 1
        rosa.does([("press", "Escape")] * 2)
        rosa.wait_until("() => !document.querySelector('[data-bulk] details[open]')")
        rosa.rests()
        sheet.note(lost=int(rosa.look(ROW) != here) + rosa.look(PICKED))

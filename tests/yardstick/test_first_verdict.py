"""Somebody new: from the sign-in page to the first verdict with a link. T1."""

import pytest

from articles.importers.demo import password

pytestmark = pytest.mark.browser

HELD = "() => document.getElementById('verdict-form')"
LINK = "https://register.example/northwind"


def test_t1_a_newcomer_gives_a_verdict_within_eight_actions(person, task):
    nadia = person()
    nadia.open("/sign-in/")
    with task("T1.keys") as sheet, nadia.stopwatch() as seconds:
        nadia.write("nadia")
        nadia.press("Tab")
        nadia.write(password())
        nadia.press("Enter")
        nadia.comes_to("/queue/")
        before = nadia.hand.actions
        nadia.press("Enter")
        nadia.wait_until(HELD)
        nadia.settle()
        number = nadia.claim
        nadia.paste(LINK)
        nadia.press("1")
        nadia.press("Control+Enter")
        nadia.sees("Undo")
        assert nadia.claim != number
        sheet.note(actions=nadia.hand.actions, clicks=nadia.hand.clicks)
        sheet.note(actions_after_sign_in=nadia.hand.actions - before)
    with task("T1.time") as sheet:
        sheet.note(machine_ms=seconds[0] * 1000)


def test_t1_the_way_of_the_mouse_takes_seven_clicks(person, task):
    nadia = person()
    nadia.open("/sign-in/")
    with task("T1.mouse") as sheet:
        nadia.click_on("#id_username")
        nadia.write("nadia")
        nadia.click_on("#id_password")
        nadia.write(password())
        nadia.click("button", "Sign in")
        nadia.comes_to("/queue/")
        nadia.click_on("main .take button")
        nadia.wait_until(HELD)
        nadia.settle()
        nadia.paste(LINK)
        nadia.click_on("label.rating")
        nadia.click_on("[data-save]")
        nadia.sees("Undo")
        sheet.note(clicks=nadia.hand.clicks)

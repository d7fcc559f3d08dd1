"""The line is cut, the server breaks, the session ends: nothing typed is lost. T11 and T12."""

import pytest

from articles.importers.demo import password
from tests.yardstick.test_loop import ARRIVED, FILLED, begin, link

pytestmark = pytest.mark.browser
NOTE = "Called twice, nobody answered; the register is closed until Monday."
NOTED = "() => document.getElementById('id_note').value"
TOLD = "() => document.getElementById('connection')?.hasAttribute('data-shown')"
IN_PLACE = "() => document.activeElement !== document.body"


def test_t11_a_cut_line_loses_no_letter(person, newsroom, task):
    pia = begin(person)
    number = pia.claim
    with task("T11") as sheet:
        pia.press("5")
        pia.paste(link(number))
        pia.press("n")
        with pia.stopwatch() as seconds:
            pia.offline()
            pia.write(NOTE)
            pia.wait_until(TOLD)
        sheet.note(told_s=seconds[0])
        pia.offline(False)
        pia.reload()
        sheet.note(letters_lost=len(NOTE) - len(pia.look(NOTED)))
        pia.offline()
        pia.press("Control+Enter")
        pia.offline(False)
        pia.wait_until(ARRIVED, number + 1)
        claim = newsroom.claim("pia", "loop", number)
        sheet.note(saved_again=claim["verdict"]["number"] - 1)
        assert claim["verdict"]["rating"] == "unconfirmed"


@pytest.mark.whole
def test_t12_a_broken_server_leaves_the_form_as_it_was(person, task):
    pia = begin(person)
    number = pia.claim
    pia.press("8")
    with task("T12.broken") as sheet:
        pia.broken_server(500)
        pia.press("Control+Enter")
        pia.sees("Not saved: the server had a problem.")
        assert pia.look(FILLED) == ["not_checkable"]
        sheet.note(focus_lost=0 if pia.look(IN_PLACE) else 1)
        pia.working_server()
        with pia.counted() as hand:
            pia.press("Enter")  # Try again has the focus
            pia.wait_until(ARRIVED, number + 1)
        sheet.note(actions=hand.actions)


@pytest.mark.whole
def test_t12_a_slow_server_is_told_of_and_waited_for(person, newsroom, task):
    pia = begin(person)
    number = pia.claim
    pia.press("8")
    with task("T12.slow") as sheet:
        pia.slow_line(11_000)
        pia.press("Control+Enter")
        pia.sees("no answer for 10 seconds")
        assert pia.look(FILLED) == ["not_checkable"]
        pia.working_server()
        pia.wait_until(ARRIVED, number + 1)
        claim = newsroom.claim("pia", "loop", number)
        sheet.note(saved_again=claim["verdict"]["number"] - 1)


@pytest.mark.whole
def test_t12_a_session_that_ended_asks_for_the_password_alone(person, task):
    pia = begin(person)
    number = pia.claim
    pia.press("8")
    pia.sign_out_elsewhere()
    with task("T12.signed_out") as sheet:
        pia.press("Control+Enter")
        pia.sees_part("dialog[open]")
        with pia.counted() as hand:
            pia.write(password())
            pia.press("Enter")
            pia.wait_until(ARRIVED, number + 1)
        sheet.note(actions=hand.actions)

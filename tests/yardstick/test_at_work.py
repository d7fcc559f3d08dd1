"""While one works on a claim nobody is taken out of what they write, or away from their place."""

import pytest

from tests.yardstick.test_loop import begin, link

pytestmark = pytest.mark.browser
FOCUS = "() => document.activeElement.id"
TOP = "() => document.getElementById('panel').scrollTop"
VALUE = "id => document.getElementById(id).value"
IN_HAND = "() => document.getElementById('verdict-form')"
ALERT_IN_SIGHT = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const panel = document.getElementById("panel").getBoundingClientRect();
  return document.activeElement.matches("#panel [role=alert]")
    && box.top >= panel.top && box.bottom <= panel.bottom;
}"""
KEPT = "() => /\\d/.test(document.getElementById('save-state').textContent)"


def test_t13_a_tick_leaves_one_where_one_is(person, task):
    pia = begin(person)
    with task("T13.place") as sheet:
        pia.click_on(".tick")  # the browser brings it into view
        pia.settle()
        pia.wait_until("() => document.querySelector('.tick[aria-pressed=true]')")
        focused, top = pia.look(FOCUS), pia.look(TOP)
        assert focused.startswith("tick-")
        pia.press("Space")
        pia.wait_until("() => !document.querySelector('.tick[aria-pressed=true]')")
        pia.settle()
        sheet.note(lost=int(pia.look(FOCUS) != focused), moved_px=abs(pia.look(TOP) - top))


def test_t13_what_was_refused_is_seen(person, task):
    rosa = person("rosa")
    rosa.open("/articles/{filled}/claims/3/")
    with task("T13.refused") as sheet:
        rosa.click_on("#panel .given summary")
        rosa.click_on("#id_send-back_reason")  # far enough down that the panel scrolls
        rosa.write("Which register was that?")
        taken_back = ("click", "button", "Take my verdict back"), ("wait_until", IN_HAND)
        rosa.meanwhile("quinn", "/articles/{filled}/claims/3/", *taken_back)
        assert rosa.look(TOP) > 0
        rosa.click_on("#panel .given .menu-body button")
        rosa.sees_part("#panel [role=alert] q")
        rosa.settle()
        sheet.note(lost=int(not rosa.look(ALERT_IN_SIGHT)))


def test_t13_link_after_link_goes_into_the_row(person, task):
    pia = begin(person)
    with task("T13.place") as sheet:
        pia.press("e")
        for count in (1, 2):
            pia.paste(f"{link(pia.claim)}/{count}")
            pia.press("Enter")
            pia.wait_until(f"() => document.querySelectorAll('.evidence').length === {count}")
            pia.settle()
            sheet.note(lost=int(pia.look(FOCUS) != "id_evidence_what"), moved_px=0)
        assert pia.look(VALUE, "id_evidence_what") == ""


def test_t11_keeping_the_draft_takes_nobody_out_of_the_note(person, task):
    pia = begin(person)
    with task("T11.keeping") as sheet:
        pia.press("n")
        pia.write("Asked the harbour")
        pia.press("Control+s")
        pia.wait_until(KEPT)
        pia.write(" office; 3 boats.")
        wanted = "Asked the harbour office; 3 boats."
        sheet.note(letters_lost=len(wanted) - len(pia.look(VALUE, "id_note")))
        assert pia.look(FOCUS) == "id_note"
        pia.reload()
        assert pia.look(VALUE, "id_note") == wanted
        pia.press("n")
        pia.write(" Done.")
        assert pia.look(VALUE, "id_note") == f"{wanted} Done."


@pytest.mark.parametrize("way", ["taking", "going_by"])
def test_t11_what_stands_in_the_row_comes_along(person, task, way):
    pia = begin(person)
    pia.press("u")
    pia.wait_until("() => !document.getElementById('verdict-form')")
    pia.settle()
    with task("T11.row") as sheet:
        pia.paste(link(pia.claim))
        if way == "going_by":
            number = pia.claim
            pia.does([("press", "j"), ("press", "k")])
            pia.wait_until(f"() => document.getElementById('panel').dataset.claim === '{number}'")
        pia.press("t")
        pia.wait_until(IN_HAND)
        pia.settle()
        sheet.note(letters_lost=len(link(pia.claim)) - len(pia.look(VALUE, "id_evidence_what")))
        pia.press("1")
        pia.press("Control+Shift+Enter")
        pia.wait_until("() => !document.getElementById('verdict-form')")
        pia.settle()
        assert pia.count(".evidence") == 1


def test_enter_in_the_menu_of_waiting_lays_the_claim_aside(person, task):
    pia = begin(person)
    with task("T13.enter") as sheet:
        pia.press("m")
        pia.fill("For what", "The press office calls back on Monday")
        pia.press("Enter")
        pia.sees("Laid aside to wait.")
        sheet.note(lost=0)
        assert "The press office calls back" in pia.words(".panel-head .notice")


def test_a_key_leads_to_the_filters_and_one_to_the_history(person, task):
    pia = begin(person)
    with task("T13.leading") as sheet:
        pia.press("/")
        at_filters = pia.look("() => document.activeElement.closest('#chips') !== null")
        pia.press("i")
        at_history = pia.look("() => document.activeElement.parentElement.open === true")
        sheet.note(lost=int(not at_filters) + int(not at_history))

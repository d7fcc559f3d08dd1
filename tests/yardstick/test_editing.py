"""What an editor does: assign, sign off, hand out, find. T5 to T8."""

import csv
import re

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.whole]
UNDONE = "() => !document.querySelector('#flash .undo')"
BOXES = "[data-row] [name=pick]"


def test_t5_twelve_claims_are_assigned_in_five_actions(person, task):
    rosa = person("rosa")
    rosa.open("/triage/?article={triage}")
    with task("T5") as sheet:
        with rosa.counted() as hand:
            rosa.click_on(BOXES, nth=0)
            rosa.click_on(BOXES, nth=11, held=["Shift"])
            rosa.press("a")
            rosa.write("qu")
            rosa.press("Enter")
            rosa.sees_part("#flash .undo")
        sheet.note(actions=hand.actions)
        assert "12" in rosa.words("#flash")
        with rosa.counted() as hand:
            rosa.press("z")
            rosa.wait_until(UNDONE)
        sheet.note(undo=hand.actions)


def test_t6_an_article_is_signed_off_in_nine_actions(person, newsroom, task):
    rosa = person("rosa")
    rosa.open("/articles/{signing}/sign-off/")
    with task("T6") as sheet, rosa.counted() as hand:
        for left in (2, 1, 0):
            rosa.press("y")
            rosa.wait_until(
                "n => document.querySelectorAll('[aria-labelledby=look-at] .handed').length === n",
                left,
            )
            rosa.settle()
        rosa.click("button", re.compile("Sign off all 28"))
        rosa.sees("Nothing here.")
        rosa.settle()
        rosa.click("button", re.compile("[Mm]ade"))
        rosa.sees_named("button", "Ready to publish…")
        rosa.settle()
        rosa.click("button", "Ready to publish…")
        rosa.click_on("dialog[open] [data-confirmed]")
        rosa.wait_until("() => !document.querySelector('dialog[open]')")
        rosa.sees("Signed off")
        sheet.note(actions=hand.actions)
        article = newsroom.ask("rosa", f"articles/{newsroom.articles['signing']}/")
        assert article["state"] == "ready"


def test_t7_the_file_is_what_the_page_said(person, task):
    rosa = person("rosa")
    rosa.open("/articles/{filled}/")
    with task("T7") as sheet, rosa.counted() as hand:
        rosa.click_on(".desk-actions details.menu summary")
        rosa.click("link", "Export…")
        rosa.comes_to("/export/")
        number = int(re.search(r"\((\d+) rows?\)", rosa.words("#result button"))[1])
        path = rosa.receives(lambda: rosa.click("button", re.compile("Download CSV")))
        sheet.note(actions=hand.actions)
        with open(path, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        assert len(rows) == number + 1
        assert not any(cell[:1] in "=+-@" for row in rows for cell in row if cell)


def test_t8_a_claim_is_found_from_any_page(person, task):
    ruth = person("ruth")
    ruth.open("/articles/")
    with task("T8") as sheet, ruth.counted() as hand:
        ruth.press("Control+k")
        ruth.clock("() => document.querySelector('[data-hits] [role=option][data-href*=claims]')")
        ruth.write("Northwind")
        # The clock starts with a key; what is inserted at once presses none.
        ruth.wait_until(
            "() => document.querySelector('[data-hits] [role=option][data-href*=claims]')"
        )
        ruth.press("Enter")
        ruth.comes_to(r"/claims/\d+/")
        sheet.note(actions=hand.actions)

"""From sign-in over import, triage, evidence, verdict and sign-off to the CSV file, by browser."""

import csv
import re

import pytest

from tests.browser.conftest import press_to
from tests.browser.drafts import DRAFT, import_draft, keep_all

pytestmark = pytest.mark.browser


def check_one(page, article, *, link, rating):
    """Take the next claim of the article, add a link, press a digit, save: by keyboard alone."""
    page.goto(f"/articles/{article}/")
    page.keyboard.press("t")
    page.get_by_role("group", name="Verdict").wait_for()
    finish_one(page, link=link, rating=rating)


def finish_one(page, *, link, rating):
    press_to(page, "e", "#id_evidence_what")
    page.keyboard.insert_text(link)
    page.keyboard.press("Enter")
    page.get_by_role("link", name=link).wait_for()
    page.locator("body").focus()
    page.keyboard.press("Escape")
    page.keyboard.press(rating)
    page.keyboard.press("Control+Enter")
    page.get_by_role("status").get_by_text("Confirmed").first.wait_for()


def sign_off_all(page, article):
    page.goto(f"/articles/{article}/sign-off/")
    page.get_by_role("button", name="Sign off all 3 claims").click()
    page.get_by_text("3 verdicts approved.").wait_for()


def call_ready(page, article):
    page.goto(f"/articles/{article}/")
    page.get_by_role("button", name="Paragraph 1 read").click()
    page.get_by_role("button", name="Paragraph 1 read", pressed=True).wait_for()
    page.goto(f"/articles/{article}/sign-off/")
    page.get_by_role("button", name="Ready to publish…").click()
    page.get_by_role("dialog").get_by_role("button", name="Ready to publish").click()
    page.get_by_role("heading", name="Ready to publish", exact=True).wait_for()


def export(page, article):
    page.goto(f"/export/?preset=verdicts&article={article}&state=")
    with page.expect_download() as waiting:
        page.get_by_role("button", name=re.compile("Download CSV")).click()
    with open(waiting.value.path(), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_draft_goes_in_and_signed_verdicts_come_out(newsroom):
    with newsroom.person("tomas") as editor:
        article = import_draft(editor)
        keep_all(editor, article)
    with newsroom.person("nadia") as checker:
        check_one(checker, article, link="https://harbour.example/1", rating="1")
        finish_one(checker, link="https://harbour.example/2", rating="1")
        finish_one(checker, link="https://harbour.example/3", rating="1")
    with newsroom.person("tomas") as editor:
        sign_off_all(editor, article)
        call_ready(editor, article)
        rows = export(editor, article)
    assert [row["claim"] for row in rows] == ["1", "2", "3"]
    for row in rows:
        assert DRAFT[int(row["start"]) : int(row["end"])] == row["text"]
        assert (row["state"], row["verdict"]) == ("approved", "confirmed")
        assert (row["checker"], row["approver"]) == ("Nadia Rahmouni", "Tomáš Kořínek")
        assert row["evidence_links"] == f"https://harbour.example/{row['claim']}"

"""What was confirmed is done, and nobody is asked twice."""

import re

import pytest

pytestmark = pytest.mark.browser


def test_many_claims_are_waived_after_one_question_and_come_back_by_one_undo(newsroom):
    with newsroom.person("tomas") as page:
        page.goto("/triage/")
        page.locator("[data-pick-all]").check()
        page.keyboard.press("w")
        page.keyboard.press("ArrowDown")
        page.locator("[data-confirm=waive-many]").click()
        page.get_by_role("dialog").locator("[data-confirmed]").click()
        page.get_by_text(re.compile(r"\d+ claims waived\.")).wait_for()
        page.get_by_role("button", name="Undo").click()
        page.get_by_text(re.compile(r"Undone for \d+ claims\.")).wait_for()

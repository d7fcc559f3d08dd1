"""Signing off by keyboard, while the one whose verdicts they are goes on working."""

import re

import pytest

pytestmark = pytest.mark.browser
LOOK = "document.getElementById('live').dispatchEvent(new Event('factcheck:look'))"


def test_a_verdict_taken_back_greys_and_another_is_sent_back_by_keys(newsroom):
    with newsroom.person("tomas") as editor, newsroom.person("ivo") as checker:
        editor.goto("/articles/")
        editor.get_by_role("link", name="Acme Robotics buys").first.click()
        editor.get_by_role("link", name="Ready to publish…").click()
        first, second = editor.locator(".handed").all()[:2]
        first.focus()
        take_back(checker, first.get_by_role("link", name=re.compile("Claim")))
        editor.evaluate(LOOK)
        first.get_by_text(re.compile(r"Ivo .* took the verdict back \d+ s ago")).wait_for()
        page = editor.url
        editor.keyboard.press("y")  # there is nothing to sign any more
        editor.keyboard.press("j")
        editor.keyboard.press("Control+Enter")  # nor a form to send
        assert second.evaluate("row => row === document.activeElement")
        editor.keyboard.press("b")
        editor.context.set_offline(True)
        editor.get_by_text("No connection.").wait_for()
        for word in ("Sign off", "Send back"):
            second.locator("[aria-describedby=connection]", has_text=word).first.wait_for()
        editor.context.set_offline(False)
        editor.get_by_text("Back online.").wait_for()
        editor.keyboard.insert_text("Which year is meant?")
        editor.keyboard.press("Control+Enter")
        editor.get_by_text("Sent back to its checker.").wait_for()
        assert editor.url == page


def test_a_reason_typed_in_a_menu_of_the_panel_is_sent_by_keys(newsroom):
    with newsroom.person("tomas") as page:
        page.goto("/articles/")
        page.get_by_role("link", name="Acme Robotics buys").first.click()
        page.locator("[data-card]", has_text="Aune, now chief").locator("a").first.click()
        page.locator("summary", has_text="Decline…").press("Enter")
        page.get_by_role("textbox", name="Why").press_sequentially("The author stands by it.")
        page.keyboard.press("Enter")
        page.keyboard.press("Control+Enter")
        page.get_by_text("Declined").first.wait_for()


def take_back(checker, claim):
    checker.goto(claim.get_attribute("href"))
    checker.get_by_role("button", name="Take my verdict back").click()
    checker.get_by_role("group", name="Verdict").wait_for()

"""Keys that come early, a connection that goes, a sign-in that ends: nothing is lost."""

import re

import pytest

from tests.browser.conftest import PASSWORD, press_to
from tests.browser.drafts import import_draft, keep_all

pytestmark = pytest.mark.browser
LINK = "https://harbour.example/report"


@pytest.fixture
def article(newsroom):
    with newsroom.person("tomas") as editor:
        number = import_draft(editor)
        keep_all(editor, number)
    return number


@pytest.fixture
def checker(newsroom):
    granted = ["clipboard-read", "clipboard-write"]
    with newsroom.person("mei", permissions=granted, complains=False) as page:
        yield page


def begin(page, article):
    page.goto(f"/articles/{article}/")
    page.keyboard.press("t")
    page.get_by_role("group", name="Verdict").wait_for()


def open_claim(page):
    return page.locator("#panel").get_attribute("data-claim")


def wait_for_claim(page, number):
    page.locator(f'#panel[data-claim="{number}"]').wait_for()


def test_keys_without_a_pause_reach_the_claim_they_are_for(checker, article):
    begin(checker, article)
    checker.evaluate("text => navigator.clipboard.writeText(text)", LINK)
    for digit in "18":
        checker.keyboard.press("Control+V")
        checker.keyboard.press(digit)
        checker.keyboard.press("Control+Enter")
    wait_for_claim(checker, 3)
    assert checker.evaluate("document.activeElement.id") == "claim-title"
    checker.reload()
    for number, verdict in ((1, "confirmed"), (2, "not_checkable")):
        assert checker.locator(f'mark[data-claim="{number}"][data-verdict="{verdict}"]').count()


def test_without_connection_nothing_is_lost_and_the_verdict_is_sent_later(checker, article):
    begin(checker, article)
    checker.keyboard.press("5")
    press_to(checker, "n", "#id_note")
    checker.context.set_offline(True)
    checker.keyboard.insert_text("Called twice, nobody answered.")
    checker.get_by_text("No connection. What you write is kept on this device.").wait_for()
    assert checker.get_by_role("button", name="Take next here").get_attribute("aria-disabled")
    checker.context.set_offline(False)
    checker.reload()
    assert checker.locator("#id_note").input_value() == "Called twice, nobody answered."
    checker.context.set_offline(True)
    checker.keyboard.press("Control+Enter")
    checker.wait_for_timeout(300)
    checker.context.set_offline(False)
    checker.get_by_text("Back online. 1 verdict sent.").wait_for()
    wait_for_claim(checker, 2)


def test_a_server_with_a_problem_leaves_the_form_as_it_is(checker, article):
    begin(checker, article)
    checker.wait_for_load_state("networkidle")  # early keys are another test's
    failing = {"status": 500, "body": "no", "headers": {"X-Request-ID": "8f3a77aa"}}
    checker.route("**/submit/", lambda route: route.fulfill(**failing))
    checker.keyboard.press("8")
    checker.keyboard.press("Control+Enter")
    checker.get_by_text("Not saved: the server had a problem.").wait_for()
    assert (open_claim(checker), checker.get_by_label("Not checkable").is_checked()) == ("1", True)
    checker.unroute("**/submit/")  # by itself, after one answer, it could let that one through
    checker.keyboard.press("Enter")  # Try again has the focus
    wait_for_claim(checker, 2)


def test_a_sign_in_that_ended_is_asked_for_and_the_verdict_saved(checker, article):
    begin(checker, article)
    checker.wait_for_load_state("networkidle")
    checker.keyboard.press("8")
    checker.context.clear_cookies()
    checker.keyboard.press("Control+Enter")
    checker.get_by_role("dialog", name="You were signed out").wait_for()
    checker.keyboard.insert_text(PASSWORD)
    checker.keyboard.press("Enter")
    wait_for_claim(checker, 2)
    checker.get_by_role("status").get_by_text(re.compile("Not checkable")).wait_for()


def test_an_older_window_takes_nothing_away_and_the_newer_one_goes_on_writing(checker, article):
    begin(checker, article)
    older = checker.context.new_page()
    older.goto(checker.url)
    older.locator("#id_note").wait_for()
    note, kept = checker.locator("#id_note"), checker.get_by_text("Draft kept")
    note.press_sequentially("Asked the harbour office.")
    kept.wait_for()
    older.get_by_label("A link, or who was asked").fill(LINK)
    older.keyboard.press("Enter")
    older.get_by_role("link", name=LINK).wait_for()
    assert older.locator("#id_note").input_value() == "Asked the harbour office."
    with checker.expect_response("**/draft/") as answer:
        note.press_sequentially(" They say 8,000.")
    assert answer.value.status == 204
    older.reload()
    assert older.locator("#id_note").input_value() == "Asked the harbour office. They say 8,000."
    older.get_by_role("button", name="Put back").click()  # hands are full with five
    older.get_by_text("Put back. Your draft is kept.").wait_for()


def sign_in_again(page):
    page.get_by_role("dialog", name="You were signed out").wait_for()
    page.keyboard.insert_text(PASSWORD)
    page.keyboard.press("Enter")


def test_a_sign_in_that_ended_is_asked_for_before_a_page_with_words_is_left(newsroom, article):
    with newsroom.person("tomas", complains=False) as editor:
        editor.goto(f"/articles/{article}/edit/")
        editor.get_by_label("Title").fill("Ferry line closes in March")
        editor.context.clear_cookies()
        editor.get_by_role("button", name="Save").click()
        editor.get_by_role("button", name="Not now").click()
        assert editor.get_by_label("Title").input_value() == "Ferry line closes in March"
        editor.get_by_role("button", name="Save").click()
        sign_in_again(editor)
        editor.get_by_role("heading", name="Ferry line closes in March").wait_for()


def test_a_draft_that_finds_the_sign_in_ended_asks_for_it_and_is_kept(checker, article):
    begin(checker, article)
    press_to(checker, "n", "#id_note")
    checker.context.clear_cookies()
    checker.keyboard.insert_text("Called twice, nobody answered.")
    sign_in_again(checker)
    checker.locator("#save-state", has_text="Draft kept").wait_for()
    checker.reload()
    assert checker.locator("#id_note").input_value() == "Called twice, nobody answered."
    checker.get_by_role("button", name="Put back").click()  # hands are full with five
    checker.get_by_text("Put back. Your draft is kept.").wait_for()


def test_a_claim_that_another_took_over_is_told_of_beside_what_one_writes(
    newsroom, checker, article
):
    begin(checker, article)
    press_to(checker, "n", "#id_note")
    checker.keyboard.insert_text("Called twice,")
    checker.locator("#save-state", has_text="Draft kept").wait_for()
    with newsroom.person("nadia") as other:
        other.goto(f"/articles/{article}/claims/{open_claim(checker)}/")
        other.get_by_role("button", name="Take over").click()
        other.get_by_role("group", name="Verdict").wait_for()
    checker.evaluate("document.getElementById('live').dispatchEvent(new Event('factcheck:look'))")
    told = checker.get_by_text(re.compile(r"Nadia .* took it over from Mei .* draft is kept\."))
    told.wait_for()
    checker.keyboard.insert_text(" nobody answered.")
    assert checker.locator("#id_note").input_value() == "Called twice, nobody answered."
    told.get_by_role("link", name="Show").click()
    checker.get_by_text(re.compile("Nadia .* is checking this")).first.wait_for()
    assert told.count() == 0


def test_without_connection_editors_keep_the_page_they_decide_on(newsroom, article):
    with newsroom.person("tomas") as editor:
        editor.goto(f"/triage/?article={article}&state=open")
        editor.get_by_label("Select claim 1").check()
        editor.context.set_offline(True)
        editor.get_by_text("No connection.").wait_for()
        editor.locator("summary", has_text="Not a claim…").click()
        keep, discard = (editor.locator(f"button[value={name}]") for name in ("keep", "discard"))
        for button in (keep, discard):
            assert button.get_attribute("aria-describedby") == "connection"
            button.click(force=True)
        editor.keyboard.press("3")
        assert editor.get_by_label("Select claim 1").is_checked()
        editor.context.set_offline(False)
        editor.get_by_text("Back online.").wait_for()
        assert not keep.get_attribute("aria-disabled")

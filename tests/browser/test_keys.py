"""Keys in a real browser: where they lead, when they sleep, what they never do."""

import re

import pytest

pytestmark = pytest.mark.browser

CLAIMS = 3


@pytest.fixture
def checker(newsroom):
    with newsroom.person("nadia", permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto("/queue/")
        yield page


@pytest.fixture(scope="module")
def open_claims(chromium, installation):
    """All suggestions of the world desk kept, so that there is something to take."""
    from tests.browser.conftest import Newsroom

    with Newsroom(chromium, installation).person("tomas") as editor:
        for _time in range(60):
            editor.goto("/triage/")
            if editor.locator("input[name=pick]").count() >= CLAIMS:
                break
            editor.wait_for_timeout(500)
        editor.locator("[data-pick-all]").first.check()
        editor.get_by_role("button", name="Keep").first.click()
        editor.get_by_text(re.compile("kept")).first.wait_for()


def slow_down(page, latency):
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    limits = {"offline": False, "downloadThroughput": -1, "uploadThroughput": -1}
    wire.send("Network.emulateNetworkConditions", {**limits, "latency": latency})


def paste(page, text):
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    page.keyboard.press("Control+v")


def test_keys_pressed_before_the_next_claim_is_there_reach_it(checker, open_claims):
    checker.keyboard.press("t")
    checker.wait_for_url(re.compile("/claims/"))
    slow_down(checker, 400)
    for number in range(CLAIMS):
        paste(checker, f"https://register.example/{number}")
        checker.keyboard.press("1")
        checker.keyboard.press("Control+Enter")
    checker.wait_for_function(
        "() => performance.getEntriesByType('resource').filter(e => /submit/.test(e.name)).length"
        f" >= {CLAIMS}"
    )
    slow_down(checker, 0)
    checker.goto("/queue/")
    given = checker.get_by_role("region", name="My last 10").get_by_role("listitem")
    assert given.count() == CLAIMS
    links = [link.get_attribute("href") for link in given.locator("a").all()]
    for number, link in enumerate(reversed(links)):
        checker.goto(link)
        shown = checker.get_by_role("link", name=re.compile("register.example"))
        assert [each.get_attribute("href") for each in shown.all()] == [
            f"https://register.example/{number}"
        ]


def test_g_and_a_letter_lead_to_a_page(checker):
    checker.keyboard.press("g")
    checker.keyboard.press("a")
    checker.wait_for_url("**/articles/")
    checker.keyboard.press("g")
    checker.keyboard.press("q")
    checker.wait_for_url("**/queue/")


def test_letters_do_nothing_while_one_types(checker):
    checker.goto("/articles/")
    checker.keyboard.press("/")
    checker.keyboard.type("gq?t")
    assert checker.get_by_role("searchbox").first.input_value() == "gq?t"
    assert checker.url.endswith("/articles/")


def test_held_keys_and_keys_without_meaning_do_nothing(checker):
    before = checker.content()
    for key in ("y", "Backspace", "ArrowDown", "8", "Alt+t"):
        checker.keyboard.press(key)
    checker.evaluate(
        """() => document.body.dispatchEvent(new KeyboardEvent("keydown",
        {key: "g", code: "KeyG", repeat: true, bubbles: true}))"""
    )
    checker.keyboard.press("a")
    assert checker.url.endswith("/queue/")
    assert checker.content() == before


def test_switched_off_letters_do_nothing_and_chords_still_do(checker):
    checker.goto("/preferences/")
    checker.get_by_label("Single keys").uncheck()
    checker.keyboard.press("Control+Enter")
    checker.get_by_text("Preferences saved.").wait_for()
    try:
        for key in "jnx1gat":
            checker.keyboard.press(key)
        assert checker.url.endswith("/preferences/")
        assert checker.locator("kbd:not([data-chord])").first.is_hidden()
    finally:
        checker.get_by_label("Single keys").check()
        checker.keyboard.press("Control+Enter")
        checker.get_by_text("Preferences saved.").wait_for()


def test_keyboards_without_figures_on_the_first_level_give_verdicts(checker, open_claims):
    """On a French keyboard the key of the 1 writes “&”."""
    checker.keyboard.press("t")
    checker.wait_for_url(re.compile("/claims/"))
    checker.evaluate(
        """() => document.body.dispatchEvent(new KeyboardEvent("keydown",
        {key: "&", code: "Digit1", bubbles: true, cancelable: true}))"""
    )
    assert checker.locator("input[value=confirmed]").is_checked()
    checker.keyboard.press("u")


def test_escape_leaves_the_field_then_closes_the_menu(checker, open_claims):
    checker.keyboard.press("t")
    checker.wait_for_url(re.compile("/claims/"))
    checker.keyboard.press("m")
    menu = checker.locator("details.menu.up")
    assert menu.locator("select").evaluate("field => field === document.activeElement")
    checker.keyboard.press("Escape")
    assert menu.get_attribute("open") is not None
    assert menu.locator("summary").evaluate("field => field === document.activeElement")
    checker.keyboard.press("Escape")
    assert menu.get_attribute("open") is None
    checker.keyboard.press("u")


def test_palette_opens_what_was_typed_even_before_the_hits_are_there(checker, open_claims):
    slow_down(checker, 300)
    checker.keyboard.press("Control+k")
    checker.keyboard.insert_text("putin")
    checker.keyboard.press("Enter")
    checker.wait_for_url(re.compile("/claims/"))
    slow_down(checker, 0)


def test_palette_does_what_the_page_can_do_and_gives_the_focus_back(checker, open_claims):
    checker.keyboard.press("Control+k")
    field = checker.get_by_role("combobox")
    assert field.evaluate("field => field === document.activeElement")
    checker.keyboard.insert_text("take")
    assert checker.locator("#palette [aria-selected=true]").inner_text().startswith("Take next")
    checker.keyboard.press("ArrowDown")
    checker.keyboard.press("Escape")
    take = checker.get_by_role("button", name="Take next").first
    assert take.evaluate("button => button === document.activeElement")
    checker.keyboard.press("Control+k")
    checker.keyboard.insert_text("take")
    checker.keyboard.press("Enter")
    checker.wait_for_url(re.compile("/claims/"))
    checker.keyboard.press("u")


def test_help_shows_the_keys_of_the_page_at_hand(checker):
    checker.keyboard.press("?")
    help_ = checker.get_by_role("dialog", name="Help")
    help_.get_by_text("Take the next claim").wait_for()
    assert help_.get_by_text("Save the verdict, then as you prefer").is_hidden()
    checker.keyboard.press("t")  # the dialog has the keys alone
    assert checker.url.endswith("/queue/")
    checker.keyboard.press("Escape")
    assert help_.is_hidden()


def test_keys_pressed_while_the_page_is_on_its_way_are_pressed_when_it_is_there(checker):
    late = []
    checker.route(
        "**/scripts/frame.*", lambda route: route.continue_() if late else late.append(route)
    )
    checker.goto("/queue/", wait_until="commit")
    checker.locator("#main h1").wait_for()
    checker.keyboard.press("g")
    checker.keyboard.press("a")
    assert checker.url.endswith("/queue/")
    late[0].continue_()
    checker.wait_for_url("**/articles/")

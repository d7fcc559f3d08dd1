"""While a verdict is on its way the button says so, in its place."""

import pytest

pytestmark = pytest.mark.browser
WORDS = "getComputedStyle(document.querySelector('[data-saving]'), '::after')"


def test_the_button_says_that_it_saves_when_that_takes_long(newsroom):
    with newsroom.person("nadia") as page:
        page.goto("/queue/")
        page.keyboard.press("t")
        page.get_by_role("group", name="Verdict").wait_for()
        button = page.locator("[data-saving]")
        assert page.evaluate(f"{WORDS}.content") == "none"
        page.keyboard.press("5")
        page.keyboard.press("n")
        page.keyboard.insert_text("Asked the harbour office, no answer.")
        before, held = button.bounding_box(), []
        page.route("**/submit/", lambda route: held.append(route))
        page.keyboard.press("Control+Enter")
        page.wait_for_function(f"() => {WORDS}.opacity === '0'")  # not before it takes long
        page.wait_for_function(f"() => {WORDS}.opacity === '1'")
        assert "Saving…" in page.evaluate(f"{WORDS}.content")
        assert button.bounding_box() == before
        held[0].continue_()
        page.locator("#flash cite").wait_for()
        assert page.evaluate(f"{WORDS}.content") == "none"

"""While a step is on its way the button that was pressed says so, in its place, and no other."""

import pytest

from tests.browser.conftest import press_to

pytestmark = pytest.mark.browser
SLOW = {"offline": False, "latency": 2000, "downloadThroughput": -1, "uploadThroughput": -1}
SAYING = """() => [...document.querySelectorAll("[data-saving]")].map(button => {
  const said = getComputedStyle(button, "::after");
  return [button.dataset.key ?? button.value, said.opacity, said.content.includes("Saving…")];
})"""


def slowed(page):
    line = page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW)


def says_so_after_a_moment(page, name):
    assert page.evaluate(SAYING) == [[name, "0", True]]  # not before it takes long
    page.wait_for_timeout(600)
    assert page.evaluate(SAYING) == [[name, "1", True]]


def place(element):
    """In whole pixels: where the panel was scrolled to adds a fraction of one."""
    return {name: round(length) for name, length in element.bounding_box().items()}


def take_next(page):
    page.goto("/queue/")
    page.keyboard.press("t")
    page.get_by_role("group", name="Verdict").wait_for()


def test_the_button_that_saves_says_it_and_stays_in_its_place(newsroom):
    with newsroom.person("nadia") as page:
        take_next(page)
        button = page.locator("[data-save]")
        before = place(button)
        page.keyboard.press("5")
        press_to(page, "n", "#id_note")
        page.keyboard.insert_text("Asked the harbour office, no answer.")
        slowed(page)
        page.keyboard.press("Control+Enter")
        says_so_after_a_moment(page, "Ctrl+Enter")
        assert place(button) == before
        page.locator("#flash cite").wait_for()
        assert page.evaluate(SAYING) == []


def test_so_do_those_for_evidence_and_for_putting_back(newsroom):
    with newsroom.person("nadia") as page:
        take_next(page)
        page.get_by_label("A link, or who was asked").fill("https://example.org/a")
        slowed(page)
        page.get_by_role("button", name="Add evidence").click()
        says_so_after_a_moment(page, "add")
        page.get_by_role("link", name="https://example.org/a").wait_for()
        page.get_by_label("A link, or who was asked").fill("https://example.org/b")
        page.keyboard.press("Enter")
        says_so_after_a_moment(page, "add")
        page.get_by_role("link", name="https://example.org/b").wait_for()
        page.locator("#claim-title").click()
        page.keyboard.press("u")
        says_so_after_a_moment(page, "u")
        page.get_by_text("Put back.").wait_for()
        assert page.evaluate(SAYING) == []

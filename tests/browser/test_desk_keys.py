"""The article desk by keyboard: from claim to claim, paragraphs read, words that become a claim."""

import re

import pytest

pytestmark = pytest.mark.browser

SELECT = """() => {
  for (const block of document.querySelectorAll("p[data-start]")) {
    const words = [...block.childNodes].find((n) => n.nodeType === 3 && n.data.trim().length > 24);
    if (!words) continue;
    const range = document.createRange();
    const start = words.data.search(/\\S/);
    range.setStart(words, start);
    range.setEnd(words, start + 20);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return range.toString().trim();
  }
}"""
ON_TOP = """(element) => {
  const box = element.getBoundingClientRect();
  return [box.top + 1, box.bottom - 1].every((y) =>
    element.contains(document.elementFromPoint(box.left + 20, y)));
}"""
FOCUSED = "[data-card]:focus-within"
READ = '.read-mark[aria-pressed="true"]'


def open_desk(page):
    page.goto("/articles/")
    page.get_by_role("link", name="Acme").first.click()
    page.locator("[data-card-link]").first.wait_for()
    page.wait_for_load_state()  # its scripts have begun


def test_reading_by_keys(newsroom):
    with newsroom.person("tomas") as page:
        open_desk(page)
        page.keyboard.press("j")
        first = page.locator(FOCUSED).get_attribute("data-card")
        page.locator(f'mark[data-claim="{first}"][data-pointed]').wait_for()
        page.keyboard.press("j")
        page.locator(f'{FOCUSED}:not([data-card="{first}"])').wait_for()
        page.keyboard.press("k")
        page.locator(f'{FOCUSED}[data-card="{first}"]').wait_for()
        before = page.locator(READ).count()
        page.keyboard.press("v")
        page.locator(READ).nth(before).wait_for()
        named = page.locator("mark > a").get_by_text(re.compile("^claim")).filter(visible=True)
        assert named.count()
        page.keyboard.press("h")
        assert page.locator(".desk[data-plain]").count() == 1
        assert not named.count()  # nor is it read aloud what a claim is
        page.keyboard.press("Enter")
        page.locator("#panel[data-claim]").wait_for()
        assert page.locator("mark[data-open] > a[aria-current]").count()


def test_help_tells_of_the_key_for_a_claim_before_words_are_selected(newsroom):
    with newsroom.person("tomas") as page:
        open_desk(page)
        page.keyboard.press("c")  # means nothing yet
        page.keyboard.press("?")
        page.get_by_text("Make a claim from the selected words").wait_for()
        assert page.locator('#help [data-help="assign"]').is_hidden()


def test_selected_words_become_a_claim_and_no_claim_by_three_keys(newsroom):
    with newsroom.person("tomas") as page:
        open_desk(page)
        words = page.evaluate(SELECT)
        page.locator("#select-bar").wait_for()
        page.keyboard.press("c")
        page.locator("#panel[data-claim] b", has_text=words).wait_for()
        page.keyboard.press("f")
        page.keyboard.press("Enter")
        page.get_by_text("Not a claim.").first.wait_for()


def test_what_is_wrong_in_a_menu_leads_into_it_open_and_filled(newsroom):
    with newsroom.person("tomas") as page:
        open_desk(page)
        page.locator("[data-card-link]").nth(1).click()
        page.locator("#panel h2").wait_for()
        page.keyboard.press("w")
        page.locator("#id_waive_reason").select_option("other")
        page.locator("#id_waive_text").press("Enter")
        wrong = page.locator("#panel .error-summary a")
        wrong.wait_for()
        page.locator("#id_waive_text").wait_for()
        page.locator("#claim-title").click()  # beside the menu, which closes
        page.locator("#id_waive_text").wait_for(state="hidden")
        wrong.click()
        page.locator("#id_waive_text:focus").wait_for()
        assert page.locator("#id_waive_reason").input_value() == "other"
        page.keyboard.insert_text("The text was cut.")
        page.keyboard.press("Enter")
        page.locator("#flash").get_by_text("Waived.").wait_for()


def test_what_a_wording_changes_is_shown_while_it_is_written(newsroom):
    with newsroom.person("ivo") as page:
        page.keyboard.press("t")
        page.locator("#panel[data-claim]").wait_for()
        page.keyboard.press("3")
        wording = page.locator("#id_wording")
        first, space, rest = wording.input_value().partition(" ")
        wording.fill(f"{first}, perhaps{space}{rest}")
        changes = page.locator("[data-diff]")
        assert changes.inner_text().startswith(f"{first}, perhaps {rest}"[:20])
        assert [changes.locator(mark).all_inner_texts() for mark in ("del", "ins")] == [
            [], [", perhaps "],
        ]  # fmt: skip
        assert changes.evaluate(ON_TOP)
        page.keyboard.press("Escape")
        page.keyboard.press("u")
        page.get_by_text("Put back").first.wait_for()


EDGE = "[data-rail-edge]"


def width_of_rail(page):
    """In rem, as the edge says it and as the column has it."""
    assert page.evaluate(
        f"() => panel.offsetWidth / 16 === Number(document.querySelector('{EDGE}').ariaValueNow)"
    )
    return float(page.locator(EDGE).get_attribute("aria-valuenow"))


def test_the_claims_column_is_widened_by_keys_by_dragging_and_by_buttons(newsroom):
    with newsroom.person("tomas") as page:
        open_desk(page)
        usual = width_of_rail(page)
        page.locator(EDGE).focus()
        page.keyboard.press("ArrowLeft")
        assert width_of_rail(page) == usual + 1
        page.keyboard.press("Home")
        assert width_of_rail(page) == 24
        page.keyboard.press("ArrowRight")
        assert width_of_rail(page) == 24
        page.keyboard.press("End")
        assert width_of_rail(page) == 36
        box = page.locator(EDGE).bounding_box()
        middle = box["x"] + box["width"] / 2
        page.mouse.move(middle, 400)
        page.mouse.down()
        page.mouse.move(middle + 96, 420)
        page.mouse.up()
        page.mouse.move(middle, 440)
        assert width_of_rail(page) == 30
        page.locator(".desk-menu summary").click()
        page.get_by_role("button", name="Narrower").click()
        page.reload()
        assert width_of_rail(page) == 28

"""The strip of the desk is as high as its words need; what stands beside the text goes by it."""

import pytest
from playwright.sync_api import expect

from tests.browser.drafts import import_draft, keep_all

pytestmark = pytest.mark.browser
PLACES = """() => {
  const place = (id) => document.getElementById(id).getBoundingClientRect();
  return [place("strip").bottom, place("panel").top, place("panel").bottom].map(Math.round);
}"""
STRIP = """() => {
  const title = document.querySelector("#strip h1");
  return [document.getElementById("strip").offsetHeight, title.scrollWidth <= title.clientWidth];
}"""
LONGER = """() => {
  for (const chip of document.querySelectorAll("#chips a")) chip.append(" in more words");
}"""


def test_longer_words_cover_nothing_of_the_panel(newsroom):
    with newsroom.person("tomas") as page:
        page.goto("/articles/")
        page.get_by_role("link", name="Acme").first.click()
        page.locator("[data-card-link]").first.wait_for()
        before, _top, _bottom = page.evaluate(PLACES)
        page.evaluate(LONGER)
        page.mouse.wheel(0, 200)
        page.wait_for_function("scrollY > 100")
        strip, top, bottom = page.evaluate(PLACES)
        assert before < strip == top
        assert bottom == page.viewport_size["height"]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_on_a_laptop_the_strip_is_two_lines_and_holds_a_title_of_five_words(newsroom, language):
    with newsroom.person("tomas", viewport={"width": 1366, "height": 768}) as page:
        page.set_extra_http_headers({"Accept-Language": language})
        page.goto("/articles/")
        page.get_by_role("link", name="Acme").first.click()
        page.locator("#not-yet").wait_for()
        assert page.locator("html").get_attribute("lang") == language
        assert page.evaluate(STRIP) == [56, True]
        page.locator("[data-card-link]").first.click()
        page.locator("#panel").wait_for()
        assert page.evaluate(STRIP) == [56, True]


def test_the_desk_of_the_next_article_has_a_column_as_wide_and_an_edge_that_moves(newsroom):
    with newsroom.person("tomas") as page:
        for _twice in range(2):  # of two alike the older one comes first in the queue
            article = import_draft(page)
            keep_all(page, article)
    with newsroom.person("nadia") as page:
        page.goto(f"/articles/{article}/")
        page.keyboard.press("t")
        page.get_by_role("group", name="Verdict").wait_for()
        page.goto(f"{page.url}?from=queue")
        page.locator("[data-rail-edge]").press("End")
        page.keyboard.press("8")
        page.keyboard.press("Control+Enter")
        page.wait_for_url(lambda url: f"/articles/{article}/" not in url)
        edge = page.locator("[data-rail-edge]")
        expect(edge).to_have_attribute("aria-valuenow", "36")
        edge.press("ArrowRight")
        expect(edge).to_have_attribute("aria-valuenow", "35")
        page.evaluate(LONGER)
        page.wait_for_function(
            "() => document.getElementById('strip').offsetHeight > 56 &&"
            " document.getElementById('strip').offsetHeight === parseInt("
            "document.querySelector('.desk').style.getPropertyValue('--strip'))"
        )

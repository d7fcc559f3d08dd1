"""The strip of the desk is as high as its words need; what stands beside the text goes by it."""

import pytest

pytestmark = pytest.mark.browser
PLACES = """() => {
  const place = (id) => document.getElementById(id).getBoundingClientRect();
  return [place("strip").bottom, place("panel").top, place("panel").bottom].map(Math.round);
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

"""The browser and Python count the same: Unicode code points, whatever the characters."""

import pytest

from tests.browser.drafts import import_anyway

pytestmark = pytest.mark.browser

# Outside the first plane, a sequence of several code points, combining marks, right to left.
TEXT = (
    "Bakery 🥐 opens\n"
    "The baker 👩🏽‍🍳 Amélie sold 9,000 rolls 🥖 last year. Her café\u0301 won a prize.\n"
    "שלום: the sign says 12 hours.\n"
)
SELECT = """words => {
  const nodes = document.createTreeWalker(
    document.querySelector("[data-text]"), NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const place = nodes.currentNode.data.indexOf(words);
    if (place < 0) continue;
    const selection = getSelection();
    selection.setBaseAndExtent(
      nodes.currentNode, place, nodes.currentNode, place + words.length);
    return true;
  }
  return false;
}"""

WORDS = """mark => {
  for (const aside of mark.querySelectorAll("[data-aside]")) aside.remove();
  return mark.textContent;
}"""


@pytest.mark.parametrize(
    "words", ["🥐 opens", "Amélie sold 9,000 rolls 🥖", "café\u0301 won", "says 12 hours"]
)
def test_a_selected_passage_is_the_passage_that_is_added(newsroom, words):
    with newsroom.person("hanna") as page:
        page.goto("/articles/import/")
        page.get_by_role("textbox", name="Text of the draft").fill(TEXT)
        page.get_by_text("Language, date, authors").click()
        page.get_by_label("Language").select_option("de")  # no engine, so no claims in the way
        page.keyboard.press("Control+Enter")
        import_anyway(page)
        page.locator("[data-text]").get_by_text(words).wait_for()
        assert page.evaluate(SELECT, words)
        page.get_by_role("button", name="Add claim").click()
        page.locator("mark[data-claim]").first.wait_for()
        assert page.locator("mark[data-claim]").evaluate(WORDS) == words

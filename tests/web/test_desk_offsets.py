"""The browser counts a selection as Python counts the text: in Unicode code points."""

import shutil

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string

from articles.web.desk.page import DeskPage
from tests.factories import make_article, make_claim

pytestmark = pytest.mark.browser

TEXT = (
    "A \U0001f600 title\n"
    "The cafe\u0301 paid \U0001f468\u200d\U0001f469\u200d\U0001f467 $12 million. Nobody objected.\n"
    "\u0634\u0644\u0648\u0645 12 \u05e2\u05d5\u05dc\u05dd\n"
    "<script>x</script> & so on\n"
)
PASSAGES = [
    "title",
    "cafe\u0301 paid",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467 $12",
    "$12 million",
    "million. Nobody",
    "Nobody objected.",
    "objected.\n\u0634\u0644\u0648\u0645 12",
    "12 \u05e2\u05d5\u05dc\u05dd",
    "<script>x</script> & so",
    TEXT.strip(),
]
SELECT = """([from, to]) => {
  const range = document.createRange();
  let place = 0, started = false;
  for (let block of document.querySelectorAll("[data-start]")) {
    place = Number(block.dataset.start);
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement.closest("[data-aside]")) continue;
      let units = 0;
      for (const char of node.data) {
        if (place === from && !started) { range.setStart(node, units); started = true; }
        units += char.length;
        place += 1;
        if (place !== to) continue;
        range.setEnd(node, units);
        return window.factcheckSpanOf(range, document.querySelector("[data-text]"));
      }
    }
  }
  return null;
}"""


@pytest.fixture
def html(nadia, metro):
    article = make_article(TEXT, desk=metro)
    make_claim(article=article, passage="The cafe\u0301 paid")
    make_claim(article=article, passage="cafe\u0301")
    make_claim(article=article, passage="$12 million", state="approved")
    page = DeskPage(article, nadia)
    context = {"page": page, "panel": None, "csrf_token": "x"}
    return render_to_string("articles/article/desk_text.html", context)


def spans_in_a_browser(html, spans):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        page = browser.new_page()
        page.set_content(f"<!doctype html><body>{html}")
        page.add_script_tag(path=finders.find("articles/offsets.js"))
        found = [page.evaluate(SELECT, list(span)) for span in spans]
        browser.close()
    return found


def test_browser_and_python_agree(html):
    spans = [(TEXT.index(passage), TEXT.index(passage) + len(passage)) for passage in PASSAGES]
    found = spans_in_a_browser(html, spans)
    assert found == [{"start": start, "end": end} for start, end in spans]

"""Narrow, spaced out, without colour, in print: whole, and told apart. T16, T20 and T23."""

import pytest

from tests.yardstick.screens import SCREENS

pytestmark = [pytest.mark.browser, pytest.mark.whole]
SIDEWAYS = """() => {
  const page = document.scrollingElement;
  return page.scrollWidth > page.clientWidth
    ? [...document.querySelectorAll("body *")].filter(one => one.checkVisibility()
        && one.getBoundingClientRect().right > innerWidth + 1)
        .slice(0, 3).map(one => one.outerHTML.slice(0, 100))
    : [];
}"""
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
    word-spacing: .16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
CUT = """() => [...document.querySelectorAll("button, a.button, h1, h2, label, .chip, .state, th")]
  .filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth + 2
    && ["hidden", "clip"].includes(getComputedStyle(one).overflowX)
    && getComputedStyle(one).textOverflow !== "ellipsis" && one.clientWidth > 4)
  .map(one => one.outerHTML.slice(0, 100))"""
SCREENS_AS_THEY_COME = [screen for screen in SCREENS if not screen.steps]


@pytest.mark.parametrize("screen", SCREENS_AS_THEY_COME, ids=lambda screen: screen.name)
def test_t16_narrow_and_spaced_out_nothing_runs_off_the_side(person, task, screen):
    visitor = screen.shown_to(person(screen.person))
    with task(f"T16.{screen.name}") as sheet:
        found = []
        for width in (320, 683):  # 683: 1366 at 200 percent
            visitor.resize(width)
            visitor.settle()
            found += visitor.look(SIDEWAYS)
        visitor.look(SPACED)
        for width in (320, 1366):
            visitor.resize(width)
            visitor.settle()
            found += visitor.look(SIDEWAYS) + visitor.look(CUT)
        sheet.note(off_the_side=len(found))
        assert found == []


LINES = """() => [...document.querySelectorAll("mark[data-verdict] > a")].map(link => {
  const style = getComputedStyle(link);
  return [link.parentElement.dataset.verdict,
    [style.textDecorationStyle, style.textDecorationThickness,
     style.borderBottomStyle, style.borderBottomWidth].join(" "),
    link.textContent];
})"""
WORDS = {"unconfirmed": "could not be confirmed", "misleading": "misleading or missing"}
# Drawn alike on purpose: both are confirmed, and the sign parts them.
ALIKE = {"confirmed_with_change": "confirmed"}


def test_t20_verdicts_are_told_apart_without_colour(person, task):
    quinn = person("quinn", forced_colors="active", reduced_motion="reduce")
    quinn.open("/articles/{filled}/")
    with task("T20") as sheet:
        styles, unnamed = {}, 0
        for verdict, line, words in quinn.look(LINES):
            styles.setdefault(line, set()).add(ALIKE.get(verdict, verdict))
            unnamed += WORDS.get(verdict, verdict.replace("_", " ")) not in words.lower()
        mixed = [verdicts for verdicts in styles.values() if len(verdicts) > 1]
        sheet.note(mixed=len(mixed), unnamed=unnamed)
        assert mixed == []


NUMBERS = """part => [...document.querySelectorAll(part)].map(one => one.textContent.trim())"""


def test_t23_the_report_prints_each_number_once_in_text_and_notes(person, task):
    rosa = person("rosa")
    rosa.open("/articles/{filled}/report/")
    rosa.shown_in(media="print")
    with task("T23") as sheet:
        assert rosa.prints_pages()
        shown = rosa.look(
            "() => [...document.querySelectorAll('nav, header.top, .tools')]"
            ".filter(one => one.checkVisibility()).length"
        )
        sheet.note(navigation=shown)

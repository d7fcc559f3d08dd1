"""The report on paper: printed by the browser, without the frame of the pages, in black."""

import re

import pytest

pytestmark = pytest.mark.browser

STYLE = "(part, name) => getComputedStyle(document.querySelector(part)).getPropertyValue(name)"


def style(page, part, name):
    return page.evaluate(f"([part, name]) => ({STYLE})(part, name)", [part, name])


def printed_pages(page, paper):
    pdf = page.pdf(format=paper)
    assert pdf.startswith(b"%PDF")
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def open_report(page):
    """That of the first article whose claims were found."""
    for _time in range(60):
        page.goto("/articles/1/report/")
        if page.locator("[data-number]").count():
            return
        page.wait_for_timeout(500)
    raise AssertionError("no claim was found in 30 seconds")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_report_is_printed_black_on_white_without_navigation(newsroom, paper):
    with newsroom.person("tomas", color_scheme="dark") as page:
        open_report(page)
        page.emulate_media(media="print", color_scheme="dark")
        for part in (".top", ".report-tools"):
            assert style(page, part, "display") == "none"
        assert style(page, ".report-text p", "color") == "rgb(0, 0, 0)"
        assert style(page, ".note", "break-inside") == "avoid"
        assert style(page, ".report-corrections", "break-before") == "page"
        in_text = page.locator("[data-number]").evaluate_all("all => all.map(n => n.innerText)")
        in_notes = page.locator("[data-note]").evaluate_all("all => all.map(n => n.dataset.note)")
        assert sorted(in_text) == sorted(set(in_text)) == sorted(in_notes)
        assert printed_pages(page, paper) >= 3


def test_corrections_sheet_is_one_page(newsroom):
    with newsroom.person("tomas") as page:
        page.goto("/articles/1/report/?sheet=corrections")
        assert printed_pages(page, "A4") == 1

"""The figures behind a plot come when somebody opens them."""

import pytest

pytestmark = pytest.mark.browser

FOCUSED = "() => document.activeElement.parentElement.id"


def test_a_table_comes_when_it_is_opened_and_the_focus_stays(newsroom):
    with newsroom.person("tomas") as page:
        page.goto("/dashboard/")
        address, summary = page.url, page.locator("#workload-table summary")
        assert page.locator("table").count() == 0
        summary.press("Enter")
        page.locator("#workload-table tbody tr").first.wait_for()
        assert page.locator("table").count() == 1
        assert page.evaluate(FOCUSED) == "workload-table"
        assert page.url == address


def test_without_scripts_a_link_leads_to_the_table(newsroom):
    with newsroom.person("tomas", java_script_enabled=False) as page:
        page.goto("/dashboard/?days=7")
        page.locator("#mix-table summary").click()
        page.locator("#mix-table a").click()
        assert page.locator("#mix-table tbody tr").first.is_visible()
        assert page.locator("[name=days]").input_value() == "7"

"""The whole round works in a browser that runs no scripts at all."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser


def wait_for_claims(page):
    """Without scripts a person reloads until the worker is done."""
    for _time in range(120):
        page.goto("/triage/")
        if page.locator("input[name=pick]").count():
            return
        page.wait_for_timeout(500)
    raise AssertionError("no claim was suggested in a minute")


def test_claim_goes_from_triage_to_the_export_without_scripts(newsroom):
    with newsroom.person("hanna", java_script_enabled=False) as editor:
        wait_for_claims(editor)
        editor.locator("input[name=pick]").first.check()
        editor.get_by_text("Assign…").click()
        editor.get_by_role("button", name="Mei").click()
        editor.get_by_text("1 claim assigned to Mei").first.wait_for()
        editor.locator("input[name=pick]").first.check()
        editor.get_by_role("button", name="Keep").first.click()
        editor.get_by_text(re.compile("1 claim")).first.wait_for()
    with newsroom.person("mei", java_script_enabled=False) as checker:
        checker.get_by_role("button", name="Take next").first.click()
        checker.locator("#id_evidence_what").fill("https://register.example/entry")
        checker.get_by_role("button", name="Add evidence").click()
        checker.get_by_role("link", name="https://register.example/entry").wait_for()
        checker.get_by_label("Wrong").check()
        checker.get_by_role("button", name="Save", exact=True).click()
        checker.get_by_text("There is a problem").wait_for()
        assert checker.get_by_label("Wrong").is_checked()
        checker.locator("#id_note").fill("The register has another figure.")
        checker.get_by_role("button", name="Save", exact=True).click()
        checker.get_by_role("button", name="Take my verdict back").wait_for()
    with newsroom.person("hanna", java_script_enabled=False) as editor:
        editor.goto("/sign-off/")
        editor.get_by_role("main").get_by_role("link").first.click()
        handed = editor.locator(".handed").filter(has_text="The register has another figure.")
        handed.get_by_role("button", name="Sign off").click()
        editor.get_by_text("Approved.").first.wait_for()
        assert handed.count() == 0
        editor.goto("/export/?preset=verdicts")
        with editor.expect_download() as download:
            editor.get_by_role("button", name="Download").click()
        assert "The register has another figure." in Path(download.value.path()).read_text()

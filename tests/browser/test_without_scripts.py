"""The loop works in a browser that runs no scripts at all."""

import re

import pytest

pytestmark = pytest.mark.browser


def wait_for_claims(page):
    """Without scripts a person reloads until the worker is done."""
    for _time in range(60):
        page.goto("/triage/?state=suggested")
        if page.locator("input[name=pick]").count():
            return
        page.wait_for_timeout(500)
    raise AssertionError("no claim was suggested in 30 seconds")


def test_claim_is_kept_taken_and_decided_without_scripts(newsroom):
    with newsroom.person("hanna", java_script_enabled=False) as editor:
        wait_for_claims(editor)
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

"""A draft is pasted and its first claim is marked. T4."""

import pytest

from tests.yardstick.texts import draft

pytestmark = [pytest.mark.browser, pytest.mark.whole]
MARKED = "() => document.querySelector('mark[data-claim]')"


def test_t4_a_pasted_draft_shows_its_first_claim_within_ten_seconds(person, newsroom, task):
    rosa = person("rosa")
    with newsroom.worker(), task("T4") as sheet:
        rosa.open("/articles/import/")
        with rosa.counted() as hand, rosa.stopwatch() as seconds:
            rosa.paste(draft("A new line to the harbour", words=1_200, claims=40).text)
            rosa.press("Control+Enter")
            rosa.comes_to(r"/articles/\d+/")
            with rosa.stopwatch() as steps:
                rosa.wait_until("() => document.getElementById('job')")
            rosa.wait_until(MARKED, patience=60)
        sheet.note(actions=hand.actions, claim_ms=seconds[0] * 1000, steps_ms=steps[0] * 1000)

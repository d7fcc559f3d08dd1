"""Twelve thousand words and six hundred claims stay fluid. T21."""

import statistics

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.whole]
IN_VIEW = """number => {
  const box = document.querySelector(`mark[data-claim="${number}"]`)?.getBoundingClientRect();
  return box && box.top >= 0 && box.bottom <= innerHeight;
}"""
THERE = "() => document.getElementById('panel')?.dataset.claim === '{}'"


def test_t21_twenty_jumps_through_six_hundred_claims(person, task):
    quinn = person("quinn", reduced_motion="reduce")
    with task("T21") as sheet:
        quinn.open("/articles/{huge}/")
        quinn.wait_until("() => yardstick.seen.lcp")
        sheet.note(lcp_ms=quinn.look("() => yardstick.seen.lcp"))
        quinn.open("/articles/{huge}/claims/1/")
        times = []
        for number in range(2, 22):
            quinn.clock(THERE.format(number))
            quinn.press("j")
            times.append(quinn.clock_ms)
            quinn.wait_until(IN_VIEW, number)
        sheet.note(jump_ms=statistics.quantiles(times, n=20)[-1])
        sheet.note(slowest_ms=quinn.look("() => yardstick.seen.slowest"))

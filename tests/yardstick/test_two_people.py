"""Several people at once: nobody's words are lost, no claim goes to two. T10 and T25."""

import pytest

pytestmark = pytest.mark.browser
TAKERS = [f"taker{number}" for number in range(1, 9)]
CLAIMS = 20
ANSWERED = "() => document.getElementById('verdict-form') || document.querySelector('.next .lead')"


def test_t25_eight_people_who_take_at_once_get_a_claim_each(person, task):
    takers, held = [person(name) for name in TAKERS], []
    with task("T25") as sheet:
        for _round in range(3):
            empty = take_at_once(takers, held)
        sheet.note(twice=len(held) - len(set(held)), lost=CLAIMS - len(set(held)))
        holders = empty[0].words(".next")
        sheet.note(unnamed=sum(taker.name.title() not in holders for taker in takers))


def take_at_once(takers, held):
    """Note who got which claim; answer who got none."""
    for taker in takers:
        taker.open("/queue/")
    for taker in takers:
        taker.press("t")
    for taker in takers:
        taker.wait_until(ANSWERED)
        held.extend([taker.claim] if taker.claim else [])
    return [taker for taker in takers if not taker.claim]

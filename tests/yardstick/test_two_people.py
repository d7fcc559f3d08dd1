"""Several people at once: nobody's words are lost, no claim goes to two. T10 and T25."""

import pytest

from tests.yardstick.test_loop import FOCUSABLE, NEXT, begin, link

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


CONFLICT = "() => document.getElementById('conflict')"
CHECKED = "number => document.querySelector(`mark[data-claim='${number}'][data-verdict]`)"
MINE = "My call to the register, 3 May, has 41."
THEIRS = "The register has 40."


def test_t10_the_second_of_two_verdicts_is_told_of_the_first(person, newsroom, task):
    """Pia's turn ends while she writes; Quinn takes the claim over and saves first."""
    pia = begin(person)
    number = pia.claim
    pia.press("5")
    pia.paste(link(1))
    pia.press("n")
    pia.write(MINE)
    quinn = person("quinn")
    quinn.open(f"/articles/{{loop}}/claims/{number}/")
    quinn.click("button", "Take over")
    quinn.wait_until("() => document.getElementById('verdict-form')")
    quinn.settle()
    quinn.paste(link(2))
    quinn.press("3")
    quinn.press("n")
    quinn.write(THEIRS)
    quinn.press("Control+Enter")
    quinn.wait_until(NEXT.format(number, FOCUSABLE))
    with task("T10.two_people") as sheet:
        pia.clock(CONFLICT)
        pia.press("Control+Enter")
        pia.wait_until(CONFLICT)
        sheet.note(told_ms=pia.clock_ms)
        assert pia.look("() => document.querySelector('#conflict').textContent").count(THEIRS)
        with pia.counted() as hand:
            pia.click("button", "Keep mine and record both")
            pia.wait_until("() => !document.getElementById('conflict')")
        claim = newsroom.claim("pia", "loop", number)
        history = str(newsroom.ask("pia", f"verdicts/?claim={claim['id']}"))
        kept = (MINE in history) + (THEIRS in history)
        sheet.note(actions=hand.actions, lost=2 - kept, links_lost=2 - len(claim["evidence"]))


def test_t10_my_own_second_tab_is_no_conflict(person, task):
    pia = begin(person)
    number = pia.claim
    second = person("pia")
    second.open(f"/articles/{{loop}}/claims/{number}/")
    second.press("n")
    second.write(THEIRS)
    second.press("Control+s")
    second.settle()
    with task("T10.two_tabs") as sheet:
        pia.paste(link(1))
        pia.press("1")
        pia.press("Control+Enter")
        pia.wait_until(NEXT.format(number, FOCUSABLE))
        sheet.note(conflicts=pia.count("#conflict"))

"""The loop: a claim in its text, a link, a digit, the next claim. T2 and T3."""

import pytest

pytestmark = pytest.mark.browser

NEXT = "() => document.getElementById('panel')?.dataset.claim !== '{}' && {}"
RATINGS, KEYS = ("confirmed", "not_checkable", "confirmed_with_change"), "182"
FOCUSABLE = "document.activeElement?.closest('#panel') !== null"


def begin(person, **window):
    """With a claim in hand, as after *Take next*."""
    pia = person("pia", **window)
    pia.open("/articles/{loop}/")
    pia.press("t")
    pia.wait_until("() => document.getElementById('verdict-form')")
    pia.settle()
    return pia


def link(number):
    return f"https://register.example/entry/{number}"


def verdict_of(newsroom, number):
    """What stands about the claim: its rating and its links."""
    claim = newsroom.claim("pia", "loop", number)
    verdict = claim["verdict"]
    return verdict and verdict["rating"], [piece["url"] for piece in claim["evidence"]]


@pytest.mark.parametrize("way", ["paste", "field"])
def test_t2_a_claim_is_decided_in_three_chords(person, newsroom, task, way):
    pia = begin(person)
    with task(f"T2.{way}") as sheet:
        for _time in range(2):
            number = pia.claim
            pia.clock(NEXT.format(number, FOCUSABLE))
            with pia.counted() as hand:
                if way == "field":
                    pia.press("e")
                pia.think()
                pia.paste(link(number))
                if way == "field":
                    pia.press("Escape")
                pia.think()
                pia.press("1")
                pia.press("Control+Enter")
            sheet.note(actions=hand.actions, klm=hand.klm, next_ms=pia.clock_ms)
            assert verdict_of(newsroom, number) == ("confirmed", [link(number)])


@pytest.mark.parametrize("delay", [0, 400])
def test_t3_ten_claims_in_a_row_each_with_its_own_verdict(person, newsroom, task, delay):
    pia, given = begin(person), {}
    pia.slow_line(delay)
    with task(f"T3.{delay}") as sheet:
        for turn in range(10):
            number = pia.claim
            given[number] = RATINGS[turn % len(RATINGS)], [link(number)]
            with pia.counted() as hand:
                pia.paste(link(number))
                pia.press(KEYS[turn % len(RATINGS)])
                pia.press("Control+Enter")
            sheet.note(chords=hand.actions, clicks=hand.clicks)
            # A hand that does not wait: these keys are meant for no claim.
            pia.press("Control+Enter")
            pia.press("3")
            pia.wait_until(NEXT.format(number, FOCUSABLE))
        assert {number: verdict_of(newsroom, number) for number in given} == given

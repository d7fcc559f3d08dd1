"""The loop: a claim in its text, a link, a digit, the next claim. T2 and T3."""

import pytest

pytestmark = pytest.mark.browser

NEXT = "() => document.getElementById('panel')?.dataset.claim !== '{}' && {}"
RATINGS, KEYS = ("confirmed", "not_checkable", "confirmed_with_change"), "182"
ARRIVED = "number => document.getElementById('panel')?.dataset.claim === String(number)"
FILLED = "() => [...document.querySelectorAll('[name=rating]:checked')].map(one => one.value)"
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
def test_t3_ten_claims_in_a_row_by_a_hand_that_never_waits(person, newsroom, task, delay):
    pia = begin(person)
    first, given = pia.claim, {}
    pia.slow_line(delay)
    with task(f"T3.{delay}") as sheet, pia.counted() as hand:
        for turn in range(10):
            given[first + turn] = RATINGS[turn % len(RATINGS)], [link(first + turn)]
            pia.paste(link(first + turn))
            pia.press(KEYS[turn % len(RATINGS)])
            pia.press("Control+Enter")
        pia.wait_until(ARRIVED, first + 10)
        wrong = [number for number in given if verdict_of(newsroom, number) != given[number]]
        sheet.note(chords=hand.actions, clicks=hand.clicks, wrong=len(wrong))
        assert wrong == []


@pytest.mark.whole
def test_t9_a_verdict_is_undone_at_once_and_an_old_one_from_the_queue(person, task):
    pia = begin(person)
    numbers = []
    for _time in range(2):
        numbers.append(pia.claim)
        pia.paste(link(numbers[-1]))
        pia.press("1")
        pia.press("Control+Enter")
        pia.wait_until(NEXT.format(numbers[-1], FOCUSABLE))
    with task("T9") as sheet:
        with pia.counted() as hand:
            pia.press("z")
            pia.wait_until(ARRIVED, numbers[1])
        assert pia.look(FILLED) == ["confirmed"]
        sheet.note(actions=hand.actions)
        with pia.counted() as hand:
            pia.press("g")
            pia.press("q")
            pia.comes_to("/queue/")
            pia.click("button", "Undo")
            pia.wait_until("() => document.getElementById('verdict-form')")
        assert pia.look(FILLED) == ["confirmed"]
        sheet.note(actions_for_old=hand.actions)


@pytest.mark.whole
def test_t24_with_single_keys_off_letters_do_nothing(person, task):
    quinn = person("quinn")
    quinn.open("/preferences/")
    quinn.click_on("[name=single_keys]")
    quinn.press("Control+Enter")
    quinn.settle()
    quinn.open("/articles/{filled}/")
    before = quinn.path
    with task("T24") as sheet:
        for letter in "jnx1t?":
            quinn.press(letter)
        quinn.write("jnx1")
        quinn.settle()
        sheet.note(reactions=(quinn.path != before) + quinn.count("dialog[open]") + quinn.claim)
        quinn.press("Control+k")
        quinn.sees_part("dialog[open]")

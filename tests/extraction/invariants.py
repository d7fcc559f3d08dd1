"""What must hold of every extraction, whatever the text was."""

import json
import re
from datetime import date
from itertools import pairwise

from articles.extraction import as_dict
from articles.extraction.kinds import ORDER

DETAIL_KINDS = {
    "money", "quantity", "percentage", "rank", "date", "time", "person", "title", "organisation",
    "place", "event", "work", "quote", "comparison",
}  # fmt: skip
NUMBER = re.compile(r"\d+(?:\.\d+)?")
MONEY = re.compile(rf"(?:[A-Z]{{3}} )?{NUMBER.pattern}(?:[./:]+{NUMBER.pattern})?")
TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?:Z|[+-]\d\d:\d\d)?")
DAY = re.compile(r"(?<![\d-])\d{4}-\d\d-\d\d(?!\d)")


def check(text, extraction):
    """Raise an AssertionError at the first thing that does not hold."""
    assert_in_order(extraction.claims, text)
    for claim in extraction.claims:
        check_claim(text, claim)
        check_details(text, claim)
    for hint in extraction.hints:
        check_hint(text, hint)
    assert json.loads(json.dumps(as_dict(text, extraction)))["engine"]


def assert_in_order(spans, text):
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


def check_claim(text, claim):
    assert text[claim.start : claim.end] == claim.text == claim.text.strip()
    assert "\n" not in claim.text
    assert 0 <= claim.score <= 1
    assert 0 <= claim.certainty <= 1
    assert claim.speaker or not claim.certainty
    assert claim.kinds
    assert len(set(claim.kinds)) == len(claim.kinds)
    assert set(claim.kinds) <= set(ORDER)
    assert all(reason.signal and reason.quote in claim.text for reason in claim.reasons)


def check_details(text, claim):
    places = [(detail.start, detail.end) for detail in claim.details]
    assert places == sorted(places, key=lambda place: (place[0], -place[1]))
    for detail in claim.details:
        assert claim.start <= detail.start < detail.end <= claim.end
        assert text[detail.start : detail.end] == detail.text
        assert detail.kind in DETAIL_KINDS
        check_value(detail.kind, detail.value)
        assert 0 <= detail.part <= len(claim.details)


def check_value(kind, value):
    """A number, money with or without its currency, a time that the clock has, days that exist."""
    if kind in ("quantity", "percentage") and value:
        assert NUMBER.search(value), value
    if kind == "money" and value:
        assert MONEY.fullmatch(value), value
    if kind == "time" and value:
        assert TIME.fullmatch(value), value
    if kind == "date":
        assert all(date.fromisoformat(day) for day in DAY.findall(value))


def check_hint(text, hint):
    assert hint.rule
    for span in hint.spans:
        assert 0 <= span.start < span.end <= len(text)
        assert "\n" not in text[span.start : span.end]
    assert all(hint.stated)

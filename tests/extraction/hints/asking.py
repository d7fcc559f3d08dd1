"""Short ways to ask for the hints of a text."""

from articles.extraction import find_claims


def hints_in(text, rule, published=None):
    """What the hints of one rule state; their passages are checked to be in the text."""
    found = [h for h in find_claims(text, published=published).hints if h.rule == rule]
    assert all(0 <= s.start < s.end <= len(text) for hint in found for s in hint.spans)
    return [hint.stated for hint in found]


def passages(text, rule):
    """The words of the two passages of each hint."""
    hints = [hint for hint in find_claims(text).hints if hint.rule == rule]
    return [tuple(text[span.start : span.end] for span in hint.spans) for hint in hints]

"""Who imports in these tests, and what an undisturbed run finds in their texts."""

from articles.extraction import find_claims
from tests.factories import make_desk, make_person


def people():
    desk = make_desk("metro")
    return {"desk": desk, "person": make_person(desk=desk, roles=["editor"])}


def expected(articles):
    """For each article's id the spans that its text has when nobody disturbs the engine."""
    known = {text: _spans(text) for text in set(articles.values())}
    return {pk: known[text] for pk, text in articles.items()}


def _spans(text):
    return [(claim.start, claim.end) for claim in find_claims(text).claims]

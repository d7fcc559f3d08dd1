"""A claim that is two, and claims at words of the text, for tests of splits and merges."""

from articles.models import Claim
from articles.workflow.findings import add_claim

WHOLE = "The bridge cost $12 million and took 14 months to mend."
FIRST, SECOND = "The bridge cost $12 million", "and took 14 months to mend."


def words(*claims):
    return [Claim.objects.get(pk=claim.pk).text for claim in claims]


def add(article, text, person):
    start = article.current_version.text.index(text)
    given = {"start": start, "end": start + len(text), "kinds": ["figure"]}
    return add_claim(article.current_version, **given, person=person)

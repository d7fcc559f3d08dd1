"""The page of a sign-off, and a verdict that waits on it."""

from django.urls import reverse

from articles.models import Claim
from tests.factories import make_claim, make_verdict


def page(article, name="article-sign-off"):
    return reverse(name, args=[article.pk])


def handed_in(article, rating="confirmed", **fields):
    claim = make_claim(article=article, state=Claim.State.SUBMITTED, **fields)
    return make_verdict(claim=claim, rating=rating, checker=claim.checker)

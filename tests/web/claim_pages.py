"""Addresses and forms of a claim, for tests of its pages."""

from django.urls import reverse


def page(claim, name="claim-detail", *more):
    return reverse(name, args=[claim.article_id, claim.number, *more])


def typed(claim, **fields):
    """The form of a verdict as the browser sends it."""
    claim.refresh_from_db()
    empty = {"rating": "", "action": "", "wording": claim.text, "author_name": "", "note": ""}
    return empty | {"row_version": claim.row_version, "last_event": 0} | fields

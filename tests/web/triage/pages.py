"""The address of triage, the states of its claims, the undo that its page offers."""

from articles.models import Claim

URL = "/triage/"


def states(claims):
    return [Claim.objects.get(pk=claim.pk).state for claim in claims]


def undo_of(client):
    """The form of the flash on the page, as a browser would send it."""
    (said,) = client.session["flash"]
    return said["undo"]["url"], said["undo"]["fields"]

"""The request of a view behind `login_required`, for the type checker."""

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from articles.models import User


class AuthenticatedRequest(HttpRequest):
    """Somebody is signed in, and htmx may have asked."""

    user: User
    htmx: HtmxDetails

"""A form that is sent twice acts once: it carries a word made with the page."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING
from uuid import uuid4

from django.db import transaction

from articles.models import IdempotencyKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from articles.models import User

FIELD = "once"


def word() -> str:
    """A fresh word for a form."""
    return uuid4().hex


def word_of(request: HttpRequest) -> str:
    """The word that came with the form; a fresh one if none did."""
    return request.POST.get(FIELD, "")[:100] or word()


def was_sent(key: str, person: User) -> bool:
    """Did the form with this word act already?"""
    acted = IdempotencyKey.objects.filter(body__isnull=False)
    return acted.filter(person=person, key=key[:200]).exists()


def fingerprint(*said: object) -> str:
    """Tells whether a form that comes again says the same."""
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


@transaction.atomic
def once(
    key: str, person: User, act: Callable[[], list[int]], *, says: str = "page"
) -> tuple[list[int], bool]:
    """The ids that the act gave, now or when it was sent first; and whether that was now.

    Where the form may be changed while it is being sent again, `says` is its fingerprint: what says
    something else acts again.
    """
    stamp, fresh = IdempotencyKey.objects.get_or_create(
        person=person, key=key[:200], defaults={"fingerprint": says}
    )
    if acts := fresh or stamp.fingerprint != says:
        stamp.body, stamp.fingerprint = act(), says
        stamp.save(update_fields=["body", "fingerprint"])
    return stamp.body or [], acts

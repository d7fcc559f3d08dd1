"""What of a claim was looked at, one tick at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from articles.workflow.permissions import allow

if TYPE_CHECKING:
    from datetime import datetime

    from articles.models import Detail, User


@transaction.atomic
def tick_detail(detail: Detail, *, ticked: bool, person: User, at: datetime) -> None:
    """Mark one particular as looked at, or take the mark back."""
    allow("tick", person, detail.claim)
    detail.ticked_by, detail.ticked_at = (person, at) if ticked else (None, None)
    detail.save(update_fields=["ticked_by", "ticked_at"])

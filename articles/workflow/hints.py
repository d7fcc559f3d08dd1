"""Hints come to be with the claims of a run; people dismiss what does not matter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Event, Hint
from articles.workflow.article_states import refuse_closed
from articles.workflow.errors import Refused
from articles.workflow.permissions import allow
from articles.workflow.words import with_reason

if TYPE_CHECKING:
    from articles.extraction import Extraction
    from articles.extraction import Hint as Found
    from articles.models import User, Version

LONGEST_STATED = 300


def store_hints(version: Version, found: Extraction) -> None:
    """Write what a run found, in its transaction. What a person dismissed stays as it is.

    Open hints of an earlier run that this one does not confirm give way.
    """
    standing = {_key(hint): hint for hint in Hint.objects.filter(version=version)}
    confirmed = {_key_of(hint): hint for hint in found.hints}
    gone = [
        hint.pk
        for key, hint in standing.items()
        if key not in confirmed and hint.state == Hint.State.OPEN
    ]
    Hint.objects.filter(pk__in=gone, state=Hint.State.OPEN).delete()
    Hint.objects.bulk_create(
        _hint(version, hint, found.engine) for key, hint in confirmed.items() if key not in standing
    )


@transaction.atomic
def dismiss_hint(hint: Hint, *, reason: str, person: User, text: str = "") -> None:
    """Say why this is no inconsistency, or none that matters. It can be brought back."""
    allow("dismiss_hint", person, hint.version.article)
    note = with_reason(reason, Hint.DismissReason, text)
    fields = {"reason": note, "dismissed_by": person, "dismissed_at": timezone.now()}
    _set_state(hint, Hint.State.DISMISSED, person, **fields)


@transaction.atomic
def restore_hint(hint: Hint, *, person: User) -> None:
    """Bring a dismissed hint back."""
    allow("dismiss_hint", person, hint.version.article)
    fields = {"reason": "", "dismissed_by": None, "dismissed_at": None}
    _set_state(hint, Hint.State.OPEN, person, **fields)


REFUSALS = {
    Hint.State.DISMISSED: _("Somebody dismissed this hint already."),
    Hint.State.OPEN: _("This hint is open already."),
}
ACTIONS = {Hint.State.DISMISSED: "dismiss_hint", Hint.State.OPEN: "restore_hint"}


def _set_state(hint: Hint, state: Hint.State, person: User, **fields: object) -> None:
    article = Article.objects.select_for_update(no_key=True).get(pk=hint.version.article_id)
    refuse_closed(article)
    old = hint.state
    # One UPDATE compares and sets: of two presses at once one is refused.
    rows = Hint.objects.filter(pk=hint.pk).exclude(state=state)
    if not rows.update(state=state, **fields):
        raise Refused(REFUSALS[state])
    hint.refresh_from_db(fields=["state", *fields])
    Event.objects.create(
        desk_id=article.desk_id, article=article, version=hint.version, actor=person,
        action=ACTIONS[state], old_state=old, new_state=state,
        payload={"hint": hint.pk, "rule": hint.rule, "note": hint.reason},
    )  # fmt: skip


def _key(hint: Hint) -> tuple[str | int, ...]:
    spans = (hint.first_start, hint.first_end, hint.second_start, hint.second_end)
    return (hint.rule, *spans)


def _key_of(found: Found) -> tuple[str | int, ...]:
    first, second = found.spans
    return (found.rule, first.start, first.end, second.start, second.end)


def _hint(version: Version, found: Found, engine: str) -> Hint:
    first, second = found.spans
    texts = [version.text[span.start : span.end] for span in found.spans]
    # Where the words of a passage say it all, nothing stands beside them.
    stated = [
        "" if said == text else said[:LONGEST_STATED]
        for said, text in zip(found.stated, texts, strict=True)
    ]
    return Hint(
        version=version,
        rule=found.rule,
        first_start=first.start,
        first_end=first.end,
        first_text=texts[0],
        first_stated=stated[0],
        second_start=second.start,
        second_end=second.end,
        second_text=texts[1],
        second_stated=stated[1],
        engine=engine,
    )

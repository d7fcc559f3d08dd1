"""A newsroom's own sheet: a row a fact, what was done about it, and whether it is right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Case, Max, Q, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce, Concat, NullIf

from articles.exports.expressions import JoinedRows, when
from articles.exports.presets import Preset
from articles.exports.verdicts import HANDED_IN, noted, rests_on
from articles.exports.verdicts import PRESET as VERDICTS

if TYPE_CHECKING:
    from django.db.models import Expression

    from articles.exports.presets import Columns, Shown

BETWEEN = "; "
ACCURATE = {
    "confirmed": "yes",
    "confirmed_with_change": "with_change",
    "wrong": "no",
    "misleading": "no",
}
VERIFIED = Q(current_verdict__rating__in=sorted(ACCURATE))


def fields(shown: Shown) -> Columns:
    pieces = rests_on(shown)
    return {
        "article": "article__title",
        "claim": "number",
        "fact": "anchor__text",
        "method": _of(pieces.values(kinds=JoinedRows("kind", BETWEEN))),
        "source": _of(pieces.values(sources=JoinedRows(_source(), BETWEEN))),
        "date_looked": _of(pieces.values("verdicts").values(last=Max("seen_on"))),
        "accurate": when(HANDED_IN, _accurate()),
        "why_not_verified": _why_not(shown),
    }


def _of(pieces: Any) -> Expression:
    return when(HANDED_IN, Subquery(pieces))


def _source() -> Expression:
    """The address, or who was asked; with the place in it."""
    name = Coalesce(NullIf("url", Value("")), "source", output_field=TextField())
    placed = _joined(name, Value(" ("), "locator", Value(")"))
    return Case(When(locator="", then=name), default=placed, output_field=TextField())


def _joined(*parts: Any) -> Expression:
    return Concat(*parts, output_field=TextField())


def _accurate() -> Expression:
    known = [When(current_verdict__rating=of, then=Value(word)) for of, word in ACCURATE.items()]
    return Case(*known, default=Value("not_verified"))


def _why_not(shown: Shown) -> Expression:
    """The verdict with its note, or where the claim is that has none."""
    rating, note = "current_verdict__rating", "current_verdict__note"
    return Case(
        When(HANDED_IN & VERIFIED, then=Value("")),
        When(noted(shown) & ~Q(current_verdict__note=""), then=_joined(rating, Value(": "), note)),
        When(HANDED_IN, then=rating),
        When(state="waiting", then=_joined("state", Value(" "), "waiting_on")),
        default="state",
        output_field=TextField(),
    )


PRESET = Preset(
    things=VERDICTS.things, article=VERDICTS.article, order=VERDICTS.order, fields=fields
)

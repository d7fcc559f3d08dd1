"""A row a claim: whose verdict it is, who signed it off, and on which text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.exports.expressions import Moment, name_of, when
from articles.exports.presets import Preset
from articles.exports.verdicts import APPROVED, HANDED_IN
from articles.exports.verdicts import PRESET as VERDICTS

if TYPE_CHECKING:
    from articles.exports.presets import Columns, Shown


def fields(shown: Shown) -> Columns:
    return {
        "desk": "desk__slug",
        "article_id": "article_id",
        "article": "article__title",
        "version": "anchor__version__number",
        "sha256": "anchor__version__sha256",
        "claim": "number",
        "claim_id": "pk",
        "text": "anchor__text",
        "risk": "risk",
        "state": "state",
        "verdict": when(HANDED_IN, "current_verdict__rating"),
        "action": when(HANDED_IN, "current_verdict__action"),
        "checker": when(HANDED_IN, name_of("current_verdict__checker")),
        "submitted_at": when(HANDED_IN, Moment("current_verdict__created_at")),
        "approver": when(APPROVED, name_of("current_verdict__sign_off__editor")),
        "approved_at": when(APPROVED, Moment("current_verdict__sign_off__created_at")),
        "correction": when(HANDED_IN, "current_verdict__correction__state"),
    }


PRESET = Preset(
    things=VERDICTS.things, article=VERDICTS.article, order=VERDICTS.order, fields=fields
)

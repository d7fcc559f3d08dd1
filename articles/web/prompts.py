"""What to look at in a claim of each kind: reminders beside the particulars that were found."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from articles.models import Claim

Kind = Claim.Kind
PROMPTS: dict[str, Any] = {
    Kind.FIGURE: _("Figure: value, unit, period, what is counted; sums and shares add up."),
    Kind.MONEY: _("Money: amount, currency, year, before or after tax or inflation."),
    Kind.QUOTE: _("Quote: words as recorded, speaker, context; what it claims is checked, too."),
    Kind.ATTRIBUTION: _("Attribution: who said or did it, when, to whom."),
    Kind.DATE: _("Date: the weekday fits, year, time zone."),
    Kind.NAME_TITLE: _("Name: spelling; function then and now."),
    Kind.PLACE: _("Place: spelling, where it lies, what it belonged to then."),
    Kind.EVENT: _("Event: who, where, when, in which order."),
    Kind.COMPARISON: _("Comparison: both sides on the same basis; who is first in what."),
    Kind.CAUSE: _("Cause: shown by somebody, or only at the same time."),
    Kind.RULE: _("Rule: the wording in force, where and since when."),
    Kind.POLL_STUDY: _("Poll or study: who paid, how many were asked, when, the question."),
    Kind.PREDICTION_BY: _("Forecast: who made it, when, for what period."),
}

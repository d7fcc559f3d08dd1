"""What the figures of the dashboard say, in one sentence each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.web.durations import duration

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articles.plots.quantiles import Spread
    from articles.web.dashboard.rows import ArticleRow, KindRow, PersonRow


def progress_finding(rows: Sequence[ArticleRow]) -> str:
    """Which article is behind an even pace, and by how much."""
    if not rows:
        return _("No article is being checked")
    behind = sorted((row for row in rows if row.lag > 0), key=lambda row: -row.lag)
    if not behind:
        return ngettext(
            "The article in check is on time", "All %(count)s articles are on time", len(rows)
        ) % {"count": len(rows)}
    worst = behind[0]
    words = {"article": worst.title, "done": worst.done, "total": worst.total, "due": worst.due}
    if worst.is_late:
        return _("%(article)s is late: %(done)s of %(total)s done, due %(due)s") % words
    return _("%(article)s is behind: %(done)s of %(total)s done, due %(due)s") % words


def workload_finding(rows: Sequence[PersonRow], nobodys: int) -> str:
    """What lies with people and what with nobody; never who has done more."""
    people = sum(1 for row in rows if row.in_hand)
    in_hand, done = sum(row.in_hand for row in rows), sum(row.done for row in rows)
    held = ngettext(
        "%(people)s person has %(claims)s claims to check and did %(done)s today",
        "%(people)s people have %(claims)s claims to check and did %(done)s today",
        people,
    ) % {"people": people, "claims": in_hand, "done": done}
    if not in_hand:
        held = _("Nobody has a claim to check; %(done)s were done today") % {"done": done}
    if not nobodys:
        return held
    free = ngettext(
        "%(count)s open claim belongs to nobody yet",
        "%(count)s open claims belong to nobody yet",
        nobodys,
    ) % {"count": nobodys}
    return _("%(held)s; %(free)s") % {"held": held, "free": free}


def turnaround_finding(checks: Spread | None, sign_offs: Spread | None) -> str:
    """Which of the two takes longer, at the median."""
    if checks is None and sign_offs is None:
        return _("No verdict was given in this period")
    if checks is None or sign_offs is None:
        return _one_of_them(checks, sign_offs)
    words = {"check": duration(checks.median), "sign_off": duration(sign_offs.median)}
    if words["check"] == words["sign_off"]:
        return _("Check and sign-off take as long as each other: %(check)s") % words
    if sign_offs.median > checks.median:
        return _("Sign-off takes longer than the check: %(sign_off)s after %(check)s") % words
    return _("The check takes longer than sign-off: %(check)s, then %(sign_off)s") % words


def _one_of_them(checks: Spread | None, sign_offs: Spread | None) -> str:
    if checks:
        time = duration(checks.median)
        return _("Half of the claims have their verdict within %(time)s") % {"time": time}
    time = duration(sign_offs.median) if sign_offs else ""
    return _("Half of the verdicts are signed off within %(time)s") % {"time": time}


def mix_finding(rows: Sequence[KindRow]) -> str:
    """Which kind of claim is wrong or misleading most often, among those with enough cases."""
    if not rows:
        return _("No verdict was given in this period")
    enough = [row for row in rows if not row.is_too_few]
    if not enough:
        return _("Too few verdicts of each kind to compare")
    worst = max(enough, key=lambda row: row.errors / row.total)
    words: dict[str, Any] = {"kind": worst.word, "errors": worst.errors, "total": worst.total}
    if not worst.errors:
        return _("Nothing was found wrong or misleading")
    return _("%(kind)s: wrong or misleading most often, %(errors)s of %(total)s") % words

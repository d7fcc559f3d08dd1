"""The box above a form that came too late: who changed what, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from articles.models import Claim, Verdict
from articles.models.verdict import Action, Rating
from articles.web.claim.forms import PRESET, VerdictForm
from articles.web.claim.history import Line, told
from articles.web.numbers import whole_number
from articles.workflow import conflicts
from articles.workflow.drafts import FINDING
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.permissions import rights_on

if TYPE_CHECKING:
    from articles.models import User
    from articles.web.request import AuthenticatedRequest


@dataclass(frozen=True)
class Side:
    """One field of two verdicts."""

    name: str
    theirs: str
    mine: str


@dataclass(frozen=True)
class Conflict:
    """`rival` is the verdict that somebody else handed in meanwhile, if that is what happened."""

    changes: list[Line]
    rival: Verdict | None
    form: VerdictForm | None

    @property
    def fields(self) -> list[tuple[str, str]]:
        """What one wrote oneself, to be sent with the choice."""
        if self.form is None or not self.form.is_valid():
            return []
        return [(name, self.form.cleaned_data[name]) for name in FINDING]

    @property
    def sides(self) -> list[Side]:
        """Both verdicts, field by field, where either says something."""
        if self.rival is None:
            return []
        mine, theirs = dict(self.fields), self.rival
        if self.form is not None and self.form.is_valid():
            mine = self.form.verdict(theirs.claim)
            mine["action"] = mine["action"] or PRESET.get(mine["rating"], "")
        rows = [
            Side(_("Verdict"), _word(Rating, theirs.rating), _word(Rating, mine.get("rating", ""))),
            Side(_("Action"), _word(Action, theirs.action), _word(Action, mine.get("action", ""))),
            Side(_("Proposed wording"), theirs.wording, mine.get("wording", "")),
            Side(_("Note"), theirs.note, mine.get("note", "")),
        ]
        return [row for row in rows if row.theirs or row.mine]


def conflict_of(
    request: AuthenticatedRequest, claim: Claim, form: VerdictForm | None
) -> Conflict | None:
    """What others did after the page was made; None when they did nothing."""
    rival = _others_verdict(claim, request.user) if form is not None else None
    last = whole_number(request.POST.get("last_event", ""))
    later = claim.events.filter(pk__gt=last or 0)
    changes = told(later.exclude(actor=request.user).select_related("actor"))
    if last is None or not (changes or rival):
        return None
    if rival is not None:
        rival.claim = claim
    return Conflict(changes, rival, form)


def contest(claim: Claim, request: AuthenticatedRequest) -> None:
    """Keep mine, and record both."""
    form = _form(request)
    conflicts.contest_verdict(_rival(claim, request), checker=request.user, **form.verdict(claim))


def give_way(claim: Claim, request: AuthenticatedRequest) -> None:
    """Use theirs."""
    finding = _form(request).finding()
    conflicts.give_way(_rival(claim, request), checker=request.user, **finding)


def _form(request: AuthenticatedRequest) -> VerdictForm:
    form = VerdictForm(request.POST)
    if not form.is_valid():
        raise RuleBroken(_("Something in this form cannot be kept as it is."))
    return form


def _others_verdict(claim: Claim, person: User) -> Verdict | None:
    """Somebody else's verdict that waits, for who might have given one: it shows its note."""
    verdict = claim.current_verdict if claim.state == Claim.State.SUBMITTED else None
    if verdict is None or verdict.checker_id == person.pk:
        return None
    return verdict if rights_on(person, claim).might("contest") else None


def _rival(claim: Claim, request: AuthenticatedRequest) -> Verdict:
    named = whole_number(request.POST.get("over", ""))
    verdict = claim.verdicts.filter(pk=named).first() if named else None
    if verdict is None:
        raise Refused(_("There is no verdict on this claim."))
    verdict.claim = claim
    return verdict


def _word(choices: type[Rating] | type[Action], code: str) -> str:
    return str(choices(code).label) if code in choices.values else ""

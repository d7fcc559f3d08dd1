"""The review panel: one claim as one person sees it, and what they may do about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from articles.exports.rewording import Rewording, compare
from articles.models import Claim, Evidence, User
from articles.models.verdict import PRESET_ACTION, Rating
from articles.web.claim.checklist import Checklist
from articles.web.claim.forms import EvidenceForm, VerdictForm, held, role_of
from articles.web.claim.history import Line, told
from articles.web.claim.reasons import reasons_of
from articles.web.claim.rights import ClaimRights
from articles.web.claim.surroundings import around
from articles.web.claim.verdict_history import Found, found
from articles.web.once import word
from articles.workflow.author_sources import AuthorSource, offered
from articles.workflow.drafts import FINDING, shown
from articles.workflow.permissions import ALLOWED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articles.models import (
        Article,
        Correction,
        VerdictDraft,
        Version,
    )  # fmt: skip
    from articles.web.claim.asked import Asked
    from articles.web.claim.cards import Card
    from articles.web.claim.conflicts import Conflict
    from articles.web.claim.opened import Opened
    from articles.web.claim.refusals import Elsewhere
    from articles.web.desk.hints import HintLine
    from articles.workflow.permissions import Rights

S = Claim.State
LINES = 50
HANDED_IN = frozenset({"submit", "contest", "recall"})
FIELDS = {
    "note": _("Note"),
    "wording": _("Proposed wording"),
    "author_name": _("On whose word it rests"),
}
ASKING = frozenset({"send_back", "reopen", "wait"})


@dataclass
class Panel:
    """Asked by the templates; each question costs one query at most, and only when asked."""

    opened: Opened
    card: Card
    version: Version
    person: User
    rights: Rights
    from_queue: bool = False
    typed: VerdictForm | None = None
    typed_evidence: EvidenceForm | None = None
    errors: dict[str, Any] = field(default_factory=dict)
    refusal: str = ""
    said: str = ""  # in a field that the page does not fill again
    conflict: Conflict | None = None
    there: Mapping[str, str] = field(default_factory=dict)
    elsewhere: Elsewhere | None = None
    asked: Asked | None = None
    was_open: bool = False  # on the page that asks: what one does there goes on
    hints: list[HintLine] = field(default_factory=list)

    @property
    def problems(self) -> list[tuple[str, Any]]:
        """What is wrong, each with the id of its field, if that stands on the page."""
        return [(name if self._shows(name) else "", said) for name, said in self.errors.items()]

    def _shows(self, name: str) -> bool:
        if name.startswith("id_evidence_"):
            return self.can.add_evidence
        return self.is_mine or self.asked is not None

    @property
    def claim(self) -> Claim:
        return self.opened.claim

    @property
    def article(self) -> Article:
        return self.claim.article

    @cached_property
    def can(self) -> ClaimRights:
        return ClaimRights(self.claim, self.person, self.rights, turn=self.opened.turn)

    @property
    def is_mine(self) -> bool:
        """The person has the claim in hand."""
        return self.can.hold

    @cached_property
    def evidence(self) -> list[Evidence]:
        """All that the person may see, what was withdrawn included."""
        pieces = self.claim.evidence.select_related("added_by", "withdrawn_by")
        if not self.rights.may("read_notes"):
            pieces = pieces.filter(confidential=False)
        return list(pieces)

    @property
    def author_sources(self) -> list[AuthorSource]:
        return offered(self.claim, self.version, self.evidence)

    @cached_property
    def checklist(self) -> Checklist:
        return Checklist(self.claim, self.version)

    @property
    def paragraph(self) -> int | None:
        """The number of the paragraph in which the claim stands."""
        anchor = self.claim.anchor
        if anchor is None:
            return None
        blocks = enumerate(self.version.blocks, 1)
        here = (n for n, block in blocks if block["start"] <= anchor.start < block["end"])
        return next(here, None)

    @cached_property
    def history(self) -> list[Line]:
        """The newest first."""
        return told(self.claim.events.select_related("actor").order_by("-pk")[:LINES])

    @property
    def unanswered(self) -> list[Line]:
        """Why it was sent back and why it waits, until something is handed in again."""
        if self.claim.state not in (S.RETURNED, S.WAITING, S.CHECKING):
            return []
        since = takewhile(lambda line: line.event.action not in HANDED_IN, self.history)
        asked: dict[str, Line] = {}
        for line in since:
            if line.event.action in ASKING and line.note:
                asked.setdefault(line.event.action, replace(line, moved=""))
        return list(asked.values())

    @cached_property
    def corrections(self) -> list[Correction]:
        if self.claim.state != S.APPROVED:
            return []
        corrections = list(self.claim.corrections.select_related("settled_by"))
        for correction in corrections:
            correction.claim = self.claim
        return corrections

    @cached_property
    def verdicts(self) -> list[Found]:
        """All of them, the newest first, unless the only one is shown already."""
        current = self.claim.current_verdict
        if current is None or (current.number == 1 and self.card.verdict):
            return []
        rows = self.claim.verdicts.select_related("checker").order_by("-number")
        return found(rows, with_notes=self.can.read_notes)

    @property
    def rewording(self) -> Rewording:
        """What the verdict would change in the text."""
        verdict = self.card.verdict
        return compare(self.claim.text, verdict.wording if verdict else "")

    @property
    def draft(self) -> VerdictDraft | None:
        return self.opened.draft if self.rights.may("draft") else None

    @cached_property
    def last_event(self) -> int:
        """The newest line of the history when the page was made, to tell what came after."""
        return self.history[0].event.pk if self.history else 0

    @cached_property
    def form(self) -> VerdictForm:
        """What was typed, else the draft, else an empty verdict."""
        if self.typed is not None:
            return self.typed
        row_version = {"row_version": self.claim.row_version}
        return VerdictForm(initial=self._kept | row_version)

    @property
    def held(self) -> str:
        """What the server has of each field, whatever was typed."""
        return held(self._kept)

    @cached_property
    def _kept(self) -> dict[str, str]:
        return shown(self.draft, self.claim)

    @property
    def other_window(self) -> list[tuple[Any, str]]:
        """What this person wrote in another window, in fields in which they wrote here, too."""
        return [(FIELDS[name], words) for name, words in self.there.items()]

    @cached_property
    def word(self) -> str:
        """What makes the form act once, however often it is sent."""
        return word()

    @cached_property
    def evidence_form(self) -> EvidenceForm:
        return self.typed_evidence if self.typed_evidence is not None else EvidenceForm()

    waiting_choices = Claim.WaitingOn.choices
    waive_choices = Claim.WaiveReason.choices
    discard_choices = Claim.DiscardReason.choices
    risk_choices = Claim.Risk.choices
    rating_codes = Rating.values

    @property
    def checkers(self) -> list[User]:
        """Who can be given the claim: who checks for the desk and did not write the article."""
        roles = list(ALLOWED["take"])
        people = User.objects.filter(
            is_active=True, memberships__desk=self.claim.desk_id, memberships__role__in=roles
        )
        authors = self.article.authors.values("pk")
        return list(people.exclude(pk__in=authors).distinct().order_by("first_name", "username"))

    @property
    def ratings(self) -> list[dict[str, Any]]:
        """The verdicts in the order of their keys, with the action each presets."""
        chosen = str(self.form["rating"].value() or "")
        return [
            {
                "shortcut": f"verdict-{number}",
                "code": rating.value,
                "word": rating.label,
                "preset": PRESET_ACTION[rating].label,
                "role": Evidence.Role(role_of(rating)).label,
                "chosen": rating.value == chosen,
            }
            for number, rating in enumerate(Rating, 1)
        ]

    @property
    def kept_words(self) -> dict[str, str] | None:
        """What this person wrote, where no form on the page has a place for it."""
        if self.is_mine:
            return None
        words = dict.fromkeys(FINDING, "")
        if self.typed is not None or self.draft is not None:
            words = {name: str(self.form[name].value() or "") for name in FINDING}
        if words["wording"] == self.claim.text:
            words["wording"] = ""
        words["evidence"] = "" if self.can.add_evidence else self.evidence_form.words
        shown = ("rating", "note", "wording", "evidence")
        return words if any(words[name] for name in shown) else None

    @cached_property
    def surroundings(self) -> tuple[str, str]:
        """The rest of the sentence before and after the claim."""
        anchor = self.claim.anchor
        if anchor is None:
            return "", ""
        version, language = self.version, self.article.language
        return around(version.text, version.blocks, anchor.start, anchor.end, language=language)

    @property
    def reasons(self) -> list[tuple[Any, str]]:
        return reasons_of(self.claim)

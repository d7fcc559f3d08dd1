from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.db.models import Case, Q, Value, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from articles.models.article import Article
from articles.models.claim_queries import ClaimQuerySet
from articles.models.desk import Desk

if TYPE_CHECKING:
    from articles.models.verdict import Verdict

# A claim without a deadline comes after all that have one. Databases disagree on where NULL
# sorts, and an index that sorts NULL last is not used for the other order, so it gets a date.
NEVER = datetime(9999, 12, 31, tzinfo=UTC)
SURE = 0.7  # from which certainty on a page names the speaker without a doubt


class Claim(models.Model):
    """Something checkable that an article asserts. `workflow/transitions.py` writes its `state`."""

    class State(models.TextChoices):
        SUGGESTED = "suggested", _("Suggested")
        OPEN = "open", _("Open")
        CHECKING = "checking", _("Being checked")
        WAITING = "waiting", _("Waiting")
        SUBMITTED = "submitted", _("Ready for sign-off")
        RETURNED = "returned", _("Sent back")
        APPROVED = "approved", _("Approved")
        STALE = "stale", _("Out of date")
        WAIVED = "waived", _("Waived")
        DISCARDED = "discarded", _("Not a claim")

    class Kind(models.TextChoices):
        FIGURE = "figure", _("Figure")
        MONEY = "money", _("Money")
        QUOTE = "quote", _("Quote")
        ATTRIBUTION = "attribution", _("Attribution")
        DATE = "date", _("Date")
        NAME_TITLE = "name_title", _("Name and title")
        PLACE = "place", _("Place")
        EVENT = "event", _("Event")
        COMPARISON = "comparison", _("Comparison")
        CAUSE = "cause", _("Cause")
        RULE = "rule", _("Rule")
        POLL_STUDY = "poll_study", _("Poll or study")
        PHYSICAL = "physical", _("Physical")
        PREDICTION_BY = "prediction_by", _("Somebody's prediction")
        OTHER = "other", _("Other")

    class Risk(models.TextChoices):
        LEGAL = "legal", _("Legal")
        CENTRAL = "central", _("Central")
        ORDINARY = "ordinary", _("Ordinary")
        TRIVIAL = "trivial", _("Trivial")

    class Origin(models.TextChoices):
        MACHINE = "machine", _("Found automatically")
        PERSON = "person", _("Added by a person")

    class WaitingOn(models.TextChoices):
        AUTHOR = "author", _("Author")
        SOURCE = "source", _("Source")
        DOCUMENT = "document", _("Document")
        EXPERT = "expert", _("Expert")

    class WaiveReason(models.TextChoices):
        OUT_OF_SCOPE = "out_of_scope", _("Out of scope")
        COMMON_KNOWLEDGE = "common_knowledge", _("Common knowledge")
        DUPLICATE = "duplicate", _("Duplicate")
        CHECKED_ELSEWHERE = "checked_elsewhere", _("Checked elsewhere")
        OTHER = "other", _("Other")

    class DiscardReason(models.TextChoices):
        OPINION = "opinion", _("Opinion")
        NOT_A_STATEMENT = "not_a_statement", _("Not a statement")
        DUPLICATE = "duplicate", _("Duplicate")
        OTHER = "other", _("Other")

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="claims")
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="claims")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=State, default=State.SUGGESTED)
    kinds = models.JSONField(default=list)
    speaker = models.CharField(max_length=200, blank=True)
    cue = models.CharField(
        max_length=100, blank=True, help_text=_("By which word the text makes the speaker say it.")
    )
    outlet = models.CharField(
        max_length=200, blank=True, help_text=_("To whom or where it was said.")
    )
    certainty = models.FloatField(
        null=True, blank=True, help_text=_("From 0 to 1: how sure the engine is of the speaker.")
    )
    score = models.FloatField(
        null=True, blank=True, help_text=_("By which triage sorts: as the desk weighs its kinds.")
    )
    engine_score = models.FloatField(
        null=True, blank=True, help_text=_("As the engine gave it, before any weight.")
    )
    reasons = models.JSONField(
        default=list, blank=True, help_text=_("[{signal, quote}]: why the engine suggested it.")
    )
    engine = models.CharField(max_length=100, blank=True)
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.MACHINE)
    risk = models.CharField(max_length=10, choices=Risk, default=Risk.ORDINARY)
    due_at = models.DateTimeField(null=True, blank=True)
    waiting_on = models.CharField(max_length=10, choices=WaitingOn, blank=True)
    checker = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="claims_to_check",
        help_text=_("Whose claim it is: who holds or held it last, or to whom an editor gave it."),
    )
    anchor = models.ForeignKey(
        "articles.Anchor",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text=_("Where it stands in the article's current version."),
    )
    position = models.PositiveIntegerField(default=0, help_text=_("Start of the anchor."))
    current_verdict = models.ForeignKey(
        "articles.Verdict", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    opened_at = models.DateTimeField(
        null=True, blank=True, help_text=_("When it was to be checked for the first time.")
    )
    first_verdict_at = models.DateTimeField(null=True, blank=True)
    row_version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)

    free_rank = models.GeneratedField(
        expression=Case(When(state__in=["open", "stale"], then=Value(0)), default=Value(1)),
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
    )
    legal_rank = models.GeneratedField(
        expression=Case(When(risk="legal", then=Value(0)), default=Value(1)),
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
    )
    risk_rank = models.GeneratedField(
        expression=Case(
            When(risk="legal", then=Value(0)),
            When(risk="central", then=Value(1)),
            When(risk="ordinary", then=Value(2)),
            default=Value(3),
        ),
        output_field=models.PositiveSmallIntegerField(),
        db_persist=True,
    )
    queue_due = models.GeneratedField(
        expression=Coalesce("due_at", Value(NEVER, output_field=models.DateTimeField())),
        output_field=models.DateTimeField(),
        db_persist=True,
    )
    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["article_id", "position", "number"]
        indexes = [
            # On a rank, not partial: SQLite uses no index whose condition comes as a parameter.
            models.Index(
                fields=[
                    "desk",
                    "free_rank",
                    "legal_rank",
                    "queue_due",
                    "risk_rank",
                    "article",
                    "position",
                ],
                name="claim_take_next",
            ),
            models.Index(fields=["article", "position"], name="claim_text_order"),
            # With verdict and kinds, so that counting verdicts by kind reads no row of a claim.
            models.Index(
                fields=["desk", "state", "current_verdict", "kinds"], name="claim_desk_state"
            ),
            # How long each check took, by day of its verdict, without reading a row of a claim.
            models.Index(
                fields=["desk", "first_verdict_at", "opened_at"],
                condition=Q(first_verdict_at__isnull=False),
                name="claim_first_verdict",
            ),
            # Without the claims that are nobody's: counted in, they make each checker look like
            # one of a few with thousands, and SQLite would rather read the whole table.
            models.Index(
                fields=["checker", "state"],
                condition=Q(checker__isnull=False),
                name="claim_of_a_checker",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["article", "number"], name="one_claim_per_number"),
            models.CheckConstraint(
                condition=Q(certainty=None) | Q(certainty__gte=0, certainty__lte=1),
                name="claim_certainty_from_0_to_1",
            ),
            models.CheckConstraint(
                condition=Q(score=None) | Q(score__gte=0, score__lte=1),
                name="claim_score_from_0_to_1",
            ),
            models.CheckConstraint(
                condition=Q(engine_score=None) | Q(engine_score__gte=0, engine_score__lte=1),
                name="claim_engine_score_from_0_to_1",
            ),
            models.CheckConstraint(condition=Q(number__gte=1), name="claim_numbers_start_at_1"),
            models.CheckConstraint(
                condition=~Q(state="waiting") | ~Q(waiting_on=""), name="waiting_claim_says_on_whom"
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["checking", "waiting", "submitted", "returned"])
                | Q(checker__isnull=False),
                name="claim_in_work_has_a_checker",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=["submitted", "returned", "approved", "stale"])
                | Q(current_verdict__isnull=False),
                name="claim_past_checking_has_a_verdict",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["suggested", "waived", "discarded"])
                | Q(opened_at__isnull=False),
                name="claim_past_triage_was_opened",
            ),
            models.CheckConstraint(
                condition=Q(current_verdict=None) | Q(first_verdict_at__isnull=False),
                name="claim_with_a_verdict_had_a_first",
            ),
            models.CheckConstraint(
                condition=Q(first_verdict_at=None) | Q(opened_at__isnull=False),
                name="claim_with_a_verdict_was_opened",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}#{self.number}"

    @property
    def standing_verdict(self) -> Verdict | None:
        """The current verdict, unless it was taken back or is being worked over."""
        return self.current_verdict if self.state in WITH_VERDICT else None

    @property
    def is_speaker_sure(self) -> bool:
        """Named by a person, or by the engine with little doubt."""
        return self.certainty is None or self.certainty >= SURE

    @property
    def text(self) -> str:
        """The words as they stand in the current version; empty when they are gone from it."""
        return self.anchor.text if self.anchor else ""


WITH_VERDICT = frozenset(
    {Claim.State.SUBMITTED, Claim.State.RETURNED, Claim.State.APPROVED, Claim.State.STALE}
)

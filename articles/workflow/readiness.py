"""The gate: what is missing before an article is ready, and the sign-off of a version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Count
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from articles.models import Claim, Correction, Event, Job, ReadMark, VersionSignOff
from articles.workflow.article_states import advance, locked_for
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.permissions import allow
from articles.workflow.words import at_most

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from articles.models import Article, User, Version

SETTLED = frozenset({Claim.State.APPROVED, Claim.State.WAIVED, Claim.State.DISCARDED})
TICKED_AS_READ = frozenset({"heading", "caption"})
READING = frozenset({"mark_read", "mark_unread"})


@dataclass(frozen=True)
class Blocker:
    """One thing that keeps the article from being ready."""

    code: str
    sentence: Any
    count: int = 1


@dataclass(frozen=True)
class Reached:
    """How far the work on a version is: its last search, its claims by state, the blocks read."""

    search: Job | None
    states: Mapping[str, int]
    read: Collection[int]


def blockers(article: Article, version: Version) -> list[Blocker]:
    """Everything that is missing, in the order in which a desk would mend it. Empty: ready."""
    counted = article.claims.order_by().values_list("state").annotate(Count("pk"))
    reached = Reached(
        search=version.jobs.filter(kind=Job.Kind.EXTRACT).last(),
        states=dict(counted),
        read=set(version.read_marks.values_list("block", flat=True)),
    )
    return list(_missing(article, version, reached))


def first_blocker(article: Article, version: Version, reached: Reached) -> Blocker | None:
    """What is to be mended first, for a page that has read how far the work is."""
    return next(_missing(article, version, reached), None)


def _missing(article: Article, version: Version, reached: Reached) -> Iterator[Blocker]:
    if blocker := _extraction(article, reached.search):
        yield blocker
    if blocker := _claims(article, reached.states):
        yield blocker
    if blocker := _unsettled(reached.states):
        yield blocker
    if blocker := _corrections(article):
        yield blocker
    if blocker := _unread(version, reached.read):
        yield blocker


@transaction.atomic
def mark_ready(
    article: Article, *, editor: User, sha256: str, override_reason: str = ""
) -> VersionSignOff:
    """Sign off the version whose hash the editor has seen. A chief may override what is missing."""
    reason = at_most(override_reason, 1000, "override_reason")
    action = "override" if reason else "ready"
    allow(action, editor, article)
    article = locked_for(action, article)
    version = article.current_version
    if sha256 != version.sha256:
        raise Refused(_("The text changed after you opened it. Look again, then decide."))
    missing = blockers(article, version)
    if missing and not reason:
        raise Refused(" ".join(str(blocker.sentence) for blocker in missing))
    sign_off = VersionSignOff.objects.create(
        version=version, sha256=version.sha256, verdicts=_standing(article), editor=editor,
        override_reason=reason,
    )  # fmt: skip
    payload = {"sha256": version.sha256, "missing": [b.code for b in missing], "note": reason}
    advance(article, action, actor=editor, payload=payload)
    return sign_off


@transaction.atomic
def mark_read(version: Version, *, block: int, read: bool, person: User) -> None:
    """Say that a person has read this block of the text, or take that back."""
    allow("mark_read", person, version.article)
    if not 0 <= block < len(version.blocks):
        sentence = _("There is no such paragraph in this text.")
        raise RuleBroken(sentence, fields={"block": sentence})
    marks = ReadMark.objects.filter(version=version, block=block)
    if read:
        _mark, changed = marks.get_or_create(
            version=version, block=block, defaults={"person": person}
        )
    else:
        changed = bool(marks.delete()[0])
    if changed:
        action = "mark_read" if read else "mark_unread"
        _leave_event(version.article, action, person, version=version, payload={"block": block})


@transaction.atomic
def declare_nothing_to_check(article: Article, *, person: User) -> None:
    """A named person read the text and found nothing to check."""
    allow("mark_read", person, article)
    if article.claims.exclude(state=Claim.State.DISCARDED).exists():
        raise Refused(_("There are claims in this article. Discard or check them first."))
    _declare(article, person, "nothing_to_check_by")


@transaction.atomic
def declare_marked_by_hand(article: Article, *, person: User) -> None:
    """A named person marked the claims, because the engine could not."""
    allow("mark_read", person, article)
    _declare(article, person, "marked_by_hand_by")


def _extraction(article: Article, last: Job | None) -> Blocker | None:
    if article.marked_by_hand_by_id:
        return None
    if last and last.state == Job.State.DONE:
        return None
    if last and last.state == Job.State.FAILED:
        return Blocker("extraction", _("The claims could not be found automatically."))
    return Blocker("extraction", _("A worker is still looking for claims."))


def _claims(article: Article, states: Mapping[str, int]) -> Blocker | None:
    if article.nothing_to_check_by_id or any(states.values()):
        return None
    return Blocker("no_claims", _("No claim is marked, and nobody said there is nothing to check."))


def _unsettled(states: Mapping[str, int]) -> Blocker | None:
    count = sum(number for state, number in states.items() if state not in SETTLED)
    sentence = ngettext(
        "%(count)s claim is not approved, waived or discarded.",
        "%(count)s claims are not approved, waived or discarded.",
        count,
    )
    return Blocker("claims", sentence % {"count": count}, count) if count else None


def _corrections(article: Article) -> Blocker | None:
    count = Correction.objects.pending().filter(claim__article=article).count()
    sentence = ngettext(
        "%(count)s correction is pending.", "%(count)s corrections are pending.", count
    )
    return Blocker("corrections", sentence % {"count": count}, count) if count else None


def _unread(version: Version, read: Collection[int]) -> Blocker | None:
    count = sum(
        block["kind"] in TICKED_AS_READ and place not in read
        for place, block in enumerate(version.blocks)
    )
    sentence = ngettext(
        "%(count)s heading or caption is not ticked as read.",
        "%(count)s headings or captions are not ticked as read.",
        count,
    )
    return Blocker("unread", sentence % {"count": count}, count) if count else None


def _standing(article: Article) -> list[dict[str, Any]]:
    rows = article.claims.order_by("number").values_list("number", "state", "current_verdict")
    return [{"claim": number, "state": state, "verdict": pk} for number, state, pk in rows]


def _declare(article: Article, person: User, column: str) -> None:
    setattr(article, column, person)
    article.save(update_fields=[column])
    _leave_event(article, column.removesuffix("_by"), person)


def _leave_event(article: Article, action: str, person: User, **fields: Any) -> None:
    """What is told of the article changes, its state does not."""
    Event.objects.create(
        desk_id=article.desk_id, article=article, actor=person, action=action,
        old_state=article.state, new_state=article.state, **fields,
    )  # fmt: skip

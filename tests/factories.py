"""Builders: each fills in what a test is not about."""

import itertools
import re
from datetime import timedelta

from django.utils import timezone

from articles.models import (
    Anchor,
    Assignment,
    Claim,
    Desk,
    Detail,
    Evidence,
    Hint,
    Membership,
    SignOff,
    User,
    Verdict,
)
from articles.models.verdict import PRESET_ACTION, Rating
from articles.workflow.intake import import_article

PASSWORD = "four quiet rivers"
TEXT = (
    "Harbour bridge to reopen\n"
    "The bridge cost $12 million and took 14 months to mend. "
    "It opened in 1931, said Lena Moss, the city engineer.\n"
    "“We counted 8,000 cars a day,” Moss said. The mayor called it a triumph.\n"
)
_counter = itertools.count(1)


def make_desk(slug="metro", **fields):
    desk, _created = Desk.objects.get_or_create(
        slug=slug, defaults={"name": slug.title(), **fields}
    )
    return desk


def make_person(username="", *, desk=None, roles=(), **fields):
    """A person with roles on one desk. The password is PASSWORD."""
    username = username or f"person{next(_counter)}"
    person = User.objects.create_user(
        username, password=PASSWORD, first_name=username.title(), **fields
    )
    for role in roles:
        join(person, desk, role)
    return person


def join(person, desk, role):
    return Membership.objects.create(person=person, desk=desk, role=role)


def make_article(text=TEXT, *, desk=None, authors=(), **fields):
    """An article with its first version. Its importer edits for the desk."""
    desk = desk or make_desk()
    importer = fields.pop("person", None) or make_person(desk=desk, roles=["editor"])
    return import_article(text, desk=desk, person=importer, authors=authors, **fields)


def make_version(text=TEXT, **fields):
    return make_article(text, **fields).current_version


def make_claim(*, article=None, desk=None, passage="", state=Claim.State.OPEN, **fields):
    """A claim of the article in the given state, with the turn and verdict that the state implies.

    Without a passage: the next words of the text that are no claim yet.
    """
    article = article or make_article(desk=desk)
    version = article.current_version
    start, end = _span(version, passage)
    checker = fields.pop("checker", None)
    if checker is None and state in IN_WORK:
        checker = make_person(desk=article.desk, roles=["checker"])
    article.claims_numbered += 1
    article.save(update_fields=["claims_numbered"])
    defaults = {"kinds": ["figure"], "due_at": article.deadline, "position": start}
    defaults["engine_score"] = fields.get("score")
    if state not in NEVER_OPENED:
        defaults["opened_at"] = timezone.now()
    if state == Claim.State.WAITING:
        defaults["waiting_on"] = Claim.WaitingOn.SOURCE
    claim = Claim.objects.create(
        desk=article.desk,
        article=article,
        number=article.claims_numbered,
        checker=checker,
        **(defaults | fields),
    )
    claim.anchor = Anchor.objects.create(
        claim=claim,
        version=version,
        start=start,
        end=end,
        text=version.text[start:end],
        before=version.text[max(0, start - 32) : start],
        after=version.text[end : end + 32],
    )
    if state in WITH_VERDICT:
        claim.current_verdict = _verdict(claim)
        claim.first_verdict_at = claim.current_verdict.created_at
    if state == Claim.State.CHECKING:
        _turn(claim)
    claim.state = state
    claim.save()
    if state == Claim.State.APPROVED:
        make_sign_off(claim.current_verdict)
    return claim


def make_evidence(claim, *, kind=Evidence.Kind.LINK, **fields):
    defaults = {"seen_on": timezone.localdate(), "added_by": claim.checker or make_person()}
    if kind == Evidence.Kind.LINK:
        defaults["url"] = f"https://archive.example/{next(_counter)}"
    else:
        defaults["source"] = "The harbour office"
    return Evidence.objects.create(claim=claim, kind=kind, **(defaults | fields))


def make_verdict(*, claim=None, checker=None, rating=Rating.CONFIRMED, state=None, **fields):
    """The current verdict of a claim that was handed in (or is in the given state)."""
    state = state or Claim.State.SUBMITTED
    if claim is None:
        claim = make_claim(state=state, checker=checker)
        verdict = claim.current_verdict
        if rating == verdict.rating and not fields:
            return verdict
    if checker is not None:
        fields["checker"] = checker
    verdict = _verdict(claim, rating=rating, **fields)
    claim.current_verdict = verdict
    claim.first_verdict_at = claim.first_verdict_at or verdict.created_at
    claim.opened_at = claim.opened_at or claim.created_at
    claim.save(update_fields=["current_verdict", "first_verdict_at", "opened_at"])
    return verdict


def make_sign_off(verdict, *, editor=None):
    editor = editor or make_person(desk=verdict.claim.desk, roles=["editor"])
    return SignOff.objects.create(
        verdict=verdict, editor=editor, checker=verdict.checker,
        desk_id=verdict.claim.desk_id, verdict_at=verdict.created_at,
    )  # fmt: skip


def make_hint(article, first="14 months", second="1931", *, rule=Hint.Rule.QUANTITY, **fields):
    """An open hint about two passages of the article's text."""
    version = article.current_version
    starts = version.text.index(first), version.text.index(second)
    return Hint.objects.create(
        version=version, rule=rule, engine="rules 1",
        first_start=starts[0], first_end=starts[0] + len(first), first_text=first,
        second_start=starts[1], second_end=starts[1] + len(second), second_text=second,
        second_stated="another year", **fields,
    )  # fmt: skip


def make_detail(claim, words, *, kind=Detail.Kind.QUANTITY, **fields):
    start = claim.text.index(words)
    return Detail.objects.create(
        claim=claim, start=start, end=start + len(words), kind=kind, **fields
    )


IN_WORK = frozenset(
    {
        Claim.State.CHECKING,
        Claim.State.WAITING,
        Claim.State.SUBMITTED,
        Claim.State.RETURNED,
        Claim.State.APPROVED,
        Claim.State.STALE,
    }
)
NEVER_OPENED = frozenset({Claim.State.SUGGESTED, Claim.State.WAIVED, Claim.State.DISCARDED})
WITH_VERDICT = frozenset(
    {Claim.State.SUBMITTED, Claim.State.RETURNED, Claim.State.APPROVED, Claim.State.STALE}
)


def _verdict(claim, *, rating=Rating.CONFIRMED, **fields):
    defaults = {
        "action": PRESET_ACTION[rating],
        "checker": claim.checker,
        "note": "" if rating == Rating.CONFIRMED else "The register says otherwise.",
        "author_name": "Omar" if rating == Rating.ON_AUTHOR else "",
    }
    verdict = Verdict.objects.create(
        claim=claim,
        rating=rating,
        number=claim.verdicts.count() + 1,
        **(defaults | fields),
    )
    verdict.evidence.set([make_evidence(claim)])
    return verdict


def _turn(claim):
    now = timezone.now()
    return Assignment.objects.create(
        claim=claim,
        checker=claim.checker,
        state_before=Claim.State.OPEN,
        opened_at=now,
        active_at=now,
        lease_until=now + timedelta(minutes=30),
    )


def make_past_turn(claim, checker, outcome="taken_over"):
    """A turn at the claim that the checker had before."""
    now = timezone.now()
    return Assignment.objects.create(
        claim=claim,
        checker=checker,
        state_before=Claim.State.OPEN,
        opened_at=now,
        active_at=now,
        lease_until=now,
        closed_at=now,
        outcome=outcome,
    )


def _span(version, passage):
    if passage:
        start = version.text.index(passage)
        return start, start + len(passage)
    taken = set(version.anchors.values_list("start", "end"))
    words = [match.span() for match in re.finditer(r"\S+", version.text)]
    runs = (
        (words[first][0], words[first + more][1])
        for more in range(len(words))
        for first in range(len(words) - more)
    )
    return next(run for run in runs if run not in taken)

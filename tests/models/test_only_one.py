"""Of what the database keeps only one, whoever writes past the verbs."""

import pytest
from django.utils import timezone

from articles.models import (
    Anchor,
    Assignment,
    Claim,
    IdempotencyKey,
    Job,
    Membership,
    ReadMark,
    SignOff,
    VerdictDraft,
)
from articles.models.verdict import Rating
from tests.factories import (
    make_article,
    make_claim,
    make_desk,
    make_person,
    make_verdict,
)
from tests.models.rows import (
    refused_by_database,
    some_correction,
    some_detail,
    some_evidence,
    some_job,
)

S = Claim.State
pytestmark = pytest.mark.django_db


def copy_of(row, **fields):
    """A second row like this one."""

    def write():
        twin = type(row).objects.get(pk=row.pk)
        twin.pk = None
        for name, value in fields.items():
            setattr(twin, name, value)
        twin.save(force_insert=True)

    return write


def version_twin():
    return copy_of(make_article().current_version)


def claim_number_twin():
    return copy_of(make_claim())


def span_twin():
    anchor = make_claim().anchor
    other = make_claim(article=anchor.version.article)
    other.anchor = None
    other.save()
    Anchor.objects.filter(claim=other).delete()
    return copy_of(anchor, claim=other)


def anchor_twin():
    anchor = make_claim(passage="14 months").anchor
    return copy_of(anchor, start=anchor.start + 3, text=anchor.text[3:])


def detail_twin():
    return copy_of(some_detail())


def turn_twin():
    turn = make_claim(state=S.CHECKING).assignments.get()
    return copy_of(turn, checker=make_person())


def verdict_twin():
    return copy_of(make_verdict(), rating=Rating.NOT_CHECKABLE)


def draft_twin():
    claim, checker = make_claim(), make_person()
    return copy_of(VerdictDraft.objects.create(claim=claim, checker=checker))


def sign_off_twin():
    sign_off = SignOff.objects.get(verdict=make_claim(state=S.APPROVED).current_verdict)
    return copy_of(sign_off, editor=make_person())


def correction_twin():
    return copy_of(some_correction())


def job_twin():
    return copy_of(some_job())


def successor_twin():
    successor = some_evidence(predecessor=some_evidence())
    return copy_of(successor)


def membership_twin():
    return copy_of(Membership.objects.get(person=make_person(desk=make_desk(), roles=["editor"])))


def read_mark_twin():
    version = make_article().current_version
    mark = ReadMark.objects.create(version=version, block=0, person=make_person())
    return copy_of(mark, person=make_person())


def key_twin():
    return copy_of(IdempotencyKey.objects.create(person=make_person(), key="k", fingerprint="f"))


@pytest.mark.parametrize(
    "twin",
    [
        version_twin, claim_number_twin, span_twin, anchor_twin, detail_twin, turn_twin,
        verdict_twin, draft_twin, sign_off_twin, correction_twin, job_twin, successor_twin,
        membership_twin, read_mark_twin, key_twin,
    ],
)  # fmt: skip
def test_there_is_only_one(twin):
    write = twin()
    refused_by_database(write)


def test_closed_turns_and_finished_jobs_leave_room_for_the_next():
    turn = make_claim(state=S.CHECKING).assignments.get()
    Assignment.objects.update(closed_at=timezone.now(), outcome="expired")
    copy_of(turn, closed_at=None, outcome="")()
    job = some_job()
    Job.objects.filter(pk=job.pk).update(state="done")
    copy_of(job, state="queued")()

import pytest

from articles.models import Article, Claim, Event, Job, ReadMark, VersionSignOff
from articles.models.verdict import Rating
from articles.workflow.errors import NotAllowed, Refused, RuleBroken
from articles.workflow.findings import add_claim
from articles.workflow.readiness import (
    blockers,
    declare_marked_by_hand,
    declare_nothing_to_check,
    mark_read,
    mark_ready,
)
from articles.workflow.signoff import approve_verdict, reopen, settle_correction
from tests.factories import make_article, make_claim, make_verdict
from tests.workflow.builders import make_done_job
from tests.workflow.ledger import nothing_changes, refused

S = Claim.State
pytestmark = pytest.mark.django_db
TEXT = "Harbour bridge\n\nIt took 14 months.\n\nPhoto: The bridge at dawn\n"


@pytest.fixture
def article(nadia):
    """Lacks nothing but a claim: the engine is done, the heading and the caption are read."""
    article = make_article(TEXT)
    version = article.current_version
    kinds = [block["kind"] for block in version.blocks]
    assert kinds == ["heading", "paragraph", "caption"]
    make_done_job(version)
    for block in (0, 2):
        mark_read(version, block=block, read=True, person=nadia)
    return article


@pytest.fixture
def approved(article):
    return make_claim(article=article, state=S.APPROVED)


def codes(article):
    return [blocker.code for blocker in blockers(article, article.current_version)]


def make_ready(article, editor, **fields):
    return mark_ready(article, editor=editor, sha256=article.current_version.sha256, **fields)


def test_fresh_article_lacks_everything_and_says_it():
    found = make_article(TEXT)
    assert codes(found) == ["extraction", "no_claims", "unread"]
    sentences = [str(blocker.sentence) for blocker in blockers(found, found.current_version)]
    assert sentences[0] == "A worker is still looking for claims."
    assert sentences[2] == "2 headings or captions are not ticked as read."


def test_article_with_settled_claims_is_ready(article, tomas):
    claims = [make_claim(article=article, state=s) for s in (S.APPROVED, S.WAIVED, S.DISCARDED)]
    sign_off = make_ready(article, tomas)
    article.refresh_from_db()
    assert article.state == Article.State.READY
    assert (sign_off.sha256, sign_off.editor) == (article.current_version.sha256, tomas)
    assert sign_off.verdicts == [
        {"claim": 1, "state": "approved", "verdict": claims[0].current_verdict_id},
        {"claim": 2, "state": "waived", "verdict": None},
        {"claim": 3, "state": "discarded", "verdict": None},
    ]
    event = article.events.last()
    assert (event.action, event.old_state, event.new_state) == ("ready", "checking", "ready")
    assert event.payload["sha256"] == sign_off.sha256


@pytest.mark.parametrize("state", [s for s in S if s not in (S.APPROVED, S.WAIVED, S.DISCARDED)])
def test_claim_that_is_not_settled_blocks(state, article, approved, tomas):
    make_claim(article=article, state=state)
    assert codes(article) == ["claims"]
    with refused(Refused, "1 claim is not approved, waived or discarded"):
        make_ready(article, tomas)


@pytest.mark.parametrize("state", [s for s in Job.State if s != Job.State.DONE])
def test_extraction_blocks_until_it_is_done(state, article, approved):
    version = article.current_version
    reason = Job.Reason.CRASHED if state == Job.State.FAILED else ""
    Job.objects.create(version=version, state=state, reason=reason, **running(state))
    assert codes(article) == ["extraction"]
    (blocker,) = blockers(article, version)
    assert ("could not be found" in str(blocker.sentence)) == (state == Job.State.FAILED)


def running(state):
    if state != Job.State.RUNNING:
        return {}
    done = Job.objects.get()
    return {"token": done.token, "lease_until": done.lease_until}


def test_claims_marked_by_hand_replace_the_engine(article, approved, nadia):
    Job.objects.update(state=Job.State.FAILED, reason=Job.Reason.LANGUAGE)
    assert codes(article) == ["extraction"]
    declare_marked_by_hand(article, person=nadia)
    assert codes(article) == []
    event = article.events.last()
    assert (event.action, event.actor) == ("marked_by_hand", nadia)
    assert Article.objects.get().marked_by_hand_by == nadia


def test_named_person_may_find_nothing_to_check(article, nadia):
    assert codes(article) == ["no_claims"]
    declare_nothing_to_check(article, person=nadia)
    assert codes(article) == []
    assert Article.objects.get().nothing_to_check_by == nadia
    assert article.events.last().action == "nothing_to_check"


def test_nobody_finds_nothing_where_there_is_a_claim(article, nadia):
    make_claim(article=article, state=S.SUGGESTED)
    with refused(Refused, "There are claims"):
        declare_nothing_to_check(article, person=nadia)
    Claim.objects.update(state=S.DISCARDED)
    declare_nothing_to_check(article, person=nadia)


def test_claim_added_later_blocks_in_spite_of_nothing_to_check(article, nadia):
    declare_nothing_to_check(article, person=nadia)
    start = TEXT.index("14")
    version = article.current_version
    add_claim(version, start=start, end=start + 9, kinds=["date"], person=nadia)
    assert codes(article) == ["claims"]


def test_pending_correction_blocks(article, tomas):
    claim = make_claim(article=article, state=S.SUBMITTED)
    verdict = make_verdict(claim=claim, rating=Rating.WRONG)
    approve_verdict(verdict, editor=tomas)
    assert codes(article) == ["corrections"]
    with refused(Refused, "1 correction is pending"):
        make_ready(article, tomas)
    settle_correction(verdict.correction, person=tomas, made=True)
    assert make_ready(article, tomas)


@pytest.mark.parametrize("block", [0, 2])
def test_heading_and_caption_are_ticked_as_read(block, article, approved, nadia, tomas):
    mark_read(article.current_version, block=block, read=False, person=nadia)
    assert codes(article) == ["unread"]
    with refused(Refused, "not ticked as read"):
        make_ready(article, tomas)


def test_read_mark_is_the_first_readers(article, mei, nadia):
    version = article.current_version
    mark_read(version, block=1, read=True, person=mei)
    with nothing_changes():
        mark_read(version, block=1, read=True, person=nadia)
    assert ReadMark.objects.get(block=1).person == mei


def test_reading_and_taking_it_back_stand_in_the_history(article, mei, nadia):
    version = article.current_version
    mark_read(version, block=1, read=True, person=mei)
    mark_read(version, block=1, read=False, person=nadia)
    with nothing_changes():
        mark_read(version, block=1, read=False, person=mei)
    told = [(e.action, e.actor, e.payload, e.version) for e in article.events.order_by("-pk")[:2]]
    assert told == [
        ("mark_unread", nadia, {"block": 1}, version),
        ("mark_read", mei, {"block": 1}, version),
    ]


@pytest.mark.parametrize("block", [-1, 3])
def test_only_a_block_of_the_text_is_read(block, article, nadia):
    with refused(RuleBroken, "no such paragraph") as caught:
        mark_read(article.current_version, block=block, read=True, person=nadia)
    assert "block" in caught.value.fields


def test_sign_off_is_of_the_text_that_was_seen(article, approved, tomas):
    with refused(Refused, "The text changed"):
        mark_ready(article, editor=tomas, sha256="0" * 64)


@pytest.mark.parametrize("state", ["ready", "published", "withdrawn"])
def test_only_an_article_in_check_becomes_ready(state, article, approved, tomas):
    Article.objects.update(state=state)
    with refused(Refused, "Only an article that is being checked"):
        make_ready(article, tomas)


def test_chief_overrides_with_a_reason(hanna):
    article = make_article(TEXT)
    sign_off = make_ready(article, hanna, override_reason=" Page goes at six. ")
    assert sign_off.override_reason == "Page goes at six."
    event = Event.objects.get(action="override")
    assert event.payload["missing"] == ["extraction", "no_claims", "unread"]
    assert event.payload["note"] == "Page goes at six."
    assert Article.objects.get().state == Article.State.READY


@pytest.mark.parametrize("reason", ["", "  ", "\n\t"])
def test_override_without_words_is_none(reason, hanna, tomas):
    article = make_article(TEXT)
    for person in (hanna, tomas):
        with refused(Refused, "No claim is marked"):
            make_ready(article, person, override_reason=reason)


def test_override_is_the_chiefs(article, tomas, hanna):
    with refused(NotAllowed, "Only the chief"):
        make_ready(article, tomas, override_reason="Page goes at six.")
    with refused(RuleBroken):
        make_ready(article, hanna, override_reason="x" * 1001)


def test_step_afterwards_makes_it_unready(article, approved, tomas):
    make_ready(article, tomas)
    reopen(approved, editor=tomas, reason="New figures")
    assert Article.objects.get().state == Article.State.CHECKING
    assert list(article.events.values_list("action", flat=True))[-2:] == ["reopen", "unready"]
    assert codes(Article.objects.get()) == ["claims"]
    assert VersionSignOff.objects.count() == 1

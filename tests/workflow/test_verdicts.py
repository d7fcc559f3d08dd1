import pytest

from articles.models import Assignment, Claim, Verdict, VerdictDraft
from articles.models.verdict import Action, Rating
from articles.workflow.assignments import put_back, take
from articles.workflow.drafts import keep_draft
from articles.workflow.errors import NotAllowed, Outdated, Refused, RuleBroken
from articles.workflow.evidence import withdraw_evidence
from articles.workflow.findings import add_claim
from articles.workflow.signoff import approve_verdict, send_back
from articles.workflow.turns import holder_of
from articles.workflow.verdicts import (
    preset_action,
    recall_verdict,
    submit_verdict,
)
from tests.factories import make_article, make_claim, make_detail, make_evidence, make_verdict
from tests.workflow.ledger import refused

S = Claim.State
pytestmark = pytest.mark.django_db

# rating: (needs evidence, needs a note, preset action), from `domain.md`
RULES = {
    "confirmed": (True, False, "stet"),
    "confirmed_with_change": (True, False, "correct"),
    "wrong": (True, True, "correct"),
    "misleading": (True, True, "soften"),
    "unconfirmed": (False, True, "attribute"),
    "sources_conflict": (True, True, "ask_author"),
    "on_author": (False, False, "attribute"),
    "not_checkable": (False, False, "stet"),
}
NAMED = {"on_author": {"author_name": "Omar"}}


@pytest.fixture
def claim(nadia):
    return make_claim(state=S.CHECKING, checker=nadia)


def test_every_rating_has_its_rules():
    assert list(RULES) == Rating.values


@pytest.mark.parametrize("kind", ["link", "contact", "document"])
@pytest.mark.parametrize("rating", RULES)
def test_evidence_of_any_kind_is_enough(rating, kind, claim, nadia):
    piece = make_evidence(claim, kind=kind)
    note = "The ledger says 14." if RULES[rating][1] else ""
    verdict = submit_verdict(
        claim, checker=nadia, rating=rating, note=note, **NAMED.get(rating, {})
    )
    assert list(verdict.evidence.all()) == [piece]
    stored = Claim.objects.get()
    assert (stored.state, stored.current_verdict) == (S.SUBMITTED, verdict)
    assert (verdict.number, verdict.action) == (1, RULES[rating][2])
    assert Assignment.objects.get().outcome == Assignment.Outcome.SUBMITTED


@pytest.mark.parametrize("rating", RULES)
def test_note_alone_is_no_evidence(rating, claim, nadia):
    fields = {"rating": rating, "note": "I asked around.", **NAMED.get(rating, {})}
    if not RULES[rating][0]:
        assert submit_verdict(claim, checker=nadia, **fields)
        return
    with refused(RuleBroken, "A note alone is not evidence") as caught:
        submit_verdict(claim, checker=nadia, **fields)
    assert caught.value.fields.keys() == {"evidence"}
    assert str(Rating(rating).label) in str(caught.value)


@pytest.mark.parametrize("note", ["", "  \n"])
@pytest.mark.parametrize("rating", [rating for rating, rule in RULES.items() if rule[1]])
def test_doubt_is_explained_in_a_note(rating, note, claim, nadia):
    make_evidence(claim)
    with refused(RuleBroken, "in the note") as caught:
        submit_verdict(claim, checker=nadia, rating=rating, note=note)
    assert caught.value.fields.keys() == {"note"}
    assert ("tried" in str(caught.value)) == (rating == "unconfirmed")


@pytest.mark.parametrize("name", ["", "  "])
def test_word_of_the_author_has_a_name(name, claim, nadia):
    with refused(RuleBroken, "Name the author") as caught:
        submit_verdict(claim, checker=nadia, rating="on_author", author_name=name)
    assert caught.value.fields.keys() == {"author_name"}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("rating", ""), ("rating", "true"), ("action", "delete"), ("note", "x" * 10_001),
        ("wording", "x" * 10_001), ("author_name", "x" * 201), ("note", "\0"),
        ("wording", "\ud83d"),
    ],
)  # fmt: skip
def test_field_that_does_not_fit_is_refused_by_name(field, value, claim, nadia):
    fields = {"rating": "not_checkable", field: value}
    with refused(RuleBroken) as caught:
        submit_verdict(claim, checker=nadia, **fields)
    assert caught.value.fields.keys() == {field}


@pytest.mark.parametrize("rating", RULES)
def test_action_is_preset_and_may_be_chosen(rating):
    assert preset_action(rating) == RULES[rating][2]


def test_chosen_action_stands(claim, nadia):
    verdict = submit_verdict(claim, checker=nadia, rating="not_checkable", action="to_legal")
    assert verdict.action == Action.TO_LEGAL
    assert preset_action("nonsense") == ""


def test_verdict_rests_on_what_stands_unless_the_checker_chooses(claim, nadia):
    first, second, gone = (make_evidence(claim) for _ in range(3))
    withdraw_evidence(gone, person=nadia, why="A copy")
    verdict = submit_verdict(claim, checker=nadia, rating="confirmed")
    assert set(verdict.evidence.all()) == {first, second}
    recall_verdict(verdict, checker=nadia)
    again = submit_verdict(claim, checker=nadia, rating="confirmed", evidence=[second])
    assert set(again.evidence.all()) == {second}
    assert set(verdict.evidence.all()) == {first, second}


def test_verdict_rests_on_nothing_that_is_gone_or_elsewhere(claim, nadia):
    gone, elsewhere = make_evidence(claim), make_evidence(make_claim())
    withdraw_evidence(gone, person=nadia, why="A copy")
    for piece in (gone, elsewhere):
        with refused(RuleBroken, "not of this claim, or was withdrawn"):
            submit_verdict(claim, checker=nadia, rating="confirmed", evidence=[piece])
    standing = make_evidence(claim)
    with refused(RuleBroken, "A note alone"):
        submit_verdict(claim, checker=nadia, rating="confirmed", evidence=[])
    assert not standing.is_frozen


def test_only_the_holder_hands_in(claim, mei, nadia):
    with refused(Refused, "Nadia has this claim now"):
        submit_verdict(claim, checker=mei, rating="not_checkable")
    put_back(claim, checker=nadia)
    with refused(Refused, "not in your hands"):
        submit_verdict(claim, checker=nadia, rating="not_checkable")


def test_late_second_click_is_refused(claim, nadia):
    old_view = Claim.objects.get()
    submit_verdict(claim, checker=nadia, rating="not_checkable")
    with refused(Refused, "not in your hands"):
        submit_verdict(old_view, checker=nadia, rating="not_checkable")


def test_old_view_is_outdated(claim, nadia):
    with refused(Outdated):
        submit_verdict(claim, checker=nadia, rating="not_checkable", seen=5)


def test_draft_is_kept_as_typed_and_gone_when_handed_in(claim, nadia, mei):
    keep_draft(claim, checker=nadia, note="  Half a tho")
    keep_draft(claim, checker=nadia, rating="wrong", note="  Half a thought ", wording="15")
    keep_draft(claim, checker=mei, note="Mine")
    draft = VerdictDraft.objects.get(checker=nadia)
    assert (draft.rating, draft.note, draft.wording) == ("wrong", "  Half a thought ", "15")
    submit_verdict(claim, checker=nadia, rating="not_checkable")
    assert list(VerdictDraft.objects.values_list("checker__username", flat=True)) == ["mei"]


@pytest.mark.parametrize(
    ("field", "value"),
    [("rating", "true"), ("action", "delete"), ("note", "x" * 10_001), ("author_name", "\0")],
)
def test_draft_that_cannot_be_kept_is_refused(field, value, claim, nadia):
    keep_draft(claim, checker=nadia, note="Before")
    with refused(RuleBroken) as caught:
        keep_draft(claim, checker=nadia, **{field: value})
    assert caught.value.fields.keys() == {field}


def test_draft_counts_as_work_and_changes_nothing_about_the_claim(nadia, clock):
    claim = make_claim()
    take(claim, checker=nadia)
    before = Claim.objects.values().get()
    clock.advance(minutes=10)
    keep_draft(claim, checker=nadia, note="x")
    assert Claim.objects.values().get() == before
    turn = holder_of(claim)
    assert (turn.active_at - turn.opened_at).seconds == 600


def test_recall_fills_the_draft_as_it_was(claim, nadia):
    make_evidence(claim)
    verdict = submit_verdict(
        claim, checker=nadia, rating="wrong", action="cut", note="It was 15.", wording="15 months"
    )
    turn = recall_verdict(verdict, checker=nadia)
    draft = VerdictDraft.objects.get()
    assert (draft.rating, draft.action) == ("wrong", "cut")
    assert (draft.note, draft.wording) == ("It was 15.", "15 months")
    assert (Claim.objects.get().state, turn.state_before) == (S.CHECKING, S.OPEN)
    assert Assignment.objects.get(pk=turn.pk).state_before == S.OPEN
    assert list(Verdict.objects.all()) == [verdict]


def test_new_verdict_follows_the_recalled_one(claim, nadia):
    first = submit_verdict(claim, checker=nadia, rating="not_checkable")
    recall_verdict(first, checker=nadia)
    second = submit_verdict(claim, checker=nadia, rating="unconfirmed", note="Rang twice.")
    assert (first.number, second.number) == (1, 2)
    assert Claim.objects.get().current_verdict == second
    with refused(Refused, "newer verdict"):
        recall_verdict(first, checker=nadia)


def test_only_its_checker_recalls_it_until_somebody_acts(nadia, mei, tomas):
    verdict = make_verdict(checker=nadia)
    for person in (mei, tomas):
        with refused(NotAllowed, "Only Nadia can take this verdict back"):
            recall_verdict(verdict, checker=person)
    with refused(Outdated):
        recall_verdict(verdict, checker=nadia, seen=8)
    approve_verdict(verdict, editor=tomas)
    with refused(Refused, "Somebody acted on this verdict"):
        recall_verdict(verdict, checker=nadia)
    sent_back = make_verdict(checker=nadia)
    send_back(sent_back, editor=tomas, reason="Which year?")
    with refused(Refused, "Somebody acted on this verdict"):
        recall_verdict(sent_back, checker=nadia)


def test_whole_way_leaves_one_event_a_step(nadia, tomas):
    version = make_article().current_version
    claim = add_claim(version, start=0, end=7, kinds=["place"], person=tomas)
    make_detail(claim, "Harbour")
    take(claim, checker=nadia)
    verdict = submit_verdict(claim, checker=nadia, rating="not_checkable")
    approve_verdict(verdict, editor=tomas)
    steps = claim.events.values_list("action", "old_state", "new_state")
    assert list(steps) == [
        ("add", "", "open"),
        ("take", "open", "checking"),
        ("submit", "checking", "submitted"),
        ("approve", "submitted", "approved"),
    ]


def test_recall_leaves_what_was_written_since(claim, nadia):
    make_evidence(claim)
    verdict = submit_verdict(claim, checker=nadia, rating="confirmed", note="As sent.")
    with refused(Refused, "Take it back to go on; your draft is kept"):
        submit_verdict(claim, checker=nadia, rating="wrong", note="In the other tab.")
    keep_draft(claim, checker=nadia, rating="wrong", note="In the other tab.")
    recall_verdict(verdict, checker=nadia)
    assert VerdictDraft.objects.get().note == "In the other tab."

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.models import Anchor, Article, Claim, Desk, Event, Job, VerdictDraft
from articles.workflow import jobs
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.findings import add_claim, store_claims
from articles.workflow.intake import find_again
from articles.workflow.publication import restore_article, withdraw_article
from articles.workflow.readiness import blockers
from articles.workflow.ticks import tick_detail, tick_point
from articles.workflow.triage import discard
from articles.workflow.weights import weighed
from tests.factories import (
    make_article,
    make_claim,
    make_desk,
    make_detail,
    make_evidence,
    make_version,
)
from tests.workflow.builders import make_extraction, make_running_job
from tests.workflow.ledger import ledger, nothing_changes, refused

S = Claim.State
COST, TIME, OPENED = "$12 million", "took 14 months", "It opened in 1931"
pytestmark = pytest.mark.django_db


def store(version, *passages, **extraction):
    job = make_running_job(version)
    return store_claims(job, make_extraction(version.text, *passages, **extraction))


def numbers(article):
    return {claim.text: claim.number for claim in article.claims.select_related("anchor")}


def test_claims_stand_where_the_engine_found_them():
    version = make_version("😀 e\u0301 " + make_version().text)
    first, second = store(version, COST, TIME, details=["12 million", "14 months"])
    for claim, words in ((first, COST), (second, TIME)):
        stored = Claim.objects.select_related("anchor").get(pk=claim.pk)
        assert stored.text == words == version.text[stored.anchor.start : stored.anchor.end]
        assert stored.position == stored.anchor.start
        assert version.text[: stored.position].endswith(stored.anchor.before)
        assert len(stored.anchor.before) == 32
        assert version.text[stored.anchor.end :].startswith(stored.anchor.after)
    assert [detail.text for detail in first.details.all()] == ["12 million"]
    detail = first.details.get()
    assert (detail.start, detail.value, detail.unit, detail.part) == (1, "12 million", "crowns", 2)
    assert (first.number, second.number) == (1, 2)


def test_claim_keeps_what_the_engine_said_of_it():
    article = make_article(deadline=None)
    (claim,) = store(article.current_version, COST, engine="rules 7", score=0.4)
    stored = Claim.objects.get(pk=claim.pk)
    assert (stored.state, stored.origin) == (S.SUGGESTED, Claim.Origin.MACHINE)
    assert (stored.kinds, stored.speaker) == (["figure", "money"], "Lena Moss")
    assert (stored.cue, stored.outlet, stored.certainty) == ("told", "Radio Fjord", 0.9)
    assert (stored.score, stored.engine, stored.row_version) == (0.4, "rules 7", 0)
    assert stored.reasons == [{"signal": "money", "quote": "$12 m"}]
    assert stored.desk == article.desk


def test_claim_takes_the_deadline_of_its_article(clock):
    version = make_version(deadline=timezone.now())
    (claim,) = store(version, COST)
    assert Claim.objects.get(pk=claim.pk).due_at == timezone.now()


def test_job_is_done_with_its_claims():
    version = make_version()
    store(version, COST, TIME)
    job = version.jobs.get()
    assert (job.state, job.claims_found, job.engine) == ("done", 2, "rules 1")
    event = Event.objects.get(action="extract")
    assert event.payload == {"engine": "rules 1", "new": 2, "job": job.pk}
    assert (event.actor, event.version) == (None, version)


@pytest.mark.parametrize(
    ("triage", "score", "state"),
    [
        (Desk.Triage.NONE, 0.5, S.OPEN),
        (Desk.Triage.NONE, 0.49, S.SUGGESTED),
        (Desk.Triage.EDITOR, 0.99, S.SUGGESTED),
    ],
)
def test_desk_without_triage_opens_from_its_threshold_up(triage, score, state):
    desk = make_desk(triage=triage, threshold=0.5)
    (claim,) = store(make_version(desk=desk), COST, score=score)
    assert Claim.objects.get(pk=claim.pk).state == state


@pytest.mark.parametrize(
    ("weights", "state"),
    [({}, S.SUGGESTED), ({"money": 2.0}, S.OPEN), ({"money": 0.5}, S.SUGGESTED)],
)
def test_new_claim_is_weighed_before_the_threshold_looks_at_it(weights, state):
    desk = make_desk(triage=Desk.Triage.NONE, threshold=0.6, kind_weights=weights)
    (claim,) = store(make_version(desk=desk), COST, score=0.5)
    stored = Claim.objects.get(pk=claim.pk)
    assert (stored.engine_score, stored.state) == (0.5, state)
    assert stored.score == weighed(0.5, stored.kinds, weights)


def test_second_run_of_the_same_engine_changes_no_claim():
    article = make_article()
    store(article.current_version, COST, TIME, details=["14 months"])
    before = list(article.claims.values()), list(Anchor.objects.values())
    assert store(article.current_version, COST, TIME, details=["14 months"]) == []
    assert (list(article.claims.values()), list(Anchor.objects.values())) == before


def test_second_run_replaces_untouched_suggestions_under_new_numbers():
    article = make_article()
    store(article.current_version, COST, TIME)
    store(article.current_version, TIME, OPENED)
    assert numbers(article) == {TIME: 2, OPENED: 3}
    store(article.current_version, TIME, engine="rules 2")
    assert numbers(article) == {TIME: 4}
    store(article.current_version)
    assert numbers(article) == {}
    store(article.current_version, COST)
    assert numbers(article) == {COST: 5}


def touch_row(claim, person):
    Claim.objects.filter(pk=claim.pk).update(row_version=1)


def touch_draft(claim, person):
    VerdictDraft.objects.create(claim=claim, checker=person)


def touch_evidence(claim, person):
    make_evidence(claim)


def touch_detail(claim, person):
    tick_detail(make_detail(claim, "12"), ticked=True, person=person, at=timezone.now())


def touch_point(claim, person):
    for ticked in (True, False):
        tick_point(claim, "value", ticked=ticked, person=person, at=timezone.now())


def touch_by_discarding(claim, person):
    discard(claim, reason="opinion", editor=person)


@pytest.mark.parametrize(
    "touch",
    [touch_row, touch_draft, touch_evidence, touch_detail, touch_point, touch_by_discarding],
)
def test_what_a_person_touched_stays(touch, tomas):
    article = make_article()
    (claim,) = store(article.current_version, COST)
    touch(claim, tomas)
    before = Claim.objects.values().get()
    assert store(article.current_version, engine="rules 2") == []
    assert store(article.current_version, COST, engine="rules 3") == []
    assert Claim.objects.values().get() == before


def test_claims_of_people_and_of_the_queue_stay(nadia, metro):
    metro.triage = Desk.Triage.NONE
    metro.save()
    article = make_article(desk=metro)
    version = article.current_version
    start = version.text.index(COST)
    added = add_claim(version, start=start, end=start + len(COST), kinds=["money"], person=nadia)
    store(version, TIME, COST)
    store(version, OPENED)
    assert numbers(article) == {COST: 1, TIME: 2, OPENED: 3}
    assert Claim.objects.get(number=1) == added


def test_late_token_changes_nothing():
    version = make_version()
    late = make_running_job(version)
    make_running_job(version)  # Another worker has it now, under another token.
    with nothing_changes(), pytest.raises(jobs.LateResultError):
        store_claims(late, make_extraction(version.text, COST))


def test_result_of_a_finished_job_changes_nothing():
    version = make_version()
    job = make_running_job(version)
    store_claims(job, make_extraction(version.text, COST))
    with nothing_changes(), pytest.raises(jobs.LateResultError):
        store_claims(job, make_extraction(version.text, TIME))


@pytest.mark.parametrize("state", ["ready", "published", "withdrawn"])
def test_search_that_ends_after_the_check_brings_nothing_to_decide(state):
    article = make_article()
    version = article.current_version
    store(version, COST)
    job = make_running_job(version)
    Article.objects.filter(pk=article.pk).update(state=state)
    before = {**ledger(), "Job": []}
    assert store_claims(job, make_extraction(version.text, TIME, hints=[(COST, TIME)])) == []
    assert {**ledger(), "Job": []} == before
    job = Job.objects.get()
    assert (job.state, job.reason) == ("failed", "not_in_check")


def test_late_token_sets_no_search_aside():
    version = make_version()
    late = make_running_job(version)
    make_running_job(version)
    Article.objects.update(state=Article.State.WITHDRAWN)
    with nothing_changes():
        assert store_claims(late, make_extraction(version.text, COST)) == []


def test_article_that_comes_back_is_searched_again(hanna):
    article = make_article()
    version = article.current_version
    job = make_running_job(version)
    withdraw_article(article, chief=hanna, reason="Not now.")
    store_claims(job, make_extraction(version.text, COST))
    restore_article(article, chief=hanna)
    article.refresh_from_db()
    assert "extraction" in [blocker.code for blocker in blockers(article, version)]
    find_again(article, person=hanna)
    assert len(store(version, COST)) == 1


def add(version, words, person, kinds=("money",)):
    start = version.text.index(words)
    return add_claim(version, start=start, end=start + len(words), kinds=kinds, person=person)


def test_person_adds_an_open_claim(nadia):
    article = make_article()
    claim = add(article.current_version, COST, nadia, ["money", "figure"])
    stored = Claim.objects.select_related("anchor").get(pk=claim.pk)
    assert (stored.text, stored.state, stored.origin) == (COST, S.OPEN, Claim.Origin.PERSON)
    assert (stored.number, stored.kinds, stored.score) == (1, ["figure", "money"], None)
    event = stored.events.get()
    assert (event.action, event.actor, event.new_state) == ("add", nadia, S.OPEN)


@pytest.mark.parametrize("words", [f" {COST} ", f"cost {COST}"[4:], f"\n{COST}\n\n", "\u00a0$"])
def test_white_space_around_the_passage_is_left_out(words, nadia):
    claim = add(make_version(f"It cost{words} so far."), words, nadia)
    assert claim.text == words.strip()


@pytest.mark.parametrize(
    ("start", "end"), [(-1, 5), (5, 5), (6, 5), (0, 10_000), (9_000, 9_001), (24, 25), (-5, -1)]
)
def test_passage_outside_the_text_is_refused(start, end, nadia):
    version = make_version()
    assert version.text[24] == "\n"
    with refused(RuleBroken, "not in the text") as caught:
        add_claim(version, start=start, end=end, kinds=["date"], person=nadia)
    assert "start" in caught.value.fields


@pytest.mark.parametrize("kinds", [[], ["rumour"], ["money", "rumour"]])
def test_claim_has_kinds_from_the_list(kinds, nadia):
    version = make_version()
    with refused(RuleBroken, "what kind of claim") as caught:
        add(version, COST, nadia, kinds)
    assert "kinds" in caught.value.fields


@pytest.mark.parametrize("state", [state for state in S if state != S.DISCARDED])
def test_passage_that_is_a_claim_already_is_refused(state, nadia):
    claim = make_claim(passage=COST, state=state)
    with refused(Refused, "is claim 1 already"):
        add(claim.article.current_version, COST, nadia)


def test_passage_called_not_a_claim_comes_back(nadia, mei):
    claim = make_claim(passage=COST, state=S.DISCARDED, checker=mei)
    again = add(claim.article.current_version, f"{COST} ", nadia)
    assert again == claim
    stored = Claim.objects.get()
    assert (stored.state, stored.checker) == (S.OPEN, None)
    assert stored.events.get().action == "restore"


def test_number_of_a_dropped_claim_is_not_given_again(nadia):
    article = make_article()
    store(article.current_version, COST, TIME)
    store(article.current_version)
    assert add(article.current_version, COST, nadia).number == 3


@pytest.mark.parametrize("state", ["ready", "published", "withdrawn"])
def test_no_claim_is_added_to_an_article_that_is_not_checked(state, nadia):
    version = make_version()
    Article.objects.update(state=state)
    with refused(Refused, "only while the article is being checked"):
        add(version, COST, nadia)


UNSEEN = " \n\u2003\u200d"
SCRIPTS = st.text(st.sampled_from(f"a8$é😀👩👧e\u0301سعر{UNSEEN}"), min_size=1, max_size=30).filter(
    lambda text: text.strip(UNSEEN)
)


@settings(
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=SCRIPTS, data=st.data())
def test_offsets_are_code_points_in_any_script(text, data, nadia):
    version = make_version(text, title="T", person=make_article().created_by)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    if not text[start:end].strip(UNSEEN):
        with pytest.raises(RuleBroken):
            add_claim(version, start=start, end=end, kinds=["other"], person=nadia)
        return
    claim = add_claim(version, start=start, end=end, kinds=["other"], person=nadia)
    anchor = Anchor.objects.get(claim=claim)
    assert anchor.text == text[start:end].strip() == text[anchor.start : anchor.end]
    assert anchor.before == text[: anchor.start][-32:]
    assert anchor.after == text[anchor.end :][:32]

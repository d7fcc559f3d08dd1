import pytest

from articles.models import Article, Event, Hint
from articles.workflow import jobs
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.findings import store_claims
from articles.workflow.hints import dismiss_hint, restore_hint
from tests.factories import make_article, make_hint
from tests.workflow.builders import make_extraction, make_running_job
from tests.workflow.ledger import nothing_changes, refused

MONTHS, YEAR, CARS = "14 months", "1931", "8,000 cars"
pytestmark = pytest.mark.django_db


@pytest.fixture
def version(metro):
    return make_article(desk=metro).current_version


def store(version, *pairs, engine="rules 1"):
    job = make_running_job(version)
    store_claims(job, make_extraction(version.text, engine=engine, hints=pairs))
    return job


def told(version):
    return [(hint.first_text, hint.second_text, hint.state) for hint in version.hints.all()]


def test_hints_are_stored_with_the_claims_of_a_run(version):
    store(version, (MONTHS, YEAR))
    hint = version.hints.get()
    assert (hint.rule, hint.state, hint.engine) == ("quantity", Hint.State.OPEN, "rules 1")
    for passage, words in zip(hint.passages, (MONTHS, YEAR), strict=True):
        assert version.text[passage.start : passage.end] == passage.text == words
    # What a passage states is kept only where it is more than its words.
    assert [passage.stated for passage in hint.passages] == ["", "says 1931"]


def test_a_second_run_leaves_what_it_finds_again(version):
    store(version, (MONTHS, YEAR))
    before = list(version.hints.values())
    store(version, (MONTHS, YEAR))
    assert list(version.hints.values()) == before


def test_a_second_run_replaces_open_hints_and_leaves_dismissed_ones(version, nadia):
    store(version, (MONTHS, YEAR), (MONTHS, CARS))
    dismiss_hint(version.hints.first(), reason="both_right", person=nadia)
    store(version, (YEAR, CARS), engine="rules 2")
    assert told(version) == [(MONTHS, YEAR, "dismissed"), (YEAR, CARS, "open")]
    store(version, (MONTHS, YEAR), engine="rules 3")
    assert told(version) == [(MONTHS, YEAR, "dismissed")]


def test_one_hint_given_twice_is_stored_once(version):
    store(version, (MONTHS, YEAR), (MONTHS, YEAR))
    assert version.hints.count() == 1


def test_a_late_worker_stores_nothing(version):
    job = make_running_job(version)
    make_running_job(version)
    found = make_extraction(version.text, hints=[(MONTHS, YEAR)])
    with refused(jobs.LateResultError):
        store_claims(job, found)


def test_dismissing_is_recorded_with_its_reason(version, nadia):
    hint = make_hint(version.article)
    dismiss_hint(hint, reason="other", text=" One is a plan. ", person=nadia)
    stored = Hint.objects.get()
    assert (stored.state, stored.reason) == (Hint.State.DISMISSED, "other: One is a plan.")
    assert (stored.dismissed_by, stored.why) == (nadia, "One is a plan.")
    event = Event.objects.get(action="dismiss_hint")
    assert (event.actor, event.article, event.version) == (nadia, version.article, version)
    assert (event.old_state, event.new_state) == ("open", "dismissed")
    assert event.payload == {"hint": hint.pk, "rule": "quantity", "note": stored.reason}


def test_a_dismissed_hint_can_be_brought_back(version, nadia, mei):
    hint = make_hint(version.article)
    before = Hint.objects.values().get()
    dismiss_hint(hint, reason="both_right", person=nadia)
    assert str(hint.why) == "Both are right"
    restore_hint(hint, person=mei)
    assert Hint.objects.values().get() == before
    assert list(Event.objects.order_by("pk").values_list("action", flat=True))[-2:] == [
        "dismiss_hint",
        "restore_hint",
    ]


@pytest.mark.parametrize(("reason", "text"), [("", ""), ("nonsense", ""), ("other", " ")])
def test_dismissing_takes_a_reason(version, nadia, reason, text):
    hint = make_hint(version.article)
    with refused(RuleBroken):
        dismiss_hint(hint, reason=reason, text=text, person=nadia)


def test_the_second_press_is_refused(version, nadia):
    hint, twin = make_hint(version.article), Hint.objects.get()
    dismiss_hint(hint, reason="both_right", person=nadia)
    with refused(Refused, "dismissed this hint already"):
        dismiss_hint(twin, reason="in_claim", person=nadia)
    restore_hint(hint, person=nadia)
    with refused(Refused, "open already"):
        restore_hint(twin, person=nadia)


@pytest.mark.parametrize("state", [Article.State.PUBLISHED, Article.State.WITHDRAWN])
def test_nothing_is_dismissed_when_the_check_is_over(version, nadia, state):
    hint = make_hint(version.article)
    Article.objects.update(state=state)
    with refused(Refused, "not being checked any more"):
        dismiss_hint(hint, reason="both_right", person=nadia)


def test_reading_hints_changes_nothing(version):
    make_hint(version.article)
    with nothing_changes():
        assert Hint.objects.open().count() == 1

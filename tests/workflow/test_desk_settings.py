import pytest

from articles.models import Claim, Desk, Event
from articles.workflow.desk_settings import change_settings
from articles.workflow.errors import NotAllowed, NotFound, Outdated, RuleBroken
from articles.workflow.weights import LEAST, MOST
from tests.factories import make_article, make_claim
from tests.workflow.ledger import nothing_changes, refused

S = Claim.State
NEW = {
    "triage": "none",
    "threshold": 0.7,
    "kind_weights": {"money": 2.0},
    "lease_minutes": 45,
    "hand_limit": 8,
}


@pytest.fixture
def suggestion(metro):
    return make_claim(
        desk=metro, state=S.SUGGESTED, kinds=["money"], score=0.5, engine_score=0.5
    )  # fmt: skip


def stored(desk):
    return Desk.objects.get(pk=desk.pk)


@pytest.mark.parametrize("name", NEW)
def test_one_setting_changes_alone(metro, hanna, name):
    before = Desk.objects.values().get()
    change_settings(metro, chief=hanna, **{name: NEW[name]})
    assert Desk.objects.values().get() == before | {name: NEW[name], "row_version": 1}
    event = Event.objects.get()
    assert (event.action, event.actor, event.desk) == ("desk_settings", hanna, metro)
    assert event.payload == {name: [before[name], NEW[name]], "weighed": 0}


def test_all_settings_leave_one_event(metro, hanna, suggestion):
    article = suggestion.article
    assert change_settings(metro, chief=hanna, seen=0, **NEW) == 1
    assert {name: getattr(metro, name) for name in NEW} == NEW
    event = Event.objects.get(action="desk_settings")
    assert event.payload["kind_weights"] == [{}, {"money": 2.0}]
    assert event.payload["weighed"] == 1
    assert (event.article, event.claim) == (None, None)
    assert article.state == article.State.CHECKING


def test_weights_reach_the_suggestions_that_wait(metro, hanna, suggestion):
    change_settings(metro, chief=hanna, kind_weights={"money": 4})
    assert Claim.objects.get(pk=suggestion.pk).score == 0.8
    change_settings(metro, chief=hanna, kind_weights={})
    claim = Claim.objects.get(pk=suggestion.pk)
    assert claim.score == claim.engine_score == 0.5


def test_changed_threshold_opens_no_suggestion_that_is_there(metro, hanna, suggestion):
    change_settings(metro, chief=hanna, triage="none", threshold=0.1)
    assert Claim.objects.get(pk=suggestion.pk).state == S.SUGGESTED


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"money": 1}, {}),
        ({"money": 2}, {"money": 2.0}),
        ({"money": LEAST, "figure": MOST}, {"figure": MOST, "money": LEAST}),
        ({"other": 1.0, "date": 0.5}, {"date": 0.5}),
    ],
)
def test_weights_are_kept_without_those_that_weigh_1(metro, hanna, given, kept):
    change_settings(metro, chief=hanna, kind_weights=given)
    weights = stored(metro).kind_weights
    assert weights == kept
    assert all(isinstance(weight, float) for weight in weights.values())


UNFIT = [
    ("triage", "chief"), ("triage", ""), ("triage", None), ("triage", []),
    ("threshold", -0.01), ("threshold", 1.01), ("threshold", float("nan")),
    ("threshold", float("inf")), ("threshold", True), ("threshold", "0.7"), ("threshold", None),
    ("lease_minutes", 0), ("lease_minutes", 1441), ("lease_minutes", 2**63),
    ("lease_minutes", 30.5), ("lease_minutes", None), ("lease_minutes", "45"),
    ("hand_limit", 0), ("hand_limit", 101), ("hand_limit", True), ("hand_limit", -1),
    ("kind_weights", None), ("kind_weights", []), ("kind_weights", {"gossip": 2.0}),
    ("kind_weights", {"": 2.0}), ("kind_weights", {"money": 2.0, "gossip": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("name", "value"), UNFIT)
def test_unfit_setting_is_refused_at_its_field(metro, hanna, name, value):
    with refused(RuleBroken) as caught:
        change_settings(metro, chief=hanna, **(NEW | {name: value}))
    assert caught.value.fields.keys() == {name}
    assert str(caught.value.fields[name])


@pytest.mark.parametrize("weight", [0, 0.24, 4.01, -2, float("nan"), 1e308, True, "2", None, []])
def test_unfit_weight_is_refused_at_its_kind(metro, hanna, weight):
    with refused(RuleBroken) as caught:
        change_settings(metro, chief=hanna, kind_weights={"date": 2.0, "money": weight})
    assert caught.value.fields.keys() == {"kind_weights.money"}


def test_every_unfit_setting_is_named(metro, hanna):
    with refused(RuleBroken) as caught:
        change_settings(
            metro, chief=hanna, threshold=2, hand_limit=0, kind_weights={"money": 9, "date": 0}
        )
    assert caught.value.fields.keys() == {
        "threshold", "hand_limit", "kind_weights.money", "kind_weights.date",
    }  # fmt: skip


def test_setting_that_stands_may_be_older_than_its_rule(metro, hanna):
    Desk.objects.update(lease_minutes=5000)
    change_settings(metro, chief=hanna, lease_minutes=5000, hand_limit=6)
    assert (stored(metro).lease_minutes, stored(metro).hand_limit) == (5000, 6)


def test_what_stands_already_leaves_no_event(metro, hanna):
    same = {name: getattr(metro, name) for name in NEW}
    with nothing_changes():
        assert change_settings(metro, chief=hanna, **same | {"kind_weights": {"money": 1}}) == 0


def test_name_of_no_setting_is_a_fault_of_the_caller(metro, hanna):
    with nothing_changes(), pytest.raises(TypeError, match="slug"):
        change_settings(metro, chief=hanna, slug="elsewhere")


def test_settings_that_somebody_changed_meanwhile_are_refused(metro, hanna):
    early = stored(metro)
    change_settings(metro, chief=hanna, hand_limit=7)
    for seen in (None, 0):
        with refused(Outdated):
            change_settings(early, chief=hanna, seen=seen, hand_limit=3)
    change_settings(early, chief=hanna, seen=1, hand_limit=3)
    assert (stored(metro).hand_limit, stored(metro).row_version) == (3, 2)


def test_only_the_chief_is_obeyed(metro, tomas, ada):
    with refused(NotAllowed, "Only the chief"):
        change_settings(metro, chief=tomas, hand_limit=3)
    with refused(NotFound):
        change_settings(metro, chief=ada, hand_limit=3)


def test_chief_who_wrote_the_article_may_weigh_it_too(metro, hanna):
    claim = make_claim(
        article=make_article(desk=metro, authors=[hanna]),
        state=S.SUGGESTED, kinds=["money"], score=0.5,
    )  # fmt: skip
    assert change_settings(metro, chief=hanna, kind_weights={"money": 2}) == 1
    assert Claim.objects.get(pk=claim.pk).score > 0.5

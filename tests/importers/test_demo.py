"""The demo as it stands when it begins, and that nothing of it stays."""

from collections import Counter

import pytest
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from articles.importers import demo, demo_end
from articles.models import (
    Article,
    Assignment,
    Claim,
    Correction,
    Desk,
    Event,
    Evidence,
    Hint,
    User,
    Verdict,
)
from articles.workflow.errors import NotAllowed, Refused
from articles.workflow.intake import import_article
from articles.workflow.queue import take_next
from tests.factories import make_article, make_desk, make_person

S = Claim.State


def address_of(name):
    return f"http://127.0.0.1:8000/demo/sources/{name}/"


@pytest.fixture
def quick(monkeypatch):
    """Passwords are hashed slowly on purpose; here once is enough."""
    monkeypatch.setattr(demo, "make_password", lambda password: make_password(None))


@pytest.fixture
def acme(db, quick):
    return demo.begun_of(demo.load(address_of=address_of))


def test_acme_has_fourteen_claims_five_of_them_decided(acme):
    states = Counter(acme.claims.exclude(state=S.DISCARDED).values_list("state", flat=True))
    assert sum(states.values()) == 14
    assert states == {S.APPROVED: 3, S.SUBMITTED: 2, S.RETURNED: 1, S.WAITING: 1, S.OPEN: 7}
    assert acme.claims.filter(state=S.DISCARDED).count() == 4


def test_acme_has_its_traps(acme):
    assert set(Hint.objects.values_list("rule", flat=True)) == {"weekday", "sum", "repeat"}
    assert Correction.objects.get().new_wording.startswith("Aune, now chief technical officer")
    ratings = set(Verdict.objects.values_list("rating", flat=True))
    assert {"confirmed", "confirmed_with_change", "wrong", "sources_conflict"} == ratings


def test_evidence_leads_to_documents_of_the_demo(acme):
    for url in Evidence.objects.values_list("url", flat=True):
        name = url.removeprefix(address_of("")[:-1]).strip("/")
        assert demo.source(name)


def test_nadia_is_new_and_has_something_to_take(acme):
    nadia = User.objects.get(username="nadia")
    assert not Verdict.objects.filter(checker=nadia).exists()
    turn = take_next(checker=nadia)
    assert turn.claim.article == acme
    assert turn.claim.state == S.CHECKING


def test_the_sent_back_claim_is_ivos(acme):
    ivo = User.objects.get(username="ivo")
    assert take_next(checker=ivo).claim.text.startswith("Sales grew")


def test_who_starts_it_may_do_everything_on_its_desk(db, quick):
    boss = make_person("boss", is_superuser=True)
    article = demo.start(person=boss, address_of=address_of)
    assert set(boss.memberships.values_list("desk", "role")) == {
        (article.desk_id, "checker"), (article.desk_id, "chief"),
    }  # fmt: skip
    assert take_next(checker=boss).claim.article == article
    with pytest.raises(Refused, match="loaded already"):
        demo.start(person=boss, address_of=address_of)


def test_only_chiefs_and_admins_start_it(nadia, tomas, hanna, quick):
    for person in (nadia, tomas):
        with pytest.raises(NotAllowed):
            demo.start(person=person, address_of=address_of)
    assert not Article.objects.exists()
    with pytest.raises(Refused, match="called hanna, nadia, tomas already"):
        demo.start(person=hanna, address_of=address_of)
    assert not Article.objects.exists()


def test_production_never_loads_it(db, settings, quick):
    settings.PRODUCTION = True
    with pytest.raises(Refused, match="public password"):
        demo.start(person=make_person("boss", is_superuser=True), address_of=address_of)
    assert not User.objects.filter(username="nadia").exists()
    assert demo.source("acme-press-release") == []


@pytest.fixture
def boss(db, quick):
    person = make_person("boss", is_superuser=True)
    demo.start(person=person, address_of=address_of)
    return person


def test_nothing_of_the_demo_stays(boss):
    tick = {"point": "value", "ticked_by": boss, "ticked_at": timezone.now()}
    Claim.objects.first().checked_points.create(**tick)
    assert demo_end.remove(person=boss) == 6
    for model in (Article, Claim, Desk, Event, Evidence, Verdict, Assignment, Hint):
        assert not model.objects.exists(), model
    assert list(User.objects.all()) == [boss]
    with pytest.raises(Refused, match="no demo"):
        demo_end.remove(person=boss)
    demo.start(person=boss, address_of=address_of)


def test_ones_own_articles_stay_and_so_do_their_desk_and_people(boss):
    business = Desk.objects.get(slug="business")
    tomas = User.objects.get(username="tomas")
    own = import_article("Our own draft.", desk=business, person=tomas)
    elsewhere = make_article(desk=make_desk("metro"))
    demo_end.remove(person=boss)
    assert set(Article.objects.all()) == {own, elsewhere}
    assert set(Desk.objects.values_list("slug", flat=True)) == {"business", "metro"}
    tomas.refresh_from_db()
    assert tomas.is_active
    assert Event.objects.filter(article=own).exists()


def test_who_left_a_trace_elsewhere_may_not_sign_in_any_more(boss):
    ivo = User.objects.get(username="ivo")
    article = make_article(desk=make_desk("metro"))
    Event.objects.create(desk=article.desk, article=article, actor=ivo, action="export")
    demo_end.remove(person=boss)
    ivo.refresh_from_db()
    assert not ivo.is_active


def test_only_chiefs_and_admins_remove_it(boss):
    with pytest.raises(NotAllowed):
        demo_end.remove(person=User.objects.get(username="tomas"))
    assert Article.objects.count() == 6


def test_the_last_admin_stays(acme):
    demo_end.remove(person=User.objects.get(username="hanna"))
    assert set(User.objects.values_list("username", flat=True)) == {"hanna", "ada"}

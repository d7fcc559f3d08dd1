import pytest

from articles.models import Article, Claim, Event, SignOff
from articles.workflow.assignments import take
from articles.workflow.errors import NotAllowed, NotFound, Outdated, Refused, RuleBroken
from articles.workflow.findings import store_claims
from articles.workflow.leases import lease_of
from articles.workflow.leaving import LetGo
from articles.workflow.moving import move_article
from articles.workflow.signoff import approve_verdict
from tests.factories import join, make_article, make_claim, make_desk, make_person
from tests.workflow.builders import make_extraction, make_running_job
from tests.workflow.ledger import fresh, outcomes, refused, stored

S = Claim.State


@pytest.fixture
def world(db, hanna):
    """Another desk of Hanna's."""
    desk = make_desk("world")
    join(hanna, desk, "chief")
    return desk


@pytest.fixture
def article(metro):
    return make_article(desk=metro)


def test_all_that_hangs_on_the_article_goes_with_it(article, metro, world, hanna, tomas):
    claims = [make_claim(article=article, state=state) for state in S if state != S.CHECKING]
    approve_verdict(claims[3].current_verdict, editor=tomas)
    other = make_claim(desk=metro)
    move_article(article, to=world, chief=hanna)
    assert Article.objects.get(pk=article.pk).desk == world
    assert {stored(claim).desk for claim in claims} == {world}
    assert set(SignOff.objects.values_list("desk", flat=True)) == {world.pk}
    assert (stored(other).desk, other.article.desk) == (metro, metro)
    assert [stored(claim).state for claim in claims[:3]] == [claim.state for claim in claims[:3]]


@pytest.mark.parametrize("state", ["checking", "ready"])
def test_state_of_the_article_stays(article, world, hanna, state):
    Article.objects.update(state=state)
    article.refresh_from_db()
    move_article(article, to=world, chief=hanna)
    assert Article.objects.get(pk=article.pk).state == state


def test_both_desks_have_it_in_their_history(article, metro, world, hanna):
    move_article(article, to=world, chief=hanna)
    left, came = (desk.events.get(action="move") for desk in (metro, world))
    assert (left.article, came.article, came.actor) == (None, article, hanna)
    assert came.payload == {"desk": [metro.pk, world.pk], "names": ["Metro", "World"]}
    assert left.payload["title"] == article.title


def test_who_reads_it_now_reads_what_was_done_before(article, world, hanna, nadia):
    mei = make_person("mei", desk=world, roles=["checker"])
    assert list(Event.objects.visible_to(mei)) == []
    move_article(article, to=world, chief=hanna)
    seen = [set(Event.objects.visible_to(who).filter(article=article)) for who in (mei, nadia)]
    assert {event.action for event in seen[0]} == {"import", "move"}
    assert seen[1] == set()
    assert Event.objects.visible_to(nadia).get().action == "move"
    assert not Article.objects.visible_to(nadia).exists()


def test_what_somebody_has_in_hand_keeps_it_here(article, world, hanna, nadia, mei):
    for checker in (nadia, mei, mei):
        make_claim(article=article, state=S.CHECKING, checker=checker)
    with refused(Refused, "Mei, Nadia: claims of this article are in hand"):
        move_article(article, to=world, chief=hanna)


def test_a_turn_that_ran_out_keeps_nothing_here(article, metro, world, hanna, nadia, clock):
    claim = make_claim(article=article)
    take(fresh(claim), checker=nadia)
    clock.advance(seconds=lease_of(metro).total_seconds() + 1)
    move_article(article, to=world, chief=hanna)
    assert outcomes(claim) == [("nadia", "expired")]
    assert (stored(claim).state, stored(claim).desk) == (S.OPEN, world)


def test_who_does_not_check_there_lets_go(article, world, hanna, nadia, mei):
    join(mei, world, "checker")
    join(nadia, world, "author")
    free, theirs = (make_claim(article=article, checker=each) for each in (nadia, mei))
    back = make_claim(article=article, state=S.RETURNED, checker=nadia)
    done = make_claim(article=article, state=S.SUBMITTED, checker=nadia)
    assert move_article(article, to=world, chief=hanna) == LetGo(freed=1, kept=1)
    assert [stored(claim).checker for claim in (free, theirs, back, done)] == [
        None, mei, nadia, nadia,
    ]  # fmt: skip


def test_who_wrote_it_goes_on_reading_it(metro, world, hanna, omar):
    article = make_article(desk=metro, authors=[omar])
    with refused(RuleBroken, "Omar wrote this article") as caught:
        move_article(article, to=world, chief=hanna)
    assert caught.value.fields.keys() == {"desk"}
    join(omar, world, "author")
    move_article(article, to=world, chief=hanna)
    assert Article.objects.visible_to(omar).get() == article


def test_suggestions_are_weighed_as_the_new_desk_weighs(article, world, hanna):
    world.kind_weights = {"money": 4.0}
    world.save()
    weighed = {"state": S.SUGGESTED, "kinds": ["money"], "score": 0.5, "engine_score": 0.5}
    claim = make_claim(article=article, **weighed)
    other = make_claim(desk=world, **weighed)
    move_article(article, to=world, chief=hanna)
    assert (stored(claim).score, stored(claim).row_version) == (0.8, 0)
    assert stored(other).score == 0.5


def test_who_comes_from_the_old_desk_is_too_late(article, world, hanna, nadia):
    claim = fresh(make_claim(article=article))
    move_article(article, to=world, chief=hanna)
    with refused(Outdated):
        take(claim, checker=nadia)
    with refused(NotFound):
        take(fresh(claim), checker=nadia)


def test_search_that_ends_later_brings_claims_to_the_new_desk(article, world, hanna):
    job = make_running_job(article.current_version)
    assert job.version.article.desk.slug == "metro"
    move_article(article, to=world, chief=hanna)
    text = article.current_version.text
    (claim,) = store_claims(job, make_extraction(text, "$12 million", score=0.5))
    assert claim.desk == world


def test_moved_back_it_is_as_it_was(article, metro, world, hanna, nadia):
    claim = make_claim(article=article)
    move_article(article, to=world, chief=hanna)
    move_article(Article.objects.get(pk=article.pk), to=metro, chief=hanna)
    take(fresh(claim), checker=nadia)
    assert stored(claim).desk == metro


@pytest.mark.parametrize("state", ["published", "withdrawn"])
def test_closed_article_stays(article, world, hanna, state):
    Article.objects.update(state=state)
    article.refresh_from_db()
    with refused(Refused, "not being checked any more"):
        move_article(article, to=world, chief=hanna)


def test_chief_of_one_desk_alone_moves_nothing(article, metro, world, hanna, tomas, ivo):
    rosa = make_person("rosa", desk=metro, roles=["chief"])
    with refused(NotFound):
        move_article(article, to=world, chief=rosa)
    join(rosa, world, "editor")
    with refused(NotAllowed, "Only the chief"):
        move_article(article, to=world, chief=rosa)
    join(tomas, world, "chief")
    with refused(NotAllowed, "Only the chief"):
        move_article(article, to=world, chief=tomas)
    with refused(NotFound):
        move_article(article, to=ivo.memberships.first().desk, chief=hanna)


def test_article_that_stands_there_is_not_moved(article, metro, hanna):
    with refused(RuleBroken, "on this desk already"):
        move_article(article, to=metro, chief=hanna)


def test_article_that_was_moved_meanwhile_is_not_moved_again(article, metro, world, hanna):
    sport = make_desk("sport")
    join(hanna, sport, "chief")
    early = Article.objects.select_related("desk").get(pk=article.pk)
    move_article(article, to=world, chief=hanna)
    with refused(Refused, "Somebody changed this"):
        move_article(early, to=sport, chief=hanna)

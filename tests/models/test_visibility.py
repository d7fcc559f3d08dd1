"""What each person sees of one desk, model by model."""

import pytest

from articles.models import (
    Article,
    Claim,
    Correction,
    Desk,
    Event,
    Evidence,
    Hint,
    Job,
    Verdict,
    Version,
)
from articles.models.verdict import Rating
from articles.workflow.signoff import approve_verdict
from tests.factories import (
    join,
    make_article,
    make_claim,
    make_desk,
    make_evidence,
    make_hint,
    make_verdict,
)

pytestmark = pytest.mark.django_db
MODELS = [Article, Version, Job, Claim, Evidence, Verdict, Correction, Event, Hint]
SEES = {
    "nadia": True, "mei": True, "tomas": True, "hanna": True,
    "omar": False, "ivo": False, "ada": False,
}  # fmt: skip


@pytest.fixture
def article(tomas):
    """With at least one row of every model."""
    article = make_article(person=tomas)
    verdict = make_verdict(
        claim=make_claim(article=article, state=Claim.State.SUBMITTED), rating=Rating.WRONG
    )
    approve_verdict(verdict, editor=tomas)
    make_hint(article)
    return article


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("name", SEES)
def test_desk_is_seen_by_its_checkers_and_editors(name, model, article, request):
    person = request.getfixturevalue(name)
    assert model.objects.exists()
    seen = model.objects.visible_to(person)
    assert seen.count() == (model.objects.count() if SEES[name] else 0)


@pytest.mark.parametrize("model", MODELS)
def test_author_sees_their_own_article_only(model, omar, article):
    first = set(model.objects.values_list("pk", flat=True))
    make_claim(article=make_article(), state=Claim.State.APPROVED)
    article.authors.add(omar)
    assert set(model.objects.visible_to(omar).values_list("pk", flat=True)) == first


def test_who_wrote_but_left_the_desk_sees_nothing(omar, article):
    article.authors.add(omar)
    omar.memberships.all().delete()
    assert not Article.objects.visible_to(omar).exists()


def test_roles_do_not_double_what_is_seen(nadia, metro, article):
    for role in ("author", "editor", "chief"):
        join(nadia, metro, role)
    article.authors.add(nadia)
    assert Article.objects.visible_to(nadia).count() == 1
    assert Claim.objects.visible_to(nadia).count() == 1


def test_confidential_evidence_is_not_for_who_is_only_an_author(omar, nadia, article, metro):
    article.authors.add(omar)
    Evidence.objects.all().update(confidential=False)
    make_evidence(article.claims.get(), kind="contact", confidential=True)
    everything = Evidence.objects.count()
    assert Evidence.objects.visible_to(omar).count() == everything - 1
    assert Evidence.objects.visible_to(nadia).count() == everything
    join(omar, make_desk("sport"), "chief")
    assert Evidence.objects.visible_to(omar).count() == everything - 1
    join(omar, metro, "checker")
    assert Evidence.objects.visible_to(omar).count() == everything


def test_event_of_the_whole_desk_is_not_for_who_is_only_an_author(metro, omar, nadia, ivo):
    Event.objects.create(desk=metro, actor=nadia, action="export")
    counts = [Event.objects.visible_to(person).count() for person in (nadia, omar, ivo)]
    assert counts == [1, 0, 0]


def test_desk_is_seen_by_its_members(metro, omar, ivo, ada):
    assert list(Desk.objects.visible_to(omar)) == [metro]
    assert list(Desk.objects.visible_to(ivo)) == [make_desk("sport")]
    assert not Desk.objects.visible_to(ada).exists()

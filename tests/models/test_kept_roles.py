import pytest

from articles.models import Article, Claim, Desk, Event, User
from tests.factories import join, make_article, make_claim, make_desk, make_person


@pytest.fixture
def somebody(db):
    """Checks for one desk, writes for another, has nothing to do with a third."""
    metro, sport, world = (make_desk(slug) for slug in ("metro", "sport", "world"))
    person = make_person(desk=metro, roles=["checker"])
    join(person, sport, "author")
    for article in (
        make_article(desk=metro),
        make_article(desk=sport, authors=[person]),
        make_article(desk=sport),
        make_article(desk=world),
    ):
        make_claim(article=article)
    return person


@pytest.mark.parametrize("model", [Article, Claim, Desk, Event])
def test_kept_roles_show_the_same(model, somebody):
    asked = set(model.objects.visible_to(somebody))
    somebody.keep_roles()
    assert set(model.objects.visible_to(somebody)) == asked


def test_kept_roles_ask_the_database_once(somebody, django_assert_num_queries):
    with django_assert_num_queries(1):
        somebody.keep_roles()
        assert somebody.roles_on(Desk(pk=0).pk) == frozenset()
        assert {"checker"} in [somebody.roles_on(desk) for desk in somebody.kept_roles]


def test_another_request_reads_them_anew(somebody):
    somebody.keep_roles()
    join(somebody, Desk.objects.get(slug="world"), "editor")
    fresh = User.objects.get(pk=somebody.pk)
    assert set(Article.objects.visible_to(fresh)) > set(Article.objects.visible_to(somebody))

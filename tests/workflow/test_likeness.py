from articles.workflow.likeness import find_like
from tests.factories import TEXT, make_article, make_desk

LONG = " ".join(f"Sentence {number} says that {number * 7} cars passed." for number in range(60))


def test_the_same_text_is_found_by_its_hash(metro, tomas):
    article = make_article(desk=metro)
    like = find_like("\ufeff" + TEXT.replace("\n", "\r\n"), desk=metro, person=tomas)
    assert like.article == article
    assert like.is_same


def test_a_text_that_changed_in_places_is_much_the_same(metro, tomas):
    article = make_article(LONG, desk=metro)
    make_article(desk=metro)
    like = find_like(LONG.replace("Sentence 9", "The ninth"), desk=metro, person=tomas)
    assert like.article == article
    assert not like.is_same
    assert 90 <= like.percent < 100


def test_another_text_is_not(metro, tomas):
    make_article(LONG, desk=metro)
    other = " ".join(f"Nobody counted the {number} boats of day {number}." for number in range(60))
    assert find_like(other, desk=metro, person=tomas) is None
    assert find_like("Three words only", desk=metro, person=tomas) is None


def test_what_a_person_may_not_read_is_not_told(metro, tomas, omar):
    make_article(desk=make_desk("sport"))
    assert find_like(TEXT, desk=metro, person=tomas) is None
    make_article(desk=metro)
    assert find_like(TEXT, desk=metro, person=omar) is None


def test_queries_do_not_grow_with_the_desk(metro, tomas, django_assert_max_num_queries):
    for number in range(5):
        make_article(f"{LONG} {number}", desk=metro, person=tomas)
    with django_assert_max_num_queries(3):
        find_like(LONG, desk=metro, person=tomas)

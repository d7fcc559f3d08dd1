"""Claims and articles by their words."""

import pytest

from articles.models import Claim
from articles.workflow import wordlist
from articles.workflow.search import find
from tests.factories import join, make_article, make_claim, make_desk, make_person

TEXT = "Acme buys Northwind. Northwind was founded in Tromsø in 1998. Zoë Kořínek leads it."
SENTENCES = (
    "Acme buys Northwind.",
    "Northwind was founded in Tromsø in 1998.",
    "Zoë Kořínek leads it.",
)


@pytest.fixture(autouse=True)
def fresh_words():
    wordlist.cache.clear()


@pytest.fixture
def deal(metro):
    article = make_article(TEXT, desk=metro, title="Robots for Málaga", byline="Ana Nuñez")
    for passage in SENTENCES:
        make_claim(article=article, passage=passage)
    return article


def numbers(found):
    return [claim.number for claim in found.claims]


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("northwind", [1, 2]), ("NORTHWIND founded", [2]), ("founded northwind", [2]),
        ("tromso", [2]), ("korinek zoe", [3]), ("Kořínek", [3]), ("19", [2]), ("north 1998", [2]),
        ("elsewhere", []), ("", []), ("   ", []), ("%", []), ("_", []), ("\\", []),
    ],
)  # fmt: skip
def test_each_word_is_found_whatever_its_case_and_accents(nadia, deal, words, hits):
    assert numbers(find(nadia, words, most=8)) == hits


def test_claim_is_found_by_its_speaker(nadia, deal):
    Claim.objects.filter(article=deal, number=1).update(speaker="Petra Lind")
    assert numbers(find(nadia, "lind", most=8)) == [1]


@pytest.mark.parametrize("words", ["malaga", "robots nunez", "ANA"])
def test_article_is_found_by_title_and_byline(nadia, deal, words):
    assert find(nadia, words, most=8).articles == [deal]


def test_claims_come_before_articles_and_no_more_than_asked_for(nadia, deal):
    named = make_article("Other words.", desk=deal.desk, title="Northwind again")
    found = find(nadia, "northwind", most=3)
    assert (numbers(found), found.articles) == ([1, 2], [named])
    found = find(nadia, "northwind", most=2)
    assert (numbers(found), found.articles) == ([1, 2], [])


def test_newest_article_comes_first(nadia, deal):
    later = make_article("Northwind sold boats.", desk=deal.desk)
    make_claim(article=later, passage="Northwind sold boats.")
    assert [claim.article for claim in find(nadia, "northwind", most=2).claims] == [later, deal]


def test_other_desks_are_not_searched(ivo, deal):
    found = find(ivo, "northwind", most=8)
    assert (found.claims, found.articles, found.instead) == ([], [], None)
    assert find(ivo, "nothwind", most=8).instead is None
    assert find(ivo, "malaga", most=8).articles == []


@pytest.mark.parametrize(
    ("words", "meant", "claims"),
    [("nothwind", "Northwind", 2), ("Norhtwind foundet", "Northwind founded", 1),
     ("korinec", "Kořínek", 1)],
)  # fmt: skip
def test_what_was_perhaps_meant(nadia, deal, words, meant, claims):
    instead = find(nadia, words, most=8).instead
    assert (instead.words, instead.claims) == (meant, claims)


@pytest.mark.parametrize("words", ["xylophone", "q", "northwind xylophone", "12345678"])
def test_nothing_is_suggested_that_is_not_alike(nadia, deal, words):
    assert find(nadia, words, most=8).instead is None


def test_author_is_told_no_word_of_others(metro, deal):
    author = make_person("vera", desk=metro, roles=["author"])
    assert find(author, "nothwind", most=8).instead is None
    own = make_article("Northwynd failed.", desk=metro, authors=[author])
    make_claim(article=own, passage="Northwynd failed.")
    assert find(author, "nothwind", most=8).instead.words == "Northwynd"


def test_who_reads_one_desk_whole_and_another_in_part(deal):
    sport = make_desk("sport")
    both = make_person("both", desk=deal.desk, roles=["checker"])
    join(both, sport, "author")
    hidden = make_article("Zanzibar won.", desk=sport)
    make_claim(article=hidden, passage="Zanzibar won.")
    assert "zanzibar" not in wordlist.words_for(both)
    assert "northwind" in wordlist.words_for(both)


def test_list_of_words_is_bounded(monkeypatch, nadia, deal):
    monkeypatch.setattr(wordlist, "MOST_WORDS", 2)
    assert list(wordlist.words_for(nadia)) == ["northwind", "acme"]
    wordlist.cache.clear()
    monkeypatch.setattr(wordlist, "SAMPLE", 1)
    assert set(wordlist.words_for(nadia)) == {"korinek", "leads"}


def test_words_of_a_desk_are_read_once_in_a_while(nadia, deal, django_assert_num_queries):
    wordlist.words_for(nadia)
    with django_assert_num_queries(2):  # my desks, and claims of my own elsewhere
        wordlist.words_for(nadia)


def test_number_of_questions_does_not_depend_on_hits(nadia, deal, django_assert_max_num_queries):
    with django_assert_max_num_queries(3):
        find(nadia, "northwind", most=8)

"""A long text comes in parts, and each page stays as small as that of a short one."""

import pytest
from django.urls import reverse

from articles.web.desk import text_parts
from articles.web.desk.text_parts import covered, part_at, parts_of
from tests.factories import make_article, make_claim
from tests.web.desk_pages import desk

BLOCKS = [{"start": 10 * n, "end": 10 * n + 9} for n in range(6)]


@pytest.fixture
def small_parts(monkeypatch):
    monkeypatch.setattr(text_parts, "MOST_CHARACTERS", 25)
    monkeypatch.setattr(text_parts, "MOST_CLAIMS", 3)


@pytest.mark.parametrize(
    ("claims", "bounds"),
    [
        ([], [(0, 2), (2, 4), (4, 6)]),
        ([1, 2, 3, 11], [(0, 1), (1, 3), (3, 5), (5, 6)]),
        ([1, 2, 3, 4, 5], [(0, 1), (1, 3), (3, 5), (5, 6)]),
    ],
)
def test_a_part_ends_before_it_has_too_many_characters_or_claims(small_parts, claims, bounds):
    parts = parts_of(BLOCKS, 60, claims)
    assert [(part.first, part.last) for part in parts] == bounds
    assert [part.start for part in parts[1:]] == [part.end for part in parts[:-1]]
    assert (parts[0].start, parts[-1].end) == (0, 60)


def test_a_short_text_is_one_part():
    assert [(p.first, p.last, p.start, p.end) for p in parts_of(BLOCKS, 60, [1])] == [(0, 6, 0, 60)]


def test_a_text_without_blocks_is_one_part():
    assert len(parts_of([], 5, [])) == 1


@pytest.mark.parametrize(("position", "number"), [(0, 1), (19, 1), (20, 2), (59, 3), (99, 3)])
def test_a_place_of_the_text_stands_in_one_part(small_parts, position, number):
    assert part_at(parts_of(BLOCKS, 60, []), position).number == number


@pytest.mark.parametrize(
    ("claims", "places"), [([], set()), ([(0, 5)], {0}), ([(5, 25)], {0, 1, 2}), ([(9, 10)], set())]
)
def test_blocks_with_a_claim_in_them(claims, places):
    assert covered(BLOCKS, claims) == places


# On the page


@pytest.fixture
def long(metro, monkeypatch):
    monkeypatch.setattr("articles.web.desk.text.MOST_CHARACTERS", 30)
    monkeypatch.setattr(text_parts, "MOST_CHARACTERS", 30)
    lines = [f"Line {number} costs ${number} million." for number in range(1, 6)]
    return make_article("\n".join(lines) + "\n", desk=metro)


def test_a_long_text_is_read_part_by_part(client, nadia, long):
    client.force_login(nadia)
    first = client.get(desk(long)).content.decode()
    assert 'id="p-1"' in first
    assert 'id="p-3"' not in first
    assert "Part 1 of 5" in first
    second = client.get(desk(long), {"part": "3"}).content.decode()
    assert 'id="p-3"' in second
    assert 'rel="next" href="?part=4"' in second
    assert "Part 5 of 5" in client.get(desk(long), {"part": "99"}).content.decode()
    assert "Part 1 of 5" in client.get(desk(long), {"part": "x"}).content.decode()


def test_an_open_claim_brings_its_part_of_the_text(client, nadia, long):
    claim = make_claim(article=long, passage="$4 million")
    client.force_login(nadia)
    page = client.get(reverse("claim-detail", args=[long.pk, claim.number])).content.decode()
    assert 'id="p-4"' in page
    assert 'id="p-1"' not in page
    assert 'data-claim="1" data-state="open" data-todo data-open' in page


def test_the_desk_opens_where_a_claim_stands(client, nadia, long):
    make_claim(article=long, passage="$4 million")
    client.force_login(nadia)
    assert 'id="p-4"' in client.get(desk(long), {"at": "1"}).content.decode()


def test_paragraphs_of_all_parts_are_counted(client, nadia, long):
    make_claim(article=long, passage="$1 million")
    client.force_login(nadia)
    assert "4 paragraphs unread" in client.get(desk(long), {"part": "2"}).content.decode()


def test_a_tick_comes_back_to_its_part(client, nadia, long):
    client.force_login(nadia)
    answer = client.post(reverse("article-read", args=[long.pk]), {"read": "4", "part": "4"})
    assert answer.url == f"{desk(long)}?part=4#p-4"

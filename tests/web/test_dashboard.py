import re
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.utils import timezone

from articles.models import Article, Claim
from articles.models.verdict import Rating
from tests.factories import (
    join,
    make_article,
    make_claim,
    make_desk,
    make_person,
    make_sign_off,
    make_verdict,
)

URL = "/dashboard/"
S = Claim.State
NOON = timezone.datetime(2031, 5, 14, 12, 0, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def busy(metro, nadia, tomas):
    """Six verdicts of Nadia, four of them signed off by Tomas."""
    article = make_article(desk=metro, title="Bridge", person=tomas)
    for number in range(6):
        claim = make_claim(article=article, state=S.SUBMITTED, checker=nadia)
        if number < 4:
            make_sign_off(claim.current_verdict, editor=tomas)
            Claim.objects.filter(pk=claim.pk).update(state=S.APPROVED)
    return article


def shown(client, who, **query):
    client.force_login(who)
    response = client.get(URL, query)
    assert response.status_code == 200
    return response.content.decode()


def headings(page):
    return re.findall(r'<h2 id="\w+-finding">([^<]*)</h2>', page)


def test_four_plots_each_with_its_finding_a_description_and_a_table(client, tomas, busy):
    page = shown(client, tomas)
    assert len(headings(page)) == 4
    assert page.count("<title id=") == page.count("<desc id=") == 5  # turnaround has two panels
    assert page.count("Show as table") == 4
    assert " style=" not in page
    assert "<script>" not in page


def test_each_part_of_a_bar_has_the_pattern_that_fills_it(client, tomas, busy):
    page = shown(client, tomas)
    used = set(re.findall(r'fill="url\(#([^)]+)\)"', page))
    assert "fill-approved" in used <= set(re.findall(r'<pattern id="([^"]+)"', page))


def test_before_five_verdicts_it_says_when_the_first_plot_comes(client, tomas, metro):
    for _ in range(2):
        make_claim(desk=metro, state=S.SUBMITTED)
    page = shown(client, tomas)
    assert "The first plot appears after 5 verdicts. 2 so far." in page
    assert "<h2" not in page.partition("</main>")[0]


def test_progress_names_the_article_that_is_behind(client, tomas, metro, busy):
    with time_machine.travel(NOON, tick=False):
        Article.objects.filter(pk=busy.pk).update(
            created_at=NOON - timedelta(hours=8), deadline=NOON + timedelta(hours=1)
        )
        for _ in range(14):
            make_claim(article=busy)
        page = shown(client, tomas)
    assert headings(page)[0] == "Bridge is behind: 4 of 20 done, due 13:00"
    assert re.search(r'<line class="pace" x1="88\.89%"', page)
    assert f'<a href="/articles/{busy.pk}/" aria-label="Bridge: 4 of 20 done.' in page


def test_people_stand_by_name_and_lead_to_their_claims(client, tomas, nadia, mei, busy):
    make_claim(article=busy, state=S.CHECKING, checker=nadia)
    page = shown(client, tomas)
    names = re.findall(r'class="row-name"[^>]*>(Nadia|Mei|Tomas)<', page)
    assert names == ["Mei", "Nadia", "Tomas"]
    assert f'href="/claims/?checker={nadia.pk}&amp;state=to-do"' in page
    assert "0 open, 1 being checked, 6 done today" in page


def test_a_line_stands_at_what_was_agreed_for_a_day(client, tomas, nadia, busy):
    assert 'class="pace"' not in shown(client, tomas)
    nadia.memberships.update(claims_a_day=12)
    page = shown(client, tomas)
    assert "6 done today, 12 a day agreed" in page
    assert re.search(r'<line class="pace" x1="100%', page)


def test_kinds_with_too_few_cases_are_grey_and_say_so(client, tomas, busy, nadia):
    for number in range(20):
        claim = make_claim(article=busy, kinds=["quote"], state=S.SUBMITTED, checker=nadia)
        if number < 3:
            make_verdict(claim=claim, rating=Rating.WRONG)
    page = shown(client, tomas)
    assert headings(page)[-1] == "Quote: wrong or misleading most often, 3 of 20"
    assert "6, too few" in page
    assert page.count('class="faint"') == 1
    since = timezone.localdate() - timedelta(days=29)
    assert f'href="/claims/?kind=quote&amp;verdict=any&amp;since={since:%Y-%m-%d}"' in page


def test_a_desk_is_chosen_in_the_address_and_kept_in_the_links(client, tomas, busy, nadia):
    sport = make_desk("sport")
    join(tomas, sport, "editor")
    make_claim(article=make_article(desk=sport, title="Marathon"), state=S.SUBMITTED)
    both, one = shown(client, tomas), shown(client, tomas, desk="metro")
    assert "Marathon" in both
    assert "Marathon" not in one
    assert 'href="/claims/?desk=metro&amp;checker=' in one


TABLES = {"progress": "Article", "turnaround": "Day", "workload": "Person", "mix": "Kind of claim"}


@pytest.mark.parametrize(("code", "first"), TABLES.items())
def test_the_figures_of_a_plot_come_as_a_table_when_it_is_opened(client, tomas, busy, code, first):
    page = shown(client, tomas, days="7", desk="metro")
    assert "<table" not in page
    (url,) = re.findall(rf'hx-get="([^"]*table={code})"', page)
    assert f'href="{url}#{code}-table"' in page
    part = client.get(URL + unescape(url), headers={"HX-Request": "true"}).content.decode()
    assert re.match(r'\s*<div class="table-box"><table', part)
    assert f'<th scope="col" rowspan="2">{first}<' in part or f'<th scope="col">{first}<' in part
    assert "days=7" in url
    assert "desk=metro" in url


@pytest.mark.parametrize("code", TABLES)
def test_without_scripts_the_page_comes_with_the_table_opened(client, tomas, busy, code):
    page = shown(client, tomas, table=code)
    assert page.count("<table") == 1
    assert f'<details id="{code}-table" open>' in page
    assert page.count(">Load the table</a>") == 3


@pytest.mark.parametrize(
    "query", [{"table": "users"}, {"days": "9999"}, {"desk": "<script>"}, {"person": "x"}]
)
def test_nonsense_in_the_address_is_passed_over(client, tomas, busy, query):
    page = shown(client, tomas, **query)
    assert len(headings(page)) == 4
    assert "<script>" not in page


def test_turnaround_of_one_person_is_shown_to_them_and_their_chief(
    client, tomas, nadia, hanna, busy
):
    def offered(viewer):
        page = shown(client, viewer, person=nadia.pk)
        names = re.search(r'name="person".*?</select>', page, re.S)[0]
        return "Nadia" in names, "Turnaround: Nadia" in page

    assert offered(nadia) == offered(hanna) == (True, True)
    assert offered(tomas) == (False, False)


def test_a_chief_sees_nothing_of_the_person_on_desks_that_others_lead(client, hanna, nadia, busy):
    sport = make_desk("sport")
    join(hanna, sport, "editor")
    join(nadia, sport, "checker")
    make_claim(article=make_article(desk=sport), state=S.SUBMITTED, checker=nadia)
    all_together = shown(client, hanna)
    assert "7 claims" in all_together
    of_nadia = shown(client, hanna, person=nadia.pk)
    assert "6 claims" in of_nadia
    assert "7 claims" not in of_nadia


def test_a_person_on_a_desk_that_the_chief_does_not_lead_has_no_turnaround(
    client, hanna, nadia, busy
):
    join(hanna, make_desk("sport"), "editor")
    page = shown(client, hanna, person=nadia.pk, desk="sport")
    assert "The first plot appears after 5 verdicts." in page
    for _ in range(5):
        make_claim(desk=make_desk("sport"), state=S.SUBMITTED)
    page = shown(client, hanna, person=nadia.pk, desk="sport")
    assert "Turnaround: Nadia" in page
    assert page.count("None in this period.") == 2


def test_three_numbers_lead_to_their_claims(client, tomas, metro, busy):
    make_claim(article=busy, state=S.STALE)
    waiting = make_claim(article=busy, state=S.WAITING)
    page = shown(client, tomas)
    assert '<a href="/claims/?state=stale">1</a>' in page
    assert f'<a href="/articles/{busy.pk}/claims/{waiting.number}/">under a minute</a>' in page
    assert "verdict=corrected" in page


def test_authors_have_no_dashboard(client, omar):
    client.force_login(omar)
    response = client.get(URL)
    assert response.status_code == 403
    assert URL not in client.get("/articles/").content.decode()


def test_strangers_see_their_own_desk_alone(client, ivo, busy):
    assert "Bridge" not in shown(client, ivo)


def test_who_is_not_signed_in_signs_in_first(client, db):
    assert client.get(URL).status_code == 302


def test_it_is_read_only(client, tomas):
    client.force_login(tomas)
    assert client.post(URL).status_code == 405


@pytest.mark.parametrize("count", [1, 12])
def test_queries_do_not_grow_with_articles_and_people(
    client, hanna, metro, busy, count, django_assert_max_num_queries
):
    for _ in range(count):
        person = make_person(desk=metro, roles=["checker"])
        make_claim(article=make_article(desk=metro, person=hanna), checker=person)
    client.force_login(hanna)
    with django_assert_max_num_queries(17):
        assert client.get(URL).status_code == 200

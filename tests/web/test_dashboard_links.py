"""What is counted on the dashboard is what the list behind it holds."""

import re
from datetime import timedelta
from html import unescape

import pytest
import time_machine
from django.utils import timezone

from articles.models import Claim
from tests.factories import join, make_article, make_claim, make_desk, make_sign_off, make_verdict

S = Claim.State
NOON = timezone.datetime(2031, 5, 14, 12, 0, tzinfo=timezone.get_default_timezone())
DAY = re.compile(r'<a href="([^"]*moment=[^"]*)" aria-label="([^"]*): (\d+) claims?, median')
CHECKS, SIGN_OFFS = "first-verdict", "sign-off"


@pytest.fixture
def clock():
    with time_machine.travel(NOON, tick=False) as traveller:
        yield traveller


@pytest.fixture
def days(clock, metro, nadia, mei, tomas, hanna):
    """Three days with verdicts of two checkers on two desks, the first seconds of a day too."""
    sport = make_desk("sport")
    for person, role in ((nadia, "checker"), (tomas, "editor"), (hanna, "editor")):
        join(person, sport, role)
    papers = [make_article(desk=metro, person=tomas), make_article(desk=sport, person=tomas)]
    clock.move_to(NOON - timedelta(days=3))
    claims = [
        make_claim(article=paper, checker=checker)
        for paper in papers
        for checker in (nadia, mei, nadia, nadia)
    ]
    for number, claim in enumerate(claims):
        clock.move_to(NOON - timedelta(days=2 - number % 3, hours=12 if number % 2 else 0))
        verdict = make_verdict(claim=claim, checker=claim.checker)
        clock.shift(timedelta(hours=13))
        make_sign_off(verdict, editor=(tomas, hanna)[number % 2])
        # Changed since, so that neither state nor verdict nor checker says what was counted.
        make_verdict(claim=claim, checker=mei)
        Claim.objects.filter(pk=claim.pk).update(state=S.CHECKING, checker=mei)
    clock.move_to(NOON + timedelta(days=1))
    return claims


def dots(client, who, **query):
    client.force_login(who)
    page = client.get("/dashboard/", query).content.decode()
    return [(unescape(url), int(count)) for url, _day, count in DAY.findall(page)]


def listed(client, url):
    found = client.get(url)
    assert not found.context["form"].errors
    return {claim.pk for claim in found.context["page"]}


def test_each_day_leads_to_as_many_claims_as_it_counts(client, tomas, days):
    shown = dots(client, tomas)
    assert {moment for moment in (CHECKS, SIGN_OFFS) if any(moment in url for url, _ in shown)} == {
        CHECKS, SIGN_OFFS,
    }  # fmt: skip
    assert [len(listed(client, url)) for url, _ in shown] == [count for _, count in shown]
    for moment in (CHECKS, SIGN_OFFS):
        held = [listed(client, url) for url, _ in shown if moment in url]
        assert set().union(*held) == {claim.pk for claim in days}
        assert sum(map(len, held)) == len(days)


@pytest.mark.parametrize("query", [{"desk": "sport"}, {"days": "7"}, {"days": "90"}])
def test_desk_and_period_are_kept(client, tomas, days, query):
    shown = dots(client, tomas, **query)
    assert shown
    assert [len(listed(client, url)) for url, _ in shown] == [count for _, count in shown]


def test_of_one_person_only_their_own_on_the_desks_that_the_viewer_leads(
    client, hanna, nadia, tomas, days
):
    shown = dots(client, hanna, person=nadia.pk)
    checked = [(listed(client, url), count) for url, count in shown if CHECKS in url]
    assert [len(held) for held, _ in checked] == [count for _, count in checked]
    of_nadia = {each.pk for each in days if each.desk.slug == "metro" and each.checker == nadia}
    assert set().union(*(held for held, _ in checked)) == of_nadia
    of_tomas = dots(client, hanna, person=tomas.pk)
    signed = [(listed(client, url), count) for url, count in of_tomas if SIGN_OFFS in url]
    assert signed
    assert [len(held) for held, _ in signed] == [count for _, count in signed]


def test_several_of_ones_desks_stand_in_one_address(client, tomas, days):
    culture = make_desk("culture")
    join(tomas, culture, "author")  # no dashboard there
    shown = dots(client, tomas)
    assert all("desk=metro%2Csport" in url for url, _ in shown)
    assert [len(listed(client, url)) for url, _ in shown] == [count for _, count in shown]
    client.force_login(tomas)
    page = client.get(shown[0][0]).content.decode()
    assert '<option value="metro,sport" selected>Metro, Sport</option>' in page


def test_a_desk_of_others_among_several_is_refused(client, tomas, days):
    make_desk("secret")
    client.force_login(tomas)
    found = client.get("/claims/?desk=metro,secret")
    assert "desk" in found.context["form"].errors


def table_of_days(client, **query):
    table = client.get("/dashboard/", query | {"table": "turnaround"}).content.decode()
    cells = re.findall(r'<td class="number"><a href="([^"]*moment=[^"]*)">(\d+)</a>', table)
    return [(unescape(url), int(count)) for url, count in cells]


def test_the_table_leads_to_the_same_lists(client, tomas, days):
    shown = dots(client, tomas)
    assert set(table_of_days(client)) == set(shown)


def test_in_a_quarter_seven_days_lead_to_their_claims_and_the_table_to_those_of_each(
    client, tomas, days
):
    shown = dots(client, tomas, days="90")
    assert len(shown) == 2  # all of the verdicts, all of the sign-offs
    assert {len(listed(client, url)) for url, _ in shown} == {len(days)}
    client.force_login(tomas)
    page = unescape(client.get("/dashboard/?days=90").content.decode())
    assert "9 May to 15 May: 8 claims, median" in page
    of_each = table_of_days(client, days="90")
    assert len(of_each) > 2
    assert [len(listed(client, url)) for url, _ in of_each] == [count for _, count in of_each]

"""The checklist of a claim: what was found in it, and what its kinds ask for."""

import re

import pytest
from django.urls import reverse

from articles.models import Claim, Detail
from tests.factories import make_article, make_claim, make_detail
from tests.web.claim_pages import page

S = Claim.State


def tick(claim, thing):
    name = "detail-tick" if isinstance(thing, int) else "point-tick"
    return reverse(name, args=[claim.article_id, claim.number, thing])


@pytest.fixture
def held(article, nadia):
    kinds = ["figure", "money"]
    return make_claim(article=article, state=S.CHECKING, checker=nadia, kinds=kinds)


def test_points_and_particulars_are_counted_together_each_point_once(client, nadia, held):
    make_detail(held, held.text)
    client.force_login(nadia)
    client.post(tick(held, "unit"), {"ticked": "yes"})
    html = client.get(page(held)).text
    assert "1 of 7" in html
    assert re.search(r'id="tick-unit"[^>]*value="no" aria-pressed="true">Unit or currency<', html)
    assert re.search(r'id="tick-value"[^>]*value="yes" aria-pressed="false">Value<', html)
    assert re.search(r'class="quiet">Nadia, <time', html)


def test_a_point_is_ticked_and_unticked_and_the_words_are_kept(client, nadia, held):
    client.force_login(nadia)
    body = {"ticked": "yes", "row_version": held.row_version, "note": "Half done."}
    assert client.post(tick(held, "tax"), body).url == page(held)
    assert held.checked_points.get().ticked_by == nadia
    assert held.drafts.get().note == "Half done."
    client.post(tick(held, "tax"), {"ticked": "no"})
    assert not held.checked_points.exists()
    assert client.put(tick(held, "tax")).status_code == 405


def test_evidence_that_was_typed_stays_in_its_row(client, nadia, held):
    client.force_login(nadia)
    body = {"ticked": "yes", "row_version": 0, "note": "", "evidence_what": "Harbour office"}
    assert 'value="Harbour office"' in client.post(tick(held, "tax"), body).text
    assert held.checked_points.exists()


def test_a_point_that_the_kinds_do_not_ask_for_is_not_there(client, nadia, held):
    client.force_login(nadia)
    assert client.post(tick(held, "weekday"), {"ticked": "yes"}).status_code == 404
    assert not held.checked_points.exists()


def test_the_history_tells_ticks_set_one_after_the_other_in_one_line(client, nadia, mei, held):
    detail = make_detail(held, held.text)
    client.force_login(nadia)
    for thing in ("value", detail.pk, "unit"):
        client.post(tick(held, thing), {"ticked": "yes"})
    client.post(tick(held, "unit"), {"ticked": "no"})
    client.force_login(mei)
    client.post(tick(held, "tax"), {"ticked": "yes"})
    response = client.get(page(held))
    told = [line.told for line in response.context["panel"].history]
    assert told == [
        "ticked off: Before or after tax and inflation",
        "took the tick back from: Unit or currency",
        f"ticked off: Unit or currency, “{held.text}”, Value",
    ]


def test_who_only_reads_sees_the_ticks_without_buttons(client, omar, nadia, metro):
    claim = make_claim(article=make_article(desk=metro, authors=[omar]))
    client.force_login(nadia)
    client.post(tick(claim, "value"), {"ticked": "yes"})
    client.force_login(omar)
    html = client.get(page(claim)).text
    assert "1 of 5" in html
    assert 'class="tick"' not in html


@pytest.mark.parametrize("what", ["detail", "value"])
def test_only_those_who_check_tick(client, omar, ivo, metro, what):
    claim = make_claim(article=make_article(desk=metro, authors=[omar]))
    detail = make_detail(claim, claim.text)
    url = tick(claim, detail.pk if what == "detail" else what)
    for person, status in ((omar, 403), (ivo, 404)):
        client.force_login(person)
        assert client.post(url, {"ticked": "yes"}).status_code == status
    assert Detail.objects.get().ticked_at is None
    assert not claim.checked_points.exists()


def test_a_detail_is_ticked_and_unticked_and_the_words_are_kept(client, nadia, held):
    claim, detail = held, make_detail(held, held.text)
    url = tick(claim, detail.pk)
    client.force_login(nadia)
    body = {"ticked": "yes", "row_version": claim.row_version, "note": "Half done."}
    assert client.post(url, body).status_code == 302
    assert Detail.objects.get().ticked_by == nadia
    assert claim.drafts.get().note == "Half done."
    client.post(url, {"ticked": "no"})
    assert Detail.objects.get().ticked_by is None
    assert client.put(url).status_code == 405

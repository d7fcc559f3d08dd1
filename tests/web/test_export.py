import csv
import io
import re

import pytest

from articles.models import Claim, Event
from tests.factories import make_article, make_claim, make_desk, make_evidence

URL = "/export/"


@pytest.fixture
def article(metro, omar):
    return make_article(desk=metro, title="Bridge", authors=[omar])


@pytest.fixture
def approved(article):
    return make_claim(article=article, state=Claim.State.APPROVED)


def table(response):
    content = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(content)))


def test_page_offers_approved_verdicts_with_the_number_on_the_button(client, tomas, approved):
    make_claim(article=approved.article)
    client.force_login(tomas)
    assert "Download CSV (1 row)" in client.get(URL).content.decode()
    assert "Download CSV (2 rows)" in client.get(URL, {"state": ""}).content.decode()


def test_hidden_fields_of_the_download_are_the_filter(client, tomas, approved):
    client.force_login(tomas)
    page = client.get(URL, {"article": approved.article_id, "bom": "on"}).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))
    hidden.pop("csrfmiddlewaretoken", None)
    response = client.post(URL, hidden)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert re.fullmatch(
        r'attachment; filename="verdicts-[\d-]+\.csv"', response["Content-Disposition"]
    )
    content = b"".join(response.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    assert "Bridge" in content.decode()


def test_download_leaves_an_event_with_filter_and_count(client, tomas, approved):
    client.force_login(tomas)
    response = client.post(URL, {"preset": "verdicts", "state": "approved"})
    assert len(table(response)) == 1
    event = Event.objects.get(action="export")
    assert event.actor == tomas
    assert event.payload["rows"] == 1
    assert event.payload["filters"] == {"state": "approved"}


@pytest.mark.parametrize("preset", ["verdicts", "evidence", "corrections"])
def test_every_preset_downloads(client, tomas, approved, preset):
    client.force_login(tomas)
    assert table(client.post(URL, {"preset": preset})) is not None


def test_no_row_says_where_the_claims_are(client, tomas, article):
    make_claim(article=article, state=Claim.State.SUBMITTED)
    client.force_login(tomas)
    text = client.get(URL).content.decode()
    assert "This filter leaves no row." in text
    assert "1 Ready for sign-off" in text


def test_author_exports_own_articles_alone_and_nothing_confidential(client, omar, metro, approved):
    other = make_claim(article=make_article(desk=metro, title="Tunnel"))
    secret = make_evidence(approved, kind="contact", source="A quiet voice", confidential=True)
    client.force_login(omar)
    page = client.get(URL).content.decode()
    assert 'name="confidential"' not in page
    assert "Tunnel" not in page
    rows = table(client.post(URL, {"preset": "evidence", "confidential": "on"}))
    assert secret.source not in str(rows)
    response = client.post(URL, {"preset": "verdicts", "article": other.article_id})
    assert response.status_code == 422


def test_confidential_evidence_leaves_only_when_asked_for(client, tomas, approved):
    make_evidence(approved, kind="contact", source="A quiet voice", confidential=True)
    client.force_login(tomas)
    assert "A quiet voice" not in str(table(client.post(URL, {"preset": "evidence"})))
    asked = client.post(URL, {"preset": "evidence", "confidential": "on"})
    assert "A quiet voice" in str(table(asked))


@pytest.mark.parametrize(
    "query",
    [{"preset": "x"}, {"article": "9" * 40}, {"desk": "<script>"}, {"state": "x"}],
)
def test_odd_filter_is_said_at_its_field(client, tomas, approved, query):
    client.force_login(tomas)
    response = client.get(URL, query)
    assert response.status_code == 422
    assert "There is a problem" in response.content.decode()
    assert "<script>" not in response.content.decode().replace("<script src", "")
    assert client.post(URL, {"preset": "verdicts"} | query).status_code == 422
    assert not Event.objects.filter(action="export").exists()


def test_checker_is_told_who_exports(client, nadia, approved):
    client.force_login(nadia)
    for response in (client.get(URL), client.post(URL, {"preset": "verdicts"})):
        assert response.status_code == 403
    assert not Event.objects.filter(action="export").exists()


def test_claims_of_other_desks_stay_there(client, tomas, approved):
    make_claim(
        article=make_article(desk=make_desk("sport"), title="Elsewhere"),
        state=Claim.State.APPROVED,
    )
    client.force_login(tomas)
    assert "Elsewhere" not in client.get(URL).content.decode()
    assert "Elsewhere" not in str(table(client.post(URL, {"preset": "verdicts"})))


def test_wrong_method_is_refused(client, tomas):
    client.force_login(tomas)
    assert client.put(URL).status_code == 405


@pytest.mark.parametrize("count", [2, 60])
def test_queries_do_not_grow_with_the_articles(
    client, tomas, metro, count, django_assert_max_num_queries
):
    for _number in range(count):
        make_claim(article=make_article(desk=metro, person=tomas), state=Claim.State.OPEN)
    client.force_login(tomas)
    with django_assert_max_num_queries(8):
        assert client.get(URL, {"state": ""}).status_code == 200

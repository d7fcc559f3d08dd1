import csv
import io
import re

import pytest

from articles.exports import PRESETS
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


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_downloads(client, tomas, approved, preset):
    client.force_login(tomas)
    assert table(client.post(URL, {"preset": preset})) is not None


def test_no_row_says_where_the_claims_are(client, tomas, article):
    make_claim(article=article, state=Claim.State.SUBMITTED)
    client.force_login(tomas)
    text = client.get(URL).content.decode()
    assert "No approved claims. In other states: 1 ready for sign-off." in text
    assert re.search(r"<button[^>]* disabled[^>]*>Download CSV \(0 rows\)", text)


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
    with django_assert_max_num_queries(16):
        assert client.get(URL, {"state": ""}).status_code == 200


def previewed(page):
    head = re.search(r'<table class="table preview">.*?</table>', page, re.S)[0]
    names = re.findall(r'<th scope="col">(\w+)</th>', head)
    rows = [re.findall(r"<td[^>]*>([^<]*)</td>", row) for row in head.split("<tr>")[2:]]
    return [dict(zip(names, row, strict=True)) for row in rows]


@pytest.mark.parametrize("preset", ["verdicts", "sign_off", "sheet"])
def test_the_preview_shows_the_first_rows_as_the_file_has_them(client, tomas, metro, preset):
    article = make_article("=1+1 is two, or so.\n", desk=metro, title="=2")
    for _ in range(5):
        make_claim(article=article, state=Claim.State.APPROVED)
    client.force_login(tomas)
    seen = previewed(client.get(URL, {"preset": preset}).content.decode().replace("&#x27;", "'"))
    rows = table(client.post(URL, {"preset": preset}))
    assert len(rows) == 5
    assert seen == rows[:3]
    assert rows[0]["article"] == "'=2"


@pytest.mark.parametrize("query", [{}, {"preset": "sheet"}])
def test_every_column_is_named(client, tomas, approved, query):
    client.force_login(tomas)
    page = client.get(URL, query).content.decode()
    columns = PRESETS[query.get("preset", "verdicts")].columns
    assert f"{len(columns)} columns: {', '.join(columns)}." in " ".join(page.split())


def test_it_says_which_claims_these_are(client, tomas, approved):
    make_claim(article=approved.article)
    client.force_login(tomas)

    def what(**query):
        return re.search(r"<h2>([^<]*)</h2>", client.get(URL, query).content.decode())[1]

    assert what() == "All articles, 2 claims"
    assert what(article=approved.article_id) == "This article, 2 claims"
    assert what(kind="figure", chosen="filter") == "These 2 filtered claims"


def test_states_are_offered_with_the_number_of_their_claims(client, tomas, approved):
    for _ in range(2):
        make_claim(article=approved.article)
    client.force_login(tomas)
    page = client.get(URL).content.decode()
    offered = re.findall(r'<option value="(\w*)"( selected)?>([^<]*)', page)
    assert ("approved", " selected", "Approved (1)") in offered
    assert ("open", "", "Open (2)") in offered
    assert ("", "", "Any state (3)") in offered
    assert "waived" not in dict.fromkeys(code for code, *_ in offered)


def test_the_filter_of_the_list_of_claims_goes_with_it(client, tomas, article):
    make_claim(article=article, kinds=["quote"])
    make_claim(article=article, kinds=["figure"])
    client.force_login(tomas)
    page = client.get(URL, {"kind": "quote", "chosen": "filter"}).content.decode()
    assert "Download CSV (1 row)" in page
    assert '<input type="hidden" name="kind" value="quote">' in page
    (row,) = table(client.post(URL, {"preset": "verdicts", "kind": "quote"}))
    assert row["kinds"] == "quote"
    assert Event.objects.get(action="export").payload["filters"] == {"kind": "quote"}


def test_the_last_choice_is_offered_again(client, tomas, hanna, approved):
    choice = {"preset": "sheet", "separator": "semicolon", "bom": "on", "state": "approved"}
    client.force_login(tomas)
    content = b"".join(client.post(URL, choice).streaming_content)
    assert content.startswith(b"\xef\xbb\xbfarticle;claim;fact;")
    page = client.get(URL).content.decode()
    for name, value in (("preset", "sheet"), ("separator", "semicolon")):
        assert re.search(rf'name="{name}" value="{value}"[^>]* checked', page)
    assert re.search(r'name="bom"[^>]* checked', page)
    client.force_login(hanna)
    assert not re.search(r'name="bom"[^>]* checked', client.get(URL).content.decode())


def test_what_the_address_says_comes_before_the_last_choice(client, tomas, approved):
    client.force_login(tomas)
    table(client.post(URL, {"preset": "sheet", "bom": "on"}))
    page = client.get(URL, {"preset": "evidence"}).content.decode()
    assert re.search(r'name="preset" value="evidence"[^>]* checked', page)
    assert not re.search(r'name="bom"[^>]* checked', page)


def test_the_download_has_the_focus(client, tomas, approved):
    client.force_login(tomas)
    page = client.get(URL).content.decode()
    assert re.search(r"<button[^>]* autofocus[^>]*>Download CSV", page)

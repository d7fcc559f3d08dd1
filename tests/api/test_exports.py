import csv
import io

from articles.models import Claim, Event
from tests.api.client import Api, assert_refused
from tests.factories import make_article, make_claim, make_desk, make_evidence

S = Claim.State


def rows(response):
    assert response.status_code == 200
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_the_filters_choose_the_rows(api, tomas, metro):
    article = make_article(desk=metro)
    done = make_claim(article=article, state=S.APPROVED)
    make_claim(article=article)
    make_claim(desk=make_desk("sport"), state=S.APPROVED)
    response = api(tomas).get("exports/verdicts.csv", state="approved", desk="metro")
    assert response["Content-Disposition"] == 'attachment; filename="verdicts.csv"'
    (row,) = rows(response)
    assert (row["claim_id"], row["verdict"]) == (str(done.pk), "confirmed")
    event = Event.objects.get(action="export")
    assert event.payload["filters"] == {"state": "approved", "desk": "metro"}
    assert (event.actor, event.payload["rows"]) == (tomas, 1)


def test_a_filter_with_several_values_is_recorded_whole(api, tomas, metro):
    make_claim(desk=metro)
    rows(api(tomas).get("exports/verdicts.csv", state=["open", "waived"]))
    assert Event.objects.get(action="export").payload["filters"] == {"state": ["open", "waived"]}


def test_byte_order_mark_on_request(api, tomas, metro):
    make_claim(desk=metro)
    for asked, marked in ({"bom": "1"}, True), ({"bom": "0"}, False), ({}, False):
        response = api(tomas).get("exports/verdicts.csv", **asked)
        assert next(iter(response.streaming_content)).startswith(b"\xef\xbb\xbf") is marked


def test_confidential_evidence_on_request_of_an_editor(api, tomas, omar, metro):
    claim = make_claim(article=make_article(desk=metro, authors=[omar]))
    make_evidence(claim, kind="contact", confidential=True)
    path = "exports/evidence.csv"
    assert rows(api(tomas).get(path)) == []
    assert len(rows(api(tomas).get(path, confidential="1"))) == 1
    assert rows(api(omar).get(path)) == []
    assert_refused(api(omar).get(path, confidential="1"), 403, "not_allowed")


def test_checker_is_refused_and_nothing_is_recorded(api, nadia, metro):
    make_claim(desk=metro)
    assert_refused(api(nadia).get("exports/verdicts.csv"), 403, "not_allowed")
    assert not Event.objects.filter(action="export").exists()


def test_corrections(api, tomas, metro):
    make_claim(desk=metro)
    assert rows(api(tomas).get("exports/corrections.csv")) == []


def test_unknown_preset(api, tomas):
    assert_refused(api(tomas).get("exports/secrets.csv"), 404, "not_found")


def test_accept_header_of_a_spreadsheet(tomas, metro):
    make_claim(desk=metro)
    response = Api(tomas)("get", "exports/verdicts.csv", Accept="text/csv")
    assert len(rows(response)) == 1


def test_refusal_is_json_whatever_is_accepted(nadia, metro):
    make_claim(desk=metro)
    assert_refused(Api(nadia)("get", "exports/verdicts.csv", Accept="text/csv"), 403)


def test_semicolons_between_cells_on_request(api, tomas, metro):
    make_claim(desk=metro)
    response = api(tomas).get("exports/sheet.csv", separator="semicolon")
    assert next(iter(response.streaming_content)).startswith(b"article;claim;fact;")
    assert Event.objects.get(action="export").payload["filters"] == {}
    assert_refused(api(tomas).get("exports/sheet.csv", separator="tab"), 400)

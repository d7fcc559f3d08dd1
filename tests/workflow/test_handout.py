import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.exports.csv import Dialect
from articles.models import Claim, Event, Evidence
from articles.models.verdict import Rating
from articles.workflow.errors import NotAllowed, NotFound, RuleBroken
from articles.workflow.handout import count, export_claims, exportable_by
from tests.factories import join, make_article, make_claim, make_desk, make_evidence, make_verdict

S = Claim.State
PRESETS = ["verdicts", "evidence", "corrections"]


def rows_of(person, claims=None, preset="verdicts", **options):
    claims = Claim.objects.all() if claims is None else claims
    stream = export_claims(claims, preset=preset, person=person, **{"filters": {}, **options})
    return list(csv.DictReader(io.StringIO(b"".join(stream).decode("utf-8-sig"), newline="")))


def exports():
    return Event.objects.filter(action="export")


@pytest.mark.parametrize("preset", PRESETS)
@pytest.mark.parametrize("role", ["editor", "chief"])
def test_editors_and_chiefs_export_what_others_wrote(tomas, hanna, preset, role):
    make_claim(state=S.APPROVED)
    person = {"editor": tomas, "chief": hanna}[role]
    assert len(rows_of(person, preset=preset)) == (0 if preset == "corrections" else 1)


def test_authors_export_their_own_article_only(omar):
    own = make_claim(article=make_article(authors=[omar]))
    make_claim()
    assert list(exportable_by(omar)) == [own]
    assert len(rows_of(omar, exportable_by(omar))) == 1
    with pytest.raises(NotFound):
        rows_of(omar)
    assert exports().count() == 1


@pytest.mark.parametrize("preset", PRESETS)
def test_a_checker_is_refused(nadia, preset):
    make_claim(state=S.APPROVED)
    assert not exportable_by(nadia).exists()
    with pytest.raises(NotAllowed, match="author or an editor"):
        export_claims(Claim.objects.all(), preset=preset, person=nadia, filters={})
    assert not exports().exists()


def test_a_checker_is_refused_even_where_there_is_nothing(nadia):
    with pytest.raises(NotAllowed):
        export_claims(Claim.objects.none(), preset="verdicts", person=nadia, filters={})


def test_a_stranger_finds_nothing(ivo):
    make_claim()
    with pytest.raises(NotFound):
        export_claims(Claim.objects.all(), preset="verdicts", person=ivo, filters={})
    assert not exports().exists()


def test_one_foreign_article_among_many_refuses_all(tomas, ivo):
    make_claim()
    make_claim(desk=make_desk("sport"))
    with pytest.raises(NotFound):
        rows_of(tomas)
    assert not exports().exists()


def test_an_author_who_checks_elsewhere_on_the_desk_exports_own_articles_only(omar):
    join(omar, make_desk("metro"), "checker")
    own, other = make_claim(article=make_article(authors=[omar])), make_claim()
    assert list(exportable_by(omar)) == [own]
    with pytest.raises(NotAllowed):
        rows_of(omar, Claim.objects.filter(pk=other.pk))


def test_who_left_the_desk_or_the_house_exports_nothing(tomas):
    make_claim()
    tomas.is_active = False
    tomas.save()
    assert not exportable_by(tomas).exists()
    with pytest.raises((NotAllowed, NotFound)):
        rows_of(tomas)


def test_an_admin_without_a_desk_exports_nothing(ada):
    make_claim()
    assert not exportable_by(ada).exists()
    with pytest.raises(NotFound):
        rows_of(ada)


def test_authors_get_the_verdict_without_its_note(omar, tomas):
    claim = make_claim(article=make_article(authors=[omar]), state=S.SUBMITTED)
    make_verdict(claim=claim, rating=Rating.WRONG, note="The source is shy.")
    (seen,) = rows_of(omar)
    assert (seen["verdict"], seen["note"]) == ("wrong", "")
    assert rows_of(tomas)[0]["note"] == rows_of(None)[0]["note"] == "The source is shy."


def test_confidential_evidence_goes_out_only_to_editors_who_ask(omar, tomas):
    claim = make_claim(article=make_article(authors=[omar]))
    make_evidence(claim, kind=Evidence.Kind.CONTACT, confidential=True)
    assert rows_of(tomas, preset="evidence") == rows_of(omar, preset="evidence") == []
    assert len(rows_of(tomas, preset="evidence", confidential=True)) == 1
    with pytest.raises(NotAllowed, match="confidential"):
        rows_of(omar, preset="evidence", confidential=True)


def test_confidential_needs_an_editor_on_every_desk(tomas):
    sport = make_desk("sport")
    join(tomas, sport, "author")
    make_claim()
    make_claim(article=make_article(desk=sport, authors=[tomas]))
    assert len(rows_of(tomas)) == 2
    with pytest.raises(NotAllowed, match="confidential"):
        rows_of(tomas, confidential=True)


def test_the_handout_is_recorded_once_a_desk_with_its_rows(tomas):
    sport = make_desk("sport")
    join(tomas, sport, "editor")
    article = make_article(desk=sport)
    for _ in range(2):
        make_claim(article=article)
    for _ in range(3):
        make_claim()
    rows_of(tomas, filters={"state": ["open"]})
    at_sport, at_metro = exports().order_by("desk__slug").reverse()
    expected = {"preset": "verdicts", "filters": {"state": ["open"]}, "confidential": False}
    assert at_sport.payload == {**expected, "rows": 2}
    assert at_metro.payload == {**expected, "rows": 3}
    assert at_sport.actor == at_metro.actor == tomas
    # One article: its history says so. Several: only the desk's.
    assert (at_sport.article, at_metro.article) == (article, None)


def test_the_handout_is_recorded_before_the_first_byte(tomas):
    make_claim()
    export_claims(Claim.objects.all(), preset="verdicts", person=tomas, filters={})
    assert exports().count() == 1


def test_rows_of_evidence_are_counted_as_they_go_out(tomas):
    claim = make_claim()
    make_evidence(claim)
    make_evidence(claim, confidential=True)
    rows_of(tomas, preset="evidence")
    assert exports().get().payload["rows"] == 1
    assert count(Claim.objects.all(), preset="evidence") == 1
    assert count(Claim.objects.all(), preset="evidence", confidential=True) == 2
    assert count(Claim.objects.all(), preset="verdicts") == 1


def test_the_operator_exports_everything_and_leaves_no_name(db):
    claim = make_claim(state=S.SUBMITTED)
    make_evidence(claim, confidential=True)
    assert len(rows_of(None, preset="evidence", confidential=True)) == 2
    assert exports().get().actor is None


def test_an_unknown_preset_is_refused_with_the_field(tomas):
    with pytest.raises(RuleBroken) as refusal:
        export_claims(Claim.objects.all(), preset="secrets", person=tomas, filters={})
    assert list(refusal.value.fields) == ["preset"]


def test_the_file_begins_with_a_byte_order_mark_on_request(tomas):
    claims = Claim.objects.none()
    marked = {"filters": {}, "dialect": Dialect(bom=True)}
    first = next(export_claims(claims, preset="verdicts", person=tomas, **marked))
    assert first.startswith(b"\xef\xbb\xbfdesk,")


def test_however_many_claims_and_articles_the_questions_are_as_many(tomas):
    def asked():
        with CaptureQueriesContext(connection) as queries:
            rows_of(tomas, confidential=True)
        return len(queries)

    make_claim(state=S.APPROVED)
    few = asked()
    for _ in range(5):
        article = make_article()
        for _ in range(4):
            make_claim(article=article, state=S.APPROVED)
    assert asked() == few <= 9

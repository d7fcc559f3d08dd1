import io
import re
import stat

import pytest
from django.core.management import CommandError, call_command

from articles.models import Claim, Event
from tests.factories import make_article, make_claim, make_evidence

S = Claim.State


@pytest.fixture
def claim(db):
    claim = make_claim(article=make_article(title="Bridge & co"), state=S.APPROVED)
    secret = make_evidence(claim, kind="contact", source="A quiet voice", confidential=True)
    claim.current_verdict.evidence.add(secret)
    return claim


def printed(*arguments):
    out = io.StringIO()
    call_command("export_report", *map(str, arguments), stdout=out)
    return out.getvalue()


def test_the_report_is_a_file_that_stands_alone(claim):
    html = printed(claim.article_id)
    assert html.lstrip().startswith("<!doctype html>")
    assert "<title>Report: Bridge &amp; co</title>" in html
    assert claim.article.current_version.sha256 in html
    assert re.findall(r'data-note="(\d+)"', html) == ["1"]
    assert ".report-head" in html
    assert not re.search(r"<(link|script|img)\b", html)
    assert 'report-tools"' not in html


def test_confidential_evidence_is_asked_for_and_each_report_is_recorded(claim):
    without, with_it = printed(claim.article_id), printed(claim.article_id, "--confidential")
    assert "A quiet voice" not in without
    assert "1 confidential source is left out." in without
    assert "A quiet voice" in with_it
    first, second = Event.objects.filter(action="export").order_by("pk")
    assert (first.actor, first.article) == (None, claim.article)
    assert first.payload == {"preset": "report", "confidential": False, "pieces": 0}
    assert second.payload == {"preset": "report", "confidential": True, "pieces": 1}


def test_the_sheet_of_corrections_stands_alone(claim):
    html = printed(claim.article_id, "--corrections")
    assert "<title>Corrections: Bridge &amp; co</title>" in html
    assert 'data-note="' not in html


def test_a_file_is_written_for_its_owner_only(claim, tmp_path):
    path = tmp_path / "report.html"
    assert printed(claim.article_id, "--output", path) == ""
    assert "Bridge &amp; co" in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["99"], "no article 99"),
        (["{pk}", "--output", "/no/such/folder/a.html"], "cannot be written: No such file"),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence_and_not_recorded(claim, arguments, sentence):
    named = [each.format(pk=claim.article_id) for each in arguments]
    with pytest.raises(CommandError, match=sentence):
        printed(*named)
    assert not Event.objects.filter(action="export").exists()

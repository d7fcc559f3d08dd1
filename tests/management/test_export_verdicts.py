import csv
import io
import stat

import pytest
from django.core.management import CommandError, call_command

from articles.models import Claim, Event
from articles.models.verdict import Rating
from tests.factories import make_article, make_claim, make_desk, make_evidence, make_verdict

S = Claim.State


def printed(*arguments):
    out = io.StringIO(newline="")
    call_command("export_verdicts", *map(str, arguments), stdout=out)
    return out.getvalue()


def rows(*arguments):
    return list(csv.DictReader(io.StringIO(printed(*arguments), newline="")))


def test_everything_goes_to_standard_output_without_a_filter(db):
    claims = [make_claim(state=S.APPROVED), make_claim(desk=make_desk("sport"))]
    assert [row["claim_id"] for row in rows()] == [str(claim.pk) for claim in claims]
    assert Event.objects.filter(action="export", actor=None).count() == 2


def test_filters_narrow_and_are_recorded(db):
    article = make_article()
    wanted = make_claim(article=article, state=S.SUBMITTED)
    make_claim(article=article)
    make_claim(state=S.SUBMITTED)
    make_claim(desk=make_desk("sport"), state=S.SUBMITTED)
    found = rows("--article", article.pk, "--desk", "metro", "--state", "submitted")
    assert [row["claim_id"] for row in found] == [str(wanted.pk)]
    payload = Event.objects.get(action="export").payload
    assert payload["filters"] == {
        "article": [article.pk], "desk": ["metro"], "state": ["submitted"],
    }  # fmt: skip
    assert payload["rows"] == 1


def test_a_filter_may_name_several(db):
    make_claim(state=S.SUBMITTED)
    make_claim()
    make_claim(state=S.WAIVED)
    assert len(rows("--state", "submitted", "--state", "open")) == 2


def test_confidential_evidence_is_asked_for(db):
    make_evidence(make_claim(), confidential=True)
    assert rows("--preset", "evidence") == []
    assert len(rows("--preset", "evidence", "--confidential")) == 1


def test_bytes_go_to_a_real_output_unchanged(db, capfdbinary):
    make_verdict(claim=make_claim(state=S.SUBMITTED), rating=Rating.WRONG, note="é\n=1")
    call_command("export_verdicts", "--bom")
    written = capfdbinary.readouterr().out
    assert written.startswith(b"\xef\xbb\xbfdesk,article_id,")
    assert b'"\xc3\xa9\n=1"' in written
    assert written.endswith(b"\r\n")


def test_a_file_is_written_for_its_owner_only(db, tmp_path):
    make_claim()
    path = tmp_path / "out.csv"
    assert printed("--output", path) == ""
    assert path.read_bytes().count(b"\r\n") == 2
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_stays_as_it_was_when_the_export_breaks(db, tmp_path, monkeypatch):
    path = tmp_path / "out.csv"
    path.write_text("before")

    def breaking(*args, **kwargs):
        yield b"half"
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("articles.management.commands.export_verdicts.export_claims", breaking)
    with pytest.raises(CommandError, match="cannot be written: No space left"):
        printed("--output", path)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--article", "99"], "no article 99"),
        (["--desk", "sport"], "no desk called sport"),
        (["--state", "lost"], "invalid choice"),
        (["--preset", "secrets"], "invalid choice"),
        (["--output", "/no/such/folder/out.csv"], "cannot be written: No such file"),
    ],
)
def test_what_is_not_there_is_told_in_a_sentence(db, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        printed(*arguments)
    assert not Event.objects.filter(action="export").exists()


def test_semicolons_stand_between_cells_on_request(db):
    make_claim()
    assert printed("--preset", "sheet", "--separator", "semicolon").startswith("article;claim;")

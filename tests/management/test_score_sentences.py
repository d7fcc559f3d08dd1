import io
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.management.commands import score_sentences


def printed(*arguments):
    out = StringIO()
    call_command("score_sentences", *map(str, arguments), stdout=out)
    return out.getvalue().split("\n")[:-1]


@pytest.fixture
def lines(tmp_path):
    path = tmp_path / "lines"
    path.write_bytes(
        b"The bridge cost $12 million.\n\nHello, friends!\r\ncaf\xe9 \xe2\x80\xa8x\nEnd"
    )
    return path


def test_a_line_out_for_each_line_in(lines):
    rows = [[float(number) for number in line.split("\t")] for line in printed(lines)]
    assert [len(row) for row in rows] == [4] * 5
    for score, nfs, ufs, cfs in rows:
        assert score == cfs
        assert nfs + ufs + cfs == pytest.approx(1, abs=0.001)
    assert rows[0][0] > 0.5 > rows[2][0]


def test_it_reads_standard_input(lines, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.read_bytes())))
    assert printed() == printed(lines)


def test_chunks_change_nothing(lines, monkeypatch):
    whole = printed(lines)
    monkeypatch.setattr(score_sentences, "CHUNK", 2)
    assert printed(lines) == whole


def test_nothing_in_nothing_out(tmp_path):
    (tmp_path / "empty").write_bytes(b"")
    assert printed(tmp_path / "empty") == []


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(CommandError, match=r"none\.txt cannot be read: No such file"):
        printed(tmp_path / "none.txt")

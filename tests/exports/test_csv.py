import csv
import datetime as dt
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.exports.csv import ROWS_PER_CHUNK, Dialect, guard, restore, stream

RISKY = [
    "=1+1", "=SUM(A1:A9)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"https://a.example\")", "==1", "=",
    "=IMPORTXML(A1)", "=DDE(\"cmd\")", "=\n1", "=A1;B1", "=WEBSERVICE(A1)", "={1}", "=‘x’",
    "+1", "+", "+1-800-555", "+cmd|' /C calc'!A0", "+=1", "++1",
    "-1", "-", "-2+3", "-cmd|' /C calc'!A0", "--", "- a list item", "-=1",
    "@SUM(1+1)", "@", "@someone", "@import",
    "\t=1", "\ttext", "\t", "\r=1", "\rtext", "\r", "\n=1", "\ntext", "\n", "\r\n=1",
    " =1+1", "   +1", "  -1", " @x", " \ttext", "\u00a0=1", "\u2003=1", "\u3000=1", "\u202f-1",
    "\u200b=1", "\ufeff=1", "\u200e=1", "\u2060+1", "\u00ad=1", "\x0b=1", "\x0c=1", "\x00=1",
    "\x1f-1", "\x7f@x", "\x85=1", "\u2028=1",
    '"=1', '"" =1', "'=1", "' =1", "`=1", "“=1", "‘+1", "«-1", "＂=1", "＇=1", ' "\' =1', "´@x",
    "＝1+1", "＋1", "－1", "＠SUM(1)", " ＝1", "﹦1", "﹢1", "﹣1", "﹫x", "−1",
    "'", "''", "'text", "'quoted'",
]  # fmt: skip
HARMLESS = [
    "", " ", "text", "5 - 3 = 2", "a=1", "1+1", "1=1", "(=1)", "[=1]", "#=1", "/=1", "%", "$=1",
    "“Quoted,” she said.", "«Oui»", '"a"', "12 million", "é=1", "ß", "العربية", "😀=1", "…=1",
    "—said so", "–5", "_=1", "|=1", "\\=1", "1\n=2", "1\t=2",
]  # fmt: skip
ALPHABET = "=+-@＝＋－＠−'\"“ \t\r\n\x00\u200b\ufeffa1é😀,;"
texts = st.text() | st.text(alphabet=ALPHABET)


def read_back(chunks, **options):
    text = b"".join(chunks).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline=""), **options))


def test_there_are_enough_formulas():
    assert len(set(RISKY)) == len(RISKY) >= 60


@pytest.mark.parametrize("text", RISKY)
def test_what_may_run_gets_an_apostrophe(text):
    assert guard(text) == "'" + text
    assert restore(guard(text)) == text


@pytest.mark.parametrize("text", HARMLESS)
def test_what_cannot_run_stays_as_it_is(text):
    assert guard(text) == text
    assert restore(text) == text


@given(texts)
def test_every_text_can_be_restored(text):
    assert restore(guard(text)) == text


@given(texts)
def test_no_guarded_text_begins_like_a_formula(text):
    start = guard(text).lstrip(' "“\x00\u200b\ufeff')[:1]
    assert start not in {"=", "+", "-", "@", "＝", "＋", "－", "＠", "−", "\t", "\r", "\n"} - {""}


@given(st.lists(st.tuples(texts, texts), max_size=5))
def test_every_row_comes_back_from_the_file(rows):
    rows = [tuple(cell.replace("\0", "") for cell in row) for row in rows]
    head, *found = read_back(stream(["a", "b"], rows))
    assert head == ["a", "b"]
    assert [tuple(map(restore, row)) for row in found] == rows


@pytest.mark.parametrize(
    "text",
    [
        "one, two; three",
        "two\nlines",
        "two\r\nlines\rand three",
        'she said "no", twice ""',
        "👩‍👩‍👧 é 😀 مرحبا 中文",
        "".join(map(chr, range(1, 32))),
        "x" * 40_000,
    ],
)
def test_text_comes_back_unchanged(text):
    (cell,) = read_back(stream(["text"], [[text]]))[1]
    assert restore(cell) == text


def test_lines_end_and_cells_are_quoted_as_the_standard_says():
    rows = [["plain", 'a "b"', "x,y", "1\n2", "1\r2", "a;b", 7, None]]
    assert b"".join(stream(["a"] * 8, rows)) == (
        b'a,a,a,a,a,a,a,a\r\nplain,"a ""b""","x,y","1\n2","1\r2",a;b,7,\r\n'
    )


def test_numbers_and_dates_of_ours_are_no_formulas():
    row = [-5, 0, dt.date(2025, 5, 14), "2025-05-14T09:00:00Z"]
    assert read_back(stream(["n"], [row]))[1] == ["-5", "0", "2025-05-14", "2025-05-14T09:00:00Z"]


def test_nul_is_shown_by_its_symbol():
    assert read_back(stream(["a"], [["x\0y"]]))[1] == ["x\u2400y"]


def test_byte_order_mark_comes_on_request():
    assert b"".join(stream(["a"], [])) == b"a\r\n"
    assert b"".join(stream(["a"], [], Dialect(bom=True))) == b"\xef\xbb\xbfa\r\n"


def test_column_names_come_before_the_first_row_is_asked_for():
    def rows():
        raise AssertionError("asked for a row")
        yield

    assert next(stream(["a", "b"], rows())) == b"a,b\r\n"


def test_rows_come_in_chunks_of_whole_lines_as_they_are_read():
    read = []

    def rows():
        for number in range(ROWS_PER_CHUNK * 2 + 1):
            read.append(number)
            yield [number]

    chunks = stream(["n"], rows())
    assert [next(chunks), read] == [b"n\r\n", []]
    assert next(chunks).count(b"\r\n") == len(read) == ROWS_PER_CHUNK
    assert [chunk.count(b"\r\n") for chunk in chunks] == [ROWS_PER_CHUNK, 1]


@given(rows=st.lists(st.tuples(texts, texts), max_size=5))
def test_a_file_with_semicolons_reads_back_the_same(rows):
    chunks = stream(["a", "b"], rows, Dialect(separator="semicolon"))
    read = read_back(chunks, delimiter=";")
    assert [[restore(cell) for cell in row] for row in read[1:]] == [
        [cell.replace("\0", "\u2400") for cell in row] for row in rows
    ]

import pytest

from articles.importers.text_file import import_file, read_text
from articles.models import Article
from articles.workflow.errors import RuleBroken
from tests.factories import make_desk


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"The bridge opened.", "The bridge opened."),
        ("\ufeffThe bridge opened.".encode(), "The bridge opened."),
        ("Er sagte: „Köln“ 🙂 שלום".encode(), "Er sagte: „Köln“ 🙂 שלום"),
        (b"One\r\nTwo\tThree\x0cFour", "One\r\nTwo\tThree\x0cFour"),
    ],
)
def test_utf8_is_read_with_and_without_byte_order_mark(data, text):
    assert read_text("draft.txt", data) == text


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("draft.docx", b"PK\x03\x04", "not a .txt or .md file"),
        ("draft.pdf", b"%PDF-1.7", "not a .txt or .md file"),
        ("draft", b"words", "not a .txt or .md file"),
        ("draft.txt", b"%PDF-1.7 words", "This is a PDF"),
        ("draft.txt", b"PK\x03\x04 words", "Word document"),
        ("draft.txt", b"\xd0\xcf\x11\xe0 words", "old Word document"),
        ("draft.txt", b"{\\rtf1 words}", "rich text"),
        ("draft.txt", b"\x7fELF\x02\x01\x01\x00", "something else than text"),
        ("draft.txt", b"words\x00words", "something else than text"),
        ("draft.txt", b"caf\xe9", "cannot be read"),
        ("draft.txt", "words".encode("utf-16"), "cannot be read"),
        ("draft.txt", b"a" * 5_000_001, "At most 5 MB"),
    ],
)
def test_other_files_are_refused_with_a_sentence(name, data, sentence):
    with pytest.raises(RuleBroken, match=sentence):
        read_text(name, data)


def test_markdown_stays_raw_and_its_heading_becomes_the_title(tomas):
    article = import_file(
        "a/b/Draft.MD", b"# Bridge\n\nIt opened.\n", desk=make_desk(), person=tomas
    )
    assert article.title == "Bridge"
    assert article.current_version.text == "# Bridge\n\nIt opened.\n"


def test_refusal_names_the_file_without_its_folders(tomas):
    with pytest.raises(RuleBroken, match=r"^draft\.txt: There is no text") as caught:
        import_file("C:\\secret\\draft.txt", b" \n", desk=make_desk(), person=tomas)
    assert "uploads" in caught.value.fields
    assert not Article.objects.exists()

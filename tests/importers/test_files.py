import pytest

from articles.importers.files import EncodingUnknown, import_file, read_file
from articles.models import Article
from articles.workflow.errors import RuleBroken
from tests.factories import make_desk
from tests.importers.word import docx, links, paragraph, run


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("draft.exe", b"words", "Only .txt, .md, .docx and .html"),
        ("draft", b"words", "Only .txt, .md, .docx and .html"),
        ("draft.txt", b"%PDF-1.7 words", "This is a PDF"),
        ("draft.txt", b"PK\x03\x04 words", "call it .docx"),
        ("draft.txt", b"\xd0\xcf\x11\xe0 words", "old Word document"),
        ("draft.txt", b"{\\rtf1 words}", "rich text"),
        ("draft.txt", b"words\x00words", "something else than text"),
        ("draft.txt", b"a" * 5_000_001, "has 5.0 MB. At most 5 MB"),
    ],
)
def test_other_files_are_refused_with_a_sentence(name, data, sentence):
    with pytest.raises(RuleBroken, match=sentence):
        read_file(name, data)


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


def test_unclear_letters_are_shown_in_every_reading(tomas):
    with pytest.raises(EncodingUnknown, match="Choose the line") as caught:
        read_file("draft.txt", "Le café".encode("cp1252"))
    assert "Le café" in [reading.words for reading in caught.value.readings]
    assert read_file("draft.txt", b"caf\xe9", encoding="cp1252").text == "café"
    with pytest.raises(EncodingUnknown):
        read_file("draft.txt", b"caf\xe9", encoding="hex")


def test_blocks_and_sources_of_a_word_document_are_kept(tomas):
    body = paragraph("Bridge", style="Titel") + paragraph("A short line", style="berschrift2")
    body += paragraph(
        run("It ") + f'<w:hyperlink r:id="a">{run("cost")}</w:hyperlink>' + run(" 5.")
    )
    data = docx(body, **{"word/_rels/document.xml.rels": links(a="https://city.example/")})
    version = import_file("b.docx", data, desk=make_desk(), person=tomas).current_version
    assert version.article.title == "Bridge"
    assert [(block["kind"], block["level"]) for block in version.blocks] == [
        ("heading", 1), ("heading", 2), ("paragraph", 0),
    ]  # fmt: skip
    assert version.links == [{"start": 23, "end": 27, "url": "https://city.example/", "note": ""}]
    assert version.text[23:27] == "cost"


def test_a_page_without_words_is_refused(tomas):
    with pytest.raises(RuleBroken, match=r"^a\.html: There is no text"):
        import_file("a.html", b"<script>1</script>", desk=make_desk(), person=tomas)
    assert not Article.objects.exists()

"""Files made to stop the product: each gets a sentence, none a fault or a long wait."""

import io
import struct
import time
import zipfile

import pytest

from articles.importers.files import read_file
from articles.importers.reading import PATIENCE
from articles.workflow.errors import RuleBroken
from tests.importers.word import NAMES, docx, packed, paragraph


def document(xml, **parts):
    return docx("", **{"word/document.xml": xml, **parts})


def bomb():
    """Under 100 KB on disk, more than 25 MB inside."""
    return document(f"<w:document {NAMES}>" + "<w:p/>" * 6_000_000)


def stuffed():
    return docx("Words", **{f"word/media/{number}.png": "" for number in range(1_200)})


def lying():
    """Its directory says that a part of 2 MB has 20 bytes."""
    data = bytearray(docx(paragraph("word " * 400_000)))
    at = data.rfind(b"word/document.xml") - 46
    struct.pack_into("<I", data, at + 24, 20)
    return bytes(data)


def locked():
    data = bytearray(docx("Words"))
    for place in (i for i in range(len(data) - 4) if data[i : i + 4] == b"PK\x01\x02"):
        data[place + 8] |= 1
    return bytes(data)


def nested_zip():
    inner = docx("Words")
    for _level in range(5):
        inner = packed({"inner.docx": inner})
    return inner


def laughing():
    lol = '<!ENTITY a0 "lol">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)
    )
    xml = f"<!DOCTYPE x [{lol}]><w:document {NAMES}>{paragraph('&a9;')}</w:document>"
    return document(xml)


def spying():
    xml = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
    return document(f"{xml}<w:document {NAMES}>{paragraph('&a;')}</w:document>")


def spying_note():
    xml = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><w:comments/>'
    return docx("Words", **{"word/comments.xml": xml})


def deep(levels):
    return document(f"<w:document {NAMES}>" + "<w:sdt>" * levels + "</w:sdt>" * levels)


def cut_off():
    return docx(paragraph("Words " * 1000))[:600]


def spoiled():
    data = bytearray(docx(paragraph("Words of a bridge, " * 1000)))
    at = data.find(b"word/document.xml") + 40
    data[at : at + 20] = b"\xff" * 20
    return bytes(data)


def other_office():
    return packed({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>"})


FILES = [
    ("bomb.docx", bomb, "out of proportion"),
    ("stuffed.docx", stuffed, "out of proportion"),
    ("lying.docx", lying, "damaged"),
    ("locked.docx", locked, "locked with a password"),
    ("nested.docx", nested_zip, "no Word text"),
    ("other.docx", other_office, "no Word text"),
    ("laughs.docx", laughing, "definitions of its own"),
    ("spy.docx", spying, "definitions of its own"),
    ("note.docx", spying_note, "definitions of its own"),
    ("deep.docx", lambda: deep(300), "more than 255"),
    ("abyss.docx", lambda: deep(100_000), "more than 255|out of proportion"),
    ("cut.docx", cut_off, "damaged"),
    ("spoiled.docx", spoiled, "damaged"),
    ("words.docx", lambda: b"Only words", "damaged"),
    ("empty.docx", lambda: b"", "empty"),
    ("old.docx", lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 512, "locked with a password, or"),
    ("old.doc", lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 512, "old Word document. Save it as .docx"),
    ("page.pdf", lambda: b"%PDF-1.7", "This is a PDF. Save it as .docx or paste the text"),
    ("page.docx", lambda: b"%PDF-1.7", "This is a PDF"),
    ("text.odt", lambda: packed({"mimetype": "x"}), "OpenDocument"),
    ("text.rtf", lambda: b"{\\rtf1 words}", "rich text"),
    ("text.docx", lambda: b"{\\rtf1 words}", "rich text"),
    ("photo.jpg", lambda: b"\xff\xd8\xff\xe0", "picture"),
    ("photo.docx", lambda: b"\x89PNG\r\n", "picture"),
    ("draft.html", lambda: docx("Words"), "call it .docx"),
    ("divs.html", lambda: b"<div>" * 100_000, "more than 255"),
    ("spans.html", lambda: b"<p>" + b"<span>" * 256 + b"Words", "more than 255"),
    ("tags.html", lambda: b"<" * 4_000_000, "takes too much"),
    ("comments.html", lambda: b"<!--" * 1_000_000, "takes too much"),
    ("ends.html", lambda: b"</a" * 190_000, "takes too much"),
    ("big.html", lambda: b"a" * 5_000_001, "At most 5 MB"),
]


@pytest.mark.parametrize(("name", "make", "sentence"), FILES, ids=[name for name, *_ in FILES])
def test_a_hostile_file_gets_a_sentence_at_once(name, make, sentence):
    data = make()
    begin = time.monotonic()
    with pytest.raises(RuleBroken, match=sentence) as caught:
        read_file(name, data)
    assert time.monotonic() - begin < PATIENCE + 2
    assert str(caught.value).startswith(f"{name}: ")


def test_254_elements_within_each_other_are_read():
    assert read_file("a.html", b"<div>" * 254 + b"Words").text == "Words\n"


def test_pictures_and_packed_parts_do_not_count_as_text(tmp_path):
    data = docx("Words", **{"word/embeddings/sheet.xlsx": packed({"a": "b" * 100_000})})
    assert read_file("a.docx", data).text == "Words\n"


def test_a_child_that_wants_too_much_memory_is_a_sentence(monkeypatch):
    monkeypatch.setattr("articles.importers.reading.MODULE", "tests.importers.greedy")
    for greed in ("memory", "time"):
        with pytest.raises(RuleBroken, match="takes too much"):
            read_file(f"{greed}.html", greed.encode())


def test_zip_that_repeats_a_name_is_read_once():
    data = io.BytesIO(docx("First"))
    with zipfile.ZipFile(data, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(
            "word/document.xml", f"<w:document {NAMES}>{paragraph('Last')}</w:document>"
        )
    assert read_file("a.docx", data.getvalue()).text == "Last\n"

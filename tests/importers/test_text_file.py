import pytest

from articles.importers.refusals import Unreadable
from articles.importers.text_file import read_text, readings_of


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"The bridge opened.", "The bridge opened."),
        ("\ufeffThe bridge opened.".encode(), "The bridge opened."),
        ("Er sagte: „Köln“ 🙂 שלום".encode(), "Er sagte: „Köln“ 🙂 שלום"),
        (b"One\r\nTwo\tThree\x0cFour", "One\r\nTwo\tThree\x0cFour"),
        ("Köln".encode("utf-16"), "Köln"),
        ("\ufeffKöln".encode("utf-16-be"), "Köln"),
    ],
)
def test_letters_that_say_how_they_are_meant_are_read(data, text):
    assert read_text(data).text == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\x7fELF\x02\x01\x01\x00", "not_text"),
        (b"words\x00words", "not_text"),
        (b"caf\xe9", "unknown_encoding"),
        (b"\xff\xfea", "unknown_encoding"),
        (b"\xc3(", "unknown_encoding"),
    ],
)
def test_other_bytes_are_no_text(data, code):
    with pytest.raises(Unreadable, match=code):
        read_text(data)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Le café a coûté 12 €", "cp1252"),
        ("Tomáš Kořínek řekl", "cp1250"),
        ("Мост стоил 12 миллионов", "cp1251"),
        ("Мост стоил 12 миллионов", "koi8_u"),
        ("橋は1931年に開いた", "shift_jis"),
    ],
)
def test_a_person_is_shown_how_it_would_read(text, encoding):
    data = f"First line\n{text}\nLast".encode(encoding)
    readings = {reading.encoding: reading.words for reading in readings_of(data)}
    assert readings[encoding].startswith(text)
    assert read_text(data, encoding=encoding).text == f"First line\n{text}\nLast"

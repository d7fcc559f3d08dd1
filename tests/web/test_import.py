import re

import pytest
from django.urls import reverse
from django.utils import translation

from articles.importers.text_file import ENCODINGS
from articles.models import Article
from articles.web.imports.encodings import NAMES
from tests.factories import TEXT, join, make_desk, make_person
from tests.importers.word import docx
from tests.web.import_pages import URL, file


def test_pasted_text_becomes_an_article_as_it_is(send, omar, metro, tomas):
    text = "\n  Bridge \r\n\r\nIt cost <b>$12</b> million.  \r\n"
    response = send(
        text=text, byline="By Omar", authors=[omar.pk], published_on="2026-05-03",
        deadline="2026-05-03T17:30",
    )  # fmt: skip
    article = Article.objects.get()
    assert response.url == reverse("article-desk", args=[article.pk])
    assert article.current_version.text == text.replace("\r\n", "\n")
    assert (article.title, article.byline, article.desk) == ("Bridge", "By Omar", metro)
    assert list(article.authors.all()) == [omar]
    assert article.created_by == tomas
    assert f"{article.deadline:%Y-%m-%d %H:%M}" == "2026-05-03 17:30"
    assert str(article.published_on) == "2026-05-03"


def test_files_become_an_article_each(send):
    uploads = [
        file(),
        file(b"# Tunnel\n\nIt closed.", "tunnel.md"),
        file(b"<title>Ferry</title><p>It sank.", "ferry.html"),
        file(docx("The road is new."), "road.docx"),
    ]
    response = send(source="file", text="", uploads=uploads, title="Ignored")
    assert response.url == "/articles/"
    assert set(Article.objects.values_list("title", flat=True)) == {
        "The bridge opened in 1931.", "Tunnel", "Ferry", "The road is new.",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"\x7fELF\x02\x00", "bridge.txt", "something else than text"),
        (b"caf\xe9", "bridge.txt", "Choose the line"),
        (b"a\x00b", "bridge.txt", "something else than text"),
        (b"", "bridge.txt", "There is no text here"),
        (b" \n ", "bridge.md", "There is no text here"),
        (b"words", "bridge.docx", "is damaged"),
        (b"%PDF-1.7", "bridge.pdf", "This is a PDF"),
        (b"a " * 2_500_001, "bridge.txt", "At most 5 MB"),
    ],
)
def test_one_bad_file_keeps_all_out_and_says_why(send, data, name, sentence):
    response = send(source="file", text="", byline="By Omar", uploads=[file(), file(data, name)])
    text = response.content.decode()
    assert response.status_code == 422
    assert sentence in text
    assert 'value="By Omar"' in text
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"text": ""}, "There is no text here"),
        ({"text": " \n\t "}, "There is no text here"),
        ({"text": "word " * 200_001}, "At most 200,000"),
        ({"text": "a\0b"}, "Null characters"),
        ({"title": "x" * 301}, "at most 300"),
        ({"desk": "999999999999999999999999"}, "Select a valid choice"),
        ({"authors": ["999999999999999999999999"]}, "Select a valid choice"),
        ({"deadline": "9999-12-31T23:59"}, "between 2000 and 2100"),
        ({"deadline": "soon"}, "Enter a valid date"),
        ({"published_on": "0001-01-01"}, "after 1800"),
        ({"language": "xx"}, "Select a valid choice"),
        ({"scope": "half"}, "Select a valid choice"),
        ({"source": "web"}, "Select a valid choice"),
        ({"source": "file"}, "Choose a file"),
    ],
)
def test_refusal_keeps_what_was_typed(send, fields, sentence):
    response = send(**({"text": TEXT, "byline": "  By Omar "} | fields))
    text = response.content.decode()
    assert response.status_code == 422
    assert sentence in text
    assert "By Omar" in text
    assert "<title>Error:" in text
    if "text" not in fields:
        assert "The bridge cost $12 million" in text
    assert not Article.objects.exists()


def test_too_many_files_are_refused(send):
    response = send(source="file", uploads=[file(name=f"{n}.txt") for n in range(21)])
    assert "At most 20" in response.content.decode()
    assert not Article.objects.exists()


def test_five_megabytes_in_one_line_are_taken(send):
    text = "x" * 4_999_998 + "🙂"[:0] + " y"
    assert send(text=text).status_code == 302
    assert len(Article.objects.get().current_version.text) == 5_000_000


def test_hostile_words_are_shown_escaped(send):
    script = "<script>alert(1)</script>"
    response = send(text=f"{script}\0", title=script, byline=f"</textarea>{script}")
    assert "<script>alert" not in response.content.decode()


def test_right_to_left_and_emoji_stay(send):
    send(text="שלום 👩‍👩‍👧 é\n")
    assert Article.objects.get().current_version.text == "שלום 👩‍👩‍👧 é\n"


def test_author_imports_their_own_article(client, omar, metro):
    client.force_login(omar)
    assert 'name="authors"' not in client.get(URL).content.decode()
    client.post(URL, {"source": "paste", "text": TEXT, "desk": metro.pk, "language": "en",
                      "scope": "everything"})  # fmt: skip
    assert list(Article.objects.get().authors.all()) == [omar]


def test_checker_is_told_who_imports(client, nadia):
    client.force_login(nadia)
    response = client.get(URL)
    assert response.status_code == 403
    assert "Only an editor" in response.content.decode()
    assert client.post(URL, {"text": TEXT}).status_code == 403


def test_only_desks_with_the_right_are_offered(client, tomas, metro):
    join(tomas, make_desk("sport"), "checker")
    make_desk("world")
    client.force_login(tomas)
    options = re.findall(r"<option[^>]*>(Metro|Sport|World)<", client.get(URL).content.decode())
    assert options == ["Metro"]


def test_author_of_another_desk_is_refused_at_the_field(send, tomas, metro):
    sport = make_desk("sport")
    join(tomas, sport, "editor")
    stranger = make_person(desk=sport, roles=["author"])
    response = send(authors=[stranger.pk])
    assert response.status_code == 422
    assert "not a member of this desk" in response.content.decode()
    assert not Article.objects.exists()


def test_more_than_a_form_may_hold_is_a_sentence(client, tomas, metro):
    client.force_login(tomas)
    body = "text=" + "a" * (17 * 2**20)
    response = client.post(URL, body, content_type="application/x-www-form-urlencoded")
    assert response.status_code == 400
    assert "could not be read" in response.content.decode()


def test_form_sent_twice_brings_one_article(send):
    first, second = (send(once="a form").url for _twice in range(2))
    assert first == second
    assert Article.objects.count() == 1


def test_form_sent_again_with_another_draft_brings_another(send):
    send(once="a form")
    send(once="a form", text="The tunnel closed in 1999.")
    assert Article.objects.count() == 2


def test_files_sent_twice_come_in_once(send):
    for _twice in range(2):
        send(once="a form", source="file", text="", uploads=[file(), file(name="tunnel.txt")])
    assert Article.objects.count() == 2


def test_refused_form_may_be_sent_again(send):
    assert send(once="a form", text=" ").status_code == 422
    assert send(once="a form").status_code == 302


def test_every_page_has_a_word_of_its_own(client, tomas):
    client.force_login(tomas)
    words = {re.search(r'name="once" value="(\w+)"', client.get(URL).text)[1] for _twice in "ab"}
    assert len(words) == 2


def test_a_french_article_is_imported_with_french_lines(send):
    text = "Le pont rouvre\nPar Anne Martin\nIl a coûté 12 millions d'euros.\n"
    assert send(text=text, language="fr").status_code == 302
    version = Article.objects.get().current_version
    assert version.article.language == "fr"
    assert [block["kind"] for block in version.blocks] == ["heading", "byline", "paragraph"]


def test_how_letters_may_be_meant_is_asked_in_the_readers_language(send):
    assert NAMES.keys() == set(ENCODINGS)
    answer = send(source="file", text="", uploads=[file("Un thé à 12 €.".encode("cp1252"))])
    assert answer.status_code == 422
    assert "Western European (Windows)" in answer.text
    with translation.override("fr"):
        assert str(NAMES["cp1252"]) == "Europe occidentale (Windows)"

"""The form of an import: presets, language, encoding, texts that are here already, rich text."""

import html
import re

import pytest
from django.urls import reverse

from articles.models import Article
from tests.factories import TEXT
from tests.importers.word import docx, paragraph, run
from tests.web.import_pages import URL, file


def test_deadlines_are_chosen_with_one_press(send, time_machine):
    time_machine.move_to("2026-05-03T16:00:00+00:00", tick=False)
    for due, moment in (
        ("today", "2026-05-03 17:00"), ("tomorrow", "2026-05-04 09:00"), ("none", "None"),
        ("choose", "2026-06-01 08:00"),
    ):  # fmt: skip
        send(text=f"Draft for {due}.", due=due, deadline="2026-06-01T08:00")
        assert str(Article.objects.get(title=f"Draft for {due}.").deadline)[:16] == moment


def test_an_hour_that_is_over_is_not_offered(client, tomas, time_machine):
    client.force_login(tomas)
    time_machine.move_to("2026-05-03T16:59:00+00:00", tick=False)
    assert "Today 17:00" in client.get(URL).text
    time_machine.move_to("2026-05-03T17:01:00+00:00", tick=False)
    text = client.get(URL).text
    assert "Today 17:00" not in text
    assert "Tomorrow 9:00" in text


def test_language_is_guessed_unless_it_is_said(send):
    french = "Le pont a coûté 12 millions et il est dans la ville depuis 1931."
    send(text=french, language="")
    send(text=f"{french} Oui.", language="de", anyway="yes")
    assert list(Article.objects.order_by("pk").values_list("language", flat=True)) == ["fr", "de"]


def test_the_same_text_is_told_and_imported_only_when_meant(send):
    send()
    response = send(title="Again")
    assert response.status_code == 409
    assert "the same text as “Harbour bridge to reopen”" in response.text
    assert reverse("article-desk", args=[Article.objects.get().pk]) in response.text
    assert "The bridge cost $12 million" in response.text
    assert 'value="Again"' in response.text
    assert send(title="Again", anyway="yes").status_code == 302
    assert Article.objects.count() == 2


def test_files_of_a_text_that_is_here_are_kept_with_the_form(send):
    send(text="The bridge opened in 1931.")
    response = send(source="file", text="", uploads=[file()])
    assert response.status_code == 409
    assert "bridge.txt: the same text as" in response.text
    kept = html.unescape(re.search(r'name="kept" value="([^"]+)"', response.text)[1])
    assert send(source="file", text="", kept=kept, anyway="yes").status_code == 302
    assert Article.objects.count() == 2


@pytest.mark.parametrize("kept", ["x", "[]", "[1]", '[["a.txt", "§"]]', '{"a": 1}', "null"])
def test_a_spoiled_field_of_kept_files_is_no_file(send, kept):
    response = send(source="file", text="", kept=kept)
    assert response.status_code == 422
    assert "Choose a file" in response.text


def test_who_cannot_be_sure_of_the_letters_asks(send):
    data = "Le café a coûté 12 €".encode("cp1252")
    response = send(source="file", text="", uploads=[file(data)])
    assert response.status_code == 422
    assert "Le café a coûté 12 €" in response.text
    assert "Western European (Windows)" in response.text
    kept = html.unescape(re.search(r'name="kept" value="([^"]+)"', response.text)[1])
    assert send(source="file", text="", kept=kept, encoding="cp1252").status_code == 302
    assert Article.objects.get().current_version.text == "Le café a coûté 12 €"


def test_of_several_files_none_is_asked_about(send):
    response = send(source="file", text="", uploads=[file(b"caf\xe9"), file(b"th\xe9", "b.txt")])
    assert response.status_code == 422
    assert 'name="encoding"' not in response.text


def test_rich_text_gives_its_headings_and_links_to_the_words_pasted(send):
    rich = '<h2>Costs</h2><p>It <a href="https://city.example/b">cost $12</a> million.<p>Gone.'
    send(text="Costs\n\nIt cost $12 million.\nNew.", rich=rich)
    version = Article.objects.get().current_version
    assert version.text == "Costs\n\nIt cost $12 million.\nNew."
    assert version.blocks[0]["kind"] == "heading"
    (link,) = version.links
    assert version.text[link["start"] : link["end"]] == "cost $12"
    assert link["url"] == "https://city.example/b"


def test_hostile_rich_text_costs_nothing_but_its_looks(send):
    send(text="Costs\nIt cost $12 million.", rich="<div>" * 100_000)
    assert Article.objects.get().current_version.links == []


def test_a_script_is_told_where_to_go(client, tomas, metro):
    client.force_login(tomas)
    sent = {"source": "paste", "text": TEXT, "desk": metro.pk, "scope": "everything"}
    response = client.post(URL, sent, headers={"HX-Request": "true"})
    assert response.headers["HX-Redirect"] == f"/articles/{Article.objects.get().pk}/"


def test_tracked_changes_are_said(client, send):
    data = docx(paragraph(f"<w:ins>{run('It opened.')}</w:ins>"))
    response = send(source="file", text="", uploads=[file(data, "b.docx")])
    assert "They were read as accepted" in client.get(response.url).text

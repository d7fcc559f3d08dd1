import hashlib

import pytest

from articles.models import Article, Job, Version
from articles.workflow import intake
from articles.workflow.errors import Refused, RuleBroken
from articles.workflow.intake import add_version, clean_text, find_again, import_article, title_of
from tests.factories import TEXT, join, make_article, make_desk, make_person
from tests.workflow.builders import make_done_job, make_running_job
from tests.workflow.ledger import refused

pytestmark = pytest.mark.django_db


def import_as(person, text=TEXT, **fields):
    return import_article(text, desk=make_desk(), person=person, **fields)


def test_draft_becomes_version_1_with_a_job_and_an_event(tomas):
    article = import_as(tomas, "# Harbour\n\nIt cost $12 million.\n", markdown=True)
    version = article.versions.get()
    assert (version.number, version.words, version.created_by) == (1, 6, tomas)
    assert version.sha256 == hashlib.sha256(version.text.encode()).hexdigest()
    assert [(block["kind"], block["level"]) for block in version.blocks] == [
        ("heading", 1),
        ("paragraph", 0),
    ]
    assert version.jobs.get().state == Job.State.QUEUED
    event = article.events.get()
    assert (event.action, event.actor, event.version) == ("import", tomas, version)
    assert event.payload == {"sha256": version.sha256, "words": 6}
    assert article.state == Article.State.CHECKING


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("\ufeffOne line.", "One line."),
        ("\ufeff\ufeffTwo marks.", "\ufeffTwo marks."),
        ("one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("\r\n\r\none\r\r\n", "\n\none\n\n"),
        ("  indented\t\n\n trailing  ", "  indented\t\n\n trailing  "),
        ("🧮 8,000 cars 👩‍👩‍👧 e\u0301", "🧮 8,000 cars 👩‍👩‍👧 e\u0301"),
        ("بلغ السعر ١٢ مليون", "بلغ السعر ١٢ مليون"),
        ("a\u2028b\x0bc\x85d", "a\u2028b\x0bc\x85d"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_text_is_kept_but_for_the_mark_and_the_line_ends(given, kept, tomas):
    article = import_as(tomas, given, title="T")
    assert article.current_version.text == kept
    assert Version.objects.get().text == kept


@pytest.mark.parametrize("text", ["", " \n\t ", "\ufeff", "\ufeff \r\n", "\u2003\u00a0"])
def test_text_that_says_nothing_is_refused(text, tomas):
    with refused(RuleBroken, "no text here") as caught:
        import_as(tomas, text, title="A title")
    assert caught.value.fields.keys() == {"text"}


@pytest.mark.parametrize("text", ["one\0two", "half \ud83d", "\udc00"])
def test_characters_that_cannot_be_stored_are_refused(text, tomas):
    with refused(RuleBroken, "cannot be stored") as caught:
        import_as(tomas, text)
    assert caught.value.fields.keys() == {"text"}
    with refused(RuleBroken, "cannot be stored") as caught:
        import_as(tomas, title=text)
    assert caught.value.fields.keys() == {"title"}


def test_limits_count_words_and_bytes(tomas, monkeypatch):
    monkeypatch.setattr(intake, "MAX_WORDS", 3)
    monkeypatch.setattr(intake, "MAX_BYTES", 16)
    assert clean_text("one éé ééé.") == "one éé ééé."
    with refused(RuleBroken, "has 4 words"):
        import_as(tomas, "a b c d")
    with refused(RuleBroken, "At most 5 MB"):
        import_as(tomas, "one éé éééé.")


def test_limits_are_five_megabytes_and_200_000_words():
    assert len(clean_text("word " * 200_000).split()) == 200_000
    with pytest.raises(RuleBroken, match="200,001 words"):
        clean_text("word " * 200_001)
    assert clean_text("é" * 2_500_000)
    with pytest.raises(RuleBroken, match=r"5\.0 MB") as caught:
        clean_text("é" * 2_500_000 + "s")
    assert caught.value.fields.keys() == {"text"}


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("\n\n  Harbour opens  \nMore.", "Harbour opens"),
        ("## Harbour\n", "Harbour"),
        ("\u200b\nHarbour\n", "Harbour"),
        ("#HarbourWatch grows", "#HarbourWatch grows"),
        ("é" * 400, "é" * 300),
    ],
)
def test_title_is_the_first_line_that_says_something(text, title):
    assert title_of(text) == title


def test_given_title_wins_and_is_trimmed(tomas):
    assert import_as(tomas, title="  Bridge  ").title == "Bridge"
    assert import_as(tomas, title="   ").title == "Harbour bridge to reopen"


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", "t" * 301), ("byline", "b" * 201), ("language", "l" * 11), ("scope", "some")],
)
def test_field_that_does_not_fit_is_refused_by_name(field, value, tomas):
    with refused(RuleBroken) as caught:
        import_as(tomas, **{field: value})
    assert caught.value.fields.keys() == {field}


def test_editor_names_the_authors(tomas, omar):
    assert list(import_as(tomas, authors=[omar]).authors.all()) == [omar]
    assert not import_as(tomas).authors.exists()


def test_authors_are_members_of_the_desk(tomas, omar, ivo, ada):
    with refused(RuleBroken, "One of the authors is not a member") as caught:
        import_as(tomas, authors=[omar, ivo])
    assert caught.value.fields.keys() == {"authors"}
    with refused(RuleBroken, "2 of the authors are not members"):
        import_as(tomas, authors=[ada, ivo])


def test_author_imports_only_articles_of_their_own(omar, tomas):
    assert list(import_as(omar).authors.all()) == [omar]
    assert set(import_as(omar, authors=[tomas]).authors.all()) == {omar, tomas}


def test_checker_who_also_writes_imports_as_an_author(nadia, metro):
    join(nadia, metro, "author")
    assert list(import_as(nadia).authors.all()) == [nadia]


def test_second_text_is_refused_whoever_asks(tomas, omar):
    article = make_article(authors=[omar])
    for person in (tomas, omar):
        with refused(Refused, "has a text already"):
            add_version(article, "Another text.", person=person)
    with refused(RuleBroken, "no text here"):
        add_version(article, " ", person=tomas)


def test_engine_runs_again_when_its_job_is_over(tomas):
    article = make_article()
    make_done_job(article.current_version)
    job = find_again(article, person=tomas)
    assert (job.state, job.version) == (Job.State.QUEUED, article.current_version)


def test_engine_runs_once_at_a_time(tomas):
    article = make_article()
    with refused(Refused, "looking for claims in this text already"):
        find_again(article, person=tomas)
    make_running_job(article.current_version)
    with refused(Refused, "looking for claims in this text already"):
        find_again(article, person=tomas)


@pytest.mark.parametrize("state", ["ready", "published", "withdrawn"])
def test_engine_does_not_run_on_an_article_that_is_not_checked(state, tomas):
    article = make_article()
    make_done_job(article.current_version)
    Article.objects.update(state=state)
    with refused(Refused, "being checked"):
        find_again(article, person=tomas)


def test_importer_belongs_to_the_desk():
    desk = make_desk("sport")
    article = import_article(TEXT, desk=desk, person=make_person(desk=desk, roles=["chief"]))
    assert article.desk == desk

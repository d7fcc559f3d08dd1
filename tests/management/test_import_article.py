from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.management import waiting
from articles.models import Article, Job
from tests.factories import make_person

TEXT = "The bridge opened\n\nIt cost $12 million.\n"


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "bridge.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments):
    out, err = StringIO(), StringIO()
    try:
        call_command("import_article", *map(str, arguments), stdout=out, stderr=err)
    except CommandError as error:
        return out.getvalue(), err.getvalue(), str(error)
    return out.getvalue(), err.getvalue(), ""


def test_the_first_chief_of_the_desk_imports(hanna, draft):
    make_person("later", desk=hanna.memberships.get().desk, roles=["chief"])
    out, err, problem = run(draft, "--desk", "metro")
    article = Article.objects.get()
    assert (problem, err) == ("", "")
    assert out == f"Article {article.pk}: The bridge opened\n"
    assert article.created_by == hanna
    assert article.current_version.text == TEXT
    assert Job.objects.get().state == Job.State.QUEUED


def test_an_author_imports_their_own_article_under_a_title(omar, draft):
    assert run(draft, "--desk", "metro", "--as", "omar", "--title", "Mended")[2] == ""
    article = Article.objects.get()
    assert article.title == "Mended"
    assert list(article.authors.all()) == [omar]


def test_markdown_is_read_as_such(hanna, tmp_path):
    path = tmp_path / "bridge.md"
    path.write_text("# The bridge\n\nIt opened.\n")
    run(path, "--desk", "metro")
    article = Article.objects.get()
    assert article.title == "The bridge"
    assert article.current_version.blocks[0]["kind"] == "heading"


def test_one_bad_file_does_not_stop_the_others(hanna, draft, tmp_path):
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\0\0")
    names = ["empty.txt", "missing.txt", "picture.txt", "bridge.txt"]
    out, err, problem = run(*(tmp_path / name for name in names), "--desk", "metro")
    assert Article.objects.count() == 1
    assert "bridge" in out
    assert len(err.splitlines()) == 3
    for name, line in zip(names, err.splitlines(), strict=False):
        assert name in line
    assert problem == "3 of 4 files went wrong."


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--desk", "sport"], "no desk called sport. There are: metro."),
        (["--desk", "metro"], "no chief"),
        (["--desk", "metro", "--as", "ghost"], "nobody called ghost"),
    ],
)
def test_a_desk_or_person_that_is_not_there_is_named(metro, draft, arguments, sentence):
    assert sentence in run(draft, *arguments)[2]
    assert not Article.objects.exists()


@pytest.mark.parametrize("username", ["nadia", "ivo"])
def test_who_may_not_import_is_refused(nadia, ivo, draft, username):
    _out, err, problem = run(draft, "--desk", "metro", "--as", username)
    assert err
    assert problem == "1 of 1 files went wrong."
    assert not Article.objects.exists()


def test_one_title_does_not_fit_two_files(hanna, draft):
    assert "one file" in run(draft, draft, "--desk", "metro", "--title", "T")[2]
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("outcome", "line", "problem"),
    [
        ({"state": "done", "claims_found": 1}, "1 claim found", ""),
        ({"state": "done", "claims_found": 7}, "7 claims found", ""),
        ({"state": "failed", "reason": "timeout"}, "It took too long", "1 of 1 files went wrong."),
    ],
)
def test_waiting_tells_what_the_worker_found(hanna, draft, monkeypatch, outcome, line, problem):
    # The worker finishes while the command sleeps.
    monkeypatch.setattr(waiting.time, "sleep", lambda _s: Job.objects.update(**outcome))
    out, _err, said = run(draft, "--desk", "metro", "--wait")
    assert line in out
    assert said == problem


def test_waiting_ends_when_no_worker_comes(hanna, draft):
    out, _err, problem = run(draft, "--desk", "metro", "--wait", "--timeout", "0.1")
    assert "no worker" in out
    assert problem == "1 of 1 files went wrong."
    assert Article.objects.count() == 1


def test_the_language_is_kept(hanna, draft):
    run(draft, "--desk", "metro", "--language", "fr")
    assert Article.objects.get().language == "fr"

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import CommandError, call_command
from django.db import OperationalError

from articles.importers import demo
from articles.models import Article, Claim, Desk, Job, Membership, User
from tests.factories import make_desk, make_person


def loaded():
    out = StringIO()
    call_command("load_demo", stdout=out)
    return out.getvalue()


def test_desks_people_and_drafts_are_there(db):
    assert not demo.is_loaded()
    loaded()
    assert demo.is_loaded()
    assert set(Desk.objects.values_list("slug", flat=True)) == {"world", "business"}
    assert Article.objects.count() == 6
    for desk in Desk.objects.all():
        roles = set(desk.memberships.values_list("role", flat=True))
        assert roles == set(Membership.Role.values)


def test_drafts_are_imported_by_their_author_and_wait_for_a_worker(db):
    loaded()
    omar = User.objects.get(username="omar")
    for article in Article.objects.all():
        assert article.created_by == omar
        assert list(article.authors.all()) == [omar]
        assert article.deadline > article.created_at
        assert article.byline
    queued = Job.objects.filter(state=Job.State.QUEUED)
    assert queued.count() == 5
    assert not Claim.objects.filter(article__versions__jobs__in=queued).exists()
    assert Article.objects.filter(is_demo=True).count() == 6


def test_everybody_signs_in_with_the_printed_password(db, rf):
    out = loaded()
    assert demo.password() in out
    for username, roles in demo.demo_people():
        assert f"{roles}\n" in out
        assert authenticate(rf.get("/"), username=username, password=demo.password())
    ada = User.objects.get(username="ada")
    assert ada.is_superuser
    assert not ada.memberships.exists()


def test_people_are_listed_with_their_roles(db):
    people = dict(demo.demo_people())
    assert people["nadia"] == "Checker, World desk and Business desk"
    assert people["hanna"] == "Chief, World desk"
    assert people["ada"] == "Admin, runs the installation"


def test_the_second_time_nothing_happens(db):
    loaded()
    out = loaded()
    assert out.startswith("The demo is loaded already.\n")
    assert "nadia" in out
    assert (Desk.objects.count(), Article.objects.count()) == (2, 6)


def test_an_installation_in_use_is_left_alone(db):
    make_desk("metro")
    out = loaded()
    assert "desks of its own" in out
    assert demo.password() not in out
    assert Desk.objects.count() == 1
    assert not User.objects.exists()


def test_people_of_the_same_name_are_not_touched(db):
    nadia = make_person("nadia")
    with pytest.raises(CommandError, match="people called nadia already"):
        loaded()
    assert list(User.objects.all()) == [nadia]
    assert not Desk.objects.exists()


def test_half_a_demo_is_never_stored(db, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError

    monkeypatch.setattr(demo, "import_file", broken)
    with pytest.raises(RuntimeError):
        loaded()
    assert not Desk.objects.exists()
    assert not User.objects.exists()


def test_production_refuses(db, settings):
    settings.PRODUCTION = True
    with pytest.raises(CommandError, match="public password"):
        loaded()
    assert not Desk.objects.exists()


def test_a_database_without_tables_is_told_in_a_sentence(db, monkeypatch):
    def unmigrated():
        raise OperationalError("no such table: articles_desk")

    monkeypatch.setattr(demo, "is_loaded", unmigrated)
    with pytest.raises(CommandError, match="migrated"):
        loaded()

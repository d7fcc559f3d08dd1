"""The secret key, the database and the broker of an installation."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from factcheck import env, stores


@pytest.fixture
def given(monkeypatch):
    values = {}
    monkeypatch.setattr(env, "given", values)
    return values


def test_secret_is_made_once_and_readable_by_us_alone(tmp_path):
    secret = stores.own_secret(tmp_path)
    assert len(secret) >= 50
    assert stores.own_secret(tmp_path) == secret
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_secret_of_the_process_that_was_first_is_kept(tmp_path, monkeypatch):
    first = stores.own_secret(tmp_path)
    monkeypatch.setattr("pathlib.Path.exists", lambda path: False)
    assert stores.own_secret(tmp_path) == first


def test_sqlite_takes_the_write_lock_at_once_and_waits_for_it(given):
    given["NAME"] = "sqlite:////tmp/a.sqlite3"
    found = stores.database("NAME", default=None)
    assert found["NAME"] == "/tmp/a.sqlite3"  # noqa: S108
    assert found["ENGINE"] == "factcheck.sqlite"
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert found["OPTIONS"]["timeout"] == 20
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]


def test_postgresql_keeps_its_own_options_beside_ours(given):
    given["NAME"] = "postgresql://user:pass@host:5433/name?sslmode=require"
    found = stores.database("NAME", default=None)
    assert (found["HOST"], found["PORT"], found["NAME"]) == ("host", 5433, "name")
    assert found["OPTIONS"]["sslmode"] == "require"
    assert found["OPTIONS"]["tcp_user_timeout"] == 20_000
    assert found["CONN_HEALTH_CHECKS"]


@pytest.mark.parametrize("url", ["mysql://u:hidden@h/n", "postgresql://h:x/n", "hidden"])
def test_other_databases_are_refused_without_repeating_a_password(given, url):
    given["NAME"] = url
    with pytest.raises(ImproperlyConfigured, match="NAME cannot be used") as refusal:
        stores.database("NAME", default=None)
    assert "hidden" not in str(refusal.value)


def test_broker_is_the_embedded_one_unless_another_is_named(given, tmp_path):
    socket = tmp_path / "a b.sock"
    assert stores.broker("NAME", default=socket) == f"redis+socket://{tmp_path}/a%20b.sock"
    given["NAME"] = "rediss://user:pass@host:6380/1"
    assert stores.broker("NAME", default=socket) == given["NAME"]


def test_folder_too_long_for_a_socket_is_refused(given, tmp_path):
    with pytest.raises(ImproperlyConfigured, match=r"FACTCHECK_DATA_DIR .* at most 88 characters"):
        stores.broker("NAME", default=tmp_path / ("x" * 90) / "broker.sock")


def test_other_brokers_are_refused(given):
    given["NAME"] = "amqp://host"
    with pytest.raises(ImproperlyConfigured, match="NAME cannot be used; expected is redis://"):
        stores.broker("NAME", default=None)

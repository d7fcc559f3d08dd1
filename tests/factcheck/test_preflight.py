"""What keeps Factcheck from starting on a machine is said in one sentence."""

import fcntl
import os
import socket

import pytest
from celery import Celery

from factcheck import preflight
from factcheck.preflight import NotReady


def test_taken_port_is_refused():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(NotReady, match=f"Port {port} on 127.0.0.1 is taken .* PORT={port + 1}"):
            preflight.check_port("127.0.0.1", port)


def test_foreign_address_is_refused():
    with pytest.raises(NotReady, match="not ours to use"):
        preflight.check_port("192.0.2.1", 8000)


def test_folder_serves_one_run_at_a_time(tmp_path):
    lock = preflight.take_folder(tmp_path)
    with pytest.raises(NotReady, match=f"already runs with the folder {tmp_path}"):
        preflight.take_folder(tmp_path)
    os.close(lock)
    os.close(preflight.take_folder(tmp_path))


def test_programs_of_a_killed_run_are_given_time_to_end(tmp_path, monkeypatch):
    monkeypatch.setattr(preflight, "LAST_BREATH", 0.3)
    with (tmp_path / "up.lock").open("w") as held:
        held.write(str(2**22 + 1))  # higher than any process
        held.flush()
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(NotReady):
            preflight.take_folder(tmp_path)


def test_database_that_everybody_can_read_is_refused(tmp_path):
    database = tmp_path / "factcheck.sqlite3"
    database.touch(mode=0o644)
    tmp_path.chmod(0o755)
    with pytest.raises(NotReady, match=f"Everybody .* Run: chmod 600 {database}"):
        preflight.check_database_file(database)


@pytest.mark.parametrize(("file", "folder"), [(0o600, 0o755), (0o644, 0o700), (None, 0o755)])
def test_database_that_others_cannot_reach_is_fine(tmp_path, file, folder):
    database = tmp_path / "factcheck.sqlite3"
    if file:
        database.touch(mode=file)
    tmp_path.chmod(folder)
    preflight.check_database_file(database)


def test_database_that_we_cannot_write_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write everywhere
    with pytest.raises(NotReady, match="cannot be written by this user"):
        preflight.check_database_file(tmp_path / "factcheck.sqlite3")


def test_database_on_a_network_drive_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(preflight, "drive", lambda folder: "nfs4")
    with pytest.raises(NotReady, match="network drive"):
        preflight.check_database_file(tmp_path / "factcheck.sqlite3")


def test_broker_that_does_not_answer_is_warned_of(monkeypatch):
    assert preflight.check_broker() == ""
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        url = f"redis://:secret@127.0.0.1:{nobody.getsockname()[1]}/0"
        monkeypatch.setattr(preflight, "app", Celery(broker=url))
        warning = preflight.check_broker()
    assert warning.startswith("The broker of REDIS_URL does not answer: ")
    assert warning.endswith("their claims are found once it does.")
    assert "secret" not in warning


def test_kernel_tells_the_kind_of_drive(tmp_path):
    assert preflight.drive(tmp_path) not in {"", *preflight.NETWORK_DRIVES}

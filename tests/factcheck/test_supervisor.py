"""The supervisor, with small shell programs in the place of ours."""

import json
import signal
from dataclasses import asdict

import pytest

from factcheck import supervisor
from tests.factcheck.processes import descendants, is_running, started, wait_until

SERVER = """
import socket, sys, time
server = socket.socket(socket.AF_UNIX)
time.sleep(0.3)
server.bind(sys.argv[1])
server.listen()
while True:
    server.accept()[0].sendall(b"here")
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "lock").touch()
    return tmp_path


def program(folder, name, script, **more):
    command = ["/bin/sh", "-c", script.replace("HERE", str(folder))]
    return supervisor.Program(name, command, str(folder / f"{name}.log"), **more)


def supervised(folder, *programs, **environment):
    """The supervisor in a process of its own, as `become` starts it."""
    plan = {"programs": [asdict(each) for each in programs], "notice": "All are there."}
    command = ["factcheck/supervisor.py", "0", json.dumps(plan)]
    return started(command, folder / "said", **environment)


def said(folder):
    return (folder / "said").read_text().splitlines()


def asked_to_stop(process, folder, *, wish=signal.SIGINT):
    wait_until(lambda: "All are there." in said(folder), "all have started")
    running = descendants(process.pid)
    process.send_signal(wish)
    assert process.wait(timeout=20) == 0
    return running


def test_programs_start_in_order_and_stop_the_other_way_round(folder):
    script = "trap 'echo NAME >> HERE/ends; exit' TERM; while :; do sleep 0.05; done"
    programs = [program(folder, name, script.replace("NAME", name)) for name in ("one", "two")]
    with supervised(folder, *programs) as process:
        asked_to_stop(process, folder)
    assert said(folder) == [
        "Starting the one …",
        "Starting the two …",
        "All are there.",
        "Stopping the two …",
        "Stopping the one …",
        "Stopped. No process is left.",
    ]
    assert (folder / "ends").read_text().split() == ["two", "one"]


def test_what_takes_orders_stops_first(folder):
    door = program(folder, "door", "exec sleep 60", takes_orders=True)
    with supervised(folder, door, program(folder, "one", "exec sleep 60")) as process:
        asked_to_stop(process, folder)
    assert said(folder)[-3:-1] == ["Stopping the door …", "Stopping the one …"]


@pytest.mark.parametrize("wish", [signal.SIGTERM, signal.SIGHUP])
def test_other_ways_to_ask_work_as_well(folder, wish):
    with supervised(folder, program(folder, "one", "exec sleep 60")) as process:
        left = asked_to_stop(process, folder, wish=wish)
    assert len(left) == 1
    assert not any(map(is_running, left))


def test_next_program_waits_until_the_one_before_answers(folder):
    path = folder / "socket"
    server = supervisor.Program(
        "server",
        [supervisor.sys.executable, "-c", SERVER, str(path)],
        str(folder / "server.log"),
        address=[str(path)],
        greeting="Hello",
    )
    after = program(folder, "client", "test -S HERE/socket && echo yes > HERE/seen; exec sleep 60")
    with supervised(folder, server, after) as process:
        wait_until((folder / "seen").exists, "the client has seen the socket")
        asked_to_stop(process, folder)


def test_dead_program_is_started_again_and_the_reason_told(folder):
    script = "echo x >> HERE/starts; test $(wc -l < HERE/starts) -lt 3 && exit 7; exec sleep 60"
    with supervised(folder, program(folder, "one", script)) as process:
        wait_until(lambda: starts(folder) == 3, "it was started three times")
        asked_to_stop(process, folder)
    log = folder / "one.log"
    assert [line for line in said(folder) if "ended" in line] == [
        f"The one ended (code 7). It starts again in {pause} s. See {log}." for pause in (1, 2)
    ]


def starts(folder):
    return len((folder / "starts").read_text().split()) if (folder / "starts").exists() else 0


def test_pause_grows_to_a_limit_and_is_forgotten_after_a_steady_time(folder, monkeypatch):
    monkeypatch.setattr(supervisor.Child, "start", lambda child: None)
    child = supervisor.Child(program(folder, "one", "exit"), lock=0)
    child.started_at = supervisor.time.monotonic()
    assert [child.pause() for _ in range(7)] == [1, 2, 4, 8, 16, 30, 30]
    child.started_at -= supervisor.STEADY_AFTER + 1
    assert child.pause() == 1


def test_what_does_not_end_in_its_time_is_ended(folder):
    stubborn = program(folder, "one", "trap '' TERM; sleep 60 & wait; sleep 60", patience=0.3)
    with supervised(folder, stubborn) as process:
        left = asked_to_stop(process, folder)
    assert len(left) >= 2
    assert not any(map(is_running, left))


def test_second_request_does_not_wait_for_the_work_in_hand(folder):
    stubborn = program(folder, "one", "trap '' TERM; while :; do sleep 0.1; done", patience=600)
    with supervised(folder, stubborn) as process:
        wait_until(lambda: "All are there." in said(folder), "all have started")
        process.send_signal(signal.SIGINT)
        wait_until(lambda: "Stopping the one …" in said(folder), "it stops")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=20) == 0


def test_killed_supervisor_takes_its_programs_along(folder):
    with supervised(folder, program(folder, "one", "exec sleep 60")) as process:
        wait_until(lambda: "All are there." in said(folder), "all have started")
        left = descendants(process.pid)
        process.kill()
        wait_until(lambda: not any(map(is_running, left)), "no program is left")
    assert len(left) == 1


@pytest.mark.parametrize(("language", "word"), [("en", "Stopped."), ("fr", "Arrêté.")])
def test_it_speaks_the_language_of_the_installation(folder, language, word):
    with supervised(folder, LANGUAGE=language) as process:
        asked_to_stop(process, folder)
    assert said(folder)[-1].startswith(word)

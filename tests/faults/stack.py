"""A broker, workers and a clock of our own, started as the product starts them, ended by pid."""

import json
import os
import re
import signal
import subprocess
import sys
from base64 import b64decode
from contextlib import contextmanager
from pathlib import Path

import redis

from articles.models import Job
from factcheck import programs
from tests.factcheck.processes import LONGEST, end_with_us, wait_until
from tests.faults.databases import ROOT, environment

BODY = re.compile(rb'"body": ?"([A-Za-z0-9+/=]+)"')
LEASE = 2  # seconds; a killed worker is missed soon


class Stack:
    """What runs beside the database of one test."""

    def __init__(self, place):
        self.place, self.running = place, []
        self.socket = place.folder / "broker.sock"
        self.broker = None

    def start_broker(self):
        command = programs.valkey(self.socket).command
        self.broker = self._start("broker", command)
        wait_until(self.broker_answers, "the broker answers")

    def broker_answers(self):
        try:
            with redis.Redis(unix_socket_path=str(self.socket)) as client:
                return client.ping()
        except redis.exceptions.ConnectionError:
            return False

    def lose_broker(self):
        """Kill it, and take away what it had written down."""
        kill(self.broker.pid)
        self.broker.wait()
        for file in self.socket.with_suffix("").rglob("*.*of*"):
            file.unlink()

    def broker_holds(self):
        """Everything that the broker has, in memory and on disk, with its messages unpacked."""
        with redis.Redis(unix_socket_path=str(self.socket)) as client:
            held = [key + _content(client, key) for key in client.scan_iter()]
        files = [path for path in self.socket.with_suffix("").rglob("*") if path.is_file()]
        packed = b"".join(held + [path.read_bytes() for path in files])
        return packed + b"".join(map(b64decode, BODY.findall(packed)))

    def start_worker(self, name="worker", *, app="factcheck.worker", processes=2):
        command = programs.python(
            [app if part == "factcheck.worker" else part for part in programs.WORKER]
        )
        return self._start(name, command, WORKER_PROCESSES=processes)

    def start_clock(self):
        schedule = ["--schedule", str(self.place.folder / "schedule")]
        return self._start("clock", programs.python([*programs.CLOCK, *schedule]))

    def _start(self, name, command, **settings):
        with self.log(name).open("ab") as log:
            process = subprocess.Popen(
                command,
                cwd=ROOT,
                env=environment(
                    self.place.folder, self.place.url, JOB_LEASE_SECONDS=LEASE, **settings
                ),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                preexec_fn=end_with_us(),
            )
        self.running.append(process)
        return process

    def log(self, name):
        return self.place.folder / f"{name}.log"

    def lines(self, name, event):
        """The lines of a log that tell of this event."""
        lines = self.log(name).read_text().splitlines()
        return [line for line in lines if f'"event": "{event}"' in line]

    def import_texts(self, texts, *, desk, person):
        """Import them through the product's own settings: {article id: text}, longest seconds."""
        asked = {"desk": desk.slug, "person": person.username, "texts": texts}
        done = subprocess.run(
            [sys.executable, "-m", "tests.faults.importing"],
            cwd=ROOT,
            env=environment(self.place.folder, self.place.url),
            input=json.dumps(asked),
            stdout=subprocess.PIPE,
            text=True,
            timeout=LONGEST,
            check=True,
        )
        answers = json.loads(done.stdout)
        taken = {pk: text for (pk, _seconds), text in zip(answers, texts, strict=True)}
        return taken, max(seconds for _pk, seconds in answers)

    def stop(self):
        for process in reversed(self.running):
            if process.poll() is None:
                with no_process():
                    os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        for log in self.place.folder.glob("*.log"):  # pytest shows this when the test fails
            sys.stderr.write(f"--- {log.name}\n{log.read_text()[-3000:]}\n")


def _content(client, key):
    read = {
        b"list": lambda: client.lrange(key, 0, -1),
        b"hash": lambda: client.hgetall(key),
        b"set": lambda: client.smembers(key),
        b"zset": lambda: client.zrange(key, 0, -1),
        b"string": lambda: client.get(key),
        b"none": lambda: b"",  # gone since it was listed
    }
    return str(read[client.type(key)]()).encode()


def no_job_is_left():
    return not Job.objects.unfinished().exists()


def children(pid):
    """The processes that this one has started."""
    try:
        found = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except FileNotFoundError:
        return []
    return [int(child) for child in found.split()]


def open_files(pid):
    """What this process holds open."""
    return [os.readlink(entry) for entry in Path(f"/proc/{pid}/fd").iterdir() if entry.is_symlink()]


@contextmanager
def no_process():
    """It may have ended by itself meanwhile."""
    try:
        yield
    except ProcessLookupError:
        return


def kill(pid, how=signal.SIGKILL):
    with no_process():
        os.kill(pid, how)

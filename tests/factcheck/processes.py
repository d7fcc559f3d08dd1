"""Processes of the product under test: their environment, their end."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from factcheck.supervisor import die_with_parent

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 300  # seconds: for what hangs, not for a machine that others use


def environment(**settings):
    """Nothing of the machine's own settings."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {name: str(value) for name, value in settings.items()}


def run(command, *, seconds=LONGEST, **settings):
    """Run a Python command to its end."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env=environment(**settings),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=seconds,
    )


@contextmanager
def started(command, log, *, python=True, **settings):
    """A (Python) command that runs until the block ends; what it says goes into a file."""
    with log.open("ab") as file:
        process = subprocess.Popen(
            [sys.executable, *command] if python else command,
            cwd=ROOT,
            env=environment(**settings),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            start_new_session=True,
            preexec_fn=end_with_us(),
        )
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def end_with_us():
    """For a new process: nothing outlives tests that are killed."""
    return partial(die_with_parent, signal.SIGKILL, parent=os.getpid())


def wait_until(is_so, what, *, seconds=LONGEST):
    """Ask again until it is so; fail with `what` after a while."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, f"waited {seconds} s in vain until {what}"
        time.sleep(0.02)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def descendants(pid):
    """The numbers of all processes that this one has started, and theirs."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *descendants(child)]
    return found


def is_running(pid):
    """Whether it still does anything; a process that ended and waits for its parent does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def status(url, **headers):
    """The status of an answer, 0 for none."""
    try:
        request = urllib.request.Request(url, headers=headers)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status
    except urllib.error.HTTPError as answer:
        with answer:
            return answer.code
    except OSError:
        return 0

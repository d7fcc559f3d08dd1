"""Starts programs, starts them again when they die, and stops them in order.

`manage.py up` turns into this process. It imports nothing but the standard library, so that what
stays in memory to watch the others is small; hence it is run as a file, not as a module.
"""

import contextlib
import ctypes
import gettext
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial
from gettext import gettext as _
from types import FrameType

TICK = 0.1
LONGEST_PAUSE = 30.0
STEADY_AFTER = 60.0
FIRST_ANSWER = 60.0
PR_SET_PDEATHSIG = 1
CATALOGUES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "locale")


@dataclass
class Program:
    """One of ours: what people call it, how it starts, how long it may take to finish."""

    name: str
    command: list[str]
    log: str
    patience: float = 20.0
    takes_orders: bool = False  # from people: no more of them before the others stop
    # Who is started next waits until this one answers: an address and what is said to it.
    address: list[str] = field(default_factory=list)
    greeting: str = ""

    def answers(self) -> bool:
        """Whether it says anything at its address; a program without one needs no answer."""
        try:
            with connect(self.address) as line:
                line.sendall(self.greeting.encode())
                return bool(line.recv(1))
        except OSError:
            return False


def connect(address: list[str]) -> socket.socket:
    """A connection to a socket in the file system, or to a host and port."""
    if len(address) == 2:
        return socket.create_connection((address[0], int(address[1])), timeout=5)
    with contextlib.ExitStack() as until_connected:
        line = until_connected.enter_context(socket.socket(socket.AF_UNIX))
        line.settimeout(5)
        line.connect(address[0])
        until_connected.pop_all()
    return line


def die_with_parent(how: signal.Signals, *, parent: int) -> None:
    """Ask the kernel to send this process a signal when its parent ends (Linux only)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, how)
        if os.getppid() != parent:  # it was gone before we could ask
            os.kill(os.getpid(), how)


class Child:
    """A running program, in a session of its own: Ctrl-C reaches the supervisor alone."""

    def __init__(self, program: Program, *, lock: int) -> None:
        self.program, self.lock = program, lock
        self.deaths = 0
        self.again_at: float | None = None
        self.start()

    def start(self) -> None:
        """Start it. It holds the lock of this run for as long as it lives."""
        self.again_at = None
        self.started_at = time.monotonic()
        with open(self.program.log, "ab") as log:
            self.process = subprocess.Popen(  # noqa: S603 (a command of ours)
                self.program.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=partial(die_with_parent, signal.SIGTERM, parent=os.getpid()),
                pass_fds=[self.lock],
            )

    def is_alive(self) -> bool:
        """Whether the program itself still runs."""
        return self.process.poll() is None

    def pause(self) -> float:
        """Seconds before the next start: more with every death in a row."""
        if time.monotonic() - self.started_at > STEADY_AFTER:
            self.deaths = 0
        self.deaths += 1
        return min(LONGEST_PAUSE, 2.0 ** (self.deaths - 1))

    def clear(self) -> None:
        """End whatever is left of it."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


class Supervisor:
    """Keeps programs running until somebody asks it to stop, once or, in a hurry, twice."""

    def __init__(self, *, lock: int) -> None:
        self.lock = lock
        self.children: list[Child] = []
        self.requests = 0

    def ask(self, number: int, frame: FrameType | None) -> None:
        """What Ctrl-C and SIGTERM do."""
        self.requests += 1

    def run(self, programs: list[Program], *, notice: str) -> None:
        """Start all, show the notice, watch until somebody asks to stop, stop all."""
        for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(wish, self.ask)
        try:
            for program in programs:
                self.start(program)
            say(notice)
            while not self.requests:
                self.tend()
                time.sleep(TICK)
        finally:
            self.stop()

    def start(self, program: Program) -> None:
        """Start a program and, where it has an address, wait until it answers."""
        if self.requests:
            return
        say(_("Starting the {name} …").format(name=program.name))
        self.children.append(Child(program, lock=self.lock))
        if program.address and not self.wait_for(program.answers):
            say(_("The {name} does not answer yet. See {log}.").format(**asdict(program)))

    def wait_for(self, is_so: Callable[[], bool]) -> bool:
        """Look after the programs until something is so, at most for a while."""
        until = time.monotonic() + FIRST_ANSWER
        while not self.requests and time.monotonic() < until:
            if is_so():
                return True
            self.tend()
            time.sleep(TICK)
        return False

    def tend(self) -> None:
        """Start again what has died, each time after a longer pause."""
        for child in self.children:
            if child.again_at is not None:
                if time.monotonic() >= child.again_at:
                    child.start()
            elif not child.is_alive():
                self.plan_restart(child)

    def plan_restart(self, child: Child) -> None:
        """Say that a program has died, where it may have said why, and when it comes back."""
        child.clear()
        pause = child.pause()
        child.again_at = time.monotonic() + pause
        say(
            _(
                "The {name} ended (code {code}). It starts again in {pause:.0f} s. See {log}."
            ).format(code=child.process.returncode, pause=pause, **asdict(child.program))
        )

    def stop(self) -> None:
        """Stop one after the other; each finishes what it has begun.

        First what takes orders, then the last started first: the broker ends after the worker
        has told it what is done.
        """
        self.children.sort(key=lambda child: child.program.takes_orders)
        while self.children:
            child = self.children.pop()
            if child.again_at is not None:
                continue
            if child.is_alive():
                say(_("Stopping the {name} …").format(name=child.program.name))
                child.process.terminate()
                self.let_finish(child)
            child.clear()

    def let_finish(self, child: Child) -> None:
        """Wait as long as the program may take; a second request ends the wait."""
        before, until = self.requests, time.monotonic() + child.program.patience
        while child.is_alive() and time.monotonic() < until and self.requests <= max(1, before):
            time.sleep(TICK)


def say(line: str) -> None:
    """Print a line at once, also into a pipe. Nobody may be listening any more."""
    with contextlib.suppress(OSError):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def become(programs: list[Program], *, lock: int, notice: str, language: str) -> None:
    """Turn this process into the supervisor of these programs. It speaks that language."""
    plan = {"programs": [asdict(program) for program in programs], "notice": notice}
    os.set_inheritable(lock, True)
    os.environ["LANGUAGE"] = language
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, __file__, str(lock), json.dumps(plan)])  # noqa: S606


def main() -> None:
    """Run the plan that `become` handed over."""
    gettext.bindtextdomain("django", CATALOGUES)
    gettext.textdomain("django")
    lock, plan = int(sys.argv[1]), json.loads(sys.argv[2])
    os.set_inheritable(lock, False)
    programs = [Program(**program) for program in plan["programs"]]
    Supervisor(lock=lock).run(programs, notice=plan["notice"])
    say(_("Stopped. No process is left."))


if __name__ == "__main__":
    main()

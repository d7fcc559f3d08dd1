"""Starts programs, starts them again when they die, and stops them in order."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType, TracebackType
from typing import Self

from django.utils.translation import gettext as _

from factcheck.orphans import die_with_parent
from factcheck.programs import Program

TICK = 0.1
LONGEST_PAUSE = 30.0
STEADY_AFTER = 60.0
LARGE_LOG = 5_000_000


class Child:
    """A program in a session of its own, so that Ctrl-C reaches the supervisor alone."""

    def __init__(self, program: Program, *, logs: Path, lock: int) -> None:
        self.program, self.lock = program, lock
        self.log = logs / f"{program.log}.log"
        self.deaths = 0
        self.again_at: float | None = None
        self.start()

    def start(self) -> None:
        """Start it. It holds the lock of this run for as long as it lives."""
        self.again_at = None
        self.started_at = time.monotonic()
        with self.log.open("ab") as log:
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

    def __init__(self, *, logs: Path, lock: int, say: Callable[[str], None]) -> None:
        self.logs, self.lock, self.say = logs, lock, say
        self.children: list[Child] = []
        self.requests = 0

    def __enter__(self) -> Self:
        for wish in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(wish, self.ask)
        self.logs.mkdir(mode=0o700, exist_ok=True)
        for log in self.logs.glob("*.log"):
            if log.stat().st_size > LARGE_LOG:
                log.replace(log.with_suffix(".old"))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def ask(self, number: int, frame: FrameType | None) -> None:
        """What Ctrl-C and SIGTERM do."""
        self.requests += 1

    @property
    def is_wanted(self) -> bool:
        """Nobody has asked to stop."""
        return not self.requests

    def start(self, program: Program) -> Child:
        """Start a program and keep it running."""
        child = Child(program, logs=self.logs, lock=self.lock)
        self.children.append(child)
        return child

    def watch(self) -> None:
        """Look after the programs until somebody asks to stop."""
        while self.is_wanted:
            self.tend()
            time.sleep(TICK)

    def wait_for(self, is_so: Callable[[], bool], *, seconds: float) -> bool:
        """Look after the programs until something is so, at most for a while."""
        until = time.monotonic() + seconds
        while self.is_wanted and time.monotonic() < until:
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
        """Say that a program has died, why it may have, and when it comes back."""
        child.clear()
        pause = child.pause()
        child.again_at = time.monotonic() + pause
        self.say(
            _(
                "The {name} ended (code {code}); it starts again in {pause:.0f} s. See {log}."
            ).format(
                name=child.program.name, code=child.process.returncode, pause=pause, log=child.log
            )
        )

    def stop(self) -> None:
        """Stop one after the other, the last started first; each finishes what it has begun."""
        while self.children:
            child = self.children.pop()
            if child.again_at is not None:
                continue
            if child.is_alive():
                self.say(_("Stopping the {name} …").format(name=child.program.name))
                child.process.terminate()
                self.let_finish(child)
            child.clear()

    def let_finish(self, child: Child) -> None:
        """Wait as long as the program may take; a second request ends the wait."""
        already, until = self.requests, time.monotonic() + child.program.patience
        while child.is_alive() and time.monotonic() < until and self.requests <= max(1, already):
            time.sleep(TICK)

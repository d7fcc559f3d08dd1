"""A clock that stands until a test moves it."""

from datetime import UTC, datetime, timedelta

import pytest


@pytest.fixture
def clock(time_machine):
    time_machine.move_to(datetime(2026, 3, 2, 9, 0, tzinfo=UTC), tick=False)
    return Clock(time_machine)


class Clock:
    def __init__(self, machine):
        self.machine = machine

    def advance(self, **by):
        self.machine.shift(timedelta(**by))

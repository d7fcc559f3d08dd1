"""One newsroom and one browser for all tasks; each task begins with the same database."""

import os
import shutil
import statistics
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.yardstick.newsroom import newsroom as opened
from tests.yardstick.person import Person
from tests.yardstick.sheet import Sheet, TooSlow

HERE = Path(__file__).parent
REFERENCE = "/static/yardstick/reference.html"


def pytest_collection_modifyitems(config, items):
    """Tasks marked `whole` run with `make yardstick` alone; only time is worth another try.

    A page is as fast as its fastest load: what others do on the machine makes it slower, never
    faster. Whatever else a task finds fails at once.
    """
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.flaky(reruns=2, only_rerun=[TooSlow.__name__]))
    if os.environ.get("YARDSTICK") == "whole":
        return
    whole = [item for item in items if item.get_closest_marker("whole")]
    if whole:
        items[:] = [item for item in items if item not in whole]
        config.hook.pytest_deselected(items=whole)


@pytest.fixture(scope="package")
def room(tmp_path_factory, worker_id):
    """All processes of a run share one seeding; YARDSTICK_SEED keeps it for the next run."""
    folder = tmp_path_factory.getbasetemp()  # of the process, inside that of a run by several
    shared = (folder if worker_id == "master" else folder.parent) / "yardstick"
    with opened(Path(os.environ.get("YARDSTICK_SEED", shared))) as room:
        yield room


@pytest.fixture(scope="package")  # while it runs, Django takes this thread for an async one
def browser():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-background-networking", "--no-first-run"],
        )
        yield browser
        browser.close()


@pytest.fixture
def newsroom(room):
    """As it was seeded, whatever the task before did."""
    room.put_back()
    return room


@pytest.fixture
def person(browser, newsroom):
    """Makes people, each in a fresh window. No page of theirs may break."""
    people = []

    def come(name="", **window):
        people.append(Person(browser, newsroom, name, **window))
        return people[-1]

    yield come
    for each in people:
        each.close()
    assert [each.complaints for each in people if each.complaints] == []


def _reference(browser, room):
    """Milliseconds until a static page of this server is painted, now."""
    return statistics.median(_paint(browser, room) for _time in range(3))


def _paint(browser, room):
    person = Person(browser, room)
    person.open(REFERENCE)
    person.wait_until("() => yardstick.seen.lcp")
    painted = person.look("() => yardstick.seen.lcp")
    person.close()
    return painted


@pytest.fixture
def task(browser, room, record_property):
    """Opens the sheet of a task; what is over budget when it closes fails the test."""

    @contextmanager
    def begin(name):
        sheet = Sheet(name)
        yield sheet
        if sheet.is_timed:
            sheet.reference = _reference(browser, room)
        record_property("yardstick", sheet.as_dict() | {"line": sheet.line()})
        sheet.judge()

    return begin

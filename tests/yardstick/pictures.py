"""`python -m tests.yardstick.pictures`: every screen of the demo, light, dark and on a phone.

Writes docs/screens/. The installation is a fresh one, as `make run` starts it.
"""

import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from factcheck import env
from tests.factcheck.processes import ROOT, free_port, started, status, wait_until
from tests.yardstick.person import Person

SCREENS = ROOT / "docs" / "screens"
PASSWORD = "checkfirst-demo"
COLOURS = 224
SHAPES = {
    "": {"viewport": {"width": 1366, "height": 768}},
    "-dark": {"viewport": {"width": 1366, "height": 768}, "color_scheme": "dark"},
    "-phone": {"viewport": {"width": 390, "height": 844}, "has_touch": True},
}
UNFINISHED = "SELECT count(*) FROM articles_job WHERE state IN ('queued', 'running')"
HELD = "() => document.getElementById('verdict-form')"
IN_HAND = (("press", "t"), ("wait_until", HELD))
PICTURES = [
    ("sign-in", "", "/sign-in/", ()),
    ("articles", "tomas", "/articles/", ()),
    ("import", "tomas", "/articles/import/", ()),
    ("desk-all-claims", "ruth", "/articles/{begun}/", ()),
    ("desk", "ivo", "/articles/{begun}/", (*IN_HAND, ("press", "2"))),
    ("claim-approved", "ruth", "/articles/{begun}/claims/4/", ()),
    ("claim-add", "ruth", "/articles/{begun}/claims/add/", ()),
    ("queue", "nadia", "/queue/", ()),
    ("triage", "tomas", "/triage/", (("click_on", "[data-row] [name=pick]"),)),
    ("sign-off", "tomas", "/articles/{begun}/sign-off/", ()),
    ("dashboard", "ruth", "/dashboard/", ()),
    ("report", "ruth", "/articles/{begun}/report/", ()),
    ("export", "ruth", "/export/?article={begun}", ()),
    ("history", "ruth", "/articles/{begun}/history/", ()),
    ("claims", "tomas", "/claims/", ()),
    ("search", "tomas", "/search/?q=Northwind", ()),
    ("palette", "tomas", "/articles/", (("press", "Control+k"), ("write", "Northwind"))),
    ("help", "tomas", "/articles/{begun}/", (("press", "?"),)),
    ("preferences", "tomas", "/preferences/", ()),
    ("desk-settings", "ruth", "/desks/business/settings/", ()),
    ("queue-empty", "mei", "/queue/", ()),
]


@dataclass
class Demo:
    """What a person needs to know of the installation."""

    address: str
    articles: dict = field(default_factory=dict)
    sessions: dict = field(default_factory=dict)

    def path(self, path):
        return path.format_map(self.articles)


def main():
    only = sys.argv[1:]
    SCREENS.mkdir(exist_ok=True)
    with installation() as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        prepare(browser, demo)
        for picture in PICTURES:
            if not only or picture[0] in only:
                take(browser, demo, *picture)
        browser.close()


@contextmanager
def installation():
    folder = Path(tempfile.mkdtemp(prefix="fc-pictures-"))
    port = free_port()
    demo = Demo(f"http://127.0.0.1:{port}")
    with started(["manage.py", "up"], folder / "said", FACTCHECK_DATA_DIR=folder, PORT=port) as up:
        wait_until(
            lambda: status(f"{demo.address}/healthz/ready") == 200, "all answers", seconds=300
        )
        database = folder / "factcheck.sqlite3"
        wait_until(lambda: not count(database, UNFINISHED), "all claims are found")
        yield demo
        up.terminate()
        up.wait(timeout=120)
    shutil.rmtree(folder)


def count(database, question):
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(question).fetchone()[0]


def prepare(browser, demo):
    """Learn which article is begun."""
    tomas = arrive(browser, demo, "tomas")
    tomas.open("/search/?q=Northwind")
    links = tomas.look("() => [...document.querySelectorAll('main a')].map(one => one.pathname)")
    demo.articles["begun"] = next(
        path.split("/")[2] for path in links if path.startswith("/articles/") and path[10].isdigit()
    )
    tomas.close()


def arrive(browser, demo, name, **shape):
    """In a fresh window, signed in; the page for that is filled in once a person."""
    if name and name not in demo.sessions:
        newcomer = Person(browser, demo)
        newcomer.open("/sign-in/")
        newcomer.fill("Name", name)
        newcomer.fill("Password", PASSWORD)
        newcomer.press("Enter")
        newcomer.comes_to("/(queue|articles)/")
        cookies = {cookie["name"]: cookie["value"] for cookie in newcomer.context.cookies()}
        demo.sessions[name] = cookies["sessionid"]
        newcomer.close()
    return Person(browser, demo, name, reduced_motion="reduce", **shape)


def take(browser, demo, name, visitor, path, steps):
    for suffix, shape in SHAPES.items():
        person = arrive(browser, demo, visitor, **shape)
        person.open(path)
        for act, *arguments in steps:
            getattr(person, act)(*arguments)
            person.settle()
        person.rests()
        file = SCREENS / f"{name}{suffix}.png"
        person.picture(file)
        reduce(file)
        person.close()


def reduce(file):
    """Few colours are enough for letters and lines, and take half the bytes."""
    with Image.open(file) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(file, optimize=True)


if __name__ == "__main__":
    env.load_settings()
    main()

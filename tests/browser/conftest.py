"""The whole installation with its demo, and a browser that looks at it."""

import re
import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests.factcheck.processes import free_port, started, status, wait_until

PASSWORD = "checkfirst-demo"


@pytest.fixture(scope="package")
def installation():
    """`manage.py up` with the demo, on a port of its own. Its address."""
    folder = Path(tempfile.mkdtemp(prefix="fc-browser-"))
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with started(
        ["manage.py", "up"], folder / "said", FACTCHECK_DATA_DIR=folder, PORT=port
    ) as process:
        wait_until(lambda: status(f"{address}/healthz/ready") == 200, "everything answers")
        yield address
        process.terminate()
        process.wait(timeout=60)
    shutil.rmtree(folder)


@pytest.fixture(scope="package")  # while it runs, Django takes this thread for an async one
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--disable-background-networking", "--no-first-run"],
        )
        yield browser
        browser.close()


def _is_complaint(line):
    """A refused form is an answer; the console calls it an error all the same."""
    return line.type == "error" and not re.search(r"status of (409|422)", line.text)


@dataclass
class Newsroom:
    """People at their browsers, each in a window of their own."""

    browser: object
    address: str

    @contextmanager
    def person(self, name, *, complains=True, **context):
        """A page on which the person has signed in. It may not complain in its console, unless a
        test brings that about."""
        window = self.browser.new_context(base_url=self.address, accept_downloads=True, **context)
        page = window.new_page()
        page.set_default_timeout(15_000)
        complaints = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: _is_complaint(line) and complaints.append(line.text))
        page.goto("/sign-in/")
        page.get_by_label("Name").fill(name)
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(r"/(queue|articles)/"))
        yield page
        window.close()
        assert not (complains and complaints), complaints


def press_to(page, key, field):
    """Press a key that leads to a field. Text that is inserted whole would not wait for that."""
    page.keyboard.press(key)
    page.locator(f"{field}:focus").wait_for()


@pytest.fixture
def newsroom(chromium, installation):
    return Newsroom(chromium, installation)

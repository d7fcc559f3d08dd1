"""A person at a browser. What they do is counted, what they see is not.

Tasks have nothing else to work with: the page itself stays in here.
"""

import re
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error as PageGone

from tests.yardstick.faults import DELAY, STATUS
from tests.yardstick.hand import Hand
from tests.yardstick.load import Load

PROBE = Path(__file__).with_name("probe.js").read_text()
AXE = Axe().axe_script
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": LEVELS}, "resultTypes": ["violations"]}
WALK = Path(__file__).with_name("walk.js").read_text()
PATIENCE = 20_000
SIZE = {"width": 1366, "height": 768}
SETTLED = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
  document.querySelector(".htmx-request") ? setTimeout(done, 200) : done())))"""
LOOK = "() => document.getElementById('live').dispatchEvent(new Event('factcheck:look'))"

SEND = """([css, name, value]) => {
  const form = document.querySelector(css);
  if (name) form.append(Object.assign(document.createElement("input"), {name, value}));
  form.submit();
}"""


class Person:
    def __init__(self, browser, newsroom, name="", **window):
        self.newsroom, self.name, self.hand = newsroom, name, Hand()
        self.complaints, self.runs_scripts = [], window.get("java_script_enabled", True)
        self.context = browser.new_context(
            base_url=newsroom.address, accept_downloads=True, **({"viewport": SIZE} | window)
        )
        self.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.context.add_init_script(PROBE)
        if name:
            cookie = {"name": "sessionid", "value": newsroom.sessions[name]}
            self.context.add_cookies([cookie | {"url": newsroom.address}])
        self._page = self._new_tab()

    def _new_tab(self):
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.set_default_navigation_timeout(3 * PATIENCE)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    # What is counted -----------------------------------------------------

    def press(self, keys):
        self.hand.chord(keys)
        self._page.keyboard.press(keys)

    def write(self, text):
        self.hand.entry(text)
        self._page.keyboard.insert_text(text)

    def paste(self, text):
        """The words are in the clipboard already."""
        self._page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.press("Control+v")

    def click(self, role, name, *, held=(), nth=0):
        self.click_at(self._named(role, name).nth(nth), held=held)

    def click_on(self, css, *, held=(), nth=0):
        self.click_at(self._page.locator(css).nth(nth), held=held)

    def click_at(self, target, *, held=()):
        self.hand.click(held=len(held))
        target.click(modifiers=list(held))

    def choose(self, label, option):
        """An option of a list: one entry, of the letter that leads to it."""
        self.hand.entry(option[0])
        self._page.get_by_label(label).first.select_option(label=option)

    def fill(self, label, text):
        """Point at a field and write."""
        self.hand.click()
        self.hand.entry(text)
        fields = self._page.locator("input:not([type='radio']), textarea")
        self._page.get_by_label(label).and_(fields).first.fill(text)

    def attach(self, css, name, content):
        """A file of the person's own."""
        self.hand.click()
        file = {"name": name, "mimeType": "text/plain", "buffer": content}
        self._page.set_input_files(css, file)

    def sends_bare(self, css, name="", value=""):
        """Send a form as a browser without scripts does: nothing asks first."""
        with self._page.expect_navigation():
            self._page.evaluate(SEND, [css, name, value])

    def tick(self, label):
        self.hand.click()
        self._page.get_by_label(label).first.check()

    def think(self):
        self.hand.think()

    @contextmanager
    def counted(self):
        """A count of its own for the block."""
        before, self.hand = self.hand, Hand(lies_on=self.hand.lies_on)
        try:
            yield self.hand
        finally:
            self.hand = before

    def does(self, steps):
        """One act after the other, each with what it needs."""
        for act, *arguments in steps:
            getattr(self, act)(*arguments)
            self.settle()

    def meanwhile(self, name, path, *steps):
        """Somebody else comes, does something and goes."""
        other = Person(self.context.browser, self.newsroom, name)
        other.does((("open", path), *steps))
        other.close()

    # What is not: arriving, waiting, looking ------------------------------

    def open(self, path):
        """Come by address, as a bookmark would."""
        answer = self._page.goto(self.newsroom.path(path))
        self.settle()
        return answer.status if answer else 0

    def reload(self):
        self._page.reload()
        self.settle()

    def settle(self):
        self._page.wait_for_load_state("load")
        if self.runs_scripts:
            try:
                self._page.evaluate(SETTLED)
            except PageGone:  # the next page was on its way already
                self.settle()

    def sees(self, text):
        """Wait until these words are shown."""
        self._page.get_by_text(text).filter(visible=True).first.wait_for()

    def sees_part(self, css):
        self._page.locator(css).filter(visible=True).first.wait_for()

    def sees_named(self, role, name):
        self._named(role, name).first.wait_for()

    def wait_until(self, script, value=None, *, patience=PATIENCE / 1000):
        """Wait until a function of the page says yes, at most so many seconds."""
        self._page.wait_for_function(script, arg=value, timeout=patience * 1000)

    def looks_for_news(self):
        """Ask for what others did now, as the page does by itself every 15 seconds."""
        self._page.evaluate(LOOK)

    def receives(self, act):
        """The file that comes of it."""
        with self._page.expect_download() as waiting:
            act()
        return waiting.value.path()

    def prints_pages(self):
        return self._page.pdf().count(b"/Type /Page")

    def comes_to(self, pattern):
        """Wait until the address fits."""
        self._page.wait_for_url(re.compile(pattern))
        self.settle()

    def look(self, script, value=None):
        """What a function of the page says. It may look, not touch."""
        return self._page.evaluate(script, value)

    def count(self, css):
        return self._page.locator(css).count()

    def words(self, css):
        return self._page.locator(css).first.inner_text()

    @property
    def path(self):
        return self._page.url.removeprefix(self.newsroom.address)

    @property
    def claim(self):
        """The number of the claim that is open."""
        return int(self.look("() => document.getElementById('panel')?.dataset.claim ?? 0"))

    # Clocks ----------------------------------------------------------------

    def clock(self, check):
        """Start with the next key or click, stop when the function of the page says yes."""
        self._page.evaluate(f"() => yardstick.arm({check})")

    @property
    def clock_ms(self):
        return self._page.evaluate("() => yardstick.elapsed()")

    @contextmanager
    def stopwatch(self):
        """Seconds of the block, over however many pages: a list of one."""
        seconds, begin = [], monotonic()
        yield seconds
        seconds.append(monotonic() - begin)

    @contextmanager
    def scales(self):
        """Requests of the block and their bytes, as they came over the line."""
        load = Load()
        session = self.context.new_cdp_session(self._page)
        session.on("Network.requestWillBeSent", load.begin)
        session.on("Network.loadingFinished", load.finish)
        session.send("Network.enable")
        yield load
        session.detach()

    def walk(self):
        """Press Tab until it is all round; what showed badly, and what was never reached."""
        self._page.evaluate(WALK)
        most, wrong = self.look("() => walk.count()") * 2 + 20, []
        for _step in range(most):
            self._page.keyboard.press("Tab")
            here = self.look("() => walk.step()")
            if here["again"]:
                return wrong, self.look("() => walk.missed()")
            wrong += here["wrong"]
        return [*wrong, f"no way round in {most} steps"], []

    def rules_broken(self):
        """What axe finds, as one line for each rule and element."""
        if not self.look("() => 'axe' in window"):
            self._page.evaluate(AXE)
        found = self.look("options => axe.run(document, options)", RULES)["violations"]
        return [
            f"{rule['id']}: {node['html'][:120]} {node['failureSummary'].splitlines()[-1].strip()}"
            for rule in found
            for node in rule["nodes"]
        ]

    # The world around -------------------------------------------------------

    def slow_line(self, milliseconds):
        self.context.set_extra_http_headers({DELAY: str(milliseconds)})

    def broken_server(self, status):
        self.context.set_extra_http_headers({STATUS: str(status)})

    def working_server(self):
        self.context.set_extra_http_headers({})

    def offline(self, is_so=True):
        self.context.set_offline(is_so)

    def sign_out_elsewhere(self):
        self.context.clear_cookies(name="sessionid")

    def resize(self, width, height=900):
        self._page.set_viewport_size({"width": width, "height": height})

    def shown_in(self, **media):
        """A colour scheme, forced colours, less motion, a print."""
        self._page.emulate_media(**media)

    def rests(self, milliseconds=400):
        """Let what moves come to its end."""
        self._page.wait_for_timeout(milliseconds)

    def picture(self, path, **options):
        self._page.screenshot(path=path, **options)

    def close(self):
        self.context.close()

    def _named(self, role, name):
        return self._page.get_by_role(role, name=name).filter(visible=True)

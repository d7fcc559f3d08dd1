"""What a page weighs when it comes for the first time, and the second. T17."""

import pytest

from tests.yardstick.test_loop import FOCUSABLE, NEXT, begin, link

pytestmark = pytest.mark.browser

PAGES = {
    "sign_in": ("", "/sign-in/"),
    "articles": ("rosa", "/articles/"),
    "queue": ("quinn", "/queue/"),
    "triage": ("rosa", "/triage/"),
    "triage_many": ("ines", "/triage/"),
    "triage_mixed": ("ines", "/triage/?state=both&sort=-score"),
    "sign_off": ("rosa", "/articles/{signing}/sign-off/"),
    "sign_off_list": ("rosa", "/sign-off/"),
    "import": ("rosa", "/articles/import/"),
    "export": ("rosa", "/export/?article={filled}"),
    "claims": ("rosa", "/claims/?verdict=any"),
    "dashboard": ("rosa", "/dashboard/"),
    "report": ("rosa", "/articles/{filled}/report/"),
    "settings": ("uma", "/desks/paper/settings/"),
    "add_claim": ("rosa", "/articles/{filled}/claims/add/"),
    "desk": ("quinn", "/articles/{filled}/"),
    "claim": ("quinn", "/articles/{filled}/claims/3/"),
    "desk_long": ("quinn", "/articles/{long}/"),
    "desk_huge": ("quinn", "/articles/{huge}/"),
}
ELEMENTS = "() => document.querySelectorAll('*').length"
SCRIPTS = """() => performance.getEntriesByType("resource").map(entry =>
  [new URL(entry.name).pathname, entry.encodedBodySize])"""


def facts(person):
    person.wait_until("() => yardstick.seen.lcp")
    return {
        "dom": person.look(ELEMENTS),
        "lcp_ms": person.look("() => yardstick.seen.lcp"),
        "cls": person.look("() => yardstick.seen.shift"),
    }


@pytest.mark.parametrize("page", PAGES)
def test_t17_a_page_is_light_when_it_comes_for_the_first_time(person, task, page):
    name, path = PAGES[page]
    reader = person(name)
    with task(f"T17.{page}") as sheet:
        with reader.scales() as load:
            assert reader.open(path) == 200
        sheet.note(kb=load.kb, requests=load.requests, **facts(reader))


def test_t17_a_page_that_was_there_before_asks_for_little(person, task):
    quinn = person("quinn")
    quinn.open("/articles/{filled}/")
    with task("T17.warm") as sheet:
        with quinn.scales() as load:
            quinn.open("/articles/{filled}/")
        sheet.note(kb=load.kb, requests=load.requests, lcp_ms=facts(quinn)["lcp_ms"])


def test_t17_the_next_claim_comes_in_one_small_answer(person, task):
    pia = begin(person)
    number = pia.claim
    pia.paste(link(number))
    pia.press("1")
    with task("T17.save_and_next") as sheet:
        with pia.scales() as load:
            pia.press("Control+Enter")
            pia.wait_until(NEXT.format(number, FOCUSABLE))
            pia.settle()
        sheet.note(kb=load.kb, requests=load.requests)


def test_t17_scripts_and_styles_stay_small(person, task):
    quinn = person("quinn")
    quinn.open("/articles/{filled}/claims/3/")
    sizes = {path.rpartition("/")[2]: size / 1000 for path, size in quinn.look(SCRIPTS)}
    scripts = {name: size for name, size in sizes.items() if name.endswith(".js")}
    ours = sum(size for name, size in scripts.items() if not name.startswith("htmx"))
    styles = sum(size for name, size in sizes.items() if name.endswith(".css"))
    with task("T17.parts") as sheet:
        sheet.note(js_kb=sum(scripts.values()), own_js_kb=ours, css_kb=styles)

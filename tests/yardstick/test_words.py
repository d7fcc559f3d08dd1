"""In languages that nobody speaks: every word is translated, and longer ones fit. T19."""

import re
from pathlib import Path

import pytest

from articles.importers.demo import manifest
from tests.yardstick import pseudo
from tests.yardstick.screens import SCREENS
from tests.yardstick.seed import DESKS, PEOPLE

pytestmark = [pytest.mark.browser, pytest.mark.whole]

HERE = Path(__file__).parent
UNMARKED, MEASURE = ((HERE / name).read_text() for name in ("unmarked.js", "measure.js"))
STYLES = sorted((HERE.parents[1] / "articles/static/articles").glob("*.css"))
NAMES = [full_name for full_name, _roles in PEOPLE.values()]
NAMES += [person["full_name"] for person in manifest()["people"]]
INITIALS = ["".join(word[0] for word in name.split()[:2]) for name in NAMES]
TEAMS = [f"{desk.title()} desk" for desk in DESKS] + [desk["name"] for desk in manifest()["desks"]]
KNOWN = ["Factcheck", "English", "Français", "cafe.txt", *NAMES, *INITIALS, *TEAMS]
PHYSICAL = re.compile(
    r"(?<![-\w])((margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)[-\w]*"
    r"|left|right|text-align)\s*:\s*+(?!start|end|center|none)[^;}]*"
)


def titles(newsroom):
    """What articles are called is nobody's to translate."""
    readers = ("rosa", "ines", "ruth")
    listed = [newsroom.ask(person, "articles/?page_size=200") for person in readers]
    return [article["title"] for page in listed for article in page["results"]]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.name)
@pytest.mark.parametrize("language", ["en-XA", "ar-XB"])
def test_t19_every_word_is_translated_and_fits(person, newsroom, task, screen, language):
    visitor = person(screen.person, locale=language)
    visitor.sees = lambda text: type(visitor).sees(visitor, pseudo.pseudo(text))
    screen.shown_to(visitor)
    overflowing = []
    with task(f"T19.{screen.name}") as sheet:
        known = [*titles(newsroom), *KNOWN]
        unmarked = visitor.look(UNMARKED, [pseudo.BEGINS, pseudo.ENDS, known])
        for width in (1366, 390):
            visitor.resize(width)
            visitor.settle()
            overflowing += [f"{width} {line}" for line in visitor.look(MEASURE)]
        sheet.note(untranslated=len(unmarked), overflowing=len(overflowing))
        assert (unmarked, overflowing) == ([], [])


@pytest.mark.parametrize("sheet", STYLES, ids=lambda sheet: sheet.name)
def test_t19_no_rule_of_style_names_left_or_right(sheet):
    assert [found.group() for found in PHYSICAL.finditer(sheet.read_text())] == []

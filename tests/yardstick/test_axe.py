"""No rule of axe is broken: every screen and state, light and dark, at three widths. T14."""

import os
from datetime import UTC, datetime

import pytest

from tests.yardstick.screens import SCREENS

pytestmark = pytest.mark.browser

THIRD = datetime.now(UTC).toordinal() % 3  # another one every day
WHOLE = os.environ.get("YARDSTICK") == "whole"
IN_TURN = SCREENS if WHOLE else SCREENS[THIRD::3]
HEIGHT = "() => Math.max(768, document.documentElement.scrollHeight)"
SCHEMES, WIDTHS = ("light", "dark"), (1366, 768, 390)


@pytest.mark.parametrize("screen", IN_TURN, ids=lambda screen: screen.name)
def test_t14_no_rule_is_broken(person, task, screen):
    visitor = screen.shown_to(person(screen.person, reduced_motion="reduce"))
    broken = []
    with task(f"T14.{screen.name}") as sheet:
        for scheme in SCHEMES:
            visitor.shown_in(color_scheme=scheme)
            for width in WIDTHS:
                visitor.resize(width)
                # All of the page in view: what a sticky bar covers now can be scrolled to.
                visitor.resize(width, visitor.look(HEIGHT))
                visitor.settle()
                broken += [f"{scheme} {width} {line}" for line in visitor.rules_broken()]
        sheet.note(violations=len(broken))
        assert broken == []

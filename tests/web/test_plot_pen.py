"""Shapes where people read from left to right, and mirrored where they read from right to left."""

import re
from html import unescape

import pytest
from django.utils import translation

from articles.models import Claim
from articles.web.dashboard.plot_pen import Pen
from tests.factories import make_article, make_claim, make_sign_off

S = Claim.State
NUMBERS = re.compile(r"-?[\d.]+")


@pytest.fixture
def pens():
    with translation.override("en"):
        plain = Pen()
    with translation.override("ar"):
        return plain, Pen()


@pytest.mark.parametrize(
    ("draw", "plain", "mirrored"),
    [
        (lambda pen: pen.box("a", 10, 5, 30, 8), 'x="10%"', 'x="60%"'),
        (lambda pen: pen.box("a", 0, 5, 100, 8), 'x="0%"', 'x="0%"'),
        (lambda pen: pen.line("a", 10, 1, 25.5, 2), 'x1="10%" ', 'x1="90%" '),
        (lambda pen: pen.line("a", 10, 1, 25.5, 2), 'x2="25.5%"', 'x2="74.5%"'),
        (lambda pen: pen.dots("a", [(15, 9), (40, 3)], 8), '"M15 9h0M40 3h0"', '"M85 9h0M60 3h0"'),
        (lambda pen: pen.columns("a", [(15, 3)], 2, 9), '"M14 9V3h2V9"', '"M84 9V3h2V9"'),
        (lambda pen: pen.words("a", 0, 1, "12 of 30"), 'x="0%"', 'x="100%"'),
        (lambda pen: pen.words("a", 0, 1, "12 of 30"), ">12 of 30<", ">12 of 30<"),
        (lambda pen: pen.way("a", [(15, 9), (40, 3)]), '"15,9 40,3"', '"85,9 60,3"'),
    ],
)
def test_across_is_mirrored_and_nothing_else(pens, draw, plain, mirrored):
    left, right = map(draw, pens)
    assert plain in left
    assert mirrored in right
    assert NUMBERS.sub("", left) == NUMBERS.sub("", right)


def test_words_and_addresses_are_escaped(pens):
    pen = pens[0]
    drawn = pen.link("/?a=1&b=<", "<b>", [pen.words("a", 0, 0, "<i>"), pen.tip("<u>")])
    assert 'href="/?a=1&amp;b=&lt;" aria-label="&lt;b&gt;"' in drawn
    assert not re.search("<[biu]>", drawn)


def spans(page):
    """Of every shape across: what it is, and from where to where it stands."""
    found = []
    for css, x, width in re.findall(
        r'<rect class="([^"]*)" x="([^"]*)%"[^>]*? width="([^"]*)%"', page
    ):
        found.append((css, float(x), float(x) + float(width)))
    for css, x in re.findall(r'<text class="([^"]*)" x="([^"]*)%"', page):
        found.append((css, float(x), float(x)))
    for css, path in re.findall(r'<path class="dots ([^"]*)"[^>]* d="([^"]*)"', page):
        found += [(css, float(x), float(x)) for x in re.findall(r"M([\d.]+) ", path)]
    for path in re.findall(r'<path class="count-bar" d="([^"]*)"', page):
        for x, width in re.findall(r"M([\d.]+) [\d.]+V[\d.]+h([\d.]+)", path):
            found.append(("count-bar", float(x), float(x) + float(width)))
    return found


def test_the_whole_dashboard_is_its_mirror_image(client, metro, nadia, tomas, settings):
    settings.LANGUAGES = [*settings.LANGUAGES, ("ar", "Arabic")]
    article = make_article(desk=metro, person=tomas)
    for _ in range(6):
        claim = make_claim(article=article, state=S.SUBMITTED, checker=nadia)
        make_sign_off(claim.current_verdict, editor=tomas)
    client.force_login(tomas)
    plain, mirrored = (
        unescape(client.get("/dashboard/", headers={"Accept-Language": code}).content.decode())
        for code in ("en", "ar")
    )
    assert 'dir="rtl"' in mirrored
    there = [(css, pytest.approx(100 - to, abs=0.02), pytest.approx(100 - at, abs=0.02))
             for css, at, to in spans(plain)]  # fmt: skip
    assert len(there) > 40
    assert spans(mirrored) == there

"""With the colours of a system, or without movement: nothing vanishes, nothing moves. T20."""

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.whole]

# Numbers of claims that have the colour of the page.
VANISHED = """() => [...document.querySelectorAll("mark > sup")].filter((number) =>
  getComputedStyle(number).color === getComputedStyle(document.body).backgroundColor).length"""
# Of each place in the header: is one there, and is its line as plain as the page?
PLACES = """() => [...document.querySelectorAll("nav.places a")].map((link) => {
  const line = getComputedStyle(link).borderBlockEndColor;
  const behind = getComputedStyle(document.body).backgroundColor;
  return [link.hasAttribute("aria-current"), line === behind];
})"""
MOVING = """() => document.getAnimations().filter((one) => one.playState === "running").length
  + [...document.querySelectorAll("*")]
    .filter((one) => getComputedStyle(one).scrollBehavior === "smooth").length"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_t20_numbers_of_claims_stay_visible_in_forced_colours(person, task, scheme):
    quinn = person("quinn", forced_colors="active", color_scheme=scheme)
    quinn.open("/articles/{filled}/")
    with task("T20.numbers") as sheet:
        sheet.note(vanished=quinn.look(VANISHED))


def test_t20_the_place_one_is_at_shows_in_forced_colours(person, task):
    rosa = person("rosa", forced_colors="active")
    rosa.open("/articles/")
    with task("T20.places") as sheet:
        places = rosa.look(PLACES)
        assert [is_here for is_here, _plain in places].count(True) == 1
        sheet.note(alike=sum(is_here == is_plain for is_here, is_plain in places))


def test_t20_nothing_moves_for_who_wants_no_movement(person, task):
    quinn = person("quinn", reduced_motion="reduce")
    quinn.open("/articles/{filled}/claims/3/")
    with task("T20.motion") as sheet:
        sheet.note(moving=quinn.look(MOVING))

"""Writes the shapes of a plot. In Python, because a quarter of a year has thousands of figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import get_language_bidi

if TYPE_CHECKING:
    from collections.abc import Iterable


class Pen:
    """Across, places are percent from where a line of words begins: the right in some languages.

    Classes are names of ours; words are escaped.
    """

    def __init__(self) -> None:
        self._mirrored = get_language_bidi()

    def link(self, url: str, name: str, parts: Iterable[str], *, css: str = "") -> SafeString:
        """Shapes that lead somewhere, as one."""
        attributes = f' class="{css}"' if css else ""
        return SafeString(
            f'<a href="{conditional_escape(url)}" aria-label="{conditional_escape(name)}"'
            f"{attributes}>{''.join(parts)}</a>"
        )

    def tip(self, said: str) -> str:
        """What a pointer that rests on the shapes is told."""
        return f"<title>{conditional_escape(said)}</title>"

    def box(
        self, css: str, start: float, top: float, width: float, height: float, *, fill: str = ""
    ) -> str:
        """A rectangle. `fill`: the code of a pattern."""
        left = self._across(start + width) if self._mirrored else start
        pattern = f' fill="url(#fill-{fill})"' if fill else ""
        return (
            f'<rect class="{css}" x="{left:g}%" y="{top:g}" width="{width:g}%"'
            f' height="{height:g}"{pattern}/>'
        )

    def line(self, css: str, start: float, top: float, end: float, foot: float) -> str:
        return (
            f'<line class="{css}" x1="{self._across(start):g}%" y1="{top:g}"'
            f' x2="{self._across(end):g}%" y2="{foot:g}"/>'
        )

    def stretched(self, height: int, parts: Iterable[str]) -> str:
        """Paths from place to place: percent across hold for them in no other way."""
        return (
            f'<svg width="100%" height="{height}" viewBox="0 0 100 {height}"'
            f' preserveAspectRatio="none">{"".join(parts)}</svg>'
        )

    def way(self, css: str, places: Iterable[tuple[float, float]]) -> str:
        """A line from place to place. In `stretched`, as the two that follow."""
        points = " ".join(f"{self._across(x):g},{y:g}" for x, y in places)
        return f'<polyline class="{css}" points="{points}"/>'

    def dots(self, css: str, places: Iterable[tuple[float, float]], width: float) -> str:
        """All in one path: lines of no length with round ends, which stay round when stretched."""
        path = "".join(f"M{self._across(x):g} {y:g}h0" for x, y in places)
        return f'<path class="dots {css}" stroke-width="{width:g}" d="{path}"/>'

    def columns(
        self, css: str, tops: Iterable[tuple[float, float]], width: float, foot: float
    ) -> str:
        """All in one path, each around its place."""
        places = [(self._across(x) - width / 2, top) for x, top in tops]
        path = "".join(f"M{x:g} {foot:g}V{top:g}h{width:g}V{foot:g}" for x, top in places)
        return f'<path class="{css}" d="{path}"/>'

    def words(self, css: str, across: float, down: float, said: str | int) -> str:
        """A line of words that begins here; with the class `end`, one that ends here."""
        shown = conditional_escape(str(said))
        return f'<text class="{css}" x="{self._across(across):g}%" y="{down:g}">{shown}</text>'

    def _across(self, place: float) -> float:
        return round(100 - place, 2) if self._mirrored else place

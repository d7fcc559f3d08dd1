"""The inside of a drawing of bars, and of the table behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.template.defaultfilters import truncatechars
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from articles.plots.bars import Bars, Row
    from articles.web.dashboard.plot_pen import Pen

LONG, SHORT = 46, 20  # letters of a title on a screen, on a phone


def bars_html(pen: Pen, drawn: Bars, rows: Iterable[Any]) -> SafeString:
    """Each row leads to what it counts."""
    return SafeString(
        "".join(
            pen.link(
                shown.url,
                _name_of(shown),
                _bar(pen, drawn, row, shown),
                css="faint" if getattr(shown, "is_too_few", False) else "",
            )
            for row, shown in zip(drawn.rows, rows, strict=True)
        )
    )


def _name_of(shown: Any) -> str:
    said = ". ".join(filter(None, (shown.right, shown.note)))
    return _("%(name)s: %(words)s") % {"name": shown.title, "words": said}


def _bar(pen: Pen, drawn: Bars, row: Row, shown: Any) -> Iterator[str]:
    yield pen.box("hit", 0, row.top, 100, drawn.row)
    yield from _name(pen, row, shown.title)
    yield pen.words("end", 100, row.over, shown.right)
    if row.has_rest:
        yield pen.box("track", 0, row.bar, 100, drawn.bar)
    for part in row.stretches:
        yield pen.box("part", part.start, row.bar, part.width, drawn.bar, fill=part.code)
        if part.has_room:
            yield pen.words("inside", part.middle, row.inside, part.count)
    if row.mark is not None:
        yield pen.line("pace", row.mark, row.mark_top, row.mark, row.mark_foot)
    if shown.note:
        yield pen.words("note", 0, row.under, shown.note)


def _name(pen: Pen, row: Row, title: str) -> Iterator[str]:
    if len(title) <= SHORT:
        yield pen.words("row-name", 0, row.over, title)
    else:
        yield pen.words("row-name long", 0, row.over, truncatechars(title, LONG))
        yield pen.words("row-name short", 0, row.over, truncatechars(title, SHORT))


def bar_cells(rows: Iterable[Any]) -> SafeString:
    """The rows of the table behind the bars."""
    return SafeString(
        "".join(
            format_html('<tr><th scope="row"><a href="{}">{}</a></th>', shown.url, shown.title)
            + "".join(f'<td class="number">{count}</td>' for count in shown.cells)
            + "</tr>"
            for shown in rows
        )
    )

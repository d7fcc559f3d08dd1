"""Rows as CSV, streamed, without a cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Any

ROWS_PER_CHUNK = 500
BYTE_ORDER_MARK = "\ufeff"
APOSTROPHE = "'"
NUL_SHOWN = "\u2400"  # many readers end a cell, or the file, at NUL itself
SEPARATORS = {"comma": ",", "semicolon": ";"}

# What a spreadsheet, or a person who tidies a cell, may drop before it looks for a formula: white
# space, control and invisible characters, quotation marks.
_SKIPPED = (
    r"\s\x00-\x20\x7f-\xa0\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    r"\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
    r"\"'`\u00ab\u00b4\u00bb\u02bc\u2018-\u201f\u2032\u2033\u2039\u203a\uff02\uff07\uff40"
)
# Where one begins: = + - @ with their full-width and small twins and the minus sign; TAB, CR, LF.
_STARTS = r"=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u2212\t\r\n"
_RISKY = re.compile(f"'|[{_SKIPPED}]*[{_STARTS}]")


@dataclass(frozen=True)
class Dialect:
    """How the rows are written down. `separator` is one of SEPARATORS."""

    separator: str = "comma"
    bom: bool = False


PLAIN = Dialect()


def guard(cell: str) -> str:
    """The text as a spreadsheet takes it for text: with an apostrophe where it might be more."""
    return APOSTROPHE + cell if _RISKY.match(cell) else cell


def restore(cell: str) -> str:
    """The text as it was before `guard`."""
    return cell.removeprefix(APOSTROPHE)


def stream(
    columns: Sequence[str], rows: Iterable[Sequence[Any]], dialect: Dialect = PLAIN
) -> Iterator[bytes]:
    """The bytes of the file, at first the line of column names alone, then some rows at a time."""
    rows = iter(rows)
    buffer = io.StringIO()
    separator = SEPARATORS[dialect.separator]
    writer = csv.writer(buffer, delimiter=separator, lineterminator="\r\n")
    buffer.write(BYTE_ORDER_MARK if dialect.bom else "")
    writer.writerow(columns)
    while buffer.tell():
        yield _drained(buffer)
        writer.writerows(map(_guarded, islice(rows, ROWS_PER_CHUNK)))


def as_written(row: Sequence[Any]) -> list[str]:
    """The cells of a row as a reader of the file gets them."""
    cells = ("" if cell is None else str(cell) for cell in _guarded(row))
    return [cell.replace("\0", NUL_SHOWN) for cell in cells]


def _guarded(row: Sequence[Any]) -> list[Any]:
    """Every text of the row guarded; most begin with a letter or a digit, which is quick to see."""
    return [
        guard(cell) if isinstance(cell, str) and not cell[:1].isalnum() else cell for cell in row
    ]


def _drained(buffer: io.StringIO) -> bytes:
    text = buffer.getvalue().replace("\0", NUL_SHOWN)
    buffer.seek(0)
    buffer.truncate()
    return text.encode()

"""A text file: .txt, or .md, which stays as it is written. Pure."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from articles.importers.draft import Draft
from articles.importers.refusals import Unreadable

OTHER_ENCODINGS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROL = frozenset(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")
# What a person may choose from, by codec; the first that reads without a fault is offered first.
ENCODINGS = (
    "cp1252",
    "cp1250",
    "cp1251",
    "koi8_u",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "mac_roman",
    "shift_jis",
    "gb18030",
    "big5",
)
PREVIEW = 160  # characters


@dataclass(frozen=True)
class Reading:
    """How a file would read in one encoding."""

    encoding: str
    words: str


def read_text(data: bytes, *, encoding: str = "", markdown: bool = False) -> Draft:
    """The text of the file as it is, or Unreadable. Without an encoding it has to be UTF-8."""
    if data.startswith(OTHER_ENCODINGS):
        encoding = "utf-16"
    elif CONTROL.intersection(data):
        raise Unreadable("not_text")
    try:
        return Draft(data.decode(encoding or "utf-8-sig"), markdown=markdown)
    except UnicodeDecodeError as fault:
        raise Unreadable("unknown_encoding") from fault


def readings_of(data: bytes) -> list[Reading]:
    """The file in each encoding that fits it, from where the first letter is in doubt."""
    first = next((at for at, byte in enumerate(data) if byte > 127), 0)
    begin = max(0, data.rfind(b"\n", 0, first) + 1, first - PREVIEW)
    readings = []
    for encoding in ENCODINGS:
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        words = data[begin : first + 2 * PREVIEW].decode(encoding, "ignore")
        readings.append(Reading(encoding, words[: 2 * PREVIEW].strip()))
    return readings

"""Claims as files: a preset says what has a row and with which columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.exports import corrections, evidence, sheet, sign_off, verdicts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articles.exports.presets import Preset

PRESETS: Mapping[str, Preset] = {
    "verdicts": verdicts.PRESET,
    "evidence": evidence.PRESET,
    "corrections": corrections.PRESET,
    "sign_off": sign_off.PRESET,
    "sheet": sheet.PRESET,
}

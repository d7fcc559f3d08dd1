"""The report as it is drawn, on a page or in a file: which sheets, and what stands in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.exports.reasons import in_words
from articles.exports.rewording import Rewording, compare
from articles.models.verdict import Rating

if TYPE_CHECKING:
    from articles.exports.report import Change, Note, Report

CORRECTIONS = "corrections"


@dataclass(frozen=True)
class ReportPage:
    """Asked by the templates. `sheet` names the one that stands alone, if one does."""

    report: Report
    sheet: str = ""

    @property
    def ratings(self) -> list[str]:
        """The verdicts that stand in this text, in the order of their keys: the legend."""
        found = {note.verdict.rating for note in self.report.notes if note.verdict}
        return [rating for rating in Rating.values if rating in found]

    @property
    def waived(self) -> list[tuple[Note, str]]:
        return [(note, in_words("waive", note.reason)) for note in self.report.waived]

    @property
    def changes(self) -> list[tuple[Change, Rewording]]:
        corrections = [change.correction for change in self.report.changes]
        wordings = [compare(each.old_wording, each.new_wording) for each in corrections]
        return list(zip(self.report.changes, wordings, strict=True))

    @property
    def is_whole(self) -> bool:
        return self.sheet != CORRECTIONS

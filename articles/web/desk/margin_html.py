"""The markup beside a paragraph. In Python, because a page may hold hundreds of them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.web.desk.mark_html import NOTHING

NUMBER = "%(number)s"
MISSED = mark_safe(" data-missed")
IN_PLACE = mark_safe(' hx-swap-oob="true"')


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands beside a block. `number` counts the blocks of the whole text from 1."""

    number: int
    has_claim: bool
    is_read: bool

    @property
    def is_missed(self) -> bool:
        """Nobody marked a claim in it, and nobody said they read it."""
        return not self.has_claim and not self.is_read


class Margins:
    """Draws them for one page: rights are asked and words translated once, not once a paragraph.

    `add_url`: where a claim is added, if the person may.
    """

    def __init__(self, *, add_url: str, may_mark_read: bool) -> None:
        self.add_url, self.may_mark_read = add_url, may_mark_read
        self._patterns: dict[tuple[bool, bool], str] = {}

    def html(self, margin: Margin, *, in_place: bool = False) -> SafeString:
        """The number, a way to add a claim, a tick. `in_place`: instead of the one on the page."""
        look = (margin.is_missed, margin.is_read)
        if look not in self._patterns:
            self._patterns[look] = self._pattern(margin)
        place = IN_PLACE if in_place else NOTHING
        return SafeString(self._patterns[look] % {"number": margin.number, "place": place})

    def _pattern(self, margin: Margin) -> str:
        """What all margins that look like this one have in common."""
        return format_html(
            '<div class="margin" id="margin-{0}"{1}%(place)s>{2}'
            '<a class="para-number" href="#p-{0}" aria-label="{3}">{0}</a>{4}</div>',
            NUMBER,
            MISSED if margin.is_missed else NOTHING,
            self._adding() if self.add_url else NOTHING,
            _("Paragraph %(number)s"),
            self._ticking(margin) if self.may_mark_read else NOTHING,
        )

    def _adding(self) -> SafeString:
        return format_html(
            '<a class="para-add" href="{}?paragraph={}" hx-boost="false" aria-label="{}"'
            ' title="{}">+</a>',
            self.add_url,
            NUMBER,
            _("Add a claim in paragraph %(number)s"),
            _("Add a claim"),
        )

    def _ticking(self, margin: Margin) -> SafeString:
        return format_html(
            '<button class="read-mark" id="read-{0}" form="read-form" name="{1}" value="{0}"'
            ' aria-pressed="{2}" aria-label="{3}" title="{4}"></button>',
            NUMBER,
            "unread" if margin.is_read else "read",
            "true" if margin.is_read else "false",
            _("Paragraph %(number)s read"),
            _("Read") if margin.is_read else _("Not read yet"),
        )

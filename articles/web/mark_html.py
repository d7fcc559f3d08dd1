"""The markup of a claim in the text. In Python, because a page may hold hundreds of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.web.claim_filters import TO_CHECK

if TYPE_CHECKING:
    from articles.web.claim_cards import Card

NOTHING = SafeString("")
OPEN = mark_safe(" data-open")
TODO = mark_safe(" data-todo")
CURRENT = mark_safe(' aria-current="true"')
# A claim that goes on in a second piece is one stop of the Tab key, not two.
GOES_ON = mark_safe(' tabindex="-1"')


def opening(
    card: Card, place: str, *, is_first: bool, is_open: bool, outer: list[int]
) -> SafeString:
    """What stands before the words: the mark, the link, and what the claim is for who listens."""
    return format_html(
        '<mark id="{}" data-claim="{}" data-{}="{}"{}{}><a href="{}"{}{}{}>{}',
        place,
        card.number,
        card.aspect,
        card.look,
        TODO if card.claim.state in TO_CHECK else NOTHING,
        OPEN if is_open else NOTHING,
        card.url,
        CURRENT if is_open else NOTHING,
        NOTHING if is_first else GOES_ON,
        _also(outer) if outer else NOTHING,
        _label(card) if is_first else NOTHING,
    )


def closing(card: Card, ends: list[Card]) -> SafeString:
    """What stands after the words: number and sign of each claim that ends with them."""
    if ends == [card]:
        return format_html("</a>{}</mark>", _own(card))
    signs = [(_own(ended) if ended is card else _outer(ended),) for ended in ends]
    return format_html("</a>{}</mark>", format_html_join("", "{}", signs))


def _own(card: Card) -> SafeString:
    times = format_html(" <small>×{}</small>", card.repeats) if card.repeats > 1 else NOTHING
    return format_html('<sup data-aside aria-hidden="true">{}{}</sup>', card.number, times)


def _outer(card: Card) -> SafeString:
    """A claim whose last words are those of a claim inside it: the number is its link."""
    return format_html(
        '<sup data-aside data-outer="{0}" data-{1}="{2}">'
        '<a href="{3}" aria-label="{4}">{0}</a></sup>',
        card.number,
        card.aspect,
        card.look,
        card.url,
        _("claim %(number)s") % {"number": card.number},
    )


def _label(card: Card) -> SafeString:
    words = _("claim %(number)s, %(kinds)s, %(word)s") % {
        "number": card.number,
        "kinds": card.kinds.lower(),
        "word": card.word.lower(),
    }
    if card.repeats > 1:
        words = _("%(claim)s, stated %(count)s times") % {"claim": words, "count": card.repeats}
    return format_html('<span class="hidden" data-aside>{}: </span>', words)


def _also(outer: list[int]) -> SafeString:
    numbers = ", ".join(map(str, outer))
    words = _("also in claim %(numbers)s") % {"numbers": numbers}
    return format_html(' data-also="{}" title="{}"', outer[0], words)

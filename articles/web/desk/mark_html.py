"""The markup of a claim in the text. In Python, because a page may hold hundreds of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.web.desk.filters import TO_CHECK

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from articles.web.claim.cards import Card

NOTHING = SafeString("")
OPEN = mark_safe(" data-open")
TODO = mark_safe(" data-todo")
CURRENT = mark_safe(' aria-current="true"')
# Formatted once a claim, not once a part of it.
MARK = '<mark id="{}" data-claim="{}" data-{}="{}"{}{}><a href="{}"{}'
LABELLED = MARK + '{}><span class="hidden" data-aside>{}: </span>'
# A claim that goes on in a second piece is one stop of the Tab key, not two.
BARE = MARK + ' tabindex="-1"{}>{}'
OWN = '<sup data-aside aria-hidden="true">{}{}</sup>'
CLOSED = f"</a>{OWN}</mark>"


def opening(card: Card, place: str, *, name: str, is_open: bool, outer: list[int]) -> SafeString:
    """What stands before the words: the mark, the link, and its name for who listens.

    The second piece of a claim has no name.
    """
    return format_html(
        LABELLED if name else BARE,
        place,
        card.number,
        card.aspect,
        card.look,
        TODO if card.claim.state in TO_CHECK else NOTHING,
        OPEN if is_open else NOTHING,
        card.url,
        CURRENT if is_open else NOTHING,
        _also(outer) if outer else NOTHING,
        name,
    )


def closing(card: Card, ends: list[Card]) -> SafeString:
    """What stands after the words: number and sign of each claim that ends with them."""
    if ends == [card]:
        return format_html(CLOSED, card.number, _times(card))
    signs = [(_own(ended) if ended is card else _outer(ended),) for ended in ends]
    return format_html("</a>{}</mark>", format_html_join("", "{}", signs))


def _own(card: Card) -> SafeString:
    return format_html(OWN, card.number, _times(card))


def _times(card: Card) -> SafeString:
    return format_html(" <small>×{}</small>", card.repeats) if card.repeats > 1 else NOTHING


def _outer(card: Card) -> SafeString:
    """A claim whose last words are those of a claim inside it: the number is its link."""
    return format_html(
        '<sup data-aside data-outer="{0}" data-{1}="{2}">'
        '<a href="{3}" aria-label="{4}">{0}</a></sup>',
        card.number,
        card.aspect,
        card.look,
        card.url,
        short_name(card),
    )


def full_name(card: Card) -> str:
    """What the claim is, for who listens."""
    words = _("claim %(number)s, %(kinds)s, %(word)s") % {
        "number": card.number,
        "kinds": card.kinds.lower(),
        "word": card.word.lower(),
    }
    if card.repeats > 1:
        words = _("%(claim)s, stated %(count)s times") % {"claim": words, "count": card.repeats}
    return words


def short_name(card: Card) -> str:
    """For who reads the text by ear from end to end."""
    return _("claim %(number)s") % {"number": card.number}


NAMES: Mapping[str, Callable[[Card], str]] = {"full": full_name, "short": short_name}


def _also(outer: list[int]) -> SafeString:
    numbers = ", ".join(map(str, outer))
    words = _("also in claim %(numbers)s") % {"numbers": numbers}
    return format_html(' data-also="{}" title="{}"', outer[0], words)

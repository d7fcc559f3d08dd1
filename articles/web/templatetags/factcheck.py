"""Tags and filters that every page uses."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django import template
from django.forms.utils import flatatt
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from articles.models import Anchor, Claim, User
from articles.models.verdict import Rating
from articles.web import durations
from articles.web.claim import history
from articles.web.claim.asked import Asked, StepField, field_of
from articles.web.claim.detail_words import value_words
from articles.web.flash import flashes as flashes_of
from articles.web.keys import KEYS, attributes
from articles.web.navigation import header
from articles.web.personal import marks_of
from articles.web.scripts import address
from articles.workflow import moments

if TYPE_CHECKING:
    from datetime import datetime

    from articles.models import Detail, Event

register = template.Library()


@register.inclusion_tag("shared/_navigation.html", takes_context=True)
def navigation(context: dict[str, Any]) -> dict[str, Any]:
    """The header row of whoever is signed in."""
    return {**header(context["request"]), "csrf_token": context.get("csrf_token", "")}


@register.inclusion_tag("shared/_places.html", takes_context=True)
def places(context: dict[str, Any]) -> dict[str, Any]:
    """The pages that the person may use, with what waits there."""
    return {"places": header(context["request"])["places"]}


@register.inclusion_tag("shared/_drafts.html", takes_context=True)
def drafts(context: dict[str, Any]) -> dict[str, Any]:
    """What the person has begun and not saved, counted."""
    return {"drafts": header(context["request"])["drafts"]}


@register.inclusion_tag("shared/_flash.html", takes_context=True)
def flashes(context: dict[str, Any]) -> dict[str, Any]:
    """What the last decision did. Pages hold it in #flash; a part of a page fills that anew."""
    request = context["request"]
    return {"flashes": flashes_of(request), "csrf_token": context.get("csrf_token", "")}


@register.simple_tag
def sign(code: str) -> SafeString:
    """The drawing that belongs to a state or a rating; the stylesheet has them all."""
    return format_html('<span class="sign" data-sign="{}" aria-hidden="true"></span>', code)


@register.simple_tag
def state(claim: Claim) -> SafeString:
    """Where the claim is, as sign and word."""
    return state_word(claim.state, state_said(claim))


@register.filter
def state_said(claim: Claim) -> str:
    """Where the claim is, in words alone; who waits also says on whom."""
    if claim.state == Claim.State.WAITING:
        return _("Waiting on: %(whom)s") % {"whom": claim.get_waiting_on_display()}
    return claim.get_state_display()


@register.simple_tag
def state_word(code: str, word: str = "") -> SafeString:
    """The same for a bare code."""
    return format_html(
        '<span class="state" data-state="{}">{}</span>', code, word or Claim.State(code).label
    )


@register.simple_tag
def verdict(rating: str) -> SafeString:
    """What was found, as sign and word."""
    return format_html(
        '<span class="verdict" data-verdict="{}">{}</span>', rating, Rating(rating).label
    )


@register.simple_tag
def rating_word(rating: str) -> str:
    """The verdict as a bare word."""
    return str(Rating(rating).label)


@register.simple_tag
def risk(claim: Claim) -> SafeString:
    """The risk as a word; ordinary goes without saying."""
    if claim.risk == Claim.Risk.ORDINARY:
        return SafeString("")
    return format_html(
        '<span class="risk" data-risk="{}">{}</span>', claim.risk, claim.get_risk_display()
    )


@register.filter
def kinds(claim: Claim) -> str:
    """The kinds of the claim in words."""
    return ", ".join(str(Claim.Kind(kind).label) for kind in claim.kinds)


@register.filter
def value_said(detail: Detail) -> str:
    """What the words of the detail come to, as people write it."""
    return value_words(detail.kind, detail.value)


@register.filter
def lead_in(anchor: Anchor) -> str:
    """The whole words of the same paragraph that stand before the claim."""
    words = anchor.before.rpartition("\n")[2]
    return f"… {words.partition(' ')[2]}" if len(words) == Anchor.CONTEXT else words


@register.filter
def lead_out(anchor: Anchor) -> str:
    """The same behind it."""
    words = anchor.after.partition("\n")[0]
    return f"{words.rpartition(' ')[0]} …" if len(words) == Anchor.CONTEXT else words


@register.filter
def moment(at: datetime) -> SafeString:
    """The time today, else with the day, in the person's zone and the order of their language."""
    return format_html('<time datetime="{}">{}</time>', _exactly(at), moments.moment(at))


@register.filter
def did(event: Event) -> str:
    """What somebody did, as the rest of a sentence that begins with their name."""
    return history.did(event)


@register.filter
def ago(at: datetime) -> SafeString:
    """How long ago, for what has just happened; the element says when."""
    words = durations.ago((timezone.now() - at).total_seconds())
    return format_html('<time datetime="{}">{}</time>', _exactly(at), words)


@register.filter
def due(at: datetime | None) -> SafeString:
    """A deadline: how long there is, and when. Late is a word, not only a colour.

    One element, since lists show many.
    """
    if at is None:
        return format_html('<span class="quiet">{}</span>', due_said(at))
    left = at - timezone.now()
    css = "late" if left < timedelta() else "due soon" if left < timedelta(hours=3) else "due"
    html = '<time class="{}" datetime="{}">{}</time>'
    return format_html(html, css, _exactly(at), due_said(at))


@register.filter
def due_said(at: datetime | None) -> str:
    """The same in words alone, where it stands in full close by."""
    if at is None:
        return _("none")
    left = (at - timezone.now()).total_seconds()
    words = _("in %(time)s") % {"time": durations.in_full_units(left)} if left >= 0 else _("Late")
    # In a narrow column the hour stands on a line of its own.
    held = "\u00a0".join([*words.split(), "·"])
    return f"{held} {moments.moment(at)}"


def _exactly(at: datetime) -> str:
    return timezone.localtime(at).isoformat(timespec="minutes")


@register.simple_tag(takes_context=True)
def personal(context: dict[str, Any]) -> SafeString:
    """The attributes of the document by which it looks as its reader wants it."""
    person = getattr(context.get("request"), "user", None)
    return flatatt(marks_of(person)) if isinstance(person, User) else SafeString("")


@register.filter
def duration(seconds: float) -> str:
    """How long something took, in the two units that matter."""
    return durations.duration(seconds)


@register.simple_tag
def step_field(
    asked: Asked | None, step: str, name: str, value: Any = "", *, of: int | None = None
) -> StepField:
    """What a step asks for: its id, what was typed, what is wrong with it. `of`: one of several."""
    return field_of(asked, step if of is None else f"{step}-{of}", name, value)


@register.simple_tag
def shortcut(*names: str) -> SafeString:
    """The attributes of an element that answers to these keys of keys.py."""
    return flatatt(attributes(*names))


@register.simple_tag
def key(name: str) -> SafeString:
    """The key as it is printed on its button."""
    known = KEYS[name]
    chord = mark_safe(" data-chord") if known.is_chord else ""
    return format_html('<kbd{} aria-hidden="true">{}</kbd>', chord, known.shown)


@register.simple_tag
def scripts(page: str, *, at_once: bool = False) -> SafeString:
    """The small scripts that a page needs, as one; run when it is whole unless `at_once`."""
    when = "" if at_once else mark_safe(" defer")
    return format_html('<script src="{}"{}></script>', address(page), when)

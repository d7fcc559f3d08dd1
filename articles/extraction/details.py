"""Which of the details marked by all components stay: no doubles, none hidden in another."""

from spacy.tokens import Span

# What may stand inside a longer detail of the kind on the left.
_KEPT_INSIDE = {
    "event": frozenset({"date", "place", "rank"}),
    "title": frozenset({"quantity"}),  # Ana Lund, 43, a nurse
}
# Of two over the same words, the earlier kind stays.
_RANKED = (
    "quote", "money", "percentage", "title", "date", "time", "comparison", "rank", "event",
    "organisation", "place", "work", "person", "quantity",
)  # fmt: skip


def settled(spans: list[Span]) -> list[Span]:
    """The details to show, in text order; of two that cross, the longer stays."""
    kept: list[Span] = []
    for span in sorted(spans, key=_order):
        if all(_can_stand_with(span, other) for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: (span.start, -span.end))


def _order(span: Span) -> tuple[int, int, int]:
    return span.start - span.end, _RANKED.index(span.label_), span.start


def _can_stand_with(span: Span, other: Span) -> bool:
    """May both be shown? `other` is at least as long."""
    if span.end <= other.start or other.end <= span.start:
        return True
    if other.label_ == "quote":
        return span.label_ != "quote"
    is_inside = other.start <= span.start and span.end <= other.end and len(span) < len(other)
    return is_inside and span.label_ in _KEPT_INSIDE.get(other.label_, ())

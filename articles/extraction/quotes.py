"""Component: quotations, as stretches of the paragraph and as details without their marks."""

from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from articles.extraction.marking import Range, add_details, add_spans
from articles.extraction.quotations import Quotation, find_quotations

QUOTATIONS = "quotations"
MARKS = frozenset("\"“”„«»‘’'–—")  # a dash opens a speech in French
_LONGEST_TITLE = 7  # words
_SMALL_WORDS = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to"}
)


class Quotes:
    """Marks the group `quotations` (`open` if one never closes) and details of the kind quote."""

    def __init__(
        self, find: Callable[[str], list[Quotation]], is_title: Callable[[str, Range], bool]
    ) -> None:
        self.find = find
        self.is_title = is_title

    def __call__(self, doc: Doc) -> Doc:
        """Mark both."""
        found = self.find(doc.text)
        add_spans(doc, QUOTATIONS, _spans(doc, found))
        inside = [_inside(doc.text, quotation) for quotation in found]
        works = {range_ for range_ in inside if self.is_title(doc.text, range_)}
        add_details(doc, "work", sorted(works))
        add_details(doc, "quote", (range_ for range_ in inside if range_ not in works))
        return doc


def _spans(doc: Doc, found: list[Quotation]) -> Iterator[Span]:
    for quotation in found:
        label = "closed" if quotation.closed else "open"
        start, end = quotation.start, quotation.end
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        if span is not None:
            yield span


def _inside(text: str, quotation: Quotation) -> Range:
    start = quotation.start + (text[quotation.start] in MARKS)
    end = quotation.end - (quotation.closed and text[quotation.end - 1] in MARKS)
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    return begin, begin + len(words.strip().rstrip(","))


def _is_title(text: str, range_: Range) -> bool:
    """The name of a work: “The Long Road Home”, every longer word with a capital."""
    words = text[slice(*range_)].rstrip(".!?").split(None, _LONGEST_TITLE)
    is_title = all(word[0].isupper() or word in _SMALL_WORDS for word in words)
    return 2 <= len(words) <= _LONGEST_TITLE and words[0][0].isupper() and is_title


@Language.factory("quotes")
def make_quotes(nlp: Language, name: str) -> Quotes:
    """Build the component."""
    return Quotes(find_quotations, _is_title)

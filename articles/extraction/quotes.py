"""Component: quotations, as stretches of the paragraph and as details without their marks."""

from spacy.language import Language
from spacy.tokens import Doc

from articles.extraction.marking import Range, add_details, add_spans
from articles.extraction.quotations import Quotation, find_quotations

QUOTATIONS = "quotations"


class Quotes:
    """Marks the group `quotations` (`open` if one never closes) and details of the kind quote."""

    def __call__(self, doc: Doc) -> Doc:
        """Mark both."""
        found = find_quotations(doc.text)
        for quotation in found:
            label = "closed" if quotation.closed else "open"
            span = doc.char_span(
                quotation.start, quotation.end, label=label, alignment_mode="expand"
            )
            add_spans(doc, QUOTATIONS, [span] if span is not None else [])
        add_details(doc, "quote", (_inside(doc.text, quotation) for quotation in found))
        return doc


def _inside(text: str, quotation: Quotation) -> Range:
    start, end = quotation.start + 1, quotation.end - quotation.closed
    words = text[start:end]
    begin = start + len(words) - len(words.lstrip())
    return begin, begin + len(words.strip().rstrip(","))


@Language.factory("quotes")
def make_quotes(nlp: Language, name: str) -> Quotes:
    """Build the component."""
    return Quotes()

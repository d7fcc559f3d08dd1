"""Component: sentence borders set from the rules before the parser, which then keeps to them."""

from typing import Any

import numpy as np
from spacy.attrs import SENT_START  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.tokens import Doc

from articles.extraction.sentences import find_sentences


class SentenceBorders:
    """The parser never sees a sentence cut inside an abbreviation, nor two sentences as one."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, doc: Doc) -> Doc:
        """Set every token: begins a sentence, or does not."""
        starts = {span.start for span in find_sentences(doc.text, language=self.language)}
        begins = [1 if token.idx in starts else -1 for token in doc]
        # All at once: the setter of a token reads the whole Doc each time.
        column: Any = np.array(begins, dtype="int64").astype("uint64")
        return doc.from_array([SENT_START], column)


@Language.factory("borders")
def make_borders(nlp: Language, name: str) -> SentenceBorders:
    """Build the component."""
    return SentenceBorders(nlp.lang or "en")

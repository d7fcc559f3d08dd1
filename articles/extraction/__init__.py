"""Text in, claims out. Pure: no Django, no settings; spaCy starts with the first text."""

from articles.extraction.blocks import find_blocks
from articles.extraction.engine import ENGINE, as_dict, find_claims, find_many, score_sentences
from articles.extraction.guess import guess_kinds
from articles.extraction.languages import has_trained_model
from articles.extraction.results import (
    Block,
    ClaimCandidate,
    DetailSpan,
    Extraction,
    Hint,
    LanguageNotInstalled,
    Reason,
    SentenceScore,
    Span,
    UnsupportedLanguage,
)
from articles.extraction.sentences import find_sentences

__all__ = [
    "ENGINE",
    "Block",
    "ClaimCandidate",
    "DetailSpan",
    "Extraction",
    "Hint",
    "LanguageNotInstalled",
    "Reason",
    "SentenceScore",
    "Span",
    "UnsupportedLanguage",
    "as_dict",
    "find_blocks",
    "find_claims",
    "find_many",
    "find_sentences",
    "guess_kinds",
    "has_trained_model",
    "score_sentences",
]

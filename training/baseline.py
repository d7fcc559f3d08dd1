"""What anybody has in an hour, to measure against."""

import re
from typing import Any

import spacy

from articles.extraction.engine import MODEL

_QUOTED = re.compile(r"[“\"][^“”\"]{3,400}[”\"]")


def number_in(sentence: str) -> float:
    """The simplest score: is there a figure?"""
    return float(any(char.isdigit() for char in sentence))


class Baseline:
    """Every sentence of the bare language model that has an entity or a quotation is a claim."""

    def __init__(self) -> None:
        self._nlp = spacy.load(MODEL)

    def __call__(self, text: str) -> list[dict[str, Any]]:
        """Claims in the shape of `manage.py extract --json`."""
        doc = self._nlp(text)
        spans = [(ent.start_char, ent.end_char) for ent in doc.ents]
        spans += [quoted.span() for quoted in _QUOTED.finditer(text)]
        claims = []
        for sent in doc.sents:
            start, end = sent.start_char, sent.end_char
            own = [{"text": text[a:b]} for a, b in spans if start <= a < end]
            if own:
                claims.append({"start": start, "end": end, "score": len(own), "details": own})
        return claims

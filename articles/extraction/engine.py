"""The way from a text to its claims. Importing this starts no spaCy."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any

from articles.extraction.blocks import find_blocks
from articles.extraction.hints import find_hints
from articles.extraction.hints.findings import Findings
from articles.extraction.languages import LANGUAGES, engine_code
from articles.extraction.pieces import find_pieces
from articles.extraction.results import ClaimCandidate, Extraction, SentenceScore

if TYPE_CHECKING:
    from spacy.language import Language

ENGINE = "factcheck 2.0"
MODEL = LANGUAGES["en"]
BATCH = 32  # pieces
Tell = Callable[[int], None]
_LOCK = Lock()  # a pipeline has one memory zone at a time


def _nobody(_found: int) -> None:
    """Who is told nothing."""


def find_claims(
    text: str,
    *,
    language: str = "en",
    published: date | None = None,
    model: str = MODEL,
    tell: Tell = _nobody,
) -> Extraction:
    """The claims of one text, in its order. `model`: which one reads English.

    `tell` hears now and then how many were found so far.
    """
    return next(find_many([text], language=language, published=published, model=model, tell=tell))


def find_many(
    texts: Iterable[str],
    *,
    language: str = "en",
    published: date | None = None,
    model: str = MODEL,
    tell: Tell = _nobody,
) -> Iterator[Extraction]:
    """One Extraction for each text, as they come."""
    code = engine_code(language)
    used = model if code == "en" else LANGUAGES[code]
    return (_extract(text, published, code, used, tell) for text in texts)


def _extract(text: str, published: date | None, code: str, model: str, tell: Tell) -> Extraction:
    # Imported here, so that a process which only asks for blocks and sentences stays small.
    from articles.extraction.pipeline import load_pipeline
    from articles.extraction.reading import Reader
    from articles.extraction.rules import rules_of

    nlp, reader = load_pipeline(model), Reader(text, published, rules_of(code))
    blocks = find_blocks(text, markdown=True, language=code)
    pieces = ((piece.text, piece) for piece in find_pieces(text, blocks, code))
    # The zone gives back the words of this text; without it the vocabulary grows for ever.
    with _LOCK, nlp.memory_zone():
        docs = nlp.pipe(pieces, as_tuples=True, batch_size=BATCH)
        found: list[ClaimCandidate] = []
        for doc, piece in docs:
            found += reader.read(piece, doc)
            tell(len(found))
    findings = Findings(text, blocks, reader.details, reader.mentions, published)
    hints = find_hints(findings) if code == "en" else ()  # their words are English
    return Extraction(tuple(found), hints, _engine(nlp))


def _engine(nlp: "Language") -> str:
    """All that has a say: another version of any may find other claims."""
    from articles.extraction.sentence_model import load_model

    parts = [ENGINE, f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}"]
    if "ranking" in nlp.pipe_names:
        parts.append(f"sentences {load_model().version}")
    return ", ".join(parts)


def score_sentences(sentences: Sequence[str]) -> list[SentenceScore]:
    """How check-worthy each is, in order, by the trained model alone.

    Of a sentence of more than 96 word pieces the beginning is read.
    """
    from articles.extraction.sentence_model import load_model

    return load_model().scores(sentences)


def as_dict(text: str, extraction: Extraction) -> dict[str, Any]:
    """What `manage.py extract --json` prints."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return {"text_sha256": digest, **_lists(asdict(extraction))}


def _lists(value: Any) -> Any:
    """Tuples as lists, as JSON will have them."""
    if isinstance(value, dict):
        return {key: _lists(inner) for key, inner in value.items()}
    return [_lists(inner) for inner in value] if isinstance(value, list | tuple) else value

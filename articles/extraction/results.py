"""What the room hands out: plain frozen values, no spaCy type among them."""

from dataclasses import dataclass


class UnsupportedLanguage(ValueError):
    """The engine has no model for the language of the text; the message can be shown."""

    def __init__(self, language: str) -> None:
        super().__init__(f"Claims can be found in English texts only, not in “{language}”.")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a text, in code points, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One line of a text and what it is. `level` is set for headings, else 0."""

    start: int
    end: int
    kind: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class DetailSpan:
    """One checkable particular; `value` is its normal form, or "" where none is obvious."""

    start: int
    end: int
    text: str
    kind: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a passage is worth checking: a signal, and the words of the claim that gave it."""

    signal: str
    quote: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A possible inconsistency inside one text. No rule finds any yet."""

    rule: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ClaimCandidate:
    """A passage that a checker should be shown. Offsets, also of details, are into the text."""

    start: int
    end: int
    text: str
    kinds: tuple[str, ...]
    speaker: str
    score: float
    reasons: tuple[Reason, ...]
    details: tuple[DetailSpan, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one text, in text order, and the engine that found it."""

    claims: tuple[ClaimCandidate, ...]
    hints: tuple[Hint, ...]
    engine: str

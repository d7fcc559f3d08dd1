"""What the room hands out: plain frozen values, no spaCy type among them."""

from dataclasses import dataclass

CHECKWORTHY = 0.5  # on news this parts best what a desk checks from what it does not


class UnsupportedLanguage(ValueError):
    """The engine has no model for the language of the text; the message can be shown."""

    def __init__(self, language: str) -> None:
        super().__init__(
            f"Claims can be found in English and French texts only, not in “{language}”."
        )


class LanguageNotInstalled(UnsupportedLanguage):
    """There is an engine for the language, but its model is an extra that is missing here."""

    def __init__(self, code: str) -> None:
        name, command = _EXTRAS[code]
        ValueError.__init__(
            self, f"The model for {name} texts is not installed: “{command}” brings it."
        )


_EXTRAS = {"fr": ("French", "make install-french")}


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
    """One checkable particular.

    `value` is its normal form and `unit` what a figure counts or measures, "" where not obvious.
    `part`: which of several independent assertions of the claim it belongs to, 0 if there is one.
    """

    start: int
    end: int
    text: str
    kind: str
    value: str = ""
    unit: str = ""
    part: int = 0


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a passage is worth checking: a signal, and the words of the claim that gave it."""

    signal: str
    quote: str


@dataclass(frozen=True, slots=True)
class Hint:
    """A possible inconsistency inside one text: two passages, and what each of them states."""

    rule: str
    spans: tuple[Span, Span]
    stated: tuple[str, str]


@dataclass(frozen=True, slots=True)
class ClaimCandidate:
    """A passage that a checker should be shown. Offsets, also of details, are into the text.

    `cue`: the word that makes the speaker say it; `outlet`: to whom or where it was said;
    `certainty`: how sure it is that the speaker is this one, from 0 to 1, 0 where nobody is named.
    """

    start: int
    end: int
    text: str
    kinds: tuple[str, ...]
    speaker: str
    score: float
    reasons: tuple[Reason, ...]
    details: tuple[DetailSpan, ...]
    cue: str = ""
    outlet: str = ""
    certainty: float = 0.0


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one text, in text order, and the engine that found it."""

    claims: tuple[ClaimCandidate, ...]
    hints: tuple[Hint, ...]
    engine: str


@dataclass(frozen=True, slots=True)
class SentenceScore:
    """How likely a sentence states no fact, an unimportant one, or one worth a check (NFS, UFS, CFS
    of the ClaimBuster work); together they are 1."""

    nfs: float
    ufs: float
    cfs: float

    @property
    def score(self) -> float:
        """From 0 to 1; from CHECKWORTHY on, a desk would check it."""
        return self.cfs

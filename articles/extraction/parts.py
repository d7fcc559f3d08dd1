"""Which details of a unit belong together, where it joins several independent assertions."""

from spacy.tokens import Span, Token

from articles.extraction.reporting_words import REPORTING
from articles.extraction.subjects import SUBJECT

FIGURES = frozenset({"money", "quantity", "percentage", "rank", "date", "time", "comparison"})
_CLAUSES = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_CONTRASTS = frozenset({"while", "whereas"})
_DEEPEST = 40  # steps up the parse


def parts_of(details: list[Span]) -> tuple[int, ...]:
    """A number for each detail, from 1 in text order; 0 throughout if only one clause has figures.

    A clause counts with a subject and a figure of its own. What stands beside a verb of saying
    belongs to all that is said.
    """
    figured = [span for span in details if span.label_ in FIGURES]
    if len(figured) < 2:
        return (0,) * len(details)
    heads = dict.fromkeys(_clause(span.root) for span in figured)
    numbers = {head: number for number, head in enumerate((h for h in heads if h is not None), 1)}
    if len(numbers) < 2:
        return (0,) * len(details)
    return tuple(_number(span, numbers) for span in details)


def _number(span: Span, numbers: dict[int, int]) -> int:
    """A quotation may hold several of the clauses; then it belongs to none."""
    inside = [head for head in numbers if span.start <= head < span.end]
    clause = _clause(span.root) if len(inside) < 2 else None
    return numbers.get(clause, 0) if clause is not None else 0


def _clause(token: Token) -> int | None:
    """Position of the verb whose clause a token stands in; None beside a verb of saying."""
    for _ in range(_DEEPEST):
        if _heads_clause(token):
            return None if _governs(token) else token.i
        if token.head.i == token.i:
            break
        token = token.head
    return None


def _heads_clause(token: Token) -> bool:
    if token.tag_[:2] not in ("VB", "MD"):
        return False
    is_contrast = token.dep_ == "advcl" and any(
        child.dep_ == "mark" and child.lower_ in _CONTRASTS for child in token.children
    )
    if token.dep_ != "ROOT" and _is_relative(token):
        return False
    return (token.dep_ in _CLAUSES or is_contrast) and any(
        child.dep_ in SUBJECT or child.dep_ == "expl" for child in token.children
    )


def _is_relative(verb: Token) -> bool:
    """“…, of which $2 million came from the state”, whatever the parser makes of it."""
    opening = verb.doc[verb.left_edge.i : min(verb.left_edge.i + 3, verb.i)]
    return any(token.tag_ in ("WDT", "WP", "WP$") for token in opening)


def _governs(verb: Token) -> bool:
    """Is the clause of another verb what this one says or means?"""
    return any(child.dep_ == "ccomp" and _is_content(verb, child) for child in verb.children)


def _is_content(verb: Token, clause: Token) -> bool:
    """The parser hangs clauses on one another over a semicolon, too: those stand side by side."""
    if clause.i < verb.i:
        return verb.lower_ in REPORTING
    return all(token.text != ";" for token in verb.doc[verb.i : clause.i])

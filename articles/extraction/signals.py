"""What in a unit speaks for a check, or against it: each signal with the words that gave it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from spacy.tokens import Doc, Span, Token

from articles.extraction import weights
from articles.extraction.attributions import SPEAKERS, VERBS
from articles.extraction.marking import before, is_capital, spans_of
from articles.extraction.word_lists import Words

_PAST = frozenset({"was", "were", "been", "had", "has", "have", "'ve", "’ve", "got", "being"})
_PRESENT = frozenset({"is", "are", "'s", "’s", "'re", "’re"})
_CERTAIN = frozenset({"will", "'ll", "’ll", "must", "shall"})
_LONGEST_LABEL = 6  # tokens
_LONGEST_QUOTE = 12  # tokens from a speaker to the verb, for both to be quoted


@dataclass(frozen=True, slots=True)
class Signal:
    """One reason, its weight, and where it stands in the Doc."""

    name: str
    weight: float
    start: int
    end: int


def signals_of(unit: Span, details: list[Span], quoted: set[int], words: Words) -> Iterator[Signal]:
    """All signals of a unit; what stands in a quotation counts less."""
    yield from _of_details(details, quoted, words)
    yield from _of_attributions(unit)
    if all(token.i in quoted for token in unit):
        yield Signal("statement", weights.STATEMENT, unit.start, unit.end)
    outside = [token for token in unit if token.i not in quoted]
    spoken = {verb.start for verb in spans_of(unit.doc, VERBS)}
    verbs = [token for token in outside if token.i not in spoken]
    yield from _heaviest(verbs, words, _is_event, "event", (weights.HARD_EVENT, weights.EVENT))
    yield from _heaviest(
        verbs, words, _is_activity, "activity", (weights.HARD_ACTIVITY, weights.ACTIVITY)
    )
    yield from _first(outside, partial(_is_among, words["study"]), "study", weights.STUDY)
    yield from _first(outside, partial(_is_among, words["rule"]), "rule", weights.RULE)


def doubts_of(unit: Span, quoted: set[int], words: Words) -> set[str]:
    """What makes the whole sentence a guess, an opinion or the writer's own affair."""
    outside = (token for token in unit if token.i not in quoted)
    doubts = {doubt for token in outside if (doubt := _doubt(token, words))}
    return doubts - {"personal"} if _is_labelled(unit.doc) else doubts


def _is_labelled(doc: Doc) -> bool:
    """“LUND: I was ill for 40 days”: not the writer's words."""
    opening = doc[:_LONGEST_LABEL]
    colon = next((token.i for token in opening if token.text == ":"), 0)
    return colon > 0 and doc[:colon].text.isupper()


def _of_details(details: list[Span], quoted: set[int], words: Words) -> Iterator[Signal]:
    seen = Counter[str]()
    for span in details:
        kind = span.label_
        seen[kind] += 1
        if seen[kind] <= weights.MOST_OF_A_KIND:
            share = weights.QUOTED if kind != "quote" and span.start in quoted else 1
            yield Signal(kind, share * _weight(span, words), span.start, span.end)


def _weight(span: Span, words: Words) -> float:
    """What a detail weighs: a date or number without a figure weighs less."""
    kind = span.label_
    has_figure = any(char.isdigit() for char in span.text)
    if kind == "date" and not has_figure:
        is_named = any(is_capital(token) for token in span)
        return weights.NAMED_DAY if is_named else weights.VAGUE_DATE
    if kind == "quantity" and not has_figure and _is_known_number(span, words):
        return weights.KNOWN_NUMBER
    return weights.DETAILS[kind]


def _is_known_number(span: Span, words: Words) -> bool:
    """“the two men”, who are known already, and “one bystander”, who is hardly counted."""
    previous = before(span)
    is_one = span[0].lower_ in words.get("single", ())
    return is_one or (previous is not None and previous.lower_ in words["pointing"])


def _of_attributions(unit: Span) -> Iterator[Signal]:
    pairs = zip(spans_of(unit.doc, SPEAKERS), spans_of(unit.doc, VERBS), strict=True)
    for speaker, verb in pairs:
        if unit.start <= verb.start < unit.end:
            start, end = min(speaker.start, verb.start), max(speaker.end, verb.end)
            if end - start > _LONGEST_QUOTE:
                start, end = verb.start, verb.end
            yield Signal("attribution", weights.ATTRIBUTION[verb.label_], start, end)
            return


def _first(
    tokens: list[Token], is_wanted: Callable[[Token], bool], name: str, weight: float
) -> Iterator[Signal]:
    token = next((token for token in tokens if is_wanted(token)), None)
    if token is not None:
        yield Signal(name, weight, token.i, token.i + 1)


def _heaviest(
    verbs: list[Token],
    words: Words,
    is_wanted: Callable[[Words, Token], bool],
    name: str,
    pair: tuple[float, float],
) -> Iterator[Signal]:
    """The first verb of an act that leaves a trace, else the first; `pair`: their weights."""
    found = [token for token in verbs if is_wanted(words, token)]
    hard = next((token for token in found if token.lower_ in words["hard"]), None)
    for token in [hard] if hard else found[:1]:
        yield Signal(name, pair[hard is None], token.i, token.i + 1)


def _is_event(words: Words, token: Token) -> bool:
    """A verb for something that happened: past, perfect or past passive; no state, no gesture."""
    low = token.lower_
    if token.tag_ not in ("VBD", "VBN") or low in words["stative"] or low in words["gestures"]:
        return False
    return token.tag_ == "VBD" or not _PAST.isdisjoint(_auxiliaries(token))


def _auxiliaries(verb: Token) -> set[str]:
    own = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return own or (_auxiliaries(verb.head) if verb.dep_ == "conj" else set())


def _is_activity(words: Words, token: Token) -> bool:
    """The main verb in the present, not of state unless of a name; or one that leaves a trace."""
    if token.dep_ != "ROOT":
        return False
    low = token.lower_
    is_of_state = low in words["stative"] or low in words["gestures"]
    if token.tag_ in ("VBZ", "VBP") and not is_of_state:
        return True
    if low in words["hard"] and any(child.lower_ in _CERTAIN for child in token.children):
        return True
    if token.tag_ in ("VBN", "VBG"):  # “is ground into flour”, “is rising”
        return not is_of_state and not _PRESENT.isdisjoint(_auxiliaries(token))
    return any(_is_named_subject(child) for child in token.children)


def _is_named_subject(token: Token) -> bool:
    """“Norway has no mines” and “Norway officials are ill”, not “Norway’s plan is a joy”."""
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return False
    first = (token, *token.children)
    return any(part.tag_ in ("NNP", "NNPS") and part.dep_ != "poss" for part in first)


def _is_among(wanted: frozenset[str], token: Token) -> bool:
    """A noun or verb of the list: a fine, to fine, but not “a fine day”."""
    return token.lower_ in wanted and token.tag_[:2] not in ("JJ", "RB", "UH")


def _doubt(token: Token, words: Words) -> str:
    if token.lower_ in words["writer"]:
        return "personal" if _is_of_subject(token) else ""
    if token.dep_ != "ROOT" and token.head.dep_ not in ("ROOT", "attr"):
        return ""
    if token.lower_ in words["hedges"]:
        return "hedge"
    return "opinion" if token.lower_ in words["opinion"] else ""


def _is_of_subject(token: Token) -> bool:
    """“We met her”; “Our correspondent is there”."""
    subject = token.head if token.dep_ == "poss" else token
    return subject.dep_ == "nsubj" and subject.head.dep_ == "ROOT"


def details_in(unit: Span, details: list[Span]) -> list[Span]:
    """Those that begin inside the unit, cut where it ends: a quotation may be too long for it."""
    own = (span for span in details if unit.start <= span.start < unit.end)
    return [
        span if span.end <= unit.end else Span(span.doc, span.start, unit.end, label=span.label)
        for span in own
    ]

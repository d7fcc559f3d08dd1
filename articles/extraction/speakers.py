"""Who speaks, by name: reads a text unit by unit and remembers who was named before."""

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from articles.extraction import certainty
from articles.extraction.attributions import OUTLETS, SPEAKERS, SUBJECTS, VERBS
from articles.extraction.labels import Labels
from articles.extraction.marking import DETAILS, spans_of, starting_in
from articles.extraction.people_words import PeopleWords
from articles.extraction.quotes import QUOTATIONS
from articles.extraction.references import References


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says something, the words that make them say it, where, and how sure that is."""

    speaker: str = ""
    cue: str = ""
    outlet: str = ""
    certainty: float = 0.0


class Speakers:
    """The memory of one text. It keeps names, never a Doc."""

    def __init__(self, words: PeopleWords, text: str = "") -> None:
        self.references = References(words)
        self.cast = self.references.cast
        self._labels = Labels(text)
        self._label = ""  # whose words this paragraph is, by the label in front of it
        self._last = ""  # who spoke last in this paragraph
        self._before = ""  # and at the end of the one before
        self._is_quote_open = False
        self._is_going_on = False

    def open_paragraph(self, doc: Doc) -> None:
        """Forget who spoke, unless a quotation goes on over the border of paragraphs."""
        quotations = spans_of(doc, QUOTATIONS)
        starts_quoted = bool(quotations) and quotations[0].start == 0
        self._is_going_on = self._is_quote_open and starts_quoted
        if not self._is_going_on:
            self._before, self._last = self._last, ""
        label = self._labels.of(doc.text, self.references.is_known)
        self._label = self.references.name_of_label(label) if label is not None else ""

    def meet(self, doc: Doc) -> None:
        """Learn the names and functions of a Doc, before its units are read."""
        self.references.meet(doc)
        quotations = spans_of(doc, QUOTATIONS)
        last = quotations[-1] if quotations else None
        self._is_quote_open = last is not None and last.label_ == "open" and last.end == len(doc)

    def speaker_of(self, unit: Span) -> Attribution:
        """Who speaks in the next unit; nobody where that is not clear."""
        subjects, quotations = starting_in(unit, SUBJECTS), starting_in(unit, QUOTATIONS)
        cues = [
            (speaker, cue)
            for speaker, cue in zip(
                spans_of(unit.doc, SPEAKERS), spans_of(unit.doc, VERBS), strict=True
            )
            if unit.start <= cue.start < unit.end
        ]
        found = self._by_cue(unit, cues, subjects)
        if not found.speaker and not cues:
            found = self._without_cue(unit, subjects, quotations)
        if found.speaker and (cues or quotations):
            self._last = found.speaker
        details = starting_in(unit, DETAILS)
        people, bodies = (
            [span for span in details if span.label_ == kind] for kind in ("person", "organisation")
        )
        main = [*reversed(subjects), *(span for span, _ in cues[:1])]
        self.references.attend(people, bodies, main)
        return found

    def _by_cue(
        self, unit: Span, cues: list[tuple[Span, Span]], subjects: list[Span]
    ) -> Attribution:
        outlet = next((span.text for span in starting_in(unit, OUTLETS)), "")
        for position, (speaker, cue) in enumerate(cues):
            name, sure = self.references.resolve(speaker, subjects)
            if name:
                sure *= certainty.LATER_CUE if position else 1
                sure *= certainty.ASIDE if _is_aside(cue) else 1
                return Attribution(name, cue.text, outlet, round(sure, 2))
        if cues and self._label:
            return Attribution(self._label, "", "", certainty.LABEL)
        return Attribution()

    def _without_cue(self, unit: Span, subjects: list[Span], quotations: list[Span]) -> Attribution:
        """A label, whoever the sentence is about, or whoever spoke before."""
        if self._label:
            return Attribution(self._label, certainty=certainty.LABEL)
        if not quotations:
            return Attribution()
        if quotations[0].start == unit.start and not subjects:
            return self._continued(unit, quotations)
        for subject in subjects[:1]:
            name, sure = self.references.resolve(subject, subjects)
            if name and self.references.can_speak(subject) and subject.root.dep_ != "nsubjpass":
                return Attribution(name, certainty=round(sure * certainty.SUBJECT, 2))
        return Attribution()

    def _continued(self, unit: Span, quotations: list[Span]) -> Attribution:
        """A quotation without attribution goes on with the speaker before it."""
        if self._last:
            sure = certainty.OPEN_QUOTE if self._is_going_on else certainty.CONTINUED
            return Attribution(self._last, certainty=sure)
        is_all_quoted = quotations[0].end >= unit.end
        if self._before and is_all_quoted:
            return Attribution(self._before, certainty=certainty.NEXT_PARAGRAPH)
        return Attribution()


def _is_aside(cue: Span) -> bool:
    """Does it stand in a clause that only goes with the sentence: “after doctors said”?"""
    verb = cue.root
    is_clause = verb.dep_ == "relcl" or (
        verb.dep_ == "advcl" and any(child.dep_ == "mark" for child in verb.lefts)
    )
    return is_clause and any(child.dep_ == "nsubj" for child in verb.lefts)

"""Who speaks, by name: reads a text unit by unit and remembers who was named before."""

from spacy.tokens import Doc, Span

from articles.extraction.attributions import SPEAKERS, SUBJECTS
from articles.extraction.cast import Cast, Person
from articles.extraction.marking import DETAILS, before, is_capital, spans_of, starting_in
from articles.extraction.people_words import PeopleWords
from articles.extraction.quotes import QUOTATIONS


class Speakers:
    """The memory of one text. It keeps names, never a Doc."""

    def __init__(self, words: PeopleWords) -> None:
        self._words = words
        self.cast = Cast(words)
        self._last = ""  # who spoke last in this paragraph
        self._thing = ""  # what a sentence was about last, if not a person
        self._is_quote_open = False

    def open_paragraph(self, doc: Doc) -> None:
        """Forget who spoke, unless a quotation goes on over the border of paragraphs."""
        quotations = spans_of(doc, QUOTATIONS)
        goes_on = self._is_quote_open and bool(quotations) and quotations[0].start == 0
        if not goes_on:
            self._last = ""

    def meet(self, doc: Doc) -> None:
        """Learn the names and functions of a Doc, before its units are read."""
        people = spans_of(doc, DETAILS, "person")
        for person in people:
            self.cast.meet(person.text)
        for title in spans_of(doc, DETAILS, "title"):
            named = (person for person in people if title.start <= person.start < title.end)
            for person in named:
                self.cast.meet(person.text, title.text)
        quotations = spans_of(doc, QUOTATIONS)
        last = quotations[-1] if quotations else None
        self._is_quote_open = last is not None and last.label_ == "open" and last.end == len(doc)

    def speaker_of(self, unit: Span) -> str:
        """The name, or the noun, of who speaks in the next unit; "" where that is not clear."""
        speakers, subjects = starting_in(unit, SPEAKERS), starting_in(unit, SUBJECTS)
        quotations = starting_in(unit, QUOTATIONS)
        candidates = speakers or (subjects[:1] if quotations else [])
        name = next((found for span in candidates if (found := self._resolved(span))), "")
        if not candidates and quotations and quotations[0].start == unit.start:
            name = self._last
        if name and (speakers or quotations):
            self._last = name
        people = [span for span in starting_in(unit, DETAILS) if span.label_ == "person"]
        self._attend(people, [*reversed(subjects), *speakers[:1]])
        return name

    def _attend(self, people: list[Span], main: list[Span]) -> None:
        """Those named in passing first: whom the sentence is about comes to mind before them."""
        found = [self._person(span) for span in main]  # before a name of this unit takes a pronoun
        passing = [self.cast.meet(span.text) for span in people]
        for person in passing + found:
            if person is not None:
                self.cast.attend(person)
        things = [span.text for span in main if span.label_ == "noun"]
        self._thing = things[-1] if things else self._thing

    def _resolved(self, span: Span) -> str:
        person = self._person(span)
        if person is not None:
            return person.name
        if span.label_ == "pronoun":
            return self._thing if span.text.lower() in self._words.things else ""
        return span.text if span.label_ in ("noun", "name") else ""

    def _person(self, span: Span) -> Person | None:
        if span.label_ == "name":
            return self.cast.meet(span.text)
        if span.label_ == "pronoun":
            return self.cast.by_pronoun(span.text)
        if is_capital(span[-1]) and self.cast.is_surname(span[-1].text):
            return self.cast.meet(span[-1].text)
        previous = before(span)
        is_definite = previous is not None and previous.lower_ in self._words.definite
        known = self.cast.by_description(span.text) if is_definite else None
        if known is None and span[-1].tag_ == "NNP" and span[-1].ent_type_ in ("", "PERSON"):
            return self.cast.meet(span.text)  # a name the model passed over
        return known or self.cast.describe(span.text)

"""Whom a phrase means: a name, a pronoun or a description, in the light of what came before."""

from spacy.tokens import Doc, Span, Token

from articles.extraction import certainty
from articles.extraction.cast import Cast, Person
from articles.extraction.marking import (
    DETAILS,
    before,
    is_capital,
    is_noun,
    sentence_start,
    spans_of,
)
from articles.extraction.organisations import Organisations, is_body, is_thing
from articles.extraction.past import is_archival
from articles.extraction.people_words import PeopleWords
from articles.extraction.reporting_words import SPEECH

Found = tuple[str, float]  # a name, and how sure it is
_LONGEST_SHORT_FORM = 6  # letters
_NOBODY: Found = ("", 0.0)


class References:
    """Who and what was named in a text so far."""

    def __init__(self, words: PeopleWords) -> None:
        self._words = words
        self.cast = Cast(words)
        self._bodies = Organisations()
        self._thing = ""  # what a sentence was about last, if not a person
        self._group = ""  # and if it was several

    def meet(self, doc: Doc) -> None:
        """Learn the names and functions of a Doc, before its units are read."""
        people = spans_of(doc, DETAILS, "person")
        for person in filter(self._is_name, people):
            self.cast.meet(person.text, _age(person))
        for title in spans_of(doc, DETAILS, "title"):
            named = (person for person in people if title.start <= person.start < title.end)
            for person in named:
                self.cast.meet(person.text, title.text)
        for body in spans_of(doc, DETAILS, "organisation"):
            if any(is_capital(token) for token in body):
                self._bodies.meet(body.text, _apposition(body))

    def name_of_label(self, label: str) -> str:
        """The full name behind “LUND:”."""
        words = label.title() if label.isupper() else label
        person = self.cast.meet(words.removesuffix(".")) if words else self.cast.main()
        return person.name if person is not None else words

    def is_known(self, label: str) -> bool:
        """Was somebody of this surname named before?"""
        return self.cast.is_surname(label.split()[-1])

    def attend(self, people: list[Span], bodies: list[Span], main: list[Span]) -> None:
        """Those named in passing first: whom the sentence is about comes to mind before them."""
        found = [self._person(span, [])[0] for span in main]  # before a name takes a pronoun
        passing = [self.cast.meet(span.text) for span in people if self._is_name(span)]
        order = [person for person in passing + found if person is not None]
        for position, person in enumerate(order):
            if all(person is not later for later in order[position + 1 :]):
                self.cast.attend(person)
        for span in (*bodies, *main):
            if span.label_ in ("noun", "organisation"):
                self._attend_thing(span)

    def _attend_thing(self, span: Span) -> None:
        """What may be meant by “it” or “they” when it speaks."""
        name = self.resolve(span, [])[0] or span.text
        if _is_plural(span.root) or " and " in span.text:
            if any(self._is_human(token) for token in span):
                self._group = name
        elif is_capital(span.root) or is_body(span.root.text) or is_thing(span.root.text):
            self._thing = name
            self._bodies.attend(name)

    def can_speak(self, span: Span) -> bool:
        """Is it somebody, by name, pronoun or function, or a body?"""
        root = span.root.text
        return span.label_ != "noun" or self._words.is_role(root) or is_body(root)

    def resolve(self, span: Span, subjects: list[Span]) -> Found:
        """The name, or the words themselves where no name was given."""
        person, sure = self._person(span, subjects)
        if person is not None:
            person.times += 1
            return person.name, sure
        if span.label_ == "pronoun" and span.text.lower() in self._words.things:
            return self._it(span)
        if span.label_ not in ("noun", "name"):
            return _NOBODY
        return self._body(span)

    def _is_human(self, token: Token) -> bool:
        """A name, or what people do, also if they are several."""
        forms = (token.text, token.text.removesuffix("s"))
        return token.tag_.startswith("NNP") or any(self._words.is_role(form) for form in forms)

    def _it(self, span: Span) -> Found:
        is_group = span.text.lower() in self._words.groups
        name = (is_group and self._group) or _body_before(span) or self._thing
        return (name, certainty.THING) if name else _NOBODY

    def _body(self, span: Span) -> Found:
        noun = span.root.text
        if self._is_definite(span) and len(span) == 1 and is_body(noun):
            body = self._bodies.by_description(noun, _body_before(span))
            if body is not None:
                return body.name, certainty.THING
        return span.text, certainty.NAMED

    def _person(self, span: Span, subjects: list[Span]) -> tuple[Person | None, float]:
        if span.label_ == "name" and self._is_name(span):
            return self.cast.meet(span.text), certainty.NAMED
        if span.label_ == "pronoun":
            return self._by_pronoun(span, subjects)
        root = span.root
        if is_capital(root) and self.cast.is_surname(root.text):
            return self.cast.meet(root.text), certainty.NAMED
        if is_thing(root.text) or " and " in span.text:
            return None, 0.0
        if self._is_definite(span):
            person, sure = self.cast.by_description(span.text)
            if person is not None:
                return person, sure
        is_linked = any(token.lower_ in self._words.empty for token in span)
        if span[-1].tag_ == "NNP" and not is_linked and self._may_be_name(span):
            return self.cast.meet(span.text), certainty.NAMED  # a name the model passed over
        return self.cast.describe(span.text, is_one=_is_one(span)), certainty.NAMED

    def _by_pronoun(self, span: Span, subjects: list[Span]) -> tuple[Person | None, float]:
        """Whoever this sentence is about before the pronoun comes, else whoever came last."""
        names = [other for other in subjects if other.end <= span.start and other.label_ == "name"]
        near = [person for other in names if (person := self.cast.meet(other.text)) is not None]
        person, rivals = self.cast.by_pronoun(span.text, near)
        main = self.cast.main()
        if not near and main is not person and main in rivals and is_archival(span):
            return main, certainty.ARCHIVE
        return person, certainty.RIVALS if rivals else certainty.PRONOUN

    def _is_name(self, span: Span) -> bool:
        """Not the short form of a body, “NATO”, nor “the Scot”."""
        if len(span) > 1:
            return True
        is_epithet = span.text.lower() in self._words.epithets and self._is_definite(span)
        return not (is_epithet or (span.text.isupper() and len(span.text) <= _LONGEST_SHORT_FORM))

    def _may_be_name(self, span: Span) -> bool:
        """Not the first word of a sentence that has no verb of speech beside it."""
        if not self._is_name(span) or span[-1].ent_type_ not in ("", "PERSON"):
            return False
        if any(is_body(token.text) for token in span):
            return False
        behind = span.doc[span.end : span.end + 1].text.lower()
        return len(span) > 1 or not span[0].is_sent_start or behind in SPEECH

    def _is_definite(self, span: Span) -> bool:
        previous = before(span)
        return previous is not None and previous.lower_ in self._words.definite


def _body_before(pronoun: Span) -> str:
    """The last body named in the sentence of a pronoun."""
    start = sentence_start(pronoun[0])
    bodies = spans_of(pronoun.doc, DETAILS, "organisation")
    names = [body.text for body in bodies if start <= body.start < pronoun.start]
    return names[-1] if names else ""


def _is_plural(noun: Token) -> bool:
    """By its tag in English, by its features in French."""
    return noun.tag_ in ("NNS", "NNPS") or "Plur" in noun.morph.get("Number", [])


def _is_one(span: Span) -> bool:
    """“A hotelier”, “one neighbour”: a person, if not a body or a paper."""
    previous = before(span)
    is_single = previous is not None and previous.lower_ in ("a", "an", "one", "another")
    return is_single and span.root.tag_ == "NN" and not is_body(span.root.text)


def _age(person: Span) -> str:
    """“Ana Lund, 43,” is the 43-year-old."""
    doc, i = person.doc, person.end
    if i + 1 < len(doc) and doc[i].text == "," and doc[i + 1].text.isdigit():
        return f"{doc[i + 1].text}-year-old"
    return ""


def _apposition(body: Span) -> str:
    """“Lumen, the largest maker of lamps”, “the union Lumen”: maker, union."""
    nouns = [child for child in body.root.rights if child.dep_ == "appos"]
    if body.root.dep_ in ("appos", "compound", "nmod"):
        nouns.append(body.root.head)
    return " ".join(token.text for token in nouns if is_noun(token))

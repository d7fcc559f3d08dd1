"""Drafts of a given size, written by a few patterns of ours. The same every time."""

import itertools
from dataclasses import dataclass

PLACES = ("Harbour Street", "the old mill", "Canal Park", "Station Road", "the north quay")
THINGS = ("the ferry office", "the tram depot", "the night market", "the lido", "the seed bank")
PEOPLE = ("Ines Moreau", "Karl Lindqvist", "Aisha Bello", "Petra Novak", "Samuel Okafor")
OFFICES = ("the harbour master", "the city treasurer", "a tram driver", "the head gardener")
YEARS = (1931, 1958, 1974, 1989, 2003, 2011, 2019, 2024)
CLAIMS = (
    ("figure", "{Thing} counted {n} visitors in {year}, {p} percent more than the year before."),
    ("money", "Repairs at {place} cost ${m} million in {year}."),
    ("quote", "“We had {p} broken lamps on one evening,” said {person}, {office}."),
    ("date", "{Thing} opened at {place} on {d} March {year}."),
    ("name_title", "{Person} has been {office} since {year}."),
    ("comparison", "No other stop in the city is as busy as {place}, with {n} riders a day."),
    ("place", "{Thing} stands {p} metres from {place}."),
    ("attribution", "{Person} told the council in {year} that {thing} would close."),
)
FILLERS = (
    "People who walk there in the evening speak of it in a low voice.",
    "It is the kind of place one finds by mistake and then returns to.",
    "Nobody we met could say who had painted the door or why.",
    "The smell of tar hangs over the stones long after the boats have gone.",
    "On a grey morning the whole street seems to hold its breath.",
)
SENTENCES_IN_A_PARAGRAPH = 4
PARAGRAPHS_UNDER_A_HEADING = 6


@dataclass(frozen=True)
class Passage:
    """A claim of the draft and its kind."""

    start: int
    end: int
    text: str
    kind: str


@dataclass(frozen=True)
class Draft:
    text: str
    passages: list[Passage]

    @property
    def words(self):
        return len(self.text.split())


def draft(title, *, words, claims):
    """About so many words, with exactly so many claims spread evenly."""
    sentences = list(_sentences(words - len(title.split()), claims))
    lines, passages, at = [title], [], len(title) + 1
    for number, group in enumerate(_groups(sentences)):
        if number and number % PARAGRAPHS_UNDER_A_HEADING == 0:
            lines.append(f"Part {number // PARAGRAPHS_UNDER_A_HEADING + 1}")
            at += len(lines[-1]) + 1
        for kind, sentence in group:
            if kind:
                passages.append(Passage(at, at + len(sentence), sentence, kind))
            at += len(sentence) + 1
        lines.append(" ".join(sentence for _kind, sentence in group))
    return Draft("\n".join(lines) + "\n", passages)


def _groups(sentences):
    for first in range(0, len(sentences), SENTENCES_IN_A_PARAGRAPH):
        yield sentences[first : first + SENTENCES_IN_A_PARAGRAPH]


def _sentences(words, claims):
    """Claims, and as many other sentences between them as the words allow."""
    fillers, written = itertools.cycle(FILLERS), 0
    for number in range(claims):
        yield (claim := _claim(number))
        written += len(claim[1].split())
        while written < words * (number + 1) / claims:
            filler = next(fillers)
            written += len(filler.split())
            yield "", filler


def _claim(number):
    kind, pattern = CLAIMS[number % len(CLAIMS)]
    thing = THINGS[number % len(THINGS)]
    person = PEOPLE[number // 2 % len(PEOPLE)]
    return kind, pattern.format(
        thing=thing,
        Thing=thing.capitalize(),
        place=PLACES[number // 3 % len(PLACES)],
        person=person,
        Person=person,
        office=OFFICES[number % len(OFFICES)],
        year=YEARS[number % len(YEARS)],
        n=f"{1_000 + 37 * number:,}",
        p=2 + number * 7 % 90,
        m=3 + number,
        d=1 + number % 28,
    )

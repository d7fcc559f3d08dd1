"""Drafts for the workers: invented, long enough that extraction takes a moment, all told apart."""

TOWNS = ("Ostermoor", "Lindvale", "Karrow", "Brackwater", "Selby Head", "Tarn Hollow")
PEOPLE = ("Ines Corvin", "Paul Adeyo", "Marta Quist", "Dan Ferrow", "Leila Brandt")
SENTENCES = (
    "The council of {town} spent ${sum} million on {count} new buses in {year}.",
    "“We carried {count} passengers a day,” said {name}, who runs the depot in {town}.",
    "About {share} percent of the fares were paid by card, according to {name}.",
    "In {month} {year} the line was closed for {days} days after a flood near {town}.",
    "{name} called the timetable the best in the county.",
    "The tram to {town} was ordered in {year} and arrived {days} weeks late.",
)
MONTHS = ("January", "March", "May", "July", "October", "December")
WORDS_A_SENTENCE = 13  # about


def draft(number, *, words):
    """The text of one article, always the same for the same number."""
    sentences = [_sentence(number * 7919 + n) for n in range(words // WORDS_A_SENTENCE)]
    paragraphs = [" ".join(sentences[n : n + 5]) for n in range(0, len(sentences), 5)]
    return f"Buses of the county, part {number}\n\n" + "\n".join(paragraphs) + "\n"


def _sentence(seed):
    return SENTENCES[seed % len(SENTENCES)].format(
        town=TOWNS[seed // 3 % len(TOWNS)],
        name=PEOPLE[seed // 5 % len(PEOPLE)],
        month=MONTHS[seed // 2 % len(MONTHS)],
        sum=seed % 97 + 3,
        count=seed % 893 + 107,
        share=seed % 89 + 10,
        days=seed % 53 + 2,
        year=1960 + seed % 60,
    )

"""Drafts spoiled at random: the same seed always gives the same text."""

import random
from pathlib import Path

SEEDS = Path(__file__).parents[2] / "seeds"
DRAFTS = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.txt"))]
PARAGRAPHS = [line for draft in DRAFTS for line in draft.split("\n") if line.strip()]
MARKS = "\"'“”„‟‘’‚«»‹›()[]{}<>.,;:!?…-–—*_#|/\\%$£€&@~^"
# Latin letters with marks, Greek, Cyrillic, Hebrew, Arabic, Devanagari, Thai, Hangul, kana, Han,
# signs and arrows, private use, presentation forms, emoji, letters of mathematics, tags.
UNICODE_BLOCKS = (
    (0x00C0, 0x024F), (0x0370, 0x03FF), (0x0400, 0x04FF), (0x0591, 0x05F4), (0x0600, 0x06FF),
    (0x0900, 0x097F), (0x0E00, 0x0E7F), (0x1100, 0x11FF), (0x3040, 0x30FF), (0x4E00, 0x9FFF),
    (0x2000, 0x2BFF), (0xE000, 0xE0FF), (0xFB00, 0xFDFF), (0x1F300, 0x1FAFF),
    (0x1D400, 0x1D7FF), (0xE0000, 0xE007F),
)  # fmt: skip
# Spaces that do not look so, joiners, directions, byte order mark, soft hyphen, line separators.
INVISIBLE = "\u00a0\u202f\u2009\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f\u202a\u202e\u2066"
LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029", "\n", "\n\n\n")
CONTROL = "".join(map(chr, [*range(9), *range(14, 32), 0x7F, *range(0x80, 0xA0)]))
FIGURES = (
    "$4.5m", "£1,200,000", "€3 billion", "40%", "1,2,3,4", "0", "99999999999999999999", "1e9", "½",
    "٣٤٥", "²", "Ⅷ", "12:99", "31 February 2021", "00/00/0000", "1999-13-45", "-5", "+7", "1/0",
    "No. 4", "5s. 6d.", "twenty-twelve", "one hundred and", "Q5 2020", "the 0th", "45-44-43",
    "1.2.3.4",
)  # fmt: skip
PHRASES = (
    "he said", "she told Reuters", "according to", "the minister, who", "Ms.", "Jr.", "U.S.",
    "’s", "said said said", "“I", "and and", "By Ana Lund", "Read also:", "- ", "# ", "(Reuters) -",
    "[1]", "https://example.org/a?b=c#d", "@ana", "#vote", "&nbsp;", "<b>", "**", "\ud83d",
    "\udc00", "« ", " »", "a-t-il déclaré", "selon la mairie", "M. Dupré, maire de", "l’an dernier",
    "hier", "le 1er mai 2019", "le 31 février", "3,5 millions d’euros", "quatre-vingt-dix",
)  # fmt: skip


def mutant(seed):
    """The text of this seed: an excerpt, now and then a whole draft, spoiled a few times."""
    rng = random.Random(seed)  # noqa: S311
    text = _excerpt(rng)
    for _ in range(rng.choice((1, 2, 3, 5, 12))):
        text = rng.choice(MUTATIONS)(rng, text)
    return text


def _excerpt(rng):
    if rng.random() < 0.04:
        return rng.choice(DRAFTS)
    return "\n\n".join(rng.choices(PARAGRAPHS, k=rng.choice((1, 1, 1, 2, 3))))


def _stretch(rng, text, longest=40):
    start = rng.randint(0, len(text))
    return start, min(len(text), start + rng.randint(0, longest))


def _put(rng, text, words):
    at = rng.randint(0, len(text))
    return text[:at] + words + text[at:]


def delete(rng, text):
    start, end = _stretch(rng, text)
    return text[:start] + text[end:]


def cut_off(rng, text):
    words = text.split(" ")
    return " ".join(words[: rng.randint(1, len(words))])


def cut_behind_first_word(rng, text):
    sentence = rng.choice((". ", "\n", "” "))
    at = text.find(sentence, rng.randint(0, len(text)))
    return text if at < 0 else text[:at] + sentence + text[at + len(sentence) :].split(" ")[0]


def duplicate(rng, text):
    start, end = _stretch(rng, text)
    return text[:end] + text[start:end] * rng.choice((1, 2, 30)) + text[end:]


def swap(rng, text):
    start, end = _stretch(rng, text)
    return text[:start] + text[start:end][::-1] + text[end:]


def shuffle_words(rng, text):
    start, end = _stretch(rng, text, longest=200)
    words = text[start:end].split(" ")
    rng.shuffle(words)
    return text[:start] + " ".join(words) + text[end:]


def splice(rng, text):
    other = rng.choice(PARAGRAPHS)
    return text[: rng.randint(0, len(text))] + other[rng.randint(0, len(other)) :]


def change_case(rng, text):
    start, end = _stretch(rng, text, longest=300)
    change = rng.choice((str.upper, str.lower, str.title, str.swapcase))
    return text[:start] + change(text[start:end]) + text[end:]


def scatter_marks(rng, text):
    for _ in range(rng.randint(1, 8)):
        text = _put(rng, text, rng.choice(MARKS))
    return text


def drop_marks(rng, text):
    mark = rng.choice(MARKS)
    return "".join(char for char in text if char != mark or rng.random() < 0.5)


def repeat_mark(rng, text):
    between = rng.choice(("", "", " ", ", "))
    return _put(rng, text, (rng.choice(MARKS + " \t") + between) * rng.choice((2, 3, 50, 400)))


def put_unicode(rng, text):
    first, last = rng.choice(UNICODE_BLOCKS)
    return _put(rng, text, "".join(chr(rng.randint(first, last)) for _ in range(rng.randint(1, 9))))


def put_invisible(rng, text):
    start, end = _stretch(rng, text, longest=60)
    joined = rng.choice(INVISIBLE).join(text[start:end])
    return text[:start] + joined + text[end:]


def put_control(rng, text):
    return _put(rng, text, rng.choice(CONTROL) * rng.choice((1, 1, 3)))


def change_line_ends(rng, text):
    old = rng.choice((" ", ". ", "\n"))
    return text.replace(old, rng.choice(LINE_ENDS), rng.randint(1, 20))


def put_long_word(rng, text):
    letters = rng.choice(("a", "A", "9", "Ab", "1,", "x-", "a.", "é", "語", "U.S."))
    return _put(rng, text, letters * rng.choice((60, 250, 1500)))


def put_figure(rng, text):
    return _put(rng, text, f" {rng.choice(FIGURES)} ")


def put_phrase(rng, text):
    return _put(
        rng, text, rng.choice(("", " ")) + rng.choice(PHRASES) + rng.choice(("", " ", "\n"))
    )


def put_accents(rng, text):
    return _put(rng, text, chr(rng.randint(0x0300, 0x036F)) * rng.choice((1, 3, 80)))


MUTATIONS = (
    delete, cut_off, cut_behind_first_word, duplicate, swap, shuffle_words, splice, change_case,
    scatter_marks, drop_marks, repeat_mark, put_unicode, put_invisible, put_control,
    change_line_ends, put_long_word, put_figure, put_phrase, put_accents,
)  # fmt: skip

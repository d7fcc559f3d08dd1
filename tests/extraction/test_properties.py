from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extraction import Span, find_blocks, find_claims, find_many, find_sentences
from articles.extraction.french.quotes import find_french_quotations
from articles.extraction.pieces import LONGEST_PIECE, find_pieces
from articles.extraction.quotations import find_quotations
from articles.extraction.values import value_of
from tests.extraction.invariants import assert_in_order, check, check_value

PARTS = [
    "The mayor", "Ana Lund", "said", "$4 million", "40%", "on Monday", "in May 2019", "“", "”", '"',
    "'", "’s", ".", ". ", "? ", "\n", "\n\n", " ", "U.S.", "No. 4", "- ", "# ", "she", "told", ",",
    "\u0301", "\u200f", "عمدة", "🙂", "\x00", "\ud83d", "(", ")", "…", "first", "according to",
]  # fmt: skip
FRENCH_PARTS = [
    "Le maire", "Mme Anne Martin", "a dit", "a-t-elle dit", "1,5 million d'euros", "3 %", "12 000",
    "le 4 mars 2021", "l'an dernier", "14 h 30", "«", "»", "« ", " »", "“", "”", "– ", ", dit-il,",
    "selon", "d'après", "l'", "à l'AFP", ".", " ? ", "\n", " ", "\u00a0", "\u202f", "un sur cinq",
    "plus de", "le plus grand", "M.", "e\u0301", "\ud83d", "\x00", "٣ ٤٥٦", "deux cents", "1er",
    "2e", "-", "’", "(", ")", "…", "qui", "président de", "été",
]  # fmt: skip
french_rows = st.lists(st.sampled_from(FRENCH_PARTS), max_size=60)
french = french_rows.map(" ".join) | french_rows.map("".join)
rows = st.lists(st.sampled_from(PARTS), max_size=60)
NUMERALS = (
    "three", "the", "last", "next", "days", "weeks", "months", "years", "decades", "ago", "later",
    "Monday", "June", "Feb.", "30", "31", "12:99", "25:61", "00:00", "24:00", "0", "9999", "1999",
    "first", "quarter", "half", "of", "in", "to", "and", "-", "–", "/", ":", ".", "$", "£", "US$",
    "p.m.", "o’clock", "GMT", "tonight", "1/0", "%", "million", "hundred", "nil", "minus", "+7",
    "0th", "No.", "top", "century", "BC", "’90s", "99999999999999999999", "1e9", "½", "٣", "²", "Ⅷ",
    "dozen", "times", "doubled", "Q5", "2019-20", "1999-13-45", "13/13/2013", "pence", "50p", "5s.",
)  # fmt: skip
KINDS = ("money", "quantity", "percentage", "rank", "date", "time", "comparison")
numerals = st.lists(st.sampled_from(NUMERALS), min_size=1, max_size=6)
newsy = rows.map(" ".join) | rows.map("".join)
anything = st.text(st.characters(), max_size=300)


def shifted(claim, by):
    details = tuple(
        replace(detail, start=detail.start + by, end=detail.end + by) for detail in claim.details
    )
    return replace(claim, start=claim.start + by, end=claim.end + by, details=details)


@given(newsy | anything)
def test_whatever_the_text_the_extraction_holds_together(text):
    check(text, find_claims(text))


@settings(max_examples=30)
@given(newsy | anything)
def test_the_same_text_always_gives_the_same(text):
    assert find_claims(text) == find_claims(text)


@settings(max_examples=15)
@given(st.lists(newsy | anything, max_size=4))
def test_texts_one_by_one_give_what_they_give_together(texts):
    assert list(find_many(texts)) == [find_claims(text) for text in texts]


@settings(max_examples=30)
@given(newsy, newsy)
def test_what_follows_a_text_takes_no_claim_from_it(text, other):
    alone = find_claims(text + "\n\nIt rained.").claims
    followed = find_claims(f"{text}\n\nIt rained.\n\n{other}").claims
    places = [(claim.start, claim.end) for claim in alone]
    assert [(claim.start, claim.end) for claim in followed[: len(alone)]] == places


@settings(max_examples=60)
@given(french | anything)
def test_french_holds_together_in_any_text(text):
    found = find_claims(text, language="fr")
    check(text, found)
    assert found == find_claims(text, language="fr")


@given(french | anything)
def test_french_quotations_never_overlap(text):
    for line in text.split("\n"):
        assert_in_order(find_french_quotations(line), line)


@settings(max_examples=30)
@given(newsy)
def test_blank_lines_in_front_only_move_the_claims(text):
    framed = f"It rained.\n\n{text}\n\nIt rained."
    moved = find_claims("\n\n" + framed).claims
    assert moved == tuple(shifted(claim, 2) for claim in find_claims(framed).claims)


@given(newsy | anything)
def test_sentences_hold_every_letter_of_a_text_once(text):
    spans = find_sentences(text)
    assert_in_order(spans, text)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())


@given(newsy | anything, st.booleans())
def test_blocks_are_the_lines_that_are_not_blank(text, markdown):
    blocks = find_blocks(text, markdown=markdown)
    assert_in_order(blocks, text)
    lines = [line.strip() for line in text.split("\n")]
    assert [text[b.start : b.end] for b in blocks] == [line for line in lines if line]


@given(newsy | anything)
def test_quotations_never_overlap(text):
    for line in text.split("\n"):
        assert_in_order(find_quotations(line), line)


@given(newsy | anything, st.integers(1, 40))
def test_pieces_are_short_and_leave_no_word_out(text, times):
    line = ("So " + text.replace("\n", " ") + " and so on, it went. ") * times
    pieces = list(find_pieces(line, find_blocks(line)))
    assert all(len(piece.text) <= LONGEST_PIECE for piece in pieces)
    assert_in_order([Span(piece.start, piece.start + len(piece.text)) for piece in pieces], line)
    if find_blocks(line)[0].kind == "paragraph":
        kept = "".join(line[p.start : p.start + len(p.text)] for p in pieces)
        assert "".join(kept.split()) == "".join(line.split())


@settings(max_examples=500)
@given(
    st.sampled_from(KINDS), numerals, st.sampled_from(["", " "]), st.none() | st.dates(),
)  # fmt: skip
def test_every_figure_has_a_normal_form_or_none(kind, words, between, published):
    check_value(kind, value_of(kind, between.join(words), published))

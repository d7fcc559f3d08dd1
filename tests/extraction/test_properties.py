from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.extraction import Span, find_blocks, find_claims, find_sentences
from articles.extraction.kinds import ORDER
from articles.extraction.pieces import LONGEST_PIECE, find_pieces
from articles.extraction.quotations import find_quotations

DETAIL_KINDS = {
    "money", "quantity", "percentage", "rank", "date", "time", "person", "title", "organisation",
    "place", "event", "work", "quote", "comparison",
}  # fmt: skip
PARTS = [
    "The mayor", "Ana Lund", "said", "$4 million", "40%", "on Monday", "in May 2019", "“", "”", '"',
    "'", "’s", ".", ". ", "? ", "\n", "\n\n", " ", "U.S.", "No. 4", "- ", "# ", "she", "told", ",",
    "\u0301", "\u200f", "عمدة", "🙂", "\x00", "\ud83d", "(", ")", "…", "first", "according to",
]  # fmt: skip
rows = st.lists(st.sampled_from(PARTS), max_size=60)
newsy = rows.map(" ".join) | rows.map("".join)
anything = st.text(st.characters(), max_size=300)
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def assert_in_order(spans, text):
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))


@calm
@given(newsy | anything)
def test_claims_are_slices_of_any_text_in_order_without_overlap(text):
    claims = find_claims(text).claims
    assert_in_order(claims, text)
    for claim in claims:
        assert text[claim.start : claim.end] == claim.text == claim.text.strip()
        assert "\n" not in claim.text
        assert 0 <= claim.score <= 1
        assert claim.kinds
        assert set(claim.kinds) <= set(ORDER)


@calm
@given(newsy | anything)
def test_details_and_reasons_stand_inside_their_claim(text):
    for claim in find_claims(text).claims:
        places = [(detail.start, detail.end) for detail in claim.details]
        assert places == sorted(places, key=lambda place: (place[0], -place[1]))
        for detail in claim.details:
            assert claim.start <= detail.start < detail.end <= claim.end
            assert text[detail.start : detail.end] == detail.text
            assert detail.kind in DETAIL_KINDS
        assert all(reason.quote in claim.text for reason in claim.reasons)


@settings(calm, max_examples=30)
@given(newsy)
def test_the_same_text_always_gives_the_same(text):
    assert find_claims(text) == find_claims(text)


@calm
@given(newsy | anything)
def test_sentences_hold_every_letter_of_a_text_once(text):
    spans = find_sentences(text)
    assert_in_order(spans, text)
    assert "".join("".join(text[s.start : s.end].split()) for s in spans) == "".join(text.split())


@calm
@given(newsy | anything, st.booleans())
def test_blocks_are_the_lines_that_are_not_blank(text, markdown):
    blocks = find_blocks(text, markdown=markdown)
    assert_in_order(blocks, text)
    lines = [line.strip() for line in text.split("\n")]
    assert [text[b.start : b.end] for b in blocks] == [line for line in lines if line]


@calm
@given(newsy | anything)
def test_quotations_never_overlap(text):
    for line in text.split("\n"):
        assert_in_order(find_quotations(line), line)


@calm
@given(newsy | anything, st.integers(1, 40))
def test_pieces_are_short_and_leave_no_word_out(text, times):
    line = ("So " + text.replace("\n", " ") + " and so on, it went. ") * times
    pieces = list(find_pieces(line, find_blocks(line)))
    assert all(len(piece.text) <= LONGEST_PIECE for piece in pieces)
    assert_in_order([Span(piece.start, piece.start + len(piece.text)) for piece in pieces], line)
    if find_blocks(line)[0].kind == "paragraph":
        kept = "".join(line[p.start : p.start + len(p.text)] for p in pieces)
        assert "".join(kept.split()) == "".join(line.split())

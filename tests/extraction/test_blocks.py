import pytest

from articles.extraction import find_blocks

# Between two ordinary paragraphs.
TABLE = [
    ("heading", "New bridge to open in May"),
    ("heading", "The plan’s cost & the council’s role"),
    ("heading", "‘We were never asked’"),
    ("heading", "Marsh Town 2-1 Hale United"),
    ("paragraph", "The bridge will open in May."),
    ("paragraph", "Why now?"),
    ("paragraph", "“We were never asked,” she said."),
    ("paragraph", "It failed. Nobody knows why"),
    ("paragraph", "The conditions were:"),
    ("paragraph", "The clerk read out the list of all the houses and barns that the flood took"),
    ("byline", "By Ana Lund"),
    ("byline", "By Ana Lund and Jo Marsh"),
    ("byline", "By Ana Lund, health correspondent"),
    ("byline", "BY ANA LUND"),
    ("byline", "Words by Ana Lund | The Courier"),
    ("byline", "Reporting by Ana Lund in Oslo"),
    ("paragraph", "By 9:15am the gate was shut."),
    ("paragraph", "By Monday Ana Lund had resigned."),
    ("paragraph", "By and large it worked."),
    ("bullet", "- The well is dry."),
    ("bullet", "• The well is dry"),
    ("bullet", "* The well is dry"),
    ("bullet", "1. The well is dry"),
    ("bullet", "2) The well is dry"),
    ("bullet", "– The well is dry"),
    ("paragraph", "2019 was a dry year."),
    ("paragraph", "-4 degrees were measured."),
    ("caption", "Photo: the bridge at dawn"),
    ("caption", "Pictured: Ana Lund opens the bridge."),
    ("caption", "Image | The bridge"),
    ("caption", "The bridge at dawn (Photo: Jo Marsh)"),
    ("caption", "Ana Lund opens the bridge on Monday. (Reuters)"),
    ("caption", "The bridge at dawn / Getty Images"),
    ("paragraph", "Photos of the bridge were taken down."),
    ("paragraph", "Pictured on the note is a bridge."),
    ("paragraph", "Reuters reported the fall."),
    ("link list", "Read also: Bridge shut again"),
    ("link list", "Read Also:Bridge shut again"),
    ("link list", "READ MORE: Bridge shut again"),
    ("link list", "See also – the bridge in pictures"),
    ("link list", "Related: Bridge shut again"),
    ("link list", "Related articles"),
    ("link list", "More on this story:"),
    ("link list", "You may also like: ten bridges"),
    ("link list", "Sign up for our newsletter"),
    ("link list", "https://example.org/bridge"),
    ("link list", "[Bridge shut again](https://example.org/bridge)"),
    ("link list", "- [Bridge shut again](https://example.org/bridge)"),
    ("paragraph", "Read the small print, Marsh warned."),
    ("paragraph", "Related costs rose by 4%, and the council was not told before the vote."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "line"), TABLE)
def test_a_line_shows_what_it_is(kind, line):
    text = f"The council met.\n{line}\nIt voted."
    block = find_blocks(text)[1]
    assert (block.kind, text[block.start : block.end]) == (kind, line)


@pytest.mark.parametrize(("line", "level"), [("# One", 1), ("### Three.", 3), ("###### Six", 6)])
def test_markdown_headings_have_their_level(line, level):
    assert [(b.kind, b.level) for b in find_blocks(line, markdown=True)] == [("heading", level)]


def test_seven_hashes_and_hashtags_are_no_headings():
    text = "The council met.\n####### Seven of them.\n#bridge is trending."
    assert {block.kind for block in find_blocks(text, markdown=True)} == {"paragraph"}


def test_the_first_heading_is_of_the_first_level():
    text = "Bridge opens\nThe bridge opened.\nWhat comes next\nA tunnel follows."
    assert [block.level for block in find_blocks(text)] == [1, 0, 2, 0]


def test_a_text_of_one_line_says_something():
    assert [block.kind for block in find_blocks("The deal is worth $4 million")] == ["paragraph"]


def test_white_space_stands_outside_blocks():
    text = "\n  The council met. \r\n\n\tIt voted.\n"
    assert [text[b.start : b.end] for b in find_blocks(text)] == ["The council met.", "It voted."]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\n" * 1000])
def test_blank_texts_have_no_blocks(text):
    assert find_blocks(text) == []

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
    ("heading", "St. Anne’s to shut"),
    ("heading", "THE DEBATE IN THE COMMONS."),
    ("heading", "(LAUGHTER)"),
    ("byline", "EXCLUSIVE by ANA LUND"),
    ("byline", "From Our Own Correspondent"),
    ("byline", "BY A STAFF REPORTER"),
    ("byline", "By Ana Lund | 14 May 2025, 5:12pm BST | Updated 6:40pm"),
    ("byline", "Last updated: May 4, 2019 at 4:12 p.m. ET"),
    ("byline", "Published 4 May 2019"),
    ("byline", "17:42 GMT"),
    ("byline", "16.55"),
    ("byline", "3 hours ago"),
    ("byline", "Monday, 4 May 2019"),
    ("byline", "HALE, Tuesday"),
    ("byline", "Oslo, 4 June (AFP)"),
    ("byline", "(Reuters)"),
    ("byline", "Staff and agencies"),
    ("byline", "(Reporting by J. Lund; Editing by P. Marsh)"),
    ("byline", "— With assistance from Ana Lund"),
    ("byline", "Wire writer Jo Marsh in Oslo contributed to this report."),
    ("byline", "Marsh reported from Oslo."),
    ("byline", "© 2019 The Courier. All rights reserved."),
    ("byline", "This interview has been edited for length."),
    ("byline", "Some names have been changed."),
    ("byline", "FOR IMMEDIATE RELEASE"),
    ("paragraph", "Published in 1921, the book sold 4,000 copies."),
    ("paragraph", "In 1921 the book was published."),
    ("paragraph", "Edited by Ana Lund, the book sold 4,000 copies. It is still in print."),
    ("paragraph", "Marsh reported that the dam was shut."),
    ("paragraph", "Hale, on Tuesday, was dry."),
    ("link list", "Share this article"),
    ("link list", "ADVERTISEMENT"),
    ("link list", "READ MORE ON COUNCILS"),
    ("link list", "12 comments"),
    ("link list", "Contact: Ana Lund, tel. 01632 960432, lund@example.org"),
    ("link list", "Do you know more? Write to desk@example.org"),
    ("link list", "To contact the reporter on this story: Ana Lund in Oslo"),
    ("link list", "If you have been affected by floods, call 0800 555 0100."),
    ("link list", "For more information visit our page."),
    ("link list", "Follow us on X"),
    ("paragraph", "“Follow us,” he said."),
    ("paragraph", "If you have been to Hale, you know the bridge."),
    ("paragraph", "For more than 40 years the bridge stood."),
    ("paragraph", "Health care: +71,000"),
    ("paragraph", "Turnout: 61%"),
    ("paragraph", "Hale Mining -4.6%"),
    ("paragraph", "Women’s mile: 1 A Lund (Nor) 4:11.2; 2 J Marsh (GB) 4:12.4"),
    ("paragraph", "Oslo, up 4%"),
    ("heading", "Ana Lund, 88, who drained the lake, dies"),
    ("link list", "Box office: 020 7946 0022"),
    ("paragraph", "| Team | Played | Won |"),
    ("paragraph", "Hale\t30\t17"),
    ("paragraph", "* * *"),
    ("bullet", "■ The well is dry"),
    ("bullet", "(a) The well is dry"),
    ("bullet", "-- Tabled a request until Oct. 12."),
    ("caption", "Ana Lund opens the bridge (Hale Images)"),
    ("caption", "FILE - The bridge at dawn."),
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


LONG = "Council to spend £4m on a new bridge after years of delay as the old one falls apart"


def test_a_headline_may_be_long_and_have_a_deck():
    text = f"{LONG}\n{LONG}, and nobody can say who will pay for it\n{LONG}\nIt voted."
    assert [block.kind for block in find_blocks(text)] == ["heading", "heading"] + 2 * ["paragraph"]


@pytest.mark.parametrize("line", ["WAR IS OVER!", "Who will pay?", "It is official. Rents are up"])
def test_a_headline_may_ask_and_shout(line):
    assert find_blocks(f"{line}\nThe council met.")[0].kind == "heading"


def test_a_text_of_one_line_says_something():
    assert [block.kind for block in find_blocks("The deal is worth $4 million")] == ["paragraph"]


def test_white_space_stands_outside_blocks():
    text = "\n  The council met. \r\n\n\tIt voted.\n"
    assert [text[b.start : b.end] for b in find_blocks(text)] == ["The council met.", "It voted."]


@pytest.mark.parametrize("text", ["", " \n\t\n", "\n" * 1000])
def test_blank_texts_have_no_blocks(text):
    assert find_blocks(text) == []

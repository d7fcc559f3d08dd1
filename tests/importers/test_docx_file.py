"""What becomes of a Word document. Its hostile sisters are in test_hostile.py."""

import pytest

from articles.importers.docx_file import read_docx
from tests.importers.word import NAMES, docx, links, notes, paragraph, run

RELS = "word/_rels/document.xml.rels"


def given(draft):
    """The author's sources: the words, where they lead, what was noted."""
    return [(draft.text[s.start : s.end], s.url, s.note) for s in draft.sources]


def test_paragraphs_become_lines_and_styles_say_what_they_are():
    draft = read_docx(
        docx(
            paragraph("Bridge to reopen", style="Titel")
            + paragraph("It cost $12 million.")
            + paragraph("")
            + paragraph("What it took", style="berschrift2")
            + paragraph("More of it", style="Zwischentitel")
            + paragraph("14 months", style="Aufzaehlung")
            + paragraph("The bridge in May", style="Beschriftung")
        )
    )
    assert draft.text == (
        "Bridge to reopen\nIt cost $12 million.\nWhat it took\nMore of it\n• 14 months\n"
        "The bridge in May\n"
    )
    assert [(draft.text[at:].split("\n")[0], *what) for at, what in draft.kinds.items()] == [
        ("Bridge to reopen", "heading", 1),
        ("What it took", "heading", 2),
        ("More of it", "heading", 2),
        ("• 14 months", "bullet", 0),
        ("The bridge in May", "caption", 0),
    ]
    assert (draft.title, draft.language) == ("Bridge to reopen", "en")


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (run("One ") + run("two"), "One two"),
        ("<w:r><w:t>One</w:t><w:tab/><w:t>two</w:t></w:r>", "One two"),
        ("<w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r>", "One\ntwo"),
        ('<w:r><w:t>One</w:t><w:br w:type="page"/><w:t>two</w:t></w:r>', "One two"),
        ("<w:r><w:t>One</w:t><w:noBreakHyphen/><w:t>two</w:t></w:r>", "One\u2011two"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>" + run("One"), "One"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>One</w:t></w:r>', "One"),
        (run("12 %") + run(" « oui »"), "12 % « oui »"),
        (run("so\u00adft"), "soft"),
        ("<w:sdt><w:sdtContent>" + run("One") + "</w:sdtContent></w:sdt>", "One"),
    ],
)
def test_words_of_a_paragraph(inner, text):
    assert read_docx(docx(paragraph(inner))).text == f"{text}\n"


def test_tracked_changes_are_read_as_accepted_and_that_is_told():
    draft = read_docx(
        docx(
            paragraph(
                run("It cost ")
                + "<w:del><w:r><w:delText>11</w:delText></w:r></w:del>"
                + f"<w:ins>{run('12')}</w:ins>"
                + f"<w:moveFrom>{run(' gone')}</w:moveFrom><w:moveTo>{run(' million')}</w:moveTo>"
            )
        )
    )
    assert draft.text == "It cost 12 million\n"
    assert draft.has_tracked_changes
    assert not read_docx(docx("It cost 12 million")).has_tracked_changes


def test_an_old_style_of_a_tracked_paragraph_does_not_count():
    old = '<w:pPrChange><w:pPr><w:pStyle w:val="berschrift2"/></w:pPr></w:pPrChange>'
    assert not read_docx(docx(paragraph("It cost 12 million", properties=old))).kinds


def test_links_are_kept_when_they_lead_to_the_web():
    body = (
        run("The ")
        + f'<w:hyperlink r:id="a">{run("city report ")}</w:hyperlink>'
        + run("says so, ")
        + f'<w:hyperlink r:id="b">{run("a script")}</w:hyperlink>'
        + f'<w:hyperlink w:anchor="below">{run(" below")}</w:hyperlink>'
    )
    where = links(a="HTTPS://city.example/r?a=1", b="javascript:alert(1)")
    draft = read_docx(docx(paragraph(body), **{RELS: where}))
    assert draft.text == "The city report says so, a script below\n"
    assert given(draft) == [("city report", "https://city.example/r?a=1", "")]


def test_links_in_fields_are_kept():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://city.example/" </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("the city")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = f"<w:fldSimple w:instr='HYPERLINK \"https://port.example/\"'>{run('the port')}"
    draft = read_docx(docx(paragraph(run("By ") + field + run(", ") + simple + "</w:fldSimple>")))
    assert draft.text == "By the city, the port\n"
    assert given(draft) == [
        ("the city", "https://city.example/", ""),
        ("the port", "https://port.example/", ""),
    ]


def test_footnotes_and_endnotes_belong_to_the_word_before():
    body = paragraph(
        run("It cost $12 million.")
        + '<w:r><w:footnoteReference w:id="2"/></w:r>'
        + run(" It opened in 1931")
        + '<w:r><w:endnoteReference w:id="3"/></w:r>'
    )
    draft = read_docx(
        docx(
            body,
            **{
                "word/footnotes.xml": notes(
                    "footnote", _2="Budget 2025, see https://city.example/b."
                ),
                "word/endnotes.xml": notes("endnote", _3="City archive, box 4"),
            },
        )
    )
    assert draft.text == "It cost $12 million. It opened in 1931\n"
    assert given(draft) == [
        ("million.", "https://city.example/b", "Budget 2025, see https://city.example/b."),
        ("1931", "", "City archive, box 4"),
    ]


def test_the_address_behind_a_link_of_a_note_is_kept():
    note = f'<w:hyperlink r:id="n">{run("Budget")}</w:hyperlink>'
    draft = read_docx(
        docx(
            paragraph(run("It cost a lot") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
            **{
                "word/footnotes.xml": notes("footnote", _2=note),
                "word/_rels/footnotes.xml.rels": links(n="https://city.example/b"),
            },
        )
    )
    assert given(draft) == [("lot", "https://city.example/b", "Budget https://city.example/b")]


def test_a_comment_belongs_to_the_words_it_was_made_on():
    body = paragraph(
        run("Moss ")
        + '<w:commentRangeStart w:id="0"/>'
        + run("counted 8,000 cars")
        + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
        + run(" a day.")
    )
    draft = read_docx(docx(body, **{"word/comments.xml": notes("comment", _0="She called me")}))
    assert draft.text == "Moss counted 8,000 cars a day.\n"
    assert given(draft) == [("counted 8,000 cars", "", "She called me")]


def test_a_row_of_a_table_is_a_line_unless_its_cells_hold_paragraphs():
    def row(*cells):
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    table = row(paragraph("Year"), paragraph("Cars")) + row(
        paragraph("It opened.") + paragraph("It closed."), paragraph("It burnt.")
    )
    draft = read_docx(docx(f"<w:tbl>{table}</w:tbl>"))
    assert draft.text == "Year | Cars\nIt opened.\nIt closed.\nIt burnt.\n"


def test_a_text_box_does_not_cut_the_paragraph_it_stands_in():
    box = f"<w:txbxContent>{paragraph('Aside')}</w:txbxContent>"
    twice = f"<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>{box}</mc:Choice>"
    twice += f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    draft = read_docx(docx(paragraph(run("It ") + twice + run("opened."))))
    assert draft.text == "Aside\nIt opened.\n"


def test_numbered_headings_are_headings_and_numbered_paragraphs_bullets():
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    draft = read_docx(
        docx(
            paragraph("Costs", style="berschrift2", properties=number)
            + paragraph("Steel", properties=number)
            + paragraph("Paint", style="Aufzaehlung", properties=off)
            + paragraph("Work", properties='<w:outlineLvl w:val="0"/>')
        )
    )
    assert draft.text == "Costs\n• Steel\nPaint\nWork\n"
    assert list(draft.kinds.values()) == [("heading", 2), ("bullet", 0), ("heading", 1)]


def test_the_part_with_the_text_may_have_another_name():
    data = docx("no", **{
        "_rels/.rels": '<Relationships><Relationship Type="x/officeDocument" '
        'Target="/word/document2.xml"/></Relationships>',
        "word/document2.xml": f"<w:document {NAMES}>{paragraph('yes')}</w:document>",
    })  # fmt: skip
    assert read_docx(data).text == "yes\n"

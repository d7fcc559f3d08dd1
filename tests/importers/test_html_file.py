"""What becomes of a page. Its hostile sisters are in test_hostile.py."""

import pytest

from articles.importers.html_file import read_html


def read(html):
    return read_html(html if isinstance(html, bytes) else html.encode())


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One <b>two</b>\n three<p>Four", "One two three\nFour\n"),
        ("<div>One</div>two<div>three</div>", "One\ntwo\nthree\n"),
        ("<ul><li>One<li>Two</ul><ol><li>A</li><li>B</li></ol>", "• One\n• Two\n1. A\n2. B\n"),
        ("<ul><li>One<ul><li>In</ul><li>Two</ul>", "• One\n• In\n• Two\n"),
        ("<ul><li><p>One</p><p>More</p></ul>", "• One\nMore\n"),
        ("One<br>two<br/>three", "One\ntwo\nthree\n"),
        ("<h1>One<br>two</h1>", "One two\n"),
        ("<pre>One\n  two</pre>", "One\ntwo\n"),
        ("<p>12&nbsp;% &amp; &lt;more&gt; &#8220;so&#8221;", "12\u00a0% & <more> “so”\n"),
        ("<script>var a = '<p>no</p>'</script><style>p {}</style><p>One", "One\n"),
        ("<nav><p>no</nav><p>One<aside>no</aside><footer>no</footer>", "One\n"),
        ("<p>One</p><p hidden>no</p><div hidden><div>no</div></div>two", "One\ntwo\n"),
        ("<!-- no --><!doctype html><?php no ?><p>One", "One\n"),
        ("<table><tr><th>Year<th>Cars<tr><td>2025<td>8,000</table>", "Year | Cars\n2025 | 8,000\n"),
        ("<header>no</header><main><p>One</main><p>no", "One\n"),
        ("<p>no</p><main>no<article><h1>One</h1><p>two</article></main>", "One\ntwo\n"),
        ("<article>One</article><article>two</article>", "One\ntwo\n"),
        ("<p>One</div></p></b>two", "One\ntwo\n"),
        ("plain words", "plain words\n"),
        ("<p>a\0b\x07c", "abc\n"),
        ("<title>no</title><p>One", "One\n"),
        ("<script>never ends", ""),
    ],
)
def test_text_of_a_page(html, text):
    assert read(html).text == text


def test_headings_captions_and_bullets_are_told():
    draft = read("<h1>Bridge</h1><h3>Costs</h3><figure><img><figcaption>In May</figure><li>Steel")
    assert list(draft.kinds.values()) == [
        ("heading", 1), ("heading", 3), ("caption", 0), ("bullet", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("html", "title"),
    [
        ("<title>Bridge | The Times</title><h1>Bridge <i>to reopen</i></h1>", "Bridge to reopen"),
        ("<html><head><title>Bridge\n reopens</title></head><p>It opened.", "Bridge reopens"),
        ("<p>It opened.", ""),
    ],
)
def test_title_is_the_first_heading_or_else_the_title_of_the_page(html, title):
    assert read(html).title == title


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://city.example/r?a=1&amp;b=2#c", "https://city.example/r?a=1&b=2#c"),
        ("HTTP://city.example/", "http://city.example/"),
        ("javascript:alert(1)", None),
        ("java\tscript:alert(1)", None),
        ("data:text/html,x", None),
        ("/relative", None),
        ("mailto:a@city.example", None),
        ("https://city.example:x/", None),
        ("", None),
    ],
)
def test_only_links_to_the_web_are_kept(address, kept):
    draft = read(f'<p>The <a href="{address}"> city </a>says so.')
    assert draft.text == "The city says so.\n"
    found = [(draft.text[s.start : s.end], s.url) for s in draft.sources]
    assert found == ([("city", kept)] if kept else [])


@pytest.mark.parametrize(
    "data",
    [
        "<p>Köln „3 €“".encode(),
        "\ufeff<p>Köln „3 €“".encode(),
        "<p>Köln „3 €“".encode("utf-16"),
        "<p>Köln „3 €“".encode("cp1252"),
        b'<meta charset="windows-1252">' + "<p>Köln „3 €“".encode("cp1252"),
        b'<meta charset="idna"><p>K\xf6ln \x843 \x80\x93',
        b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>K\xf6ln '
        + "„3 €“".encode("ascii", "xmlcharrefreplace"),
    ],
)
def test_letters_are_read_as_a_browser_does(data):
    assert read(data).text == "Köln „3 €“\n"


def test_language_is_the_one_the_page_names():
    assert read('<html lang="fr-CA"><p>Oui').language == "fr"

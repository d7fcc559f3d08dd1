"""What the elements of a page are to a reader of articles. Pure."""

# What frames an article, or is not for reading.
SKIPPED = frozenset(
    {
        "script", "style", "nav", "footer", "aside", "form", "button", "select", "textarea",
        "noscript", "template", "svg", "math", "iframe", "object", "video", "audio", "canvas",
        "head", "dialog", "rt", "rp",
    }
)  # fmt: skip
VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
        "source", "track", "wbr",
    }
)  # fmt: skip
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BLOCKS = frozenset(
    {
        "address", "article", "blockquote", "body", "dd", "details", "div", "dl", "dt",
        "figcaption", "figure", "header", "hgroup", "hr", "html", "li", "main", "ol", "p", "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    }
) | HEADINGS.keys()  # fmt: skip
PLAIN = frozenset({"p", "div"})  # at the start of a bullet they are the bullet
# An element that ends by itself when one of these begins.
CLOSED_BY = {
    "p": BLOCKS - {"title"},
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th", "tr"}),
    "th": frozenset({"td", "th", "tr"}),
    "tr": frozenset({"tr"}),
    "option": frozenset({"option"}),
}

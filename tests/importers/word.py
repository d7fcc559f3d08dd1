"""Builds .docx files for tests, part by part."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OFFICE = f"{R}/officeDocument"
NAMES = f'xmlns:w="{W}" xmlns:r="{R}"'


def paragraph(inner, *, style="", properties=""):
    """A paragraph; plain words become one run."""
    inner = inner if inner.startswith("<") else run(inner)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{inner}</w:p>"


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def notes(kind, **said):
    """The part of footnotes, endnotes or comments: id → paragraphs or words."""
    inner = "".join(
        f'<w:{kind} w:id="{mark[1:]}">{paragraph(words)}</w:{kind}>' for mark, words in said.items()
    )
    return f"<w:{kind}s {NAMES}>{inner}</w:{kind}s>"


def links(**addresses):
    """The part that says where links lead: id → address."""
    inner = "".join(
        f'<Relationship Id="{mark}" Type="{R}/hyperlink" Target="{url}" TargetMode="External"/>'
        for mark, url in addresses.items()
    )
    return f"<Relationships>{inner}</Relationships>"


STYLES = f"""<w:styles {NAMES}>
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:styleId="Zwischentitel"><w:name w:val="Ours"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:styleId="Aufzaehlung"><w:name w:val="List Bullet"/></w:style>
<w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
</w:styles>"""


def docx(body, **parts):
    """A file with this body. `parts`: word_comments_xml="…" becomes word/comments.xml."""
    body = body if body.startswith("<") else paragraph(body)
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships><Relationship Type="{OFFICE}" Target="word/document.xml"/>'
        "</Relationships>",
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
    } | parts
    return packed(files)


def packed(files):
    """Files in a zip, as small as they get."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()

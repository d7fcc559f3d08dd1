"""A draft of three claims, brought in and kept as an editor does it."""

import re

DRAFT = (
    "Ferry line to close\n"
    "The ferry line carried 41,000 passengers in 2024, the harbour office says. "
    "It will close on 3 March 2027.\n"
    "“We lose $2 million a year,” said Petra Lind, the line’s director.\n"
)


def import_anyway(page):
    """Another test may have brought the same text: then it is asked about."""
    again = page.get_by_role("button", name="Import as a new article")
    again.or_(page.locator("[data-text]")).first.wait_for()
    if again.is_visible():
        again.click()


def import_draft(page):
    page.goto("/articles/import/")
    page.get_by_role("textbox", name="Text of the draft").fill(DRAFT)
    page.get_by_label("Desk").select_option(label="World desk")
    page.keyboard.press("Control+Enter")
    import_anyway(page)
    show, claims = (
        page.get_by_role("link", name="Show them"),
        page.get_by_role("heading", name="3 claims"),
    )
    show.or_(claims).first.wait_for()  # The worker may have been faster than the page.
    if show.is_visible():
        show.click()
    claims.wait_for()
    return re.search(r"/articles/(\d+)/", page.url)[1]


def keep_all(page, article):
    page.goto(f"/triage/?article={article}")
    page.get_by_label("All shown").check()
    page.get_by_role("button", name="Keep").click()
    page.get_by_text("3 claims").first.wait_for()

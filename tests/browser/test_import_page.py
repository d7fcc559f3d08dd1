"""The import page with its script: what it counts, keeps and sends."""

import re

from playwright.sync_api import expect

TEXT = "# Ferry to stop\n\nThe ferry carried 8,000 people in 2024, said Lena Moss.\n" * 3
DESK = re.compile(r"/articles/\d+/$")
PASTE = """([text, html]) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  data.setData("text/html", html);
  const field = document.getElementById("id_text");
  const asked = new ClipboardEvent("paste", { clipboardData: data, bubbles: true });
  field.dispatchEvent(asked);
}"""


def test_a_draft_is_pasted_counted_titled_and_kept_until_it_is_in(newsroom):
    with newsroom.person("tomas") as page:
        page.goto("/articles/import/")
        page.evaluate(PASTE, [TEXT, '<h1>Ferry</h1><p><a href="https://city.example/">x</a>'])
        page.locator("#id_text").fill(TEXT)
        expect(page.locator("[data-import-count]")).to_have_text("42 words, about 2 claims")
        expect(page.get_by_label("Title")).to_have_value("Ferry to stop")
        page.goto("/queue/")
        page.goto("/articles/import/")
        expect(page.locator("#id_text")).to_have_value(TEXT)
        expect(page.get_by_text("This text was kept on this device")).to_be_visible()
        page.keyboard.press("Control+Enter")
        page.wait_for_url(DESK)
        page.goto("/articles/import/")
        expect(page.locator("#id_text")).to_have_value("")


def test_a_file_is_sent_with_its_own_title_and_kept_when_it_is_asked_about(newsroom):
    with newsroom.person("tomas") as page:
        page.goto("/articles/import/")
        page.locator("#id_text").fill("A draft that is not meant.")
        page.get_by_label("File", exact=True).check()
        data = "Un thé\nLe thé à 12 € est cher.".encode("cp1252")
        page.set_input_files(
            "#id_uploads", {"name": "a.txt", "mimeType": "text/plain", "buffer": data}
        )
        page.keyboard.press("Control+Enter")
        expect(page.get_by_role("alert")).to_be_focused()
        page.get_by_label("Western European (Windows)").check()
        page.keyboard.press("Control+Enter")
        page.wait_for_url(DESK)
        expect(page.locator("h1")).to_have_text("Un thé")


def test_a_text_that_is_here_already_is_asked_about_in_place(newsroom):
    with newsroom.person("tomas") as page:
        for _twice in range(2):
            page.goto("/articles/import/")
            page.locator("#id_text").fill("The harbour closed in 1997 for two years.")
            page.keyboard.press("Control+Enter")
            if _twice:
                expect(page.get_by_role("alert")).to_contain_text("the same text as")
                page.get_by_role("button", name="Import as a new article").click()
            page.wait_for_url(DESK)

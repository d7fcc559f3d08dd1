"""With scripts off: sign in, open a claim, add evidence, give a verdict, come to the next. T18."""

import pytest

from articles.importers.demo import password

pytestmark = pytest.mark.browser


def test_t18_the_loop_works_without_scripts(person, newsroom, task):
    pia = person(java_script_enabled=False)
    with task("T18") as sheet:
        pia.open("/sign-in/")
        pia.fill("Name", "pia")
        pia.fill("Password", password())
        pia.click("button", "Sign in")
        pia.click("button", "Take next", nth=-1)
        number = pia.words("#claim-title").split()[1]
        pia.fill("Link", "https://register.example/1")
        pia.tick("Confirmed")
        pia.click("button", "Save and next")
        pia.sees("Undo")
        assert pia.words("#claim-title").split()[1] != number
        given = newsroom.claim("pia", "loop", int(number))
        assert given["verdict"]["rating"] == "confirmed"
        assert [piece["url"] for piece in given["evidence"]] == ["https://register.example/1"]
        sheet.note(refused=0)

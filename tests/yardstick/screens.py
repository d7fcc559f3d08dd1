"""Every screen, in every state in which somebody meets it. T13, T14, T16, T19 and T20 walk here."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Screen:
    """Who comes to which address, and what they do until the screen is in its state."""

    name: str
    person: str
    path: str
    steps: tuple[tuple[str, ...], ...] = ()
    status: int = 200

    def shown_to(self, person):
        """Come here, and do what leads to the state."""
        assert person.open(self.path) == self.status, self.name
        for act, *arguments in self.steps:
            getattr(person, act)(*arguments)
            person.settle()
        return person


HELD = "() => document.getElementById('verdict-form')"
SAVE_TOO_EARLY = (("press", "1"), ("press", "Control+Enter"), ("sees_part", "#panel [role=alert]"))

SCREENS = [
    # Filled
    Screen("sign-in", "", "/sign-in/"),
    Screen("articles", "rosa", "/articles/"),
    Screen("import", "rosa", "/articles/import/"),
    Screen("desk", "quinn", "/articles/{filled}/"),
    Screen("desk-editor", "rosa", "/articles/{filled}/"),
    Screen("desk-demo", "ruth", "/articles/{acme}/"),
    Screen("claim-mine", "pia", "/articles/{loop}/", (("press", "t"), ("wait_until", HELD))),
    Screen("claim-submitted", "rosa", "/articles/{filled}/claims/3/"),
    Screen("claim-approved", "rosa", "/articles/{filled}/claims/11/"),
    Screen("claim-returned", "quinn", "/articles/{filled}/claims/17/"),
    Screen("claim-waiting", "quinn", "/articles/{filled}/claims/18/"),
    Screen("claim-of-others", "quinn", "/articles/{filled}/claims/22/"),
    Screen("claim-suggested", "rosa", "/articles/{triage}/claims/1/"),
    Screen("claim-add", "quinn", "/articles/{filled}/claims/add/"),
    Screen("queue", "quinn", "/queue/"),
    Screen("triage", "rosa", "/triage/"),
    Screen("sign-off-list", "rosa", "/sign-off/"),
    Screen("sign-off", "rosa", "/articles/{signing}/sign-off/"),
    Screen("export", "rosa", "/export/?article={filled}"),
    Screen("claims", "rosa", "/claims/?verdict=any"),
    Screen("dashboard", "rosa", "/dashboard/"),
    Screen("report", "rosa", "/articles/{filled}/report/"),
    Screen("corrections", "rosa", "/articles/{filled}/report/?sheet=corrections"),
    Screen("preferences", "quinn", "/preferences/"),
    Screen("desk-settings", "uma", "/desks/paper/settings/"),
    # Empty
    Screen("articles-empty", "nils", "/articles/"),
    Screen("articles-filtered", "rosa", "/articles/?q=nothing+of+the+kind"),
    Screen("queue-empty", "nora", "/queue/"),
    Screen("triage-empty", "nils", "/triage/"),
    Screen("sign-off-list-empty", "nils", "/sign-off/"),
    Screen("sign-off-empty", "rosa", "/articles/{triage}/sign-off/"),
    Screen("export-empty", "nils", "/export/"),
    Screen("claims-empty", "nils", "/claims/"),
    Screen("dashboard-empty", "nils", "/dashboard/"),
    Screen("no-desk", "ada", "/"),
    # Error
    Screen("sign-in-error", "", "/sign-in/", (("press", "Enter"), ("sees", "There is a problem"))),
    Screen("import-error", "rosa", "/articles/import/",
           (("press", "Control+Enter"), ("sees", "There is a problem"))),
    Screen("claim-error", "pia", "/articles/{loop}/",
           (("press", "t"), ("wait_until", HELD), *SAVE_TOO_EARLY)),
    Screen("export-error", "rosa", "/export/?state=none", status=422),
    Screen("claim-add-error", "quinn", "/articles/{filled}/claims/add/",
           (("press", "Control+Enter"), ("sees", "There is a problem"))),
    Screen("not-found", "rosa", "/articles/999999/", status=404),
    Screen("not-allowed", "quinn", "/desks/paper/settings/", status=403),
    # With something open
    Screen("person-menu", "rosa", "/articles/", (("click_on", "details.person summary"),)),
    Screen("triage-menu", "rosa", "/triage/",
           (("click_on", "[data-row] [name=pick]"), ("press", "w"))),
    Screen("waiting-menu", "pia", "/articles/{loop}/",
           (("press", "t"), ("wait_until", HELD), ("press", "m"))),
    Screen("verdict-unfolded", "pia", "/articles/{loop}/",
           (("press", "t"), ("wait_until", HELD), ("press", "3"))),
    Screen("keys", "rosa", "/articles/", (("press", "?"),)),
    Screen("palette", "rosa", "/articles/", (("press", "Control+k"),)),
]  # fmt: skip

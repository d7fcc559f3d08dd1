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
        person.does(self.steps)
        return person


HELD = "() => document.getElementById('verdict-form')"
IN_HAND = (("press", "t"), ("wait_until", HELD))
SAVE_TOO_EARLY = (("press", "1"), ("press", "Control+Enter"), ("sees_part", "#panel [role=alert]"))
LINK = ("paste", "https://register.example/entry/1")
BEGUN = (*IN_HAND, ("press", "5"), ("press", "n"), ("write", "My call to the register has 41."))
# Somebody takes the first claim of the loop over, and saves first.
OVERTAKEN = ("meanwhile", "quinn", "/articles/{loop}/claims/1/",
             ("click", "button", "Take over"), ("wait_until", HELD), LINK, ("press", "2"),
             ("press", "Control+Enter"),
             ("wait_until", "() => panel?.dataset.claim !== '1'"))  # fmt: skip
ALL_SIGNED_OFF = (
    ("click_on", "[aria-labelledby=confirmed] .group-head form button"), ("sees_part", ".flash"),
    *(("click_on", ".handed form .button") for _verdict in range(3)),
    ("click_on", "[aria-labelledby=corrections] form button"),
    ("sees_part", "[data-confirm=ready-dialog]"),
)  # fmt: skip
CAFE = "Un thé\nLe thé à 12 € est cher.\n".encode("cp1252")
COPY = "Short notice 1\nThe lido counted 10 swimmers on Monday.\n"
NEW = "Nine new lamps\nThe council bought nine lamps for 4,000 dollars in 2019.\n"
MANY = (("click_on", "[data-pick-all]"), ("press", "w"), ("press", "ArrowDown"),
        ("click_on", "[data-confirm=waive-many]"))  # fmt: skip
PAUSED = (("click_on", "#id_username"), ("write", "quinn"),
          *(("click_on", "#id_password"), ("write", "wrong"), ("press", "Enter"),
            ("sees_part", "[role=alert]")) * 5)  # fmt: skip
READY = (*ALL_SIGNED_OFF, ("click_on", "[data-confirm=ready-dialog]"),
         ("click_on", "[data-confirmed]"),
         ("sees_part", ".ready form[action$='/publish/']"))  # fmt: skip
# The checker takes a verdict back that an editor is about to decide on.
TAKEN_BACK = ("meanwhile", "quinn", "/articles/{signing}/claims/29/",
              ("click", "button", "Take my verdict back"), ("wait_until", HELD))  # fmt: skip
SHARE = (("click_on", "[data-row] [name=pick]"), ("click_on", "[data-bulk] .menu[hx-get] summary"),
         ("click_on", "[name=among]"), ("sees_part", "#shares p"))  # fmt: skip


def pasted(text):
    """A draft, written into the form and sent."""
    return ("click_on", "#id_text"), ("write", text), ("press", "Control+Enter")


SCREENS = [
    # Filled
    Screen("sign-in", "", "/sign-in/"),
    Screen("articles", "rosa", "/articles/"),
    Screen("import", "rosa", "/articles/import/"),
    Screen("desk", "quinn", "/articles/{filled}/"),
    Screen("desk-editor", "rosa", "/articles/{filled}/"),
    Screen("desk-demo", "ruth", "/articles/{acme}/"),
    Screen("claim-mine", "pia", "/articles/{loop}/", IN_HAND),
    Screen("claim-submitted", "rosa", "/articles/{filled}/claims/3/"),
    Screen("claim-approved", "rosa", "/articles/{filled}/claims/11/"),
    Screen("claim-returned", "quinn", "/articles/{filled}/claims/17/"),
    Screen("claim-waiting", "quinn", "/articles/{filled}/claims/18/"),
    Screen("claim-of-others", "quinn", "/articles/{filled}/claims/22/"),
    Screen("claim-suggested", "rosa", "/articles/{triage}/claims/1/"),
    Screen("claim-add", "quinn", "/articles/{filled}/claims/add/"),
    Screen("queue", "quinn", "/queue/"),
    Screen("triage", "rosa", "/triage/"),
    Screen("triage-mixed", "ines", "/triage/?state=both&sort=-score"),
    Screen("sign-off-list", "rosa", "/sign-off/"),
    Screen("sign-off", "rosa", "/articles/{signing}/sign-off/"),
    Screen("export", "rosa", "/export/?article={filled}"),
    Screen("claims", "rosa", "/claims/?verdict=any"),
    Screen("dashboard", "rosa", "/dashboard/"),
    Screen("report", "rosa", "/articles/{filled}/report/"),
    Screen("corrections", "rosa", "/articles/{filled}/report/?sheet=corrections"),
    Screen("preferences", "quinn", "/preferences/"),
    Screen("desk-settings", "uma", "/desks/paper/settings/"),
    Screen("search", "rosa", "/search/?q=harbour"),
    Screen("help", "quinn", "/help/"),
    Screen("history", "rosa", "/articles/{filled}/history/"),
    Screen("edit-details", "rosa", "/articles/{filled}/edit/"),
    Screen("claims-chosen", "rosa", "/claims/?verdict=wrong"),
    Screen("drafts", "pia", "/articles/{loop}/",
           (*BEGUN, ("press", "Control+s"), ("open", "/drafts/"))),
    Screen("split", "rosa", "/articles/{triage}/claims/1/split/"),
    Screen("merge", "rosa", "/articles/{triage}/claims/1/merge/"),
    Screen("evidence-edit", "quinn", "/articles/{filled}/claims/3/",
           (("click_on", ".evidence-acts a"), ("sees_part", "main form"))),
    Screen("move", "uma", "/articles/{filled}/move/"),
    Screen("withdraw", "uma", "/articles/{filled}/withdraw/"),
    Screen("withdrawn", "uma", "/articles/{filled}/withdraw/",
           (("click_on", "#id_reason"), ("write", "Not ours to tell."),
            ("press", "Control+Enter"), ("sees_part", "#closed"))),
    Screen("to-publish", "rosa", "/articles/{signing}/sign-off/", READY),
    Screen("published", "rosa", "/articles/{signing}/sign-off/",
           (*READY, ("click_on", ".ready form[action$='/publish/'] button"),
            ("sees_part", ".ready form[action$='/unpublish/']"))),
    Screen("triage-confirm", "rosa", "/triage/",
           (*MANY[:-1], ("sends_bare", "form:has([data-row])", "action", "waive"),
            ("sees_part", "[name=confirmed] ~ .buttons"))),
    Screen("ready-confirm", "rosa", "/articles/{signing}/sign-off/",
           (*ALL_SIGNED_OFF, ("sends_bare", "form[action$='/sign-off/ready/']"))),
    Screen("import-readings", "rosa", "/articles/import/",
           (("click_on", "[name=source][value=file]"), ("attach", "#id_uploads", "cafe.txt", CAFE),
            ("press", "Control+Enter"), ("sees_part", ".readings"))),
    Screen("dashboard-demo", "ruth", "/dashboard/"),
    Screen("report-demo", "ruth", "/articles/{acme}/report/"),
    Screen("demo-remove", "uma", "/demo/remove/"),
    Screen("desk-being-read", "rosa", "/articles/import/",
           (*pasted(NEW), ("comes_to", r"/articles/\d+/"))),
    Screen("sign-off-news", "rosa", "/articles/{signing}/sign-off/",
           (TAKEN_BACK, ("looks_for_news",), ("sees_part", "#verdict-29 .acted"))),
    # Empty
    Screen("search-nothing", "rosa", "/search/?q=habrour+ofice", (("sees_part", ".empty a"),)),
    Screen("search-nowhere", "rosa", "/search/?q=zzzzqqqq"),
    Screen("claims-none", "rosa", "/claims/?q=nothing+of+the+kind"),
    Screen("drafts-empty", "nils", "/drafts/"),
    Screen("history-new", "rosa", "/articles/{triage}/history/"),
    Screen("report-empty", "rosa", "/articles/{triage}/report/"),
    Screen("corrections-empty", "rosa", "/articles/{triage}/report/?sheet=corrections"),
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
           (*IN_HAND, *SAVE_TOO_EARLY)),
    Screen("export-error", "rosa", "/export/?state=none", status=422),
    Screen("claim-add-error", "quinn", "/articles/{filled}/claims/add/",
           (("press", "Control+Enter"), ("sees", "There is a problem"))),
    Screen("not-found", "rosa", "/articles/999999/", status=404),
    Screen("claim-not-found", "quinn", "/articles/{filled}/claims/999/", status=404),
    Screen("not-allowed", "quinn", "/desks/paper/settings/", status=403),
    Screen("import-same-text", "uma", "/articles/import/",
           (*pasted(COPY), ("sees_part", ".conflict"))),
    Screen("conflict", "pia", "/articles/{loop}/",
           (*BEGUN, OVERTAKEN, LINK, ("press", "Control+Enter"), ("sees_part", "#conflict"))),
    Screen("sign-off-conflict", "rosa", "/articles/{signing}/sign-off/",
           (TAKEN_BACK, ("click_on", "#verdict-29 .send-back summary"), ("click_on", "#reason-29"),
            ("write", "Which register was that?"), ("press", "Control+Enter"),
            ("sees_part", ".conflict q"))),
    Screen("merge-error", "rosa", "/articles/{triage}/claims/1/merge/",
           (("click_on", "main form[method=post] button"), ("sees_part", "[role=alert]"))),
    Screen("edit-details-error", "rosa", "/articles/{filled}/edit/",
           (("click_on", "#id_title"), ("press", "Control+a"), ("press", "Delete"),
            ("press", "Enter"), ("sees_part", "[role=alert]"))),
    Screen("people-error", "uma", "/desks/paper/settings/",
           (("click_on", ".member:last-child summary"), ("click_on", "#id_name"),
            ("press", "Enter"), ("sees_part", "[role=alert]"))),
    Screen("unreadable", "rosa", "/yardstick/400/", status=400),
    Screen("forbidden", "rosa", "/yardstick/403/", status=403),
    Screen("form-too-old", "rosa", "/yardstick/form-too-old/", status=403),
    Screen("broken", "rosa", "/yardstick/500/", status=500),
    Screen("locked-out", "", "/sign-in/", PAUSED),
    Screen("withdraw-error", "uma", "/articles/{filled}/withdraw/",
           (("click_on", "main form button"), ("sees_part", "[role=alert]"))),
    # With something open
    Screen("person-menu", "rosa", "/articles/", (("click_on", "details.person summary"),)),
    Screen("triage-menu", "rosa", "/triage/",
           (("click_on", "[data-row] [name=pick]"), ("press", "w"))),
    Screen("waiting-menu", "pia", "/articles/{loop}/",
           (*IN_HAND, ("press", "m"))),
    Screen("verdict-unfolded", "pia", "/articles/{loop}/",
           (*IN_HAND, ("press", "3"))),
    Screen("keys", "rosa", "/articles/", (("press", "?"),)),
    Screen("keys-desk", "quinn", "/articles/{filled}/", (("press", "?"),)),
    Screen("desk-menu", "rosa", "/articles/{filled}/", (("click_on", ".desk-menu summary"),)),
    Screen("people", "uma", "/desks/paper/settings/", (("click_on", ".member summary"),)),
    Screen("wishes", "quinn", "/queue/", (("click_on", ".wishes summary"),)),
    Screen("send-back", "rosa", "/articles/{signing}/sign-off/",
           (("click_on", ".send-back summary"),)),
    Screen("evidence-more", "pia", "/articles/{loop}/", (*IN_HAND, ("press", "e"))),
    Screen("sign-in-again", "pia", "/articles/{loop}/",
           (*IN_HAND, ("press", "8"), ("sign_out_elsewhere",), ("press", "Control+Enter"),
            ("sees_part", "#sign-in-again[open]"))),
    Screen("waive-many", "rosa", "/triage/", (*MANY, ("sees_part", "#waive-many[open]"))),
    Screen("share-menu", "rosa", "/triage/", SHARE),
    Screen("offline", "pia", "/articles/{loop}/",
           (*IN_HAND, ("press", "8"), ("offline",), ("press", "Control+Enter"),
            ("sees_part", "#connection[data-shown]"))),
    Screen("ready", "rosa", "/articles/{signing}/sign-off/",
           (*ALL_SIGNED_OFF, ("click_on", "[data-confirm=ready-dialog]"),
            ("sees_part", "#ready-dialog[open]"))),
    Screen("picked", "rosa", "/articles/", (("click_on", "[data-row] [name=pick]"),)),
    Screen("palette-hits", "rosa", "/articles/",
           (("press", "Control+k"), ("write", "ferry"),
            ("sees_part", "[data-hits] [role=option]"))),
    Screen("palette", "rosa", "/articles/", (("press", "Control+k"),)),
]  # fmt: skip

"""Every route of the API: how to ask it as a given person, and whom it obeys."""

import itertools
import uuid
from dataclasses import dataclass, field

from articles.models import (
    Article,
    Claim,
    Correction,
    Event,
    Membership,
    ReadMark,
    SignOff,
    VerdictDraft,
)
from articles.workflow.hints import dismiss_hint
from articles.workflow.publication import withdraw_article
from tests.factories import (
    make_article,
    make_claim,
    make_detail,
    make_evidence,
    make_hint,
    make_past_turn,
    make_person,
    make_verdict,
)

S = Claim.State
CHECKS = {"checker", "editor", "chief"}
EDITS = {"editor", "chief"}
READS = CHECKS | {"author"}
EVERYBODY = READS | {"other_author", "stranger", "admin"}


class Scene:
    """An article, and what a person needs in it to be able to take a step."""

    _words = itertools.count()

    def __init__(self, desk, author):
        self.desk = desk
        self.article = make_article(desk=desk, authors=[author], person=make_editor(desk))
        self.version = self.article.current_version

    def claim(self, state=S.OPEN, person=None, **fields):
        """In the hands of the person, if they can have it there; else in somebody's."""
        return make_claim(article=self.article, state=state, checker=self.checker(person), **fields)

    def checker(self, person):
        roles = Membership.objects.filter(person=person, desk=self.desk).exclude(role="author")
        return person if person and roles.exists() else None

    def verdict(self, person=None, state=S.SUBMITTED):
        return self.claim(state, person).current_verdict

    def evidence(self):
        return make_evidence(self.claim())

    def correction(self):
        verdict = self.verdict(state=S.APPROVED)
        return Correction.objects.create(
            claim=verdict.claim, verdict=verdict, old_wording="14 months", new_wording="a year"
        )


def make_editor(desk):
    return make_person(desk=desk, roles=["editor"])


@dataclass
class Route:
    """`ask(scene, person)` gives the ids of the path and the body. The rest is the expectation."""

    obeys: set
    ask: object = lambda scene, person: ({}, None)
    status: int = 200
    others: dict = field(default_factory=dict)  # role → status; else 403, strangers 404

    def expected(self, role):
        if role in self.others:
            return self.others[role]
        if role == "nobody":
            return 401
        if role in self.obeys:
            return self.status
        return 403 if role in READS else 404


def of(make, body=None, **more):
    """Ask about one thing: its id, and its claim's row_version with the body."""

    def ask(scene, person):
        thing = make(scene, person)
        return {"pk": thing.pk}, body if body is None else {**body, **more}

    return ask


def claim_in(state, **body):
    return of(lambda scene, person: scene.claim(state, person), {"row_version": 0, **body})


def in_other_hands(scene, person):
    return scene.claim(S.CHECKING, make_editor(scene.desk))


def a_rival(scene, person):
    """Somebody else's verdict on a claim on which the person worked before."""
    verdict = scene.verdict(make_editor(scene.desk))
    if person is not None:
        make_past_turn(verdict.claim, person)
    return verdict


def an_earlier_verdict(scene, person):
    return make_verdict(claim=scene.claim(S.CHECKING, person))


def listing(**others):
    return Route(EVERYBODY, others=others)


def the_article(scene, person):
    return scene.article


def an_article_in(state):
    def ask(scene, person):
        Article.objects.filter(pk=scene.article.pk).update(state=state)
        return {"pk": scene.article.pk}, {}

    return ask


def a_withdrawn_article(scene, person):
    chief = make_person(desk=scene.desk, roles=["chief"])
    withdraw_article(scene.article, chief=chief, reason=MISTAKE)
    return {"pk": scene.article.pk}, {}


def new_article(scene, person):
    return {}, {"desk": "metro", "text": "A short draft."}


def new_claim(scene, person):
    body = {"article": scene.article.pk, "start": 25, "end": 45, "kinds": ["money"]}
    return {}, body


def new_evidence(scene, person):
    return {}, {"claim": scene.claim().pk, "kind": "link", "url": "https://example.org/a"}


def new_verdict(scene, person):
    claim = scene.claim(S.CHECKING, person)
    body = {"claim": claim.pk, "row_version": 0, "rating": "unconfirmed", "note": "We called."}
    return {}, body


def some_claims(scene, person):
    claim = scene.claim(S.SUGGESTED)
    return {}, {"verb": "keep", "claims": [{"id": claim.pk, "row_version": 0}]}


def a_batch(scene, person):
    claim = scene.claim(S.OPEN)
    if person is None:
        return {}, {"batch": str(uuid.uuid4())}
    event = Event.objects.create(
        desk=scene.desk, article=scene.article, claim=claim, actor=person, action="keep",
        old_state="suggested", new_state="open", batch=uuid.uuid4(),
    )  # fmt: skip
    return {}, {"batch": str(event.batch)}


def own_approval(scene, person):
    verdict = scene.verdict(state=S.APPROVED)
    if person:
        SignOff.objects.filter(verdict=verdict).update(editor=person)
    return verdict


def two_claims(scene, person):
    kept, other = scene.claim(S.OPEN), scene.claim(S.OPEN)
    return {"pk": kept.pk}, {"row_version": 0, "claims": [other.pk]}


def own_draft(scene, person):
    claim = scene.claim(S.CHECKING, person)
    if scene.checker(person):
        VerdictDraft.objects.create(claim=claim, checker=person, note="So far")
    return {"pk": claim.pk}, None


def a_detail(scene, person):
    claim = scene.claim()
    return {"pk": claim.pk, "detail": make_detail(claim, claim.text).pk}, {"ticked": True}


def a_point(scene, person):
    return {"pk": scene.claim(kinds=["quote"]).pk, "point": "words"}, {"ticked": True}


def a_version(scene, person):
    return {"article": scene.article.pk, "pk": scene.version.pk}, None


def versions(scene, person):
    return {"article": scene.article.pk}, None


def second_version(scene, person):
    return {"article": scene.article.pk}, {"text": "Another text."}


def nothing_missing(scene, person):
    scene.version.jobs.update(state="done")
    scene.claim(S.WAIVED)
    ReadMark.objects.create(version=scene.version, block=0, person=scene.article.created_by)
    return {"pk": scene.article.pk}, {"sha256": scene.version.sha256}


def searched(scene, person):
    scene.version.jobs.update(state="done")
    return {"pk": scene.article.pk}, {}


def a_job(scene, person):
    return {"pk": scene.version.jobs.get().pk}, None


def a_file(scene, person):
    make_verdict(claim=scene.claim(S.SUBMITTED))
    return {"preset": "verdicts"}, None


def a_token(scene, person):
    return {"id": person.auth_token_set.first().token_key if person else "a" * 15}, None


def verdict_in(state, **body):
    return of(lambda scene, person: scene.verdict(state=state), {"row_version": 0, **body})


def a_hint(scene, person):
    return make_hint(scene.article)


def a_dismissed_hint(scene, person):
    hint = make_hint(scene.article)
    dismiss_hint(hint, reason="both_right", person=scene.article.created_by)
    return hint


MISTAKE = "This is a mistake."
ROUTES = {
    ("get", "article-list"): listing(),
    ("post", "article-list"): Route(
        EDITS | {"author", "other_author"}, new_article, 201, {"checker": 403}
    ),
    ("get", "article-detail"): Route(READS, of(the_article)),
    ("post", "article-find-again"): Route(EDITS | {"author"}, searched),
    ("get", "article-readiness"): Route(READS, of(the_article)),
    ("post", "article-ready"): Route(EDITS, nothing_missing),
    ("post", "article-withdraw"): Route({"chief"}, of(the_article, {"reason": MISTAKE})),
    ("post", "article-publish"): Route(EDITS, an_article_in("ready")),
    ("post", "article-unpublish"): Route(EDITS, an_article_in("published")),
    ("post", "article-restore"): Route({"chief"}, a_withdrawn_article),
    ("post", "article-nothing-to-check"): Route(CHECKS, of(the_article, {})),
    ("post", "article-marked-by-hand"): Route(CHECKS, of(the_article, {})),
    ("post", "article-read-marks"): Route(CHECKS, of(the_article, {"block": 0})),
    ("get", "version-list"): Route(READS, versions),
    ("post", "version-list"): Route(EDITS | {"author"}, second_version, 409),
    ("get", "version-detail"): Route(READS, a_version),
    ("get", "claim-list"): listing(),
    ("post", "claim-list"): Route(CHECKS, new_claim, 201),
    ("get", "claim-detail"): Route(READS, of(lambda scene, person: scene.claim())),
    ("get", "claim-events"): Route(READS, of(lambda scene, person: scene.claim())),
    ("get", "claim-draft"): Route(CHECKS, own_draft, others={"author": 404}),
    ("put", "claim-draft"): Route(CHECKS, of(lambda s, p: s.claim(S.CHECKING, p), {"note": "So"})),
    ("post", "claim-tick"): Route(CHECKS, a_detail),
    ("post", "claim-tick-point"): Route(CHECKS, a_point),
    ("post", "claim-keep"): Route(EDITS, claim_in(S.SUGGESTED)),
    ("post", "claim-split"): Route(CHECKS, claim_in(S.OPEN, at=3)),
    ("post", "claim-merge"): Route(EDITS, two_claims),
    ("patch", "article-detail"): Route(EDITS, of(the_article, {"title": "Another title"})),
    ("post", "claim-discard"): Route(EDITS, claim_in(S.SUGGESTED, reason="opinion")),
    ("post", "claim-waive"): Route(EDITS, claim_in(S.OPEN, reason="duplicate")),
    ("post", "claim-restore"): Route(EDITS, claim_in(S.WAIVED)),
    ("post", "claim-risk"): Route(EDITS, claim_in(S.OPEN, risk="legal")),
    ("post", "claim-deadline"): Route(EDITS, claim_in(S.OPEN, due_at="2031-05-01T12:00:00Z")),
    ("post", "claim-assign"): Route(EDITS, claim_in(S.OPEN, to=None)),
    ("post", "claim-take"): Route(CHECKS, claim_in(S.OPEN)),
    ("post", "claim-take-over"): Route(CHECKS, of(in_other_hands, {"row_version": 0})),
    ("post", "claim-resume"): Route(CHECKS, claim_in(S.RETURNED)),
    ("post", "claim-put-back"): Route(CHECKS, claim_in(S.CHECKING)),
    ("post", "claim-wait"): Route(CHECKS, claim_in(S.CHECKING, on="source")),
    ("post", "claim-reopen"): Route(EDITS, claim_in(S.APPROVED, reason=MISTAKE)),
    ("post", "claim-triage"): Route(EDITS, some_claims, others={"author": 200, "checker": 200}),
    ("post", "claim-undo"): Route(READS, a_batch),
    ("get", "evidence-list"): listing(),
    ("post", "evidence-list"): Route(CHECKS, new_evidence, 201),
    ("get", "evidence-detail"): Route(READS, of(lambda scene, person: scene.evidence())),
    ("patch", "evidence-detail"): Route(
        CHECKS, of(lambda scene, person: scene.evidence(), {"row_version": 0, "locator": "p. 4"})
    ),
    ("post", "evidence-withdraw"): Route(
        CHECKS, of(lambda scene, person: scene.evidence(), {"row_version": 0, "why": MISTAKE})
    ),
    ("post", "evidence-replace"): Route(
        CHECKS, of(lambda scene, person: scene.evidence(), {"row_version": 0, "why": MISTAKE}), 201
    ),
    ("get", "verdict-list"): listing(),
    ("post", "verdict-list"): Route(CHECKS, new_verdict, 201),
    ("get", "verdict-detail"): Route(READS, of(lambda scene, person: scene.verdict())),
    ("post", "verdict-approve"): Route(EDITS, verdict_in(S.SUBMITTED)),
    ("post", "verdict-unapprove"): Route(EDITS, of(own_approval, {"row_version": 0})),
    ("post", "verdict-send-back"): Route(EDITS, verdict_in(S.SUBMITTED, reason=MISTAKE)),
    ("post", "verdict-contest"): Route(
        CHECKS, of(a_rival, {"row_version": 0, "rating": "not_checkable"})
    ),
    ("post", "verdict-give-way"): Route(CHECKS, of(a_rival, {"note": "I called twice."})),
    ("post", "verdict-revert"): Route(CHECKS, of(an_earlier_verdict, {})),
    ("post", "verdict-recall"): Route(
        CHECKS, of(lambda scene, person: scene.verdict(person), {"row_version": 0})
    ),
    ("get", "correction-list"): listing(),
    ("get", "correction-detail"): Route(READS, of(lambda scene, person: scene.correction())),
    ("post", "correction-settle"): Route(
        EDITS | {"author"}, of(lambda scene, person: scene.correction(), {"made": True})
    ),
    ("get", "desk-list"): listing(),
    ("get", "desk-detail"): Route(READS | {"other_author"}, of(lambda scene, person: scene.desk)),
    ("patch", "desk-detail"): Route(
        {"chief"},
        of(lambda scene, person: scene.desk, {"row_version": 0, "kind_weights": {"money": 2}}),
        others={"other_author": 403},
    ),
    ("get", "hint-list"): listing(),
    ("get", "hint-detail"): Route(READS, of(a_hint)),
    ("post", "hint-dismiss"): Route(CHECKS, of(a_hint, {"reason": "both_right"})),
    ("post", "hint-restore"): Route(CHECKS, of(a_dismissed_hint, {})),
    ("get", "job-detail"): Route(READS, a_job),
    ("get", "queue-list"): listing(),
    ("post", "queue-narrow"): Route(
        CHECKS,
        lambda s, p: ({}, {"desk": s.desk.pk, "kinds": ["money"]}),
        others={"other_author": 403},
    ),
    ("post", "queue-next"): Route(
        CHECKS | {"stranger"}, others={"other_author": 403, "admin": 403}
    ),
    ("get", "export"): Route(
        EDITS | {"author"}, a_file, others={"stranger": 200, "other_author": 200, "admin": 403}
    ),
    ("get", "token-list"): listing(),
    ("post", "token-list"): Route(EVERYBODY, status=201),
    ("delete", "token-detail"): Route(EVERYBODY, a_token, 204),
}
PUBLIC = {("get", "schema"), ("get", "docs"), ("get", "nothing")}

"""Every route of the API: what it is asked, and whom it obeys."""

from dataclasses import dataclass, field

from tests.api.scenes import (
    MISTAKE,
    S,
    a_batch,
    a_detail,
    a_dismissed_hint,
    a_file,
    a_hint,
    a_job,
    a_member,
    a_point,
    a_rival,
    a_token,
    a_version,
    a_withdrawn_article,
    an_article_in,
    an_earlier_verdict,
    claim_in,
    in_other_hands,
    new_article,
    new_claim,
    new_evidence,
    new_member,
    new_verdict,
    nothing_missing,
    of,
    own_approval,
    own_draft,
    own_withdrawal,
    searched,
    second_version,
    some_claims,
    the_article,
    to_another_desk,
    two_claims,
    verdict_in,
    versions,
)

CHECKS = {"checker", "editor", "chief"}
EDITS = {"editor", "chief"}
READS = CHECKS | {"author"}
EVERYBODY = READS | {"other_author", "stranger", "admin"}


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


def listing(**others):
    return Route(EVERYBODY, others=others)


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
    ("post", "article-move"): Route({"chief"}, to_another_desk),
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
    ("post", "evidence-restore"): Route(CHECKS, of(own_withdrawal, {"row_version": 0})),
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
    ("post", "desk-members"): Route({"chief"}, new_member, 201, {"other_author": 403}),
    ("put", "desk-member"): Route({"chief"}, a_member, others={"other_author": 403}),
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

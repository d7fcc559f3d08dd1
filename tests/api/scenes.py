"""What a person finds in an article, and what they ask the API about it: ids and a body."""

import itertools
import uuid

from django.utils import timezone

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
    join,
    make_article,
    make_claim,
    make_desk,
    make_detail,
    make_evidence,
    make_hint,
    make_past_turn,
    make_person,
    make_verdict,
)

S = Claim.State
MISTAKE = "This is a mistake."


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


def the_article(scene, person):
    return scene.article


def an_article_in(state):
    def ask(scene, person):
        Article.objects.filter(pk=scene.article.pk).update(state=state)
        return {"pk": scene.article.pk}, {}

    return ask


def own_withdrawal(scene, person):
    gone = {"withdrawn_at": timezone.now(), "withdrawn_why": MISTAKE}
    return make_evidence(scene.claim(), withdrawn_by=person or make_editor(scene.desk), **gone)


def to_another_desk(scene, person):
    world = make_desk("world")
    join(scene.article.authors.get(), world, "author")
    if person:
        join(person, world, "chief")
    return {"pk": scene.article.pk}, {"desk": "world"}


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


def new_member(scene, person):
    return {"pk": scene.desk.pk}, {"name": make_person().username, "roles": ["checker"]}


def a_member(scene, person):
    member = make_editor(scene.desk)
    body = {"roles": ["checker"], "seen": ["editor"]}
    return {"pk": scene.desk.pk, "person": member.pk}, body


def a_hint(scene, person):
    return make_hint(scene.article)


def a_dismissed_hint(scene, person):
    hint = make_hint(scene.article)
    dismiss_hint(hint, reason="both_right", person=scene.article.created_by)
    return hint

"""What must be there before a verb is tried: a person beside an article, claims in their states."""

from types import SimpleNamespace

from django.utils import timezone

from articles.models import Article, Claim, Event, SignOff
from articles.models.verdict import Rating
from articles.workflow import hints, publication, signoff
from tests.factories import (
    join,
    make_article,
    make_claim,
    make_desk,
    make_evidence,
    make_hint,
    make_past_turn,
    make_person,
    make_verdict,
)
from tests.workflow.builders import make_done_job

S = Claim.State

# name: (roles on the desk, wrote the article)
PEOPLE = {
    "author": (["author"], True),
    "other_author": (["author"], False),
    "checker": (["checker"], False),
    "editor": (["editor"], False),
    "chief": (["chief"], False),
    "checker_who_wrote": (["author", "checker"], True),
    "editor_who_wrote": (["author", "editor"], True),
    "chief_who_wrote": (["author", "chief"], True),
    "admin": ([], False),
    "stranger": ([], False),
    "inactive": (["chief"], False),
}


def make(name):
    """One of the people, beside an article of the desk metro."""
    roles, wrote = PEOPLE[name]
    person = make_person(name, desk=make_desk(), roles=roles, is_active=name != "inactive")
    if name == "admin":
        person.is_staff = person.is_superuser = True
        person.save()
    if name == "stranger":
        join(person, make_desk("sport"), "chief")
    article = make_article(authors=[person] if wrote else [])
    return SimpleNamespace(
        person=person, article=article, version=article.current_version, desk=article.desk
    )


def claim_of(scene, state, **fields):
    return make_claim(article=scene.article, passage="14 months", state=state, **fields)


def in_hand(scene, state=S.CHECKING):
    """In the person's own hands, so that only the role and the article decide."""
    return claim_of(scene, state, checker=scene.person)


def sourced_claim_of(scene):
    claim = claim_of(scene, S.OPEN)
    start = claim.anchor.start
    named = {"start": start, "end": start + 2, "url": "", "note": "The register"}
    claim.anchor.version.links = [named]
    return claim


def evidence_of(scene, **fields):
    return make_evidence(claim_of(scene, S.OPEN), added_by=scene.person, **fields)


def withdrawn_evidence_of(scene):
    gone = {"withdrawn_by": scene.person, "withdrawn_why": "Typo"}
    return evidence_of(scene, withdrawn_at=timezone.now(), **gone)


def rival_of(scene):
    """Somebody else's verdict on a claim on which the person worked, too."""
    verdict = claim_of(scene, S.SUBMITTED).current_verdict
    make_past_turn(verdict.claim, scene.person)
    return verdict


def correction_of(scene):
    claim = claim_of(scene, S.SUBMITTED)
    verdict = make_verdict(claim=claim, rating=Rating.WRONG)
    editor = make_person(desk=scene.desk, roles=["editor"])
    signoff.approve_verdict(verdict, editor=editor)
    return verdict.correction


def dismissed_hint_of(scene):
    hint = make_hint(scene.article)
    editor = make_person(desk=scene.desk, roles=["editor"])
    hints.dismiss_hint(hint, reason="both_right", person=editor)
    return hint


def approved_by(scene):
    """Signed off by the person, so that only the role and the article decide."""
    verdict = claim_of(scene, S.APPROVED).current_verdict
    SignOff.objects.filter(verdict=verdict).update(editor=scene.person)
    return verdict


def kept_by(scene):
    """A suggestion that the person kept, when they still might."""
    claim = claim_of(scene, S.OPEN)
    return Event.objects.create(
        desk=scene.desk, article=scene.article, claim=claim, actor=scene.person, action="keep",
        old_state="suggested", new_state="open",
    )  # fmt: skip


def settled(scene):
    claim_of(scene, S.APPROVED)
    make_done_job(scene.version)
    scene.version.read_marks.create(block=0, person=make_person())
    return scene.article


def in_state(scene, state):
    Article.objects.update(state=state)
    scene.article.refresh_from_db()
    return scene.article


def withdrawn(scene):
    chief = make_person(desk=scene.desk, roles=["chief"])
    publication.withdraw_article(scene.article, chief=chief, reason="Old.")
    scene.article.refresh_from_db()
    return scene.article

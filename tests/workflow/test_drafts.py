import pytest

from articles.models import Claim, Verdict
from articles.workflow.drafts import keep_draft, revert_to
from articles.workflow.errors import Refused
from tests.factories import make_claim, make_verdict
from tests.workflow.ledger import refused

S = Claim.State
pytestmark = pytest.mark.django_db


@pytest.fixture
def earlier(nadia):
    claim = make_claim(state=S.CHECKING, checker=nadia)
    return make_verdict(claim=claim, rating="wrong", wording="10 months", note="The log says 10.")


def test_the_draft_begins_from_an_earlier_verdict_which_stays(earlier, nadia):
    before = list(Verdict.objects.values())
    assert revert_to(earlier, checker=nadia) == {}
    draft = earlier.claim.drafts.get()
    assert (draft.rating, draft.action) == ("wrong", "correct")
    assert (draft.wording, draft.note) == ("10 months", "The log says 10.")
    assert list(Verdict.objects.values()) == before
    assert earlier.claim.state == S.CHECKING


def test_where_nothing_is_written_nothing_is_kept(nadia):
    claim = make_claim(state=S.CHECKING, checker=nadia)
    nothing = {"wording": claim.text, "author_name": claim.article.byline}
    assert keep_draft(claim, checker=nadia, **nothing).pk is None
    assert keep_draft(claim, checker=nadia, **nothing, rating="wrong").pk
    assert keep_draft(claim, checker=nadia, **nothing).pk is None
    assert not claim.drafts.exists()


def test_what_the_draft_said_can_be_put_back(earlier, nadia):
    written = {"rating": "unconfirmed", "note": "Called twice.", "wording": "", "author_name": ""}
    keep_draft(earlier.claim, checker=nadia, action="soften", **written)
    before = revert_to(earlier, checker=nadia)
    assert before == written | {"action": "soften"}
    keep_draft(earlier.claim, checker=nadia, **before)
    assert earlier.claim.drafts.get().note == "Called twice."


def test_only_who_has_the_claim_in_hand_reverts(earlier, mei):
    with refused(Refused, "Nadia has this claim now"):
        revert_to(earlier, checker=mei)

"""Addresses of the article desk, its claims and the sign-off."""

from django.urls import path, register_converter

from articles.web.article import edit as article_edit
from articles.web.article import history as article_history
from articles.web.article import move as article_move
from articles.web.article import publication, report
from articles.web.claim import add as claim_add
from articles.web.claim import drafts, evidence, lease, steps, ticks
from articles.web.claim import shapes as claim_shapes
from articles.web.claim import views as claims
from articles.web.desk import hints
from articles.web.desk import live as desk_live
from articles.web.desk import views as desk
from articles.web.signoff import corrections, ready
from articles.web.signoff import live as signoff_live
from articles.web.signoff import views as signoff


class StepConverter:
    """The name of a step that is one button."""

    regex = "|".join(steps.STEPS)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(StepConverter, "step")

# The address of a button lies below that of the page on which it stands.
CLAIM = "articles/<int:pk>/claims/<int:number>/"
SIGN_OFF = "articles/<int:pk>/sign-off/"
urlpatterns = [
    path("articles/<int:pk>/", desk.article_desk, name="article-desk"),
    path("articles/<int:pk>/history/", article_history.article_history, name="article-history"),
    path("articles/<int:pk>/job/", desk.article_job, name="article-job"),
    path("articles/<int:pk>/live/", desk_live.article_live, name="article-live"),
    path("articles/<int:pk>/next/", desk.article_take_next, name="article-take-next"),
    path("articles/<int:pk>/read/", desk.article_read, name="article-read"),
    path("articles/<int:pk>/find-again/", desk.article_find_again, name="article-find-again"),
    path(
        "articles/<int:pk>/marked-by-hand/",
        desk.article_marked_by_hand,
        name="article-marked-by-hand",
    ),
    path(
        "articles/<int:pk>/nothing-to-check/",
        desk.article_nothing_to_check,
        name="article-nothing-to-check",
    ),
    path("articles/<int:pk>/hints/<int:hint>/dismiss/", hints.hint_dismiss, name="hint-dismiss"),
    path("articles/<int:pk>/hints/<int:hint>/restore/", hints.hint_restore, name="hint-restore"),
    path("articles/<int:pk>/claims/add/", claim_add.claim_add, name="claim-add"),
    path(CLAIM, claims.claim_detail, name="claim-detail"),
    path("articles/<int:pk>/edit/", article_edit.article_edit, name="article-edit"),
    path(f"{CLAIM}split/", claim_shapes.claim_split, name="claim-split"),
    path(f"{CLAIM}merge/", claim_shapes.claim_merge, name="claim-merge"),
    path(f"{CLAIM}draft/", claims.claim_draft, name="claim-draft"),
    path(f"{CLAIM}draft/discard/", drafts.draft_discard, name="draft-discard"),
    path(f"{CLAIM}submit/", claims.claim_submit, name="claim-submit"),
    path(f"{CLAIM}verdicts/<int:verdict>/revert/", claims.verdict_revert, name="verdict-revert"),
    path(f"{CLAIM}evidence/", evidence.claim_evidence, name="claim-evidence"),
    path(f"{CLAIM}evidence/offered/", evidence.evidence_offered, name="evidence-offered"),
    path(f"{CLAIM}evidence/<int:piece>/", evidence.evidence_edit, name="evidence-edit"),
    path(
        f"{CLAIM}evidence/withdraw/<int:piece>/",
        evidence.evidence_withdraw,
        name="evidence-withdraw",
    ),
    path(
        f"{CLAIM}evidence/restore/<int:piece>/", evidence.evidence_restore, name="evidence-restore"
    ),
    path(f"{CLAIM}evidence/take-back/", evidence.evidence_take_back, name="evidence-take-back"),
    path(f"{CLAIM}details/<int:detail>/tick/", ticks.detail_tick, name="detail-tick"),
    path(f"{CLAIM}points/<slug:point>/tick/", ticks.point_tick, name="point-tick"),
    path(f"{CLAIM}renew/", lease.claim_renew, name="claim-renew"),
    path(f"{CLAIM}<step:step>/", steps.claim_step, name="claim-step"),
    path(
        f"{CLAIM}corrections/<int:correction>/settle/",
        corrections.correction_settle,
        name="correction-settle",
    ),
    path("sign-off/", signoff.sign_off_list, name="sign-off-list"),
    path("articles/<int:pk>/report/", report.article_report, name="article-report"),
    path("articles/<int:pk>/move/", article_move.article_move, name="article-move"),
    path("articles/<int:pk>/withdraw/", publication.article_withdraw, name="article-withdraw"),
    path(SIGN_OFF, signoff.article_sign_off, name="article-sign-off"),
    path(f"{SIGN_OFF}live/", signoff_live.sign_off_live, name="sign-off-live"),
    path(f"{SIGN_OFF}approve/", signoff.sign_off_chosen, name="sign-off-chosen"),
    path(
        f"{SIGN_OFF}claims/<int:number>/<step:step>/", signoff.sign_off_step, name="sign-off-step"
    ),
    path(f"{SIGN_OFF}made/", corrections.corrections_made, name="corrections-made"),
    path(
        f"{SIGN_OFF}corrections/<int:correction>/settle/",
        corrections.sign_off_correction,
        name="sign-off-correction",
    ),
    path(f"{SIGN_OFF}ready/", ready.article_ready, name="article-ready"),
    path(f"{SIGN_OFF}publish/", publication.article_publish, name="article-publish"),
    path(f"{SIGN_OFF}unpublish/", publication.article_unpublish, name="article-unpublish"),
    path(f"{SIGN_OFF}restore/", publication.article_restore, name="article-restore"),
]

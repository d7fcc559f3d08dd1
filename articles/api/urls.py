"""Addresses of the API."""

from django.urls import include, path, re_path
from django.views.generic import TemplateView
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework.routers import SimpleRouter

from articles.api.viewsets.articles import ArticleViewSet
from articles.api.viewsets.claims import ClaimViewSet
from articles.api.viewsets.desks import DeskViewSet
from articles.api.viewsets.evidence import EvidenceViewSet
from articles.api.viewsets.exports import ExportViewSet
from articles.api.viewsets.hints import HintViewSet
from articles.api.viewsets.nothing import NothingHere
from articles.api.viewsets.queue import QueueViewSet
from articles.api.viewsets.tokens import TokenViewSet
from articles.api.viewsets.verdicts import CorrectionViewSet, VerdictViewSet
from articles.api.viewsets.versions import JobViewSet, VersionViewSet
from articles.exports import PRESETS

app_name = "api"

router = SimpleRouter()
router.register("articles", ArticleViewSet, "article")
router.register("articles/(?P<article>[0-9]{1,18})/versions", VersionViewSet, "version")
router.register("claims", ClaimViewSet, "claim")
router.register("corrections", CorrectionViewSet, "correction")
router.register("desks", DeskViewSet, "desk")
router.register("evidence", EvidenceViewSet, "evidence")
router.register("hints", HintViewSet, "hint")
router.register("jobs", JobViewSet, "job")
router.register("queue", QueueViewSet, "queue")
router.register("tokens", TokenViewSet, "token")
router.register("verdicts", VerdictViewSet, "verdict")

urlpatterns = [
    path("", include(router.urls)),
    re_path(
        rf"^exports/(?P<preset>{'|'.join(PRESETS)})\.csv$",
        ExportViewSet.as_view({"get": "retrieve"}),
        name="export",
    ),
    path("schema/", SpectacularJSONAPIView.as_view(), name="schema"),
    path("docs/", TemplateView.as_view(template_name="api/docs.html"), name="docs"),
    re_path("", NothingHere.as_view(), name="nothing"),
]

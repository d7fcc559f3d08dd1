"""Addresses of the pages. The desk, its claims and the sign-off stand in desk/urls."""

from django.urls import include, path
from django.views.i18n import set_language

from articles.web import demo, health, help, preferences, scripts, search, sign_in, undo
from articles.web.article import views as articles
from articles.web.claim import drafts
from articles.web.claim_list import views as claim_list
from articles.web.dashboard import views as dashboard
from articles.web.desk_settings import members as desk_members
from articles.web.desk_settings import views as desk_settings
from articles.web.export import views as export
from articles.web.imports import views as imports
from articles.web.queue import views as queue
from articles.web.queue import wishes as queue_wishes
from articles.web.triage import views as triage

urlpatterns = [
    path("", sign_in.home, name="home"),
    path("sign-in/", sign_in.SignIn.as_view(), name="sign-in"),
    path("sign-out/", sign_in.SignOut.as_view(), name="sign-out"),
    path("language/", set_language, name="set-language"),
    path("healthz/live", health.live, name="health-live"),
    path("healthz/ready", health.ready, name="health-ready"),
    path("scripts/<slug:page>.<slug:digest>.js", scripts.page_scripts, name="page-scripts"),
    path("articles/", articles.article_list, name="article-list"),
    path("articles/import/", imports.article_import, name="article-import"),
    path("demo/", demo.demo_start, name="demo-start"),
    path("demo/remove/", demo.demo_remove, name="demo-remove"),
    path("demo/sources/<slug:name>/", demo.demo_source, name="demo-source"),
    path("queue/", queue.queue, name="queue"),
    path("queue/wishes/", queue_wishes.queue_wishes, name="queue-wishes"),
    path("queue/next/", queue.take, name="take-next"),
    path("drafts/", drafts.drafts, name="drafts"),
    path("triage/", triage.triage, name="triage"),
    path("preferences/", preferences.preferences, name="preferences"),
    path("dashboard/", dashboard.dashboard, name="dashboard"),
    path("claims/", claim_list.claim_list, name="claim-list"),
    path("triage/shares/", triage.triage_shares, name="triage-shares"),
    path("undo/", undo.undo, name="undo"),
    path("search/", search.search, name="search"),
    path("help/", help.help_page, name="help"),
    path("help/single-keys/", help.single_keys, name="single-keys"),
    path("export/", export.export, name="export"),
    path("desks/<slug:slug>/settings/", desk_settings.desk_settings, name="desk-settings"),
    path("desks/<slug:slug>/settings/members/", desk_members.desk_members, name="desk-members"),
    path(
        "desks/<slug:slug>/settings/members/<int:person>/",
        desk_members.desk_member,
        name="desk-member",
    ),
    path("", include("articles.web.desk.urls")),
]

"""Addresses: pages, API, back office."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("api/v1/", include("articles.api.urls")),
    path("", include("articles.web.urls")),
]
handler404 = "articles.web.refusals.absent"
handler400 = "articles.web.refusals.unreadable"

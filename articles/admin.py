"""The back office: people, desks and what runs behind the pages. Not a way around the workflow.

Articles and what hangs on them are for reading, and only for members of their desk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Claim, Desk, Event, Heartbeat, Job, Membership, User
from articles.workflow.desk_settings import RULES

if TYPE_CHECKING:
    from django.db.models import Model, QuerySet
    from django.http import HttpRequest

admin.site.site_header = _("Factcheck: back office")
admin.site.site_title = _("Factcheck")
admin.site.index_title = _("People, desks and what runs behind the pages")
# What people may do comes from their memberships of desks alone.
admin.site.unregister(Group)


class Members(admin.TabularInline):
    model = Membership
    extra = 1
    autocomplete_fields = ("person", "desk")


@admin.register(User)
class People(UserAdmin):
    """Who leaves is switched off, never deleted: the history names them."""

    list_display = ("username", "first_name", "last_name", "is_active", "is_staff", "last_login")
    list_filter = ("is_active", "is_staff", "memberships__desk", "memberships__role")
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("first_name", "last_name", "email")}),
        (_("Access"), {"fields": ("is_active", "is_staff", "is_superuser")}),
        (_("Dates"), {"fields": ("last_login", "date_joined")}),
    )
    readonly_fields = ("last_login", "date_joined")
    inlines = (Members,)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Desk)
class Desks(admin.ModelAdmin):
    list_display = ("name", "slug", "triage", "threshold", "lease_minutes", "hand_limit")
    search_fields = ("name", "slug")
    prepopulated_fields = {"slug": ("name",)}
    inlines = (Members,)

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> Any:
        # The chief changes these, on the page of the desk: suggestions are weighed anew with them.
        return (*RULES, "row_version") if obj else ("kind_weights", "row_version")

    def save_model(self, request: HttpRequest, obj: Model, form: Any, change: bool) -> None:
        # Only what was typed here, lest it writes settings that the chief changed meanwhile.
        obj.save(update_fields=form.changed_data if change else None)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class ReadOnly(admin.ModelAdmin):
    """Rows that only the workflow writes."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class OfTheDesk(ReadOnly):
    """Rows of an article: whoever runs the installation sees them as a member of its desk only."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        return self.model._default_manager.visible_to(request.user)


@admin.register(Article)
class Articles(OfTheDesk):
    list_display = ("title", "desk", "state", "deadline", "created_by", "created_at")
    list_filter = ("state", "desk")
    list_select_related = ("desk", "created_by")
    search_fields = ("title", "byline")


@admin.register(Claim)
class Claims(OfTheDesk):
    list_display = ("article", "number", "state", "risk", "checker", "changed_at")
    list_filter = ("state", "risk", "desk")
    list_select_related = ("article", "checker")


@admin.register(Event)
class Events(OfTheDesk):
    list_display = ("at", "action", "actor", "desk", "article", "claim", "old_state", "new_state")
    list_filter = ("action", "desk")
    list_select_related = ("actor", "desk", "article", "claim")


@admin.register(Job)
class Jobs(ReadOnly):
    """Of every desk: a job carries ids and no words of a draft."""

    list_display = ("pk", "kind", "state", "reason", "attempts", "created_at", "finished_at")
    list_filter = ("state", "reason")


@admin.register(Heartbeat)
class Heartbeats(ReadOnly):
    list_display = ("worker", "seen_at")

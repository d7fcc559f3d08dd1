"""What the export page shows: which claims, the first rows of their file, why there are none."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from django.db.models import Count
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.exports import PRESETS
from articles.models import Article, Claim
from articles.web.claim_list.filters import STATES, ClaimListFilter
from articles.web.claim_list.views import members_of
from articles.web.export.forms import ExportForm
from articles.workflow import handout

if TYPE_CHECKING:
    from django.db.models import QuerySet
    from django.forms import BoundField
    from django.http import QueryDict

    from articles.web.viewer import Viewer

ARTICLES = 200
IN_SIGHT = ("state", "desk")


class ExportPage:
    """The choice that an address or a form makes, and what follows from it."""

    def __init__(self, viewer: Viewer, query: QueryDict) -> None:
        self.viewer, self.query = viewer, query
        self.mine = handout.exportable_by(viewer.person)
        articles = Article.objects.filter(pk__in=self.mine.values("article"))
        self.form = ExportForm(
            query,
            articles=articles.order_by("-created_at", "-pk")[:ARTICLES],
            may_export_confidential=viewer.may("export_confidential"),
        )
        self.filter = self._filter(query)

    def _filter(self, query: QueryDict) -> ClaimListFilter:
        desks = self.viewer.desks_where("export")
        return ClaimListFilter(query, self.mine, desks=desks, people=self._people)

    @cached_property
    def _people(self) -> Any:
        return members_of(self.viewer.desks_where("export"))

    @property
    def is_valid(self) -> bool:
        return all([self.form.is_valid(), self.filter.form.is_valid()])

    @property
    def preset(self) -> str:
        return str(self.form.cleaned_data["preset"])

    @property
    def confidential(self) -> bool:
        return bool(self.form.cleaned_data.get("confidential"))

    @cached_property
    def claims(self) -> QuerySet[Claim]:
        return self._in_articles(self.filter.qs.order_by())

    @cached_property
    def by_state(self) -> dict[str, int]:
        """The claims in whatever state, counted."""
        query = self.query.copy()
        query.pop("state", None)
        claims = self._in_articles(self._filter(query).qs)
        return dict(claims.order_by().values_list("state").annotate(Count("pk")))

    @cached_property
    def rows(self) -> int:
        return handout.count(self.claims, preset=self.preset, confidential=self.confidential)

    @property
    def columns(self) -> tuple[str, ...]:
        return PRESETS[self.preset].columns

    @property
    def preview(self) -> list[list[str]]:
        return handout.preview(
            self.claims,
            preset=self.preset,
            person=self.viewer.person,
            confidential=self.confidential,
        )

    @property
    def in_sight(self) -> list[BoundField]:
        """The filters that the page offers, states with the number of their claims."""
        field = cast("Any", self.filter.form.fields["state"])
        field.empty_label = self._counted(field.empty_label, self.total)
        field.choices = [
            (code, self._counted(word, self.by_state.get(code, 0)) if code in Claim.State else word)
            for code, word in STATES
            if self._has(code)
        ]
        return [self.filter.form[name] for name in IN_SIGHT]

    def _has(self, code: str) -> bool:
        return code not in Claim.State or code in self.by_state or code == self.query.get("state")

    def _counted(self, word: Any, count: int) -> str:
        return f"{word} ({number_format(count)})"

    @property
    def total(self) -> int:
        return sum(self.by_state.values())

    @property
    def is_filtered(self) -> bool:
        """By more than this page offers: the list of claims chose them."""
        return any(self.query.get(name) for name in self.filter.filters if name not in IN_SIGHT)

    @property
    def what(self) -> str:
        """Which claims these are, before their state is asked for."""
        articles = self.form.cleaned_data["article"]
        count = {"count": number_format(self.total)}
        if self.is_filtered:
            words = ngettext("This filtered claim", "These %(count)s filtered claims", self.total)
        elif len(articles) == 1:
            words = ngettext(
                "This article, %(count)s claim", "This article, %(count)s claims", self.total
            )
        elif articles:
            words = ngettext(
                "These articles, %(count)s claim", "These articles, %(count)s claims", self.total
            )
        else:
            words = ngettext(
                "All articles, %(count)s claim", "All articles, %(count)s claims", self.total
            )
        return words % count

    @property
    def why_empty(self) -> str:
        """What the filter leaves out, so that somebody can choose it instead."""
        if not self.total:
            return _("There are no claims here yet.")
        if self.claims.exists():
            return _("None of these claims has such a row.")
        elsewhere = [
            f"{number_format(count)} {str(Claim.State(state).label).lower()}"
            for state, count in sorted(self.by_state.items())
        ]
        words = {"elsewhere": ", ".join(elsewhere)}
        if self.query.get("state") == Claim.State.APPROVED:
            return _("No approved claims. In other states: %(elsewhere)s.") % words
        return _("No claim in this state. In other states: %(elsewhere)s.") % words

    @property
    def sent(self) -> list[tuple[str, str]]:
        """The whole choice, for the form that downloads."""
        names = [*self.form.fields, *self.filter.filters]
        return [(name, value) for name in names for value in self.query.getlist(name)]

    @property
    def out_of_sight(self) -> list[tuple[str, str]]:
        """What the list of claims chose: it stays while the rest changes."""
        return [
            (name, value) for name in self.filter.filters if name not in IN_SIGHT
            for value in self.query.getlist(name) if value
        ]  # fmt: skip

    @property
    def filters(self) -> dict[str, Any]:
        """The choice as the history keeps it: without what was left open."""
        wanted = {"article": self.form.cleaned_data["article"], **self.filter.form.cleaned_data}
        return {name: _plain(value) for name, value in wanted.items() if value}

    def _in_articles(self, claims: QuerySet[Claim]) -> QuerySet[Claim]:
        chosen = self.form.cleaned_data.get("article")
        return claims.filter(article__in=chosen) if chosen else claims


def _plain(value: Any) -> Any:
    return value if isinstance(value, str | list) else str(value)

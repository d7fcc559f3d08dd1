from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Preferences(models.Model):
    """How a person wants their pages. Columns of the person: no page asks the database for them."""

    class AfterSaving(models.TextChoices):
        NEXT = "next", _("Go on to the next claim")
        STAY = "stay", _("Stay on the claim")

    class Highlights(models.TextChoices):
        FULL = "full", _("Line and background")
        LINE = "line", _("Line alone")

    class MarkNames(models.TextChoices):
        FULL = "full", _("Number, kind, verdict")
        SHORT = "short", _("Number alone")

    class Density(models.TextChoices):
        COMFORTABLE = "comfortable", _("Comfortable")
        COMPACT = "compact", _("Compact")

    class Theme(models.TextChoices):
        SYSTEM = "system", _("As the system")
        LIGHT = "light", pgettext_lazy("theme", "Light")
        DARK = "dark", pgettext_lazy("theme", "Dark")

    class TextSize(models.TextChoices):
        SMALL = "small", pgettext_lazy("text size", "Small")
        NORMAL = "normal", pgettext_lazy("text size", "Normal")
        LARGE = "large", pgettext_lazy("text size", "Large")

    single_keys = models.BooleanField(default=True)
    after_saving = models.CharField(max_length=10, choices=AfterSaving, default=AfterSaving.NEXT)
    highlights = models.CharField(max_length=10, choices=Highlights, default=Highlights.FULL)
    mark_names = models.CharField(
        max_length=10,
        choices=MarkNames,
        default=MarkNames.FULL,
        help_text=_("What a screen reader says before the words of a claim."),
    )
    density = models.CharField(max_length=12, choices=Density, default=Density.COMFORTABLE)
    theme = models.CharField(max_length=10, choices=Theme, default=Theme.SYSTEM)
    text_size = models.CharField(max_length=10, choices=TextSize, default=TextSize.NORMAL)
    language = models.CharField(
        max_length=10, blank=True, help_text=_("Empty: as the browser asks for it.")
    )
    time_zone = models.CharField(
        max_length=50, blank=True, help_text=_("Empty: that of the installation.")
    )

    class Meta:
        abstract = True


CHOICES = {
    "after_saving": Preferences.AfterSaving,
    "highlights": Preferences.Highlights,
    "mark_names": Preferences.MarkNames,
    "density": Preferences.Density,
    "theme": Preferences.Theme,
    "text_size": Preferences.TextSize,
}


def only_choices() -> models.CheckConstraint:
    """A choice that no page knows would be one that no page shows."""
    known = Q(**{f"{name}__in": choices.values for name, choices in CHOICES.items()})
    return models.CheckConstraint(condition=known, name="person_preferences_known")

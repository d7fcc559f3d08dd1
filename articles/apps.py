from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    """The one domain app."""

    name = "articles"
    verbose_name = _("Factcheck")
    default_auto_field = "django.db.models.BigAutoField"

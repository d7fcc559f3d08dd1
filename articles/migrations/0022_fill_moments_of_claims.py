"""When each claim was opened, had its first verdict, was signed off, as other rows have it."""

from django.db import migrations
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce

NEVER_OPENED = ("suggested", "waived", "discarded")


def fill(apps, schema_editor):
    claims = apps.get_model("articles", "Claim").objects.using(schema_editor.connection.alias)
    verdicts = apps.get_model("articles", "Verdict").objects.filter(claim=OuterRef("pk"))
    events = apps.get_model("articles", "Event").objects.filter(claim=OuterRef("pk"))
    open_first = events.filter(Q(old_state="open") | Q(new_state="open")).order_by("pk")
    # Opened before anything was recorded of it: it came open, as on a desk without triage.
    opened = open_first.annotate(opened=Case(When(old_state="open", then=None), default="at"))
    claims.update(first_verdict_at=Subquery(verdicts.filter(number=1).values("created_at")))
    claims.filter(
        ~Q(state__in=NEVER_OPENED) | Q(first_verdict_at__isnull=False) | Exists(open_first)
    ).update(opened_at=Coalesce(Subquery(opened.values("opened")[:1]), F("created_at")))
    signed = apps.get_model("articles", "SignOff").objects.using(schema_editor.connection.alias)
    of_sign_off = apps.get_model("articles", "Verdict").objects.filter(pk=OuterRef("verdict"))
    signed.update(
        desk=Subquery(of_sign_off.values("claim__desk")),
        verdict_at=Subquery(of_sign_off.values("created_at")),
    )


class Migration(migrations.Migration):
    dependencies = [("articles", "0021_add_moments_of_claims")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop, elidable=True)]

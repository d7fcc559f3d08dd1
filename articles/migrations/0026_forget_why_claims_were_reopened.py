"""Corrections that fell with a reopened claim held the editor's reason, which is for the desk."""

from django.db import migrations
from django.db.models import Exists, OuterRef, Subquery
from django.db.models.fields.json import KT

REOPENED = "reopened"


def forget(apps, schema_editor):
    same = _reopenings(apps).filter(note=OuterRef("reason"))
    _declined(apps, schema_editor).filter(Exists(same)).update(reason=REOPENED)


def remember(apps, schema_editor):
    said = Subquery(_reopenings(apps).order_by("-pk").values("note")[:1])
    _declined(apps, schema_editor).filter(reason=REOPENED).update(reason=said)


def _declined(apps, schema_editor):
    corrections = apps.get_model("articles", "Correction").objects
    return corrections.using(schema_editor.connection.alias).filter(state="declined")


def _reopenings(apps):
    """Of the claim, by whoever settled the correction, until they did."""
    events = apps.get_model("articles", "Event").objects.filter(
        claim=OuterRef("claim"), action="reopen",
        actor=OuterRef("settled_by"), at__lte=OuterRef("settled_at"),
    )  # fmt: skip
    return events.annotate(note=KT("payload__note"))


class Migration(migrations.Migration):
    dependencies = [("articles", "0025_add_window_of_draft")]
    operations = [migrations.RunPython(forget, remember, elidable=True)]

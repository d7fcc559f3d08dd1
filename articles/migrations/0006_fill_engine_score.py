"""Claims of before the weights: what they are sorted by is what the engine gave."""

from django.db import migrations
from django.db.models import F


def fill(apps, schema_editor):
    claims = apps.get_model("articles", "Claim").objects.using(schema_editor.connection.alias)
    claims.filter(score__isnull=False).update(engine_score=F("score"))


def unweigh(apps, schema_editor):
    """The column goes next, so the score is again what the engine gave."""
    claims = apps.get_model("articles", "Claim").objects.using(schema_editor.connection.alias)
    claims.filter(engine_score__isnull=False).update(score=F("engine_score"))


class Migration(migrations.Migration):
    dependencies = [("articles", "0005_weights_of_kinds")]
    operations = [migrations.RunPython(fill, unweigh)]

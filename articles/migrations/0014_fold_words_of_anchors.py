from django.db import migrations

from articles.models.folding import fold

BATCH = 500


def fold_words(apps, schema_editor):
    anchors = apps.get_model("articles", "Anchor").objects.filter(folded="")
    batch = []
    for anchor in anchors.only("pk", "text").iterator(chunk_size=BATCH):
        anchor.folded = fold(anchor.text)
        batch.append(anchor)
        if len(batch) == BATCH:
            anchors.model.objects.bulk_update(batch, ["folded"])
            batch = []
    anchors.model.objects.bulk_update(batch, ["folded"])


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0013_add_folded_words"),
    ]

    operations = [
        migrations.RunPython(fold_words, migrations.RunPython.noop, elidable=True),
    ]

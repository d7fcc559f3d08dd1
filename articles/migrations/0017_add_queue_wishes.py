import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0016_remember_what_was_exported"),
    ]

    operations = [
        migrations.AddField(
            model_name="user",
            name="queue_desk",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="articles.desk",
            ),
        ),
        migrations.AddField(
            model_name="user",
            name="queue_kinds",
            field=models.JSONField(blank=True, default=list),
        ),
        migrations.AddField(
            model_name="user",
            name="queue_language",
            field=models.CharField(blank=True, max_length=10),
        ),
    ]

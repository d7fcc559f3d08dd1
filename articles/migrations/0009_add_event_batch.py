from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0008_add_hints"),
    ]

    operations = [
        migrations.AddField(
            model_name="event",
            name="batch",
            field=models.UUIDField(
                blank=True, help_text="What was decided in one go carries the same id.", null=True
            ),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                condition=models.Q(("batch__isnull", False)), fields=["batch"], name="event_batch"
            ),
        ),
    ]

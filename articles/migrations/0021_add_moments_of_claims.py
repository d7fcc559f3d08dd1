import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0020_index_claims_for_verdicts_by_kind"),
    ]

    operations = [
        migrations.AddField(
            model_name="claim",
            name="first_verdict_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="claim",
            name="opened_at",
            field=models.DateTimeField(
                blank=True, help_text="When it was to be checked for the first time.", null=True
            ),
        ),
        migrations.AddField(
            model_name="signoff",
            name="desk",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="articles.desk",
            ),
        ),
        migrations.AddField(
            model_name="signoff",
            name="verdict_at",
            field=models.DateTimeField(null=True),
        ),
    ]

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0022_fill_moments_of_claims"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("first_verdict_at__isnull", False)),
                fields=["desk", "first_verdict_at", "opened_at"],
                name="claim_first_verdict",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ["suggested", "waived", "discarded"]),
                    ("opened_at__isnull", False),
                    _connector="OR",
                ),
                name="claim_past_triage_was_opened",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("current_verdict", None), ("first_verdict_at__isnull", False), _connector="OR"
                ),
                name="claim_with_a_verdict_had_a_first",
            ),
        ),
        migrations.AddConstraint(
            model_name="claim",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("first_verdict_at", None), ("opened_at__isnull", False), _connector="OR"
                ),
                name="claim_with_a_verdict_was_opened",
            ),
        ),
        migrations.AlterField(
            model_name="signoff",
            name="desk",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="articles.desk",
            ),
        ),
        migrations.AlterField(
            model_name="signoff",
            name="verdict_at",
            field=models.DateTimeField(),
        ),
        migrations.AddIndex(
            model_name="signoff",
            index=models.Index(
                fields=["desk", "created_at", "verdict_at"], name="sign_off_of_a_desk"
            ),
        ),
    ]

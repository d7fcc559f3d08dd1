import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("articles", "0018_add_claims_a_day"),
    ]

    operations = [
        migrations.CreateModel(
            name="CheckedPoint",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "point",
                    models.CharField(
                        choices=[
                            ("value", "Value"),
                            ("unit", "Unit or currency"),
                            ("period", "Period"),
                            ("counted", "What is counted"),
                            ("sums", "Sums and shares add up"),
                            ("tax", "Before or after tax and inflation"),
                            ("words", "Words as recorded"),
                            ("speaker", "Who said or did it"),
                            ("context", "In its context"),
                            ("content", "What it claims, too"),
                            ("addressee", "To whom"),
                            ("weekday", "Weekday fits the date"),
                            ("year", "Year"),
                            ("zone", "Time zone"),
                            ("spelling", "Spelling of names"),
                            ("function", "Function then and now"),
                            ("location", "Where it lies"),
                            ("belonging", "What it belonged to then"),
                            ("who", "Who"),
                            ("where", "Where"),
                            ("when", "When"),
                            ("order", "In which order"),
                            ("same_basis", "Both sides on the same basis"),
                            ("compared", "Compared with whom or what"),
                            ("cause_shown", "Cause shown, not only the same time"),
                            ("other_causes", "Other causes"),
                            ("in_force", "Wording in force"),
                            ("since", "Since when"),
                            ("payer", "Who paid for it"),
                            ("sample", "How many were asked"),
                            ("question", "What was asked"),
                            ("seen", "Seen on the spot or in a picture"),
                            ("at_the_time", "So at that time, too"),
                            ("shown", "Who or what is shown"),
                            ("taken", "When the picture was taken"),
                            ("rights", "Rights to the picture"),
                        ],
                        max_length=15,
                    ),
                ),
                ("ticked_at", models.DateTimeField()),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="checked_points",
                        to="articles.claim",
                    ),
                ),
                (
                    "ticked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("claim", "point"), name="one_tick_per_point"),
                    models.CheckConstraint(
                        condition=models.Q(("point", ""), _negated=True),
                        name="checked_point_is_named",
                    ),
                ],
            },
        ),
    ]

import pytest
from django.db import IntegrityError, transaction

from articles.models import User
from articles.workflow.errors import RuleBroken
from articles.workflow.preferences import change_preferences


def test_what_was_chosen_is_kept_and_the_rest_left(nadia):
    assert change_preferences(nadia, theme="dark", single_keys=False)
    kept = User.objects.get(pk=nadia.pk)
    assert (kept.theme, kept.single_keys, kept.density) == ("dark", False, "comfortable")


def test_nothing_new_writes_nothing(nadia, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert not change_preferences(nadia, theme="system", single_keys=True)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("theme", "pink"), ("density", ""), ("text_size", 18), ("highlights", None),
        ("mark_names", "long"),
        ("after_saving", "leave"), ("single_keys", "no"), ("language", "xx"),
        ("time_zone", "Mars/Olympus"), ("time_zone", "../etc/passwd"),
    ],
)  # fmt: skip
def test_what_no_page_knows_is_refused_and_nothing_kept(nadia, name, value):
    with pytest.raises(RuleBroken) as refusal:
        change_preferences(nadia, **{"density": "compact", name: value})
    assert set(refusal.value.fields) == {name}
    assert User.objects.get(pk=nadia.pk).density == "comfortable"


def test_unknown_name_is_a_mistake_of_ours(nadia):
    with pytest.raises(TypeError, match="colour"):
        change_preferences(nadia, colour="red")


def test_database_knows_the_choices_too(nadia):
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.filter(pk=nadia.pk).update(theme="pink")

import pytest
from django.urls import reverse

from articles.models import Article, Claim, Desk, Event, Heartbeat, Job, Membership, User
from tests.factories import join, make_article, make_claim

MODELS = (User, Desk, Article, Claim, Event, Job, Heartbeat)


def address(model, page, *args):
    return reverse(f"admin:articles_{model._meta.model_name}_{page}", args=args)


@pytest.fixture
def claim(metro):
    return make_claim(article=make_article(desk=metro, title="Secret bridge"))


@pytest.mark.parametrize("model", MODELS)
def test_every_list_opens(client, ada, claim, model):
    client.force_login(ada)
    assert client.get(address(model, "changelist")).status_code == 200


def test_nul_in_an_address_says_nothing(client, ada, tomas, claim):
    client.force_login(ada)
    field = {"app_label": "articles", "model_name": "membership", "field_name": "person"}
    asked = client.get(reverse("admin:autocomplete"), field | {"term": "to\0mas"}).json()
    assert [person["text"] for person in asked["results"]] == ["Tomas"]
    jobs = client.get(address(Job, "changelist"), {"state__exact": "que\0ued"}).context["cl"]
    assert jobs.result_count == 1


@pytest.mark.parametrize("model", MODELS)
def test_nothing_is_deleted_here(client, ada, claim, metro, model):
    join(ada, metro, Membership.Role.CHIEF)
    client.force_login(ada)
    for thing in model.objects.all():
        assert client.post(address(model, "delete", thing.pk), {"post": "yes"}).status_code == 403


@pytest.mark.parametrize("model", [Article, Claim, Event, Job])
def test_what_the_workflow_writes_is_not_changed_here(client, ada, claim, metro, model):
    join(ada, metro, Membership.Role.CHIEF)
    client.force_login(ada)
    thing = model.objects.first()
    assert client.post(address(model, "change", thing.pk), {"title": "x"}).status_code == 403
    assert client.get(address(model, "add")).status_code == 403


def test_draft_is_hidden_from_who_is_not_of_the_desk(client, ada, claim):
    client.force_login(ada)
    for model in (Article, Claim, Event):
        assert "Secret bridge" not in client.get(address(model, "changelist")).content.decode()
    response = client.get(address(Article, "change", claim.article_id), follow=True)
    assert "Secret bridge" not in response.content.decode()


def test_member_of_the_desk_reads_it(client, ada, claim, metro):
    join(ada, metro, Membership.Role.CHECKER)
    client.force_login(ada)
    assert "Secret bridge" in client.get(address(Article, "changelist")).content.decode()


def test_person_is_added_and_gets_a_role(client, ada, metro):
    client.force_login(ada)
    client.post(address(User, "add"), {
        "username": "lena", "usable_password": "true", "password1": "four quiet rivers",
        "password2": "four quiet rivers", "memberships-TOTAL_FORMS": 0,
        "memberships-INITIAL_FORMS": 0,
    })  # fmt: skip
    lena = User.objects.get(username="lena")
    client.post(address(User, "change", lena.pk), {
        "username": "lena", "first_name": "Lena", "is_active": "on",
        "memberships-TOTAL_FORMS": 1, "memberships-INITIAL_FORMS": 0,
        "memberships-0-desk": metro.pk, "memberships-0-role": "editor",
    })  # fmt: skip
    assert lena.memberships.get().role == "editor"


@pytest.fixture
def memberships():
    return {"memberships-TOTAL_FORMS": 0, "memberships-INITIAL_FORMS": 0}


def test_settings_of_a_desk_are_the_chiefs(client, ada, metro, memberships):
    client.force_login(ada)
    before = Desk.objects.values().get()
    client.post(address(Desk, "change", metro.pk), {
        "slug": "metro", "name": "Metro and region", "triage": "none", "threshold": 0.1,
        "kind_weights": '{"money": 9}', "lease_minutes": 1, "hand_limit": 1, "row_version": 7,
        **memberships,
    })  # fmt: skip
    assert Desk.objects.values().get() == before | {"name": "Metro and region"}


def test_new_desk_starts_with_settings_and_without_weights(client, ada, memberships):
    client.force_login(ada)
    client.post(address(Desk, "add"), {
        "slug": "sport", "name": "Sport", "triage": "none", "threshold": 0.6,
        "kind_weights": '{"money": 9}', "lease_minutes": 20, "hand_limit": 3, **memberships,
    })  # fmt: skip
    desk = Desk.objects.get(slug="sport")
    assert (desk.triage, desk.threshold, desk.lease_minutes) == ("none", 0.6, 20)
    assert (desk.kind_weights, desk.row_version) == ({}, 0)


def test_people_without_staff_rights_do_not_get_in(client, hanna):
    client.force_login(hanna)
    assert client.get(reverse("admin:index")).status_code == 302

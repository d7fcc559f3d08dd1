from articles.models import Hint
from tests.api.client import assert_refused
from tests.factories import make_article, make_hint


def test_both_passages_are_shown_with_offsets(api, nadia, metro):
    article = make_article(desk=metro)
    hint = make_hint(article)
    shown = api(nadia).get(f"hints/{hint.pk}/").json()
    text = article.current_version.text
    assert (shown["article"], shown["version"]) == (article.pk, hint.version_id)
    assert (shown["rule"], shown["rule_sentence"]) == ("quantity", "One quantity, two values")
    assert (shown["state"], shown["dismissed_by"]) == ("open", None)
    assert [text[p["start"] : p["end"]] for p in shown["passages"]] == ["14 months", "1931"]
    assert [p["stated"] for p in shown["passages"]] == ["", "another year"]


def test_the_list_is_narrowed_by_article_version_rule_and_state(api, nadia, metro):
    article = make_article(desk=metro)
    one = make_hint(article)
    other = make_hint(article, "8,000 cars", "1931", rule=Hint.Rule.SUM)
    elsewhere = make_hint(make_article(desk=metro))
    client = api(nadia)

    def listed(**query):
        return {row["id"] for row in client.get("hints/", **query).json()["results"]}

    assert listed() == {one.pk, other.pk, elsewhere.pk}
    assert listed(article=article.pk) == {one.pk, other.pk}
    assert listed(version=one.version_id) == {one.pk, other.pk}
    assert listed(article=article.pk, rule="sum") == {other.pk}
    client.post(f"hints/{one.pk}/dismiss/", {"reason": "both_right"})
    assert listed(article=article.pk, state="open") == {other.pk}
    assert_refused(client.get("hints/", state="gone"), 400, "malformed")


def test_the_number_of_queries_does_not_grow(api, nadia, metro, django_assert_max_num_queries):
    article = make_article("\n".join(f"Pier {n} has {n} cars." for n in range(40)), desk=metro)
    for n in range(30):
        make_hint(article, f"Pier {n} ", f"{n} cars.")
    client = api(nadia)
    with django_assert_max_num_queries(8):
        assert len(client.get("hints/").json()["results"]) == 30


def test_dismissing_takes_a_reason_and_can_be_undone(api, nadia, metro):
    hint = make_hint(make_article(desk=metro))
    client, path = api(nadia), f"hints/{hint.pk}/"
    assert_refused(client.post(f"{path}dismiss/"), 422, "rule", field="reason")
    assert_refused(client.post(f"{path}dismiss/", {"reason": "other"}), 422, "rule", field="text")
    assert_refused(client.post(f"{path}dismiss/", {"reason": "nonsense"}), 400, "malformed")
    shown = client.post(f"{path}dismiss/", {"reason": "in_claim"}).json()
    assert (shown["state"], shown["reason"]) == ("dismissed", "in_claim")
    assert (shown["dismissed_by"]["name"], bool(shown["dismissed_at"])) == ("Nadia", True)
    late = client.post(f"{path}dismiss/", {"reason": "both_right"})
    assert assert_refused(late, 409, "refused")["current"]["reason"] == "in_claim"
    shown = client.post(f"{path}restore/").json()
    assert (shown["state"], shown["reason"], shown["dismissed_at"]) == ("open", "", None)
    assert_refused(client.post(f"{path}restore/"), 409, "refused")


def test_a_key_makes_a_retry_harmless(api, nadia, metro):
    hint = make_hint(make_article(desk=metro))
    client, path = api(nadia), f"hints/{hint.pk}/dismiss/"
    first, again = (
        client.post(path, {"reason": "both_right"}, **{"Idempotency-Key": "k1"}) for _ in range(2)
    )
    assert first.json() == again.json()
    assert again["Idempotency-Replayed"] == "true"


def test_a_stranger_learns_nothing(api, ivo, metro):
    hint = make_hint(make_article(desk=metro))
    client = api(ivo)
    assert client.get("hints/").json()["results"] == []
    assert_refused(client.get(f"hints/{hint.pk}/"), 404, "not_found")
    body = {"reason": "both_right"}
    assert_refused(client.post(f"hints/{hint.pk}/dismiss/", body), 404, "not_found")
    assert Hint.objects.get().state == Hint.State.OPEN

"""An address that only takes what a form sends leads to the page on which the form stands."""

import pytest
from django.urls import get_resolver, reverse
from django.urls.resolvers import URLResolver

from articles.web import urls
from tests.factories import join, make_claim, make_evidence, make_hint, make_verdict

DESK, CLAIM, SIGN_OFF = "article-desk", "claim-detail", "article-sign-off"
# What only takes a form, and the page above it.
PAGES = {
    "sign-out": "home",
    "demo-start": "home",
    "undo": "home",
    "desk-members": "desk-settings",
    "desk-member": "desk-settings",
    "queue-wishes": "queue",
    "take-next": "queue",
    "single-keys": "help",
    "article-take-next": DESK,
    "article-read": DESK,
    "article-find-again": DESK,
    "article-marked-by-hand": DESK,
    "article-nothing-to-check": DESK,
    "hint-dismiss": DESK,
    "hint-restore": DESK,
    "claim-draft": CLAIM,
    "draft-discard": CLAIM,
    "claim-submit": CLAIM,
    "claim-renew": CLAIM,
    "claim-step": CLAIM,
    "claim-evidence": CLAIM,
    "evidence-offered": CLAIM,
    "evidence-withdraw": CLAIM,
    "evidence-restore": CLAIM,
    "evidence-take-back": CLAIM,
    "verdict-revert": CLAIM,
    "detail-tick": CLAIM,
    "point-tick": CLAIM,
    "correction-settle": CLAIM,
    "sign-off-chosen": SIGN_OFF,
    "sign-off-step": SIGN_OFF,
    "sign-off-correction": SIGN_OFF,
    "corrections-made": SIGN_OFF,
    "article-ready": SIGN_OFF,
    "article-publish": SIGN_OFF,
    "article-unpublish": SIGN_OFF,
    "article-restore": SIGN_OFF,
}


def routes(resolver):
    for pattern in resolver.url_patterns:
        yield from routes(pattern) if isinstance(pattern, URLResolver) else [pattern]


ROUTES = {pattern.name: pattern.pattern.converters for pattern in routes(get_resolver(urls))}


@pytest.fixture
def named(article, nadia, metro):
    """What stands in the addresses of an article with something of everything."""
    join(nadia, metro, "chief")
    claim = make_claim(article=article, state="checking", checker=nadia)
    make_verdict(claim=claim, checker=nadia, state="checking")
    return {
        "pk": article.pk, "number": claim.number, "piece": make_evidence(claim).pk,
        "hint": make_hint(article).pk, "verdict": 1, "detail": 1, "correction": 1,
        "step": "keep", "point": "tax", "slug": "metro", "name": "letter", "page": "desk",
        "digest": "0", "person": nadia.pk,
    }  # fmt: skip


def address(name, named):
    return reverse(name, kwargs={each: named[each] for each in ROUTES[name]})


def test_every_address_that_only_takes_a_form_has_its_page(client, nadia, named):
    client.force_login(nadia)
    allowed = {name: client.put(address(name, named)).headers.get("Allow", "") for name in ROUTES}
    only = {name for name, methods in allowed.items() if methods.startswith("POST")}
    assert only == PAGES.keys()


@pytest.mark.parametrize(("name", "page"), PAGES.items())
def test_who_opens_it_is_led_to_the_page(client, nadia, named, name, page):
    client.force_login(nadia)
    shown = client.get(address(name, named), {"from": "queue"}, follow=True)
    led = [url for url, _status in shown.redirect_chain]
    assert (shown.status_code, address(page, named) in led) == (200, True)
    assert client.head(address(name, named)).status_code == 302


def test_who_has_to_sign_in_first_is_led_to_the_page_too(client, nadia, named):
    publish, page = address("article-publish", named), address(SIGN_OFF, named)
    asked = client.get(publish)
    assert asked.url == f"/sign-in/?next={publish}"
    client.force_login(nadia)
    assert client.get(asked.url.partition("next=")[2]).url == page


def test_a_stranger_learns_nothing_by_it(client, ivo, named):
    client.force_login(ivo)
    assert client.get(address("claim-submit", named), follow=True).status_code == 404


def test_other_methods_and_programs_are_told_what_is_allowed(client, nadia, named):
    client.force_login(nadia)
    for name in ("claim-submit", "article-ready"):
        refused = client.put(address(name, named))
        assert (refused.status_code, refused.headers["Allow"]) == (405, "POST")
    asked = client.get(f"/api/v1/articles/{named['pk']}/publish/")
    assert (asked.status_code, asked.json()["code"]) == (405, "method_not_allowed")

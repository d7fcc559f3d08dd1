"""Three suggestions of one article, and what an editor sends about claims that are picked."""

import pytest

from articles.models import Claim
from tests.factories import make_article, make_claim
from tests.web.triage.pages import URL


@pytest.fixture
def article(metro):
    return make_article(desk=metro, title="Bridge")


@pytest.fixture
def claims(article):
    return [
        make_claim(article=article, state=Claim.State.SUGGESTED, kinds=["money"]) for _n in range(3)
    ]


@pytest.fixture
def send(client, tomas):
    client.force_login(tomas)

    def post(action, claims, query="", **fields):
        picks = [f"{claim.pk}:{claim.row_version}" for claim in claims]
        return client.post(URL + query, {"action": action, "pick": picks} | fields)

    return post

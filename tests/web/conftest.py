"""An article of the metro desk, a claim of it in the hands of Nadia, an import by Tomas."""

import pytest

from articles.models import Claim
from tests.factories import TEXT, make_article, make_claim
from tests.web.import_pages import URL


@pytest.fixture
def article(metro):
    return make_article(desk=metro, byline="Lena Moss")


@pytest.fixture
def held(article, nadia):
    return make_claim(article=article, state=Claim.State.CHECKING, checker=nadia)


@pytest.fixture
def send(client, tomas, metro):
    client.force_login(tomas)

    def post(**fields):
        sent = {
            "source": "paste", "text": TEXT, "desk": metro.pk, "language": "en",
            "scope": "everything",
        }  # fmt: skip
        return client.post(URL, sent | fields)

    return post

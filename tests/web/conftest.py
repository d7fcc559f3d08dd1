"""An article of the metro desk, and a claim of it in the hands of Nadia."""

import pytest

from articles.models import Claim
from tests.factories import make_article, make_claim


@pytest.fixture
def article(metro):
    return make_article(desk=metro, byline="Lena Moss")


@pytest.fixture
def held(article, nadia):
    return make_claim(article=article, state=Claim.State.CHECKING, checker=nadia)

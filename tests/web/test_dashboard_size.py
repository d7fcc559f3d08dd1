"""The dashboard of a large desk draws its days in few elements."""

import re

import pytest

from tests.web.full_desk import FullDesk

URL = "/dashboard/"


@pytest.fixture
def desk(db):
    return FullDesk().fill()


def test_dots_and_columns_are_as_many_as_the_days_and_three_elements(client, desk):
    client.force_login(desk.chief)
    for days in (7, 30, 90):
        page = client.get(URL, {"days": days}).content.decode()
        drawn = re.findall(r'<path class="(dots \w+|count-bar)"[^>]*? d="([^"]*)"', page)
        assert [name for name, _path in drawn] == 2 * [
            "count-bar", "dots upper", "dots hole", "dots middle",
        ]  # fmt: skip
        assert {path.count("M") for _name, path in drawn} == {days}

"""The dashboard of a large desk is no larger than its budget."""

import gzip
import re

import pytest

from tests.web.full_desk import FullDesk

ELEMENTS, KILOBYTES = 1500, 30  # of the 90 that may come, styles and scripts are the rest
URL = "/dashboard/"


@pytest.fixture
def desk(db):
    return FullDesk().fill()


def test_thirty_people_twelve_articles_and_all_kinds_fit_in_it(client, desk):
    client.force_login(desk.chief)
    for days in ("7", "30", "90"):
        page = client.get(URL, {"days": days}).content.decode()
        assert page.count('class="row-name') >= 42
        assert page.count('class="dots middle"') == 2
        assert len(re.findall("<[a-z]", page)) <= ELEMENTS
        assert len(gzip.compress(page.encode())) <= KILOBYTES * 1000


def test_dots_and_columns_are_as_many_as_the_days_and_three_elements(client, desk):
    client.force_login(desk.chief)
    for days in (7, 30, 90):
        page = client.get(URL, {"days": days}).content.decode()
        drawn = re.findall(r'<path class="(dots \w+|count-bar)"[^>]*? d="([^"]*)"', page)
        assert [name for name, _path in drawn] == 2 * [
            "count-bar", "dots upper", "dots hole", "dots middle",
        ]  # fmt: skip
        assert {path.count("M") for _name, path in drawn} == {days}

"""The people of the tests, as fixtures. All but Ivo belong to the desk `metro`."""

import pytest

from tests.factories import make_desk, make_person


@pytest.fixture
def metro(db):
    return make_desk("metro")


@pytest.fixture
def nadia(metro):
    """Checks."""
    return make_person("nadia", desk=metro, roles=["checker"])


@pytest.fixture
def mei(metro):
    """Checks too."""
    return make_person("mei", desk=metro, roles=["checker"])


@pytest.fixture
def tomas(metro):
    """Edits."""
    return make_person("tomas", desk=metro, roles=["editor"])


@pytest.fixture
def hanna(metro):
    """Is the chief."""
    return make_person("hanna", desk=metro, roles=["chief"])


@pytest.fixture
def omar(metro):
    """Writes."""
    return make_person("omar", desk=metro, roles=["author"])


@pytest.fixture
def ivo(db):
    """Belongs elsewhere."""
    return make_person("ivo", desk=make_desk("sport"), roles=["checker", "editor"])


@pytest.fixture
def ada(db):
    """Runs the installation, belongs to no desk."""
    return make_person("ada", is_staff=True, is_superuser=True)

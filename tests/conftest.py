"""What all tests share."""

import shutil

from django.conf import settings

pytest_plugins = ["tests.needs", "tests.people"]


def pytest_unconfigure():
    """Processes of xdist end without the ways in which Python clears up."""
    shutil.rmtree(settings.DATA_DIR)

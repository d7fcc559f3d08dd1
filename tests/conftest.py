"""What all tests share."""

import shutil

import hypothesis
from django.conf import settings

# The same examples every time: a commit that passed does not fail by the luck of a draw. To look
# for more: `make test ARGS=--hypothesis-profile=default`.
hypothesis.settings.register_profile("steady", derandomize=True, print_blob=True)
hypothesis.settings.load_profile("steady")

pytest_plugins = ["tests.needs", "tests.people", "tests.yardstick.lines"]


def pytest_unconfigure():
    """Processes of xdist end without the ways in which Python clears up."""
    shutil.rmtree(settings.DATA_DIR)

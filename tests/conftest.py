"""What all tests share."""

import shutil

import hypothesis
from django.conf import settings

# The same examples every time, however long they take: a commit that passed fails neither by the
# luck of a draw nor because others have the machine. To look for more: `make test
# ARGS=--hypothesis-profile=default`.
hypothesis.settings.register_profile(
    "steady",
    derandomize=True,
    print_blob=True,
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
)
hypothesis.settings.load_profile("steady")

pytest_plugins = ["tests.needs", "tests.people", "tests.yardstick.lines"]


def pytest_unconfigure():
    """Processes of xdist end without the ways in which Python clears up."""
    shutil.rmtree(settings.DATA_DIR)

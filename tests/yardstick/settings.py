"""The settings of the server under the yardstick: production, faults on request, one page more."""

from pathlib import Path

from factcheck.settings import *  # noqa: F403
from factcheck.settings import MIDDLEWARE

MIDDLEWARE.insert(0, "tests.yardstick.faults.on_request")
STATICFILES_DIRS = [Path(__file__).parent / "static"]  # the page that timings are compared with

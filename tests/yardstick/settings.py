"""The server under the yardstick: production, faults on request, two languages more."""

from pathlib import Path

from factcheck.settings import *  # noqa: F403
from factcheck.settings import DATA_DIR, LANGUAGES, LOCALE_PATHS, MIDDLEWARE
from tests.yardstick import pseudo

ROOT_URLCONF = "tests.yardstick.urls"
MIDDLEWARE.insert(0, "tests.yardstick.faults.on_request")
STATICFILES_DIRS = [Path(__file__).parent / "static"]  # the page that timings are compared with
LANGUAGES += pseudo.LANGUAGES
LOCALE_PATHS.insert(0, DATA_DIR / "locale")

"""The settings of the tests: the embedded profile made fast, with nothing of the machine's own."""

import os
import tempfile
import uuid

from factcheck import env

OUR_FOLDER = tempfile.mkdtemp(prefix="factcheck-tests-")  # conftest.py takes it away
env.given = {"FACTCHECK_DATA_DIR": OUR_FOLDER, "SECRET_KEY": "only-for-tests-" * 5}

from factcheck.settings import *  # noqa: E402, F403
from factcheck.settings import DATABASES, stores  # noqa: E402

env.given = os.environ
DATABASES["default"] = stores.database("TEST_DATABASE_URL", default="sqlite:///:memory:")
# A name of this run's own: two runs on one server do not meet.
run = os.environ.get("PYTEST_XDIST_TESTRUNUID", uuid.uuid4().hex)
is_server = DATABASES["default"]["ENGINE"].endswith("postgresql")
DATABASES["default"]["TEST"] = {"NAME": f"factcheck_test_{run[:12]}" if is_server else ":memory:"}
CELERY_BROKER_URL = "memory://"
WHITENOISE_AUTOREFRESH = True  # else every new client walks over all static files
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

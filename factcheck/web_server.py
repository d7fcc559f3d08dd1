"""Settings of gunicorn: `gunicorn --config python:factcheck.web_server factcheck.wsgi`."""

import django
from django.conf import settings
from gunicorn import glogging
from gunicorn.config import Config

from factcheck import env

env.load_settings()
django.setup()


class ServerLogger(glogging.Logger):
    """Hands gunicorn's lines to the logging that Django has set up."""

    def setup(self, cfg: Config) -> None:
        """Keep no handler of gunicorn's, so that each line is written once and in our form."""
        super().setup(cfg)
        self.error_log.handlers.clear()
        self.error_log.propagate = True


host = f"[{settings.BIND}]" if ":" in settings.BIND else settings.BIND
bind = [f"{host}:{settings.PORT}"]
logger_class = ServerLogger
worker_class = "gthread"
workers = settings.WEB_WORKERS
threads = settings.WEB_THREADS
preload_app = True  # a setting that is odd, or code that does not load, ends the start at once
timeout = 60
graceful_timeout = 15
max_requests = 10_000
max_requests_jitter = 1_000
control_socket_disable = True

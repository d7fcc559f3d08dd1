"""Logs as key and value: ids and patterns, never the text of a draft."""

import logging
import logging.config
import traceback
from typing import Any

import structlog
from structlog.typing import ExcInfo, Processor

NAMED: list[Processor] = [
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
]
# Written by others: a line a request (we write our own), paths that people mistyped.
QUIETER = {"django.request": "ERROR", "django.db.backends": "WARNING", "celery.beat": "WARNING"}


def configure(wanted: dict[str, str]) -> None:
    """Set up logging for the web server, workers and commands alike; Django calls it at start."""
    structlog.configure(
        processors=[*NAMED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    logging.config.dictConfig(
        {
            "version": 1,
            "disable_existing_loggers": False,
            "filters": {"type_only": {"()": "factcheck.logs.TypeOnly"}},
            "formatters": {"line": {"()": line_formatter, "form": wanted["form"]}},
            "handlers": {
                "stderr": {
                    "class": "logging.StreamHandler",
                    "stream": "ext://sys.__stderr__",  # also where somebody has put another
                    "filters": ["type_only"],
                    "formatter": "line",
                }
            },
            "root": {"handlers": ["stderr"], "level": wanted["level"]},
            "loggers": {
                "django": {"handlers": [], "level": wanted["level"]},
                **{name: {"level": level} for name, level in QUIETER.items()},
            },
        }
    )


def line_formatter(form: str) -> logging.Formatter:
    """One line an event: JSON for machines, columns for people."""
    renderer: Processor = structlog.processors.JSONRenderer(ensure_ascii=False)
    if form == "console":
        plain = structlog.dev.plain_traceback
        renderer = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=plain)
    return structlog.stdlib.ProcessorFormatter(
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.ExceptionRenderer(places),
            renderer,
        ],
        foreign_pre_chain=NAMED,
    )


def places(exc_info: ExcInfo) -> str:
    """Where it went wrong and the type of error; its message may quote a draft and stays out."""
    lines: list[str] = []
    fault: BaseException | None = exc_info[1]
    while fault is not None:
        lines[:0] = [*traceback.format_tb(fault.__traceback__), f"{type(fault).__qualname__}\n"]
        fault = fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)
    return "".join(lines).rstrip()


class TypeOnly(logging.Filter):
    """Celery repeats an error's message in its line: keep the type of error alone."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Pass every record, with `exc` shortened."""
        if isinstance(record.args, dict) and "exc" in record.args:
            kind = record.exc_info[0] if record.exc_info else None
            shown: dict[str, Any] = {"exc": kind.__qualname__ if kind else "…", "traceback": ""}
            record.args = {**record.args, **shown}
        return True

"""Settings from the environment. An odd value stops the start with one plain sentence."""

import difflib
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

OURS = "FACTCHECK_"
WORDS = {"1": True, "true": True, "yes": True, "on": True}
WORDS |= {"0": False, "false": False, "no": False, "off": False}

given: Mapping[str, str] = os.environ
asked: set[str] = set()


def load_settings() -> None:
    """Every process begins here: a setting that is odd ends it with the sentence alone."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "factcheck.settings")
    try:
        import_module(os.environ["DJANGO_SETTINGS_MODULE"])
    except ImproperlyConfigured as problem:
        sys.exit(f"Factcheck does not start: {problem}")


def raw(name: str) -> str | None:
    """The value as given; empty counts as not given, as compose files hand on `${NAME:-}`."""
    asked.add(name)
    return given.get(name, "").strip() or None


def odd(name: str, expected: str, *, hidden: bool = False) -> ImproperlyConfigured:
    """The sentence for a value that we cannot use; a hidden one may hold a password."""
    value = raw(name)
    said = "is not set" if value is None else "cannot be used" if hidden else f"is “{value}”"
    return ImproperlyConfigured(f"{name} {said}; expected is {expected}.")


def text(
    name: str,
    *,
    default: str | None = None,
    fits: Callable[[str], bool] = bool,
    expected: str = "a text",
    hidden: bool = False,
) -> str:
    """A text that `fits`. Without a default the variable has to be set."""
    value = raw(name)
    if value is None and default is not None:
        return default
    if value is None or not fits(value):
        raise odd(name, expected, hidden=hidden)
    return value


def flag(name: str, *, default: bool) -> bool:
    """Yes or no."""
    value = raw(name)
    if value is None:
        return default
    if value.lower() not in WORDS:
        raise odd(name, "1, true, yes or on, or 0, false, no or off")
    return WORDS[value.lower()]


def number(name: str, *, default: int, least: int, most: int) -> int:
    """A whole number between two bounds."""
    value = raw(name)
    if value is None:
        return default
    if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
        raise odd(name, f"a whole number from {least} to {most}")
    return int(value)


def choice(name: str, *, options: Iterable[str], default: str) -> str:
    """One of a few words."""
    known = list(options)
    return text(name, default=default, fits=known.__contains__, expected=" or ".join(known))


def items(
    name: str, *, default: list[str] | None, fits: Callable[[str], bool], expected: str
) -> list[str]:
    """Several values, with commas between them."""
    value = raw(name)
    if value is None and default is not None:
        return default
    parts = [part.strip() for part in (value or "").split(",") if part.strip()]
    if not parts or not all(fits(part) for part in parts):
        raise odd(name, expected)
    return parts


def folder(name: str, *, default: Path) -> Path:
    """A folder of which we are the only reader, made when it is not there."""
    path = Path(raw(name) or default).expanduser().absolute()
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise odd(name, "a folder that we can make and write to") from None
    return path


def refuse_unknown(*, also: Iterable[str] = ()) -> None:
    """A misspelt name would be a setting that silently does nothing."""
    known = asked | set(also)
    for name in sorted(given):
        if name.startswith(OURS) and name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else "docs/settings.md lists them all."
            raise ImproperlyConfigured(f"{name} is not a setting of Factcheck; {hint}")

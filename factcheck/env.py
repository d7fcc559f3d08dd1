"""Settings from the environment. An odd value stops the start with one plain sentence."""

import difflib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

OURS = "FACTCHECK_"
WORDS = {"1": True, "true": True, "yes": True, "on": True}
WORDS |= {"0": False, "false": False, "no": False, "off": False}

asked: set[str] = set()


def raw(name: str) -> str | None:
    """The value as given; empty counts as not given, as compose files hand on `${NAME:-}`."""
    asked.add(name)
    return os.environ.get(name, "").strip() or None


def odd(name: str, value: str | None, expected: str) -> ImproperlyConfigured:
    """The sentence for a value that we cannot use."""
    if value is None:
        return ImproperlyConfigured(f"{name} is not set; expected is {expected}.")
    return ImproperlyConfigured(f"{name} is “{value}”; expected is {expected}.")


def text(
    name: str,
    *,
    default: str | None = None,
    fits: Callable[[str], bool] = bool,
    expected: str = "a text",
) -> str:
    """A text that `fits`. Without a default the variable has to be set."""
    value = raw(name)
    if value is None and default is not None:
        return default
    if value is None or not fits(value):
        raise odd(name, value, expected)
    return value


def secret(name: str, *, default: str | None = None, least: int = 0) -> str:
    """A text of which no message repeats the value."""
    value = raw(name)
    if value is None and default is not None:
        return default
    if value is None or len(value) < least:
        shown = None if value is None else f"… ({len(value)} characters)"
        raise odd(name, shown, f"a secret text of at least {least} characters")
    return value


def flag(name: str, *, default: bool) -> bool:
    """Yes or no."""
    value = raw(name)
    if value is None:
        return default
    if value.lower() not in WORDS:
        raise odd(name, value, "1, true, yes or on, or 0, false, no or off")
    return WORDS[value.lower()]


def number(name: str, *, default: int, least: int, most: int) -> int:
    """A whole number between two bounds."""
    value = raw(name)
    if value is None:
        return default
    if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
        raise odd(name, value, f"a whole number from {least} to {most}")
    return int(value)


def choice(name: str, *, options: Iterable[str], default: str) -> str:
    """One of a few words."""
    known = list(options)
    return text(name, default=default, fits=known.__contains__, expected=" or ".join(known))


def items(
    name: str, *, default: list[str], fits: Callable[[str], bool], expected: str
) -> list[str]:
    """Several values, with commas between them."""
    value = raw(name)
    if value is None:
        return default
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if not parts or not all(fits(part) for part in parts):
        raise odd(name, value, expected)
    return parts


def folder(name: str, *, default: Path) -> Path:
    """A folder of which we are the only reader, made when it is not there."""
    path = Path(raw(name) or default).expanduser().absolute()
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        raise odd(name, str(path), "a folder that we can make and write to") from None
    return path


def refuse_unknown(*, also: Iterable[str] = ()) -> None:
    """A misspelt name would be a setting that silently does nothing."""
    known = asked | set(also)
    for name in sorted(os.environ):
        if name.startswith(OURS) and name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]}?" if near else "docs/settings.md lists them all."
            raise ImproperlyConfigured(f"{name} is not a setting of Factcheck; {hint}")

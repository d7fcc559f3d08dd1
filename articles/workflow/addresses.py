"""Which addresses lead somewhere. Pure, so that readers of files can ask it, too."""

from __future__ import annotations

from urllib.parse import urlsplit


def web_address(url: str) -> str:
    """The address with its scheme in small letters, or "" when it leads nowhere."""
    try:
        parts = urlsplit(url)
        # A name and password in the address would go out with every export.
        good = (
            parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
        )
        _port = parts.port  # Raises ValueError when it is not a number.
    except ValueError:
        return ""
    # Browsers drop tabs and line ends inside an address, so what is shown is not where it leads.
    if not good or any(char <= " " or char in '<>"\\\x7f' for char in url):
        return ""
    return parts.scheme + url[len(parts.scheme) :]

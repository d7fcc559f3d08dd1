"""Numbers as a value writes them."""

from decimal import Decimal


def ascii_digits(text: str) -> str:
    """The same with 0 to 9 for the digits of other scripts, which patterns take, too."""
    if text.isascii():
        return text
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)


def plain(number: Decimal | None) -> str:
    """In digits, without a tail of zeros."""
    if number is None:
        return ""
    shown = f"{number:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown

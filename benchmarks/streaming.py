"""How fast, how soon and with how much memory a stream of bytes comes."""

import resource
import time
from collections.abc import Callable, Iterator

Stream = Callable[[], Iterator[bytes]]


def measured(stream: Stream) -> dict[str, float]:
    """Read it to its end and keep nothing. It is begun once before, for what is loaded late."""
    next(stream())
    before = _peak()
    begin = time.perf_counter()
    chunks = stream()
    rows = next(chunks).count(b"\r\n") - 1
    first_byte = time.perf_counter() - begin
    rows += next(chunks).count(b"\r\n")
    first_row = time.perf_counter() - begin
    rows += sum(chunk.count(b"\r\n") for chunk in chunks)
    seconds = time.perf_counter() - begin
    return {
        "rows per second": rows / seconds,
        "first byte": first_byte * 1000,
        "first row": first_row * 1000,
        "peak extra memory": (_peak() - before) / 1024,
    }


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

"""Floor and ours from one run. Without a name: all benchmarks."""

import argparse
import signal
import sys

from benchmarks import (
    dashboard,
    export,
    extraction,
    growth,
    latency,
    memory,
    pages,
    pairs,
    report,
    shapes,
)

BENCHMARKS = {
    "extraction": extraction.measure,
    "shapes": shapes.measure,
    "memory": memory.measure,
    "latency": latency.measure,
    "pages": pages.measure,
    "dashboard": dashboard.measure,
    "pairs": pairs.measure,
    "growth": growth.measure,
    "export": export.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--record", action="store_true", help="write docs/benchmarks.md")
    asked = parser.parse_args()
    if unknown := set(asked.names) - BENCHMARKS.keys():
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    # Databases and servers of ours are ended on this signal too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    figures = []
    for name in asked.names or BENCHMARKS:
        sys.stdout.write(f"{name} …\n")
        sys.stdout.flush()
        found = BENCHMARKS[name]()
        sys.stdout.write(report.table(found) + "\n\n")
        figures += found
    sys.stdout.write(report.machine() + "\n")
    if asked.record:
        report.write(" ".join(["python -m benchmarks", *asked.names]), figures)


if __name__ == "__main__":
    main()

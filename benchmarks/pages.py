"""Large pages: CPU of the server for a claim on a desk of 40 claims, and on one of 600."""

from benchmarks.places import OURS, place
from benchmarks.report import Figure

SIZES = (40, 600)  # claims: a usual article, and the longest that stays fluid


def measure() -> list[Figure]:
    """The pair: a claim of the usual article, and of the long one."""
    with place("SQLite", OURS) as here:
        usual, long = here.run("benchmarks.opening", *SIZES)
    return [
        Figure(f"{page}, CPU of a claim", (usual[page], long[page]), "µs", "≤ 1") for page in usual
    ]

"""What a task measured beside what it may cost: one line, and no task over its budget."""

import json
from pathlib import Path

HERE = Path(__file__).parent
BUDGETS, SPECIFICATION = HERE / "budgets.json", HERE / "specification.json"
# Milliseconds until the reference page is painted when nothing else wants the two processors: the
# fastest of a hundred loads. A smaller number would excuse more.
QUIET_REFERENCE = 72


class OverBudget(AssertionError):
    """A task cost more than it may."""


class TooSlow(OverBudget):
    """Nothing but time: the only failure that is worth another try."""


def budget_of(task):
    """The most that passes, by figure. Parts of a task may share one budget."""
    budgets = json.loads(BUDGETS.read_text())
    limits = budgets.get(task) or budgets[task.partition(".")[0]]
    return {figure: limit_of(budget) for figure, budget in limits.items()}


def limit_of(budget):
    """A limit alone, or one that was loosened and says why."""
    return budget["limit"] if isinstance(budget, dict) else budget


def _is_time(figure):
    return figure.endswith("_ms")


class Sheet:
    """One task's figures. Times are weighed against a page that is only read."""

    def __init__(self, task, *, reference=0):
        self.task, self.reference, self.figures = task, reference, {}
        self.limits = budget_of(task)

    def note(self, **figures):
        """Several notes of one figure keep the worst."""
        for name, value in figures.items():
            self.figures[name] = max(round(value, 3), self.figures.get(name, 0))

    @property
    def is_timed(self):
        return any(map(_is_time, self.limits))

    @property
    def slowness(self):
        """How many times slower this machine is now than a quiet one; never less than once."""
        return max(1.0, self.reference / QUIET_REFERENCE)

    def over(self):
        """What costs more than it may, and what the budget names that was not measured."""
        unmeasured = [f"{name} was not measured" for name in self.limits.keys() - self.figures]
        return unmeasured + [
            f"{name}={value:g}, at most {self.allowed(name):g}"
            for name, value in self.figures.items()
            if value > self.allowed(name)
        ]

    def judge(self):
        """Raises OverBudget, or TooSlow when no figure but times is over."""
        if over := self.over():
            error = TooSlow if all("_ms=" in each for each in over) else OverBudget
            raise error(f"{'; '.join(over)} ({self.line()})")

    def allowed(self, name):
        limit = self.limits[name]
        return limit * self.slowness if _is_time(name) else limit

    def line(self):
        figures = " ".join(f"{name}={value:g}" for name, value in self.figures.items())
        limits = "/".join(f"{self.limits[name]:g}" for name in self.figures)
        outcome = "fail" if self.over() else "pass"
        slowness = f" slowness={self.slowness:.2f}" if self.is_timed else ""
        return f"{self.task} {figures}{slowness} budget={limits} {outcome}"

    def as_dict(self):
        return {
            "task": self.task,
            "figures": self.figures,
            "budget": {name: self.limits[name] for name in self.figures},
            "slowness": round(self.slowness, 2),
            "passed": not self.over(),
        }

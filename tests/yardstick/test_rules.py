"""The rules of the yardstick itself: nothing is done uncounted, nothing is loosened unsaid."""

import ast
import json
from pathlib import Path

import pytest

from factcheck import urls as product
from tests.yardstick import urls
from tests.yardstick.hand import Hand
from tests.yardstick.sheet import BUDGETS, SPECIFICATION, OverBudget, Sheet, TooSlow, limit_of

TASKS = sorted(Path(__file__).parent.glob("test_*.py"))
# Whoever reaches these acts without being counted.
UNCOUNTED = {"_page", "context", "page", "keyboard", "mouse", "locator", "evaluate"}
TOUCHING = (".click(", ".focus(", ".submit(", ".requestSubmit(", ".value =", "dispatchEvent")


@pytest.mark.parametrize("path", TASKS, ids=lambda path: path.stem)
def test_tasks_act_through_the_person_alone(path):
    if path == Path(__file__):
        return
    tree = ast.parse(path.read_text())
    reached = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    brought = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert reached & UNCOUNTED == set()
    assert not any(module.startswith("playwright") for module in brought)
    scripts = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    written = [text for text in scripts if isinstance(text, str)]
    assert [text for text in written if any(word in text for word in TOUCHING)] == []


def test_budgets_cover_the_specification_and_say_why_where_they_are_looser():
    budgets, specified = (json.loads(path.read_text()) for path in (BUDGETS, SPECIFICATION))
    assert specified.keys() <= budgets.keys()
    for task, limits in specified.items():
        for figure, most in limits.items():
            budget = budgets[task][figure]
            if limit_of(budget) > most:
                assert len(budget["reason"]) > 20, (task, figure)


@pytest.mark.parametrize("handler", [f"handler{status}" for status in (400, 403, 404, 500)])
def test_what_fails_is_answered_as_the_product_answers_it(handler):
    assert getattr(urls, handler, None) == getattr(product, handler, None)


def test_a_chord_counts_once_and_costs_each_of_its_keys():
    hand = Hand()
    hand.chord("Control+Enter")
    assert (hand.actions, hand.klm) == (1, pytest.approx(0.56))


def test_reaching_for_the_mouse_costs_time():
    hand = Hand()
    hand.click()
    hand.click(held=1)
    assert (hand.actions, hand.klm) == (2, pytest.approx(0.4 + 1.3 + 1.3 + 0.28))


def sheet(figures, *, reference=0):
    made = Sheet("T2.paste", reference=reference)
    made.note(**figures)
    return made


FITS = {"actions": 3, "klm": 4.1, "next_ms": 300}


def test_one_action_too_many_is_over_budget():
    assert sheet(FITS).over() == []
    assert sheet(FITS | {"actions": 4}).over() == ["actions=4, at most 3"]


def test_the_worst_of_several_figures_counts():
    made = sheet(FITS | {"klm": 5})
    made.note(klm=4)
    assert made.over() == ["klm=5, at most 4.1"]


def test_a_figure_that_was_not_measured_fails():
    assert sheet({"actions": 3, "klm": 4}).over() == ["next_ms was not measured"]


def test_times_are_weighed_against_the_reference_page():
    slow = FITS | {"next_ms": 500}
    assert sheet(slow).over() == ["next_ms=500, at most 300"]
    assert sheet(slow, reference=120).over() == []
    assert sheet(slow | {"actions": 4}, reference=120).over() == ["actions=4, at most 3"]


@pytest.mark.parametrize(
    ("figures", "error"),
    [
        (FITS | {"next_ms": 500}, TooSlow),
        (FITS | {"next_ms": 500, "actions": 4}, OverBudget),
        ({"actions": 3, "klm": 4}, OverBudget),
    ],
)
def test_only_a_task_that_is_nothing_but_slow_has_another_try(figures, error, request):
    (tries,) = request.node.iter_markers("flaky")
    with pytest.raises(OverBudget) as caught:
        sheet(figures).judge()
    assert (caught.type, tries.kwargs["only_rerun"]) == (error, ["TooSlow"])


def test_a_task_within_its_budget_is_judged_in_silence():
    sheet(FITS).judge()

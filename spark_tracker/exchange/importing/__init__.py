"""Import: a plan to look at, then one transaction with a backup before and one undo after."""

from spark_tracker.exchange.importing.planning import plan_import
from spark_tracker.exchange.importing.running import run_plan
from spark_tracker.exchange.plan import (
    Action,
    Change,
    Note,
    Outcome,
    Plan,
    PlannedRow,
    Problem,
)

__all__ = [
    "Action",
    "Change",
    "Note",
    "Outcome",
    "Plan",
    "PlannedRow",
    "Problem",
    "plan_import",
    "run_plan",
]

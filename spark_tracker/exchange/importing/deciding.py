"""Compares one row with what is known, and says what would change and why not."""

from spark_tracker.exchange.importing.comparing import Comparison, Decision, Sheet
from spark_tracker.exchange.importing.known import KnownProject
from spark_tracker.exchange.importing.own_columns import compare_approval, compare_columns
from spark_tracker.exchange.importing.parts import compare_note, compare_parts
from spark_tracker.exchange.importing.project_status import compare_status
from spark_tracker.exchange.importing.team import compare_advisors, compare_team
from spark_tracker.exchange.plan import Note, Problem
from spark_tracker.exchange.reading import Row
from spark_tracker.exchange.row_reading import RowReading


def decide(
    sheet: Sheet, reading: RowReading, row: Row, project: KnownProject | None, origin: str
) -> Decision:
    """Return what `reading` would change of `project`, or of a new project.

    `origin` are the words by which the row is known again, as `matching.origin_key` gives them.
    """
    comparison = Comparison(sheet, reading, row, project, origin)
    for problem in reading.problems:
        comparison.out.problems.append(
            Problem(
                sheet.table.sheet,
                problem.row,
                problem.heading,
                problem.address,
                Note(problem.expected),
                problem.found,
            )
        )
    compare_columns(comparison)
    compare_status(comparison)
    compare_approval(comparison)
    compare_team(comparison)
    compare_advisors(comparison)
    compare_parts(comparison)
    compare_note(comparison)  # last: what the others could not place goes there
    return comparison.out

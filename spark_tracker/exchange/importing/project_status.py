"""Compares the programme status that a row names with the project's."""

from functools import lru_cache

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.exchange.importing.comparing import Comparison
from spark_tracker.exchange.importing.intent import StatusWish
from spark_tracker.exchange.importing.invented import year_in
from spark_tracker.exchange.importing.status_rules import (
    StatusFacts,
    first_statuses,
    next_status,
    status_facts,
)
from spark_tracker.exchange.plan import Note
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_REASON_LIMIT = 300
_ORDER = QT_TRANSLATE_NOOP("import", "a day not before {earlier}")


def compare_status(row: Comparison) -> None:
    """Add the statuses that a new project begins with, or the one that is news of a known one."""
    words = "; ".join(filter(None, (row.words("status"), row.words("outcome"))))
    facts = status_facts(row.values, *_reason_and_year(words))
    if row.project is None:
        wishes, remarks = first_statuses(facts)
    else:
        wish, remarks = next_status(facts, row.project, row.sheet.today)
        wishes = [wish] if wish else []
    row.out.remarks.extend(remarks)
    for wish in wishes:
        if _status_holds(row, wish, facts):
            row.intent.statuses.append(wish)
    if wishes:
        row.change("status", row.old("status"), wishes[-1].status)


@lru_cache(maxsize=1000)  # a list has few different words for it
def _reason_and_year(words: str) -> tuple[str, int | None]:
    plain_word = code_texts.find("project_status", words) is not None
    return "" if plain_word else words[:_REASON_LIMIT], year_in(words)


def _status_holds(row: Comparison, wish: StatusWish, facts: StatusFacts) -> bool:
    if wish.on is None:
        return True
    key = "status_on" if facts.on else "status"
    if not row.happened(key, wish.on):
        return False
    began = row.after("applied_on") or row.after("admitted_on")
    before = (ProjectStatus.ENQUIRY, ProjectStatus.PROSPECT)
    if began and wish.on < began and wish.status not in before:
        row.refuse(key, Note(_ORDER, {"earlier": began.isoformat()}), wish.on)
        return False
    return True

"""What a free-text intake cell says for certain, such as "2019 (admitted 30 Jan 2019)"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from spark_tracker.domain.dates import YEARS, exact_date
from spark_tracker.domain.folding import fold
from spark_tracker.domain.month_names import MONTHS

_ADMITTED = (
    r"(?:admitted|admission|tatt opp|tatt inn|opptatt|opptak|aufgenommen|aufnahme"
    r"|otettu ohjelmaan|otettu|hyvaksytty)"
)
_APPLIED = r"(?:applied|application|sokt|soknad|beworben|bewerbung|haettu|hakenut|hakemus)"
_GRADUATED = (
    r"(?:graduated|graduation|uteksaminert|fullfort|abgeschlossen|absolviert|abschluss"
    r"|valmistunut|suorittanut)"
)
_CALL = r"(?:call|utlysning|utlysningen|utlyst|aufruf|ausschreibung|haku)"
_SEASON = (
    r"(?:of|in|the|early|late|spring|summer|autumn|fall|winter|i|om|var|varen|sommeren|host|hosten"
    r"|vinteren|vom|im|fruhjahr|fruhling|sommer|herbst|winter|kevat|kevaalla|kesa|kesalla"
    r"|syksy|syksylla|talvi|talvella|vuonna|vuoden|" + "|".join(MONTHS) + r")"
)
_ENTERED = r"(?:entered|joined|startet i|tok opp|eingetreten|gestartet|aloittanut)"
_LINK = r"(?:\s*:)?(?:\s+(?:on|in|am|den|im|i|vuonna))?\s+"
_CLAUSE = re.compile(r"[();\n]+")
_LEADING_YEAR = re.compile(r"(?P<year>\d{4})(?![\d.\-/])")
_PROGRAMME_YEAR = re.compile(r"[\w/&+ \-]*\bspark[\w/&+ \-]*? (?P<year>\d{4})")
_ENTERED_YEAR = re.compile(rf"{_ENTERED}\b[\w/&+ \-]*? (?P<year>\d{{4}})")
_CALL_YEAR = re.compile(rf"(?:[\w ]*\s)?{_CALL}(?: {_SEASON})* (?P<year>\d{{4}})")
_YEAR_CALL = re.compile(rf"(?P<year>\d{{4}}) (?:open )?{_CALL}")
# What only bounds a date or speaks of something else: no year in such a clause is the intake.
_UNSURE = re.compile(
    r"\b(?:by|before|after|since|until|about|circa|ca|innen|for|etter|siden|rundt|bis|vor|nach"
    r"|seit|etwa|mennessa|ennen|jalkeen|noin|renewed|graduat\w*)\b|\?"
)
_EARLY_MONTHS = (1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallHint:
    """What an intake cell says; None where it does not say it for certain.

    `intake_year` is the year the cell names as cohort or intake: the office's own label, which
    may differ from the year of the call. `likely_call_year` is a guess to offer, never to store
    unseen. `words` is the cell as it was.
    """

    call_year: int | None = None
    likely_call_year: int | None = None
    intake_year: int | None = None
    applied_on: date | None = None
    admitted_on: date | None = None
    graduated_on: date | None = None
    graduated_year: int | None = None
    words: str = ""


def read_intake(cell: str) -> CallHint:
    """Return what an intake cell says, in English, Norwegian, German or Finnish.

    The call year is certain only where the cell speaks of a call and its year. An admission in
    January or February makes the call of the year before likely: in Norway the deadlines lay in
    November or December and the board admitted at the end of January, every year that is known
    (domain.md 1.3). But a node may open a call late, admit later from a reserve list, or call the
    round after the year of admission, and a wrong call year changes who counts as an applicant of
    which year; so it is offered as `likely_call_year` and left to the person who knows. Two
    clauses that contradict each other say nothing.
    """
    clauses = [clause for clause in (fold(part) for part in _CLAUSE.split(cell)) if clause]
    admitted = _dated(clauses, _ADMITTED)
    graduated = _dated(clauses, _GRADUATED)
    call_year = _call_year(clauses)
    likely = None
    if call_year is None and admitted is not None and admitted.month in _EARLY_MONTHS:
        likely = admitted.year - 1
    return CallHint(
        call_year=call_year,
        likely_call_year=likely,
        intake_year=_intake_year(clauses) or (admitted.year if admitted else None),
        applied_on=_dated(clauses, _APPLIED),
        admitted_on=admitted,
        graduated_on=graduated,
        graduated_year=graduated.year if graduated else _worded_year(clauses, _GRADUATED),
        words=cell.strip(),
    )


def _dated(clauses: list[str], words: str) -> date | None:
    pattern = re.compile(rf"{words}{_LINK}(?P<rest>.+)")
    days = {
        exact_date(found["rest"])
        for found in (pattern.fullmatch(clause) for clause in clauses)
        if found
    } - {None}
    return days.pop() if len(days) == 1 else None


def _worded_year(clauses: list[str], words: str) -> int | None:
    pattern = re.compile(rf"{words}{_LINK}(?P<year>\d{{4}})")
    return _only(pattern.fullmatch(clause) for clause in clauses)


def _call_year(clauses: list[str]) -> int | None:
    return _only(
        _CALL_YEAR.fullmatch(clause) or _YEAR_CALL.fullmatch(clause)
        for clause in clauses
        if not _UNSURE.search(clause)
    )


def _intake_year(clauses: list[str]) -> int | None:
    first = clauses[0] if clauses else ""
    if _UNSURE.search(first):
        return None
    if exact_date(first) is None:
        leading = _LEADING_YEAR.fullmatch(first)
        named = _ENTERED_YEAR.fullmatch(first) or _PROGRAMME_YEAR.fullmatch(first)
        return _only([leading or named]) or _worded_year(clauses[:1], _ADMITTED)
    return None


def _only(found: Iterable[re.Match[str] | None]) -> int | None:
    """Return the one year found, None where there is none or where two contradict."""
    years = {int(match["year"]) for match in found if match}
    return years.pop() if len(years) == 1 and years <= set(YEARS) else None

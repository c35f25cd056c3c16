"""Finds the project that a row speaks of: by its code, by an earlier import, by its title."""

from collections.abc import Sequence
from dataclasses import dataclass

from spark_tracker.domain.codes import TeamRole
from spark_tracker.domain.folding import fold
from spark_tracker.domain.names import PersonMention
from spark_tracker.exchange.importing.known import Known, person_key
from spark_tracker.exchange.plan import Note
from spark_tracker.exchange.row_reading import RowReading
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_NAMING = ("indication", "companies", "dofi", "institutions", "nc_title", "number")

_SAME_ROW = QT_TRANSLATE_NOOP("import", "each project once: row {row} says the same")
_SAME_PROJECT = QT_TRANSLATE_NOOP(
    "import",
    "each project once: row {row} is about the same one. Put both into one row, or give the second"
    " its own code or title.",
)
_SEVERAL = QT_TRANSLATE_NOOP(
    "import",
    "a title that only one project has, or its code: {codes} have this title. Write the code into a"
    " column “Code”.",
)


@dataclass(frozen=True, slots=True)
class Match:
    """The project of a row (None: a new one), or why the row is not taken.

    `repeats`: the row says word for word what an earlier one says.
    """

    project_id: str | None = None
    problem: Note | None = None
    repeats: bool = False


def origin_key(reading: RowReading) -> str:
    """Return the folded words that name a row: its title and leaders, or what it has instead."""
    title = fold(str(reading.values.get("title") or ""))
    leaders = leader_key(reading)
    if title or leaders:
        return f"{title}|{leaders}"
    named = [str(reading.values[key]) for key in _NAMING if reading.values.get(key)]
    return "||" + fold(" | ".join([*named, *(words for _, words in reading.leftovers)]))[:1000]


def leader_key(reading: RowReading) -> str:
    """Return the names of a row's leaders as they are compared, in no order."""
    return "; ".join(sorted(person_key(person.name) for person in mentions(reading, "leader")))


def mentions(reading: RowReading, key: str) -> tuple[PersonMention, ...]:
    """Return the people that a row names under `key`."""
    value = reading.values.get(key)
    found = value if isinstance(value, tuple) else ()
    return tuple(person for person in found if isinstance(person, PersonMention))


def match_rows(readings: Sequence[RowReading], keys: Sequence[str], known: Known) -> list[Match]:
    """Return the match of every row, whose `origin_key` is given; what is surest comes first."""
    matches: list[Match | None] = [None] * len(readings)
    claimed: dict[str, int] = {}  # project → row number
    _refuse_repeated(readings, keys, matches)
    for look in (_by_code, _by_origin, _by_title, _by_leader):
        for place, reading in enumerate(readings):
            if matches[place] is not None:
                continue
            match = look(reading, keys[place], known, claimed)
            if match is None:
                continue
            matches[place] = match
            if match.project_id is not None:
                claimed[match.project_id] = reading.number
    return [match or Match() for match in matches]


def _refuse_repeated(
    readings: Sequence[RowReading], keys: Sequence[str], matches: list[Match | None]
) -> None:
    first: dict[str, RowReading] = {}
    codes: dict[str, RowReading] = {}
    for place, reading in enumerate(readings):
        code = fold(str(reading.values.get("code") or ""))
        earlier = (
            codes.setdefault(code, reading) if code else first.setdefault(keys[place], reading)
        )
        if earlier is not reading:
            matches[place] = _repeated(reading, earlier)


def _repeated(reading: RowReading, earlier: RowReading) -> Match:
    same = _without_number(reading) == _without_number(earlier)
    text = _SAME_ROW if same else _SAME_PROJECT
    return Match(problem=Note(text, {"row": earlier.number}), repeats=same)


def _without_number(reading: RowReading) -> tuple[object, ...]:
    values = {key: value for key, value in reading.values.items() if key != "number"}
    return values, reading.leftovers, reading.problems


def _claim(project_id: str, claimed: dict[str, int]) -> Match:
    if project_id in claimed:
        return Match(problem=Note(_SAME_PROJECT, {"row": claimed[project_id]}))
    return Match(project_id)


def _by_code(reading: RowReading, _key: str, known: Known, claimed: dict[str, int]) -> Match | None:
    code = fold(str(reading.values.get("code") or ""))
    project_id = known.by_code.get(code) if code else None
    return _claim(project_id, claimed) if project_id else None


def _by_origin(
    _reading: RowReading, key: str, known: Known, claimed: dict[str, int]
) -> Match | None:
    project_id = known.by_origin.get(key)
    return _claim(project_id, claimed) if project_id else None


def _by_title(
    reading: RowReading, _key: str, known: Known, claimed: dict[str, int]
) -> Match | None:
    title = fold(str(reading.values.get("title") or ""))
    candidates = [one for one in known.by_title.get(title, ()) if one not in claimed]
    if not title or not candidates:
        return None
    if len(candidates) == 1:
        return Match(candidates[0])
    leaders = {person.id for person in map(known.person, _leader_names(reading)) if person}
    led = [
        one
        for one in candidates
        if leaders
        & {person for person, role in known.projects[one].members if role is TeamRole.LEADER}
    ]
    if len(led) == 1:
        return Match(led[0])
    codes = ", ".join(sorted(known.projects[one].code for one in candidates))
    return Match(problem=Note(_SEVERAL, {"codes": codes}))


def _by_leader(
    _reading: RowReading, key: str, known: Known, claimed: dict[str, int]
) -> Match | None:
    """Find a row that had no title the last time."""
    title, _, leaders = key.partition("|")
    project_id = known.by_origin.get(f"|{leaders}") if title and leaders else None
    return Match(project_id) if project_id and project_id not in claimed else None


def _leader_names(reading: RowReading) -> list[str]:
    return [person.name for person in mentions(reading, "leader")]

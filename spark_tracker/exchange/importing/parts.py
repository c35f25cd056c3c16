"""Compares what hangs on a project: institutions, companies, stages, progress, note."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from spark_tracker.domain.codes import Stage
from spark_tracker.domain.folding import fold
from spark_tracker.domain.quarter import Quarter
from spark_tracker.errors import InputError
from spark_tracker.exchange.importing.comparing import Comparison
from spark_tracker.exchange.plan import Note
from spark_tracker.exchange.vocabulary import plain
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.checks import TEXT, line

_STAGES = MappingProxyType({f"{stage.value}_on": stage for stage in Stage})
_IN_WORDS = ("patent", "funding")
_SPIN_OFF = frozenset(
    {"spin off", "spinoff", "spin out", "spinout", "ausgrundung", "grundung", "start up", "startup"}
    | {"founded", "etablert", "avlegger", "oppstart", "startup yritys", "spin off yritys"}
)
_TOO_MUCH = QT_TRANSLATE_NOOP("import", "a note of at most {limit} characters in all")


def compare_parts(row: Comparison) -> None:
    """Add what is new of everything that a project has several of."""
    _lists(row)
    _stages(row)
    _more(row)


def _lists(row: Comparison) -> None:
    row.intent.institutions = _new_names(
        row,
        "institutions",
        row.known.institutions,
        row.project.institutions if row.project else set(),
    )
    row.intent.companies = _new_names(
        row, "companies", row.known.companies, row.project.companies if row.project else set()
    )
    row.intent.founded = _names_founded(row.heading("companies"))
    has = row.project.tags if row.project else set()
    row.intent.tags = [tag for tag in _texts(row, "tags") if tag not in has]
    if row.intent.tags:
        row.change("tags", "; ".join(sorted(has)), "; ".join(row.intent.tags))
    sought = row.project.sought if row.project else set()
    row.intent.sought = [one for one in _texts(row, "seeking") if fold(one) not in sought]
    if row.intent.sought:
        row.change("seeking", "", "; ".join(row.intent.sought))


@lru_cache(maxsize=100)
def _names_founded(heading: str) -> bool:
    """Say whether companies under this heading were founded on the project."""
    words = f" {plain(heading)} ".replace("/", " ")
    return any(f" {word} " in words for word in _SPIN_OFF)


def _texts(row: Comparison, key: str) -> list[str]:
    value = row.values.get(key)
    if isinstance(value, str):
        return [value]
    texts = value if isinstance(value, tuple) else ()
    return [text for text in texts if isinstance(text, str)]


def _new_names(row: Comparison, key: str, known: Mapping[str, str], has: set[str]) -> list[str]:
    new: dict[str, str] = {}
    for name in _texts(row, key):
        try:
            clean = line(key, name)
        except InputError as error:
            row.refuse(key, Note(error.text, error.values))
            continue
        if clean and known.get(fold(clean)) not in has:
            new.setdefault(fold(clean), clean)
    if new:
        row.change(key, "", "; ".join(new.values()))
    return list(new.values())


def _stages(row: Comparison) -> None:
    reached = row.known.reached.get(row.project.id, {}) if row.project else {}
    claims = row.project.claims if row.project else {}
    for key, stage in _STAGES.items():
        day = row.values.get(key)
        if not isinstance(day, date) or claims.get(stage) == day or reached.get(stage) == day:
            continue
        if stage is Stage.ADVISOR and row.intent.advisors:
            continue  # the assignment is the fact
        if not row.happened(key, day):
            continue
        dated = stage is Stage.IDEA and (row.after("applied_on") or row.after("admitted_on"))
        by_fact = stage in reached and stage not in claims and stage is not Stage.IDEA
        if dated == day:
            continue
        if dated or by_fact:
            row.lines.append((row.heading(key), row.words(key)))
            continue
        row.intent.claims[stage] = day
        row.change(key, reached.get(stage), day)


def _more(row: Comparison) -> None:
    progress = row.values.get("progress")
    newest = row.project.progress[2] if row.project else ""
    if isinstance(progress, str) and fold(progress) != fold(newest):
        if len(progress) > 500:  # noqa: PLR2004 - what one line of progress may hold
            row.lines.append((row.heading("progress"), progress))
        else:
            row.intent.progress = progress
            quarter = Quarter.containing(row.sheet.today)
            row.change("progress", newest, f"{quarter}: {progress}")
    trl = row.values.get("trl")
    if isinstance(trl, int) and (row.project is None or row.project.trl[1] != trl):
        row.intent.trl = trl
        row.change("trl", row.project.trl[1] if row.project else None, trl)
    dofi = "; ".join(_texts(row, "dofi"))
    if dofi and fold(dofi) not in (row.project.dofis if row.project else set()):
        row.intent.dofi = dofi
        row.change("dofi", "", dofi)
    for key in _IN_WORDS:
        if row.values.get(key) is not None:
            words = row.words(key)
            said = {text for heading, text in row.lines if heading == row.heading(key)}
            if words not in said:
                row.lines.append((row.heading(key), words))


def compare_note(row: Comparison) -> None:
    """Add the lines that the note does not have, however they are spelled."""
    before = str(row.old("note") or "")
    known = {fold(text) for text in before.splitlines()}
    new: list[str] = []
    note = row.values.get("note")
    told = str(note).splitlines() if note else []
    lines = [f"{heading}: {' '.join(words.split())}" for heading, words in row.lines if words]
    for text in (*told, *lines):
        if fold(text) and fold(text) not in known:
            known.add(fold(text))
            new.append(text.strip())
    if not new:
        return
    after = "\n".join(filter(None, [before, *new]))
    if len(after) > TEXT:
        row.refuse("note", Note(_TOO_MUCH, {"limit": TEXT}), len(after))
        return
    row.intent.note = new
    row.change("note", before, after)

"""Says records as lines: a project by its stage, the rest by what they are."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from spark_tracker.domain.matching import plain, spans
from spark_tracker.domain.stages import StageReached, furthest
from spark_tracker.services.finding import Beside, Found
from spark_tracker.ui import formats
from spark_tracker.ui.palette.lines import Line, OnRecord
from spark_tracker.ui.theme import STAGE_ICONS, STAGE_ROLES, Role

_tr = QCoreApplication.translate

ICONS = {
    "project": "folder-kanban",
    "person": "user-round",
    "patent_family": "stamp",
    "company": "sprout",
    "funding_entry": "banknote",
    "milestone": "milestone",
    "action_item": "circle-check",
    "document": "file-text",
    "mentoring_session": "messages-square",
}
_ADVISOR, _NO_STAGE = "contact-round", "circle-dashed"
_EXCERPT = 90  # letters of a long text, so many that a line is full


def stage_icon(reached: tuple[StageReached, ...] | None) -> tuple[str, Role]:
    """Return icon and colour of the furthest stage; of a project not looked at yet, a folder."""
    if reached is None:
        return ICONS["project"], Role.MUTED
    best = furthest(reached)
    if best is None:
        return _NO_STAGE, Role.MUTED
    return STAGE_ICONS[best.stage], STAGE_ROLES[best.stage]


def line_of(
    found: Found,
    words: tuple[str, ...],
    today: date,
    *,
    reached: tuple[StageReached, ...] | None = None,
    kind: bool = False,
) -> Line:
    """Return the line of a record; with `kind` it says first what it is ("Patent: …")."""
    before = f"{kind_word(found.record)}: " if kind else ""
    name = before + _excerpt(_name(found), words)
    note = _matched_beside(found, words) or _note(found)
    aside = _aside(found, today)
    icon, role = ICONS[found.record], Role.MUTED
    if found.record == "project":
        icon, role = stage_icon(reached)
    elif found.record == "person" and found.live:
        icon = _ADVISOR
    return Line(
        title=name,
        spans=tuple(
            (start + len(before), end + len(before))
            for start, end in spans(name[len(before) :], words)
        ),
        note=note,
        note_spans=_after_colon(note, words),
        icon=icon,
        role=role,
        aside=aside,
        does=OnRecord(found.record, found.id),
        found=found,
    )


def kind_word(record: str) -> str:
    """Return what a kind of record is called before its name."""
    words = {
        "project": _tr("palette", "Project"),
        "person": _tr("palette", "Person"),
        "patent_family": _tr("palette", "Patent"),
        "company": _tr("palette", "Company"),
        "funding_entry": _tr("palette", "Funding"),
        "milestone": _tr("palette", "Milestone"),
        "action_item": _tr("palette", "Action item"),
        "document": _tr("palette", "Document"),
        "mentoring_session": _tr("palette", "Session"),
    }
    return words[record]


def _name(found: Found) -> str:
    if found.record == "mentoring_session":
        day = formats.day(found.on) if found.on else ""
        return f"{day} · {found.title}" if found.title else day
    return found.title or found.project


def _note(found: Found) -> str:
    """Return what tells apart records of one name when nothing beside the name matched."""
    if found.record == "person":
        return next((text for what, text in found.beside if what is Beside.ORGANISATION), "")
    if found.record in ("project", "company") or not found.title:
        return ""
    return found.project


def _matched_beside(found: Found, words: tuple[str, ...]) -> str:
    """Return the first text beside the name that holds a word which the name does not."""
    name = plain(found.title) + plain(found.code)
    missing = [word for word in words if word not in name]
    if not missing:
        return ""
    for what, text in found.beside:
        held = plain(text)
        if what is Beside.NUMBER:
            held += plain(text.replace(" ", ""))
        if any(word in held for word in missing):
            return f"{_beside_word(what)}: {_excerpt(text, words)}"
    return ""


def _aside(found: Found, today: date) -> str:
    """Return what stands at the right: a code, an amount, or the day it is known by."""
    if found.record in ("project", "mentoring_session"):
        return found.code
    if found.record == "person":
        return _tr("palette", "advisor") if found.live else ""
    if found.money is not None:
        return formats.money(found.money.minor, found.money.currency)
    return _dated(found, found.on, today) if found.on is not None else ""


def _dated(found: Found, on: date, today: date) -> str:
    match found.record:
        case "patent_family":
            return _tr("palette", "filed {day}").format(day=formats.day(on))
        case "company":
            return _tr("palette", "founded {day}").format(day=formats.day(on))
        case "milestone":
            day = formats.short_day(on, today)
            return day if found.live else _tr("palette", "done {day}").format(day=day)
        case "action_item":
            return formats.short_day(on, today)
        case _:
            return formats.day(on)


def _after_colon(note: str, words: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """Mark what matched behind "tag: "; the word before it is ours."""
    before, colon, text = note.partition(": ")
    if not colon:
        return spans(note, words)
    shift = len(before) + len(colon)
    return tuple((start + shift, end + shift) for start, end in spans(text, words))


def _excerpt(text: str, words: tuple[str, ...]) -> str:
    """Return one line of a long text around what matched."""
    text = " ".join(text.split())
    found = spans(text, words)
    if not found or found[0][1] <= _EXCERPT // 2:
        return text
    start = text.rfind(" ", 0, max(1, found[0][0] - 20))
    return f"…{text[start + 1 :]}" if start > 0 else text


def _beside_word(what: Beside) -> str:
    words = {
        Beside.NC_TITLE: _tr("palette", "title for partners"),
        Beside.INDICATION: _tr("palette", "indication"),
        Beside.DEPARTMENT: _tr("palette", "department"),
        Beside.AREA: _tr("palette", "area"),
        Beside.TAG: _tr("palette", "tag"),
        Beside.LEADER: _tr("palette", "leader"),
        Beside.EMAIL: _tr("palette", "e-mail"),
        Beside.ORGANISATION: _tr("palette", "organisation"),
        Beside.NUMBER: _tr("palette", "number"),
        Beside.OWNER: _tr("palette", "owner"),
        Beside.CRITERION: _tr("palette", "criterion"),
        Beside.FILE: _tr("palette", "file"),
        Beside.FUNDER: _tr("palette", "funder"),
        Beside.TEXT: _tr("palette", "text"),
    }
    return words[what]

"""The words of quick add: what each kind is called, what its marked words say."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.services.finding import Found
from spark_tracker.services.quick_add import Part, QuickKind, QuickPlan, Value
from spark_tracker.services.words import CodeWord
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords

_tr = QCoreApplication.translate


def kind_parts() -> list[tuple[str, str, str]]:
    """Return key, word and icon of each kind, for a segment."""
    return [
        (QuickKind.PROJECT, _tr("quick", "Project"), "folder-kanban"),
        (QuickKind.MILESTONE, _tr("quick", "Milestone"), "milestone"),
        (QuickKind.ACTION, _tr("quick", "Action item"), "check"),
        (QuickKind.PERSON, _tr("quick", "Person"), "user-round"),
    ]


def heading(kind: QuickKind) -> tuple[str, str, str]:
    """Return the title of the dialog, of its button, and of its line."""
    return {
        QuickKind.PROJECT: (
            _tr("quick", "New project"),
            _tr("quick", "Add project"),
            _tr("quick", "Title"),
        ),
        QuickKind.MILESTONE: (
            _tr("quick", "New milestone"),
            _tr("quick", "Add milestone"),
            _tr("quick", "Title and +project"),
        ),
        QuickKind.ACTION: (
            _tr("quick", "New action item"),
            _tr("quick", "Add action item"),
            _tr("quick", "What to do, and +project"),
        ),
        QuickKind.PERSON: (
            _tr("quick", "New person"),
            _tr("quick", "Add person"),
            _tr("quick", "Name"),
        ),
    }[kind]


def hints(kind: QuickKind) -> list[tuple[str, str]]:
    """Return the signs a kind knows, each with what it says."""
    return {
        QuickKind.PROJECT: [
            ("@", _tr("quick", "leader")),
            ("#", _tr("quick", "area or tag")),
            ("!", _tr("quick", "status")),
            ("=", _tr("quick", "day of the status")),
        ],
        QuickKind.MILESTONE: [
            ("+", _tr("quick", "project")),
            ("@", _tr("quick", "owner")),
            ("=", _tr("quick", "due")),
            ("#", _tr("quick", "stage")),
        ],
        QuickKind.ACTION: [
            ("+", _tr("quick", "project")),
            ("@", _tr("quick", "owner")),
            ("=", _tr("quick", "due")),
        ],
        QuickKind.PERSON: [
            ("+", _tr("quick", "joins the team of")),
            ("#", _tr("quick", "expertise of an advisor")),
        ],
    }[kind]


def example(kind: QuickKind) -> str:
    """Return a line that shows how it is meant."""
    return {
        QuickKind.PROJECT: _tr("quick", "Gel for burns  @ada  #dermatology  !prospect"),
        QuickKind.MILESTONE: _tr("quick", "Six-month stability data  +gel  =30.6."),
        QuickKind.ACTION: _tr("quick", "Call the regulator  +gel  @ada  =fri"),
        QuickKind.PERSON: _tr("quick", "Ada Lund  #regulatory"),
    }[kind]


def part_word(part: Part, kind: QuickKind) -> str:
    """Return what stands muted before a value."""
    if part is Part.DAY:
        return _tr("quick", "since") if kind is QuickKind.PROJECT else _tr("quick", "due")
    return {
        Part.PROJECT: _tr("quick", "project"),
        Part.LEADER: _tr("quick", "leader"),
        Part.OWNER: _tr("quick", "owner"),
        Part.AREA: _tr("quick", "area"),
        Part.TAG: _tr("quick", "tag"),
        Part.STATUS: _tr("quick", "status"),
        Part.STAGE: _tr("quick", "stage"),
        Part.EXPERTISE: _tr("quick", "expertise"),
    }[part]


def value_words(value: Value, words: CodeWords, today: date) -> str:
    """Return a value as people read it; a day with its weekday."""
    match value:
        case Found():
            return f"{value.code} {value.title}".strip()
        case CodeWord():
            return words.text(value.list_name, value.code)
        case _:
            if value == today:
                return _tr("quick", "today")
            return f"{formats.weekday(value)} {formats.day(value)}"


def assumed(plan: QuickPlan, words: CodeWords, today: date) -> list[tuple[Part, str]]:
    """Return what holds although the line does not say it."""
    said = {entry.part for entry in plan.said if entry.value is not None}
    found: list[tuple[Part, str]] = []
    if plan.kind is QuickKind.PROJECT:
        if Part.STATUS not in said:
            found.append((Part.STATUS, words.text("project_status", ProjectStatus.ACTIVE)))
        if Part.DAY not in said:
            found.append((Part.DAY, value_words(today, words, today)))
    project = plan.one(Part.PROJECT)
    if project is not None and Part.PROJECT not in said:
        found.append((Part.PROJECT, value_words(project, words, today)))
    return found


def added(plan: QuickPlan) -> str:
    """Return what is said once it is there."""
    return {
        QuickKind.PROJECT: _tr("quick", "Project “{title}” was added."),
        QuickKind.MILESTONE: _tr("quick", "Milestone “{title}” was added."),
        QuickKind.ACTION: _tr("quick", "Action item “{title}” was added."),
        QuickKind.PERSON: _tr("quick", "{title} was added."),
    }[plan.kind].format(title=plan.title)

"""The journal as lines of a list: who did what when, and each field from what to what."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from spark_tracker.fields.catalogue import record_of_table
from spark_tracker.phrases import FieldName
from spark_tracker.services.history import HistoryChange, HistoryEntry
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_list.columns import muted, text_column
from spark_tracker.ui.table import Column, Tone
from spark_tracker.ui.theme import Role
from spark_tracker.ui.wording import act_text, say, shown

_tr = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One field of one change; what was done stands in its first line only."""

    id: str
    number: int
    at: str
    who: str
    what: str
    record: str
    field: str
    before: str
    after: str
    undone: bool


def history_columns() -> tuple[Column[HistoryLine], ...]:
    """Return the columns, from when to after."""
    widest = f"{formats.widest_day()} 08:52"
    return (
        Column(
            key="at",
            title=_tr("HistoryTab", "When"),
            text=lambda r: r.at,
            samples=(widest,),
            tone=muted,
        ),
        text_column("who", _tr("HistoryTab", "Who"), lambda r: r.who, rank=1, tone=muted),
        text_column(
            "what",
            _tr("HistoryTab", "What"),
            lambda r: r.what,
            stretch=2,
            minimum=140,
            tone=_tone,
        ),
        text_column(
            "record",
            _tr("HistoryTab", "Record"),
            lambda r: r.record,
            stretch=3,
            minimum=120,
            rank=2,
        ),
        text_column("field", _tr("HistoryTab", "Field"), lambda r: r.field),
        Column(
            key="before",
            title=_tr("HistoryTab", "Before"),
            text=lambda r: r.before,
            stretch=1,
            samples=(formats.widest_day(),),
            tone=muted,
        ),
        Column(
            key="after",
            title=_tr("HistoryTab", "After"),
            text=lambda r: r.after,
            stretch=2,
            samples=(formats.widest_day(),),
        ),
    )


def history_lines(entry: HistoryEntry, desk: Desk) -> Iterator[HistoryLine]:
    """Yield the lines of one journal entry: one for each field, at least one; then what is left."""
    what = act_text(entry.label, entry.values, desk.words)
    if entry.undone_by is not None:
        what = _tr("HistoryTab", "{what} (undone)").format(what=what)
    told = tuple(c for c in entry.changes if not c.field.endswith(".project"))
    changes: tuple[HistoryChange | None, ...] = told or (None,)
    before: HistoryChange | None = None
    for place, change in enumerate(changes):
        first = place == 0
        same = before is not None and change is not None and before.row_id == change.row_id
        before = change
        yield HistoryLine(
            id=f"{entry.number}.{place}",
            number=entry.number,
            at=formats.moment(entry.at) if first else "",
            who=entry.who if first else "",
            what=what if first else "",
            record=_record_name(change, desk.words) if change and not same else "",
            field=say("fields", change.title) if change else "",
            before=shown(change.before, desk.words) if change else "",
            after=shown(change.after, desk.words) if change else "",
            undone=entry.undone_by is not None,
        )
    if entry.untold:
        more = _tr("HistoryTab", "… and {n} more records").format(n=formats.number(entry.untold))
        yield HistoryLine(
            id=f"{entry.number}.{len(changes)}",
            number=entry.number,
            at="",
            who="",
            what="",
            record=more,
            field="",
            before="",
            after="",
            undone=entry.undone_by is not None,
        )


def _record_name(change: HistoryChange, words: CodeWords) -> str:
    """Say which record it is: its kind, and its name where it has one."""
    kind = say("fields", record_of_table(change.table).one)
    if isinstance(change.record, FieldName):
        return kind
    return f"{kind}: {shown(change.record, words)}"


def _tone(line: HistoryLine) -> Tone:
    return Tone(Role.MUTED) if line.undone else Tone(strong=True)

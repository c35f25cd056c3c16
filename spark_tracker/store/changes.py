"""What one unit of work did to the database, row by row.

A change set is the single currency for telling the window what to refresh, for undo and redo, and
for the journal. Services do not build it; it is recorded from the session.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import inspect
from sqlalchemy.orm import InstanceState, Mapper, Session, UOWTransaction
from sqlalchemy.orm.attributes import set_committed_value

from spark_tracker.domain.codes import EntryKind
from spark_tracker.domain.folding import fold
from spark_tracker.models import Base, Record, new_ids
from spark_tracker.store.values import Values, derived_columns, searched


class RowChange(NamedTuple):
    """A row before and after: a tuple, because an import makes tens of thousands.

    A row that was made has no `before`, one that was deleted no `after`; the other side is the
    whole row. Of a row that was altered both hold the changed columns only.
    """

    table: str
    key: str
    before: Values | None
    after: Values | None

    @property
    def action(self) -> str:
        """Return "insert", "update" or "delete"."""
        if self.before is None:
            return "insert"
        return "delete" if self.after is None else "update"

    def inverse(self) -> "RowChange":
        """Return the change that takes this one back."""
        return RowChange(self.table, self.key, self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """Everything one unit of work changed, under the name the user sees.

    `number` is the journal entry's; `label` is untranslated and `values` fill its placeholders.
    """

    number: int
    label: str
    values: Mapping[str, object]
    kind: EntryKind
    rows: tuple[RowChange, ...]

    def touches(self, *tables: str) -> bool:
        """Say whether any row of these tables changed."""
        return any(row.table in tables for row in self.rows)

    def inverse(self) -> tuple[RowChange, ...]:
        """Return the changes that take this set back, last one first."""
        return tuple(row.inverse() for row in reversed(self.rows))


class Recorder:
    """Remembers the rows one session wrote, over all its flushes."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, str], RowChange] = {}

    def rows(self) -> tuple[RowChange, ...]:
        """Return what was recorded, without rows that ended as they began."""
        return tuple(row for row in self._rows.values() if row.before != row.after)

    def before_flush(self, session: Session, _context: object, _instances: object) -> None:
        """SQLAlchemy hook: fold the searched texts, and know a whole row before it goes."""
        # Each access to `new`, `dirty` and `deleted` builds a new set.
        for item in (*session.new, *session.dirty):
            _refresh_search_text(item)
        for item in session.deleted:
            for attribute in item.__mapper__.column_attrs:
                getattr(item, attribute.key)  # loads what was deferred

    def after_flush(self, _session: Session, context: UOWTransaction) -> None:
        """SQLAlchemy hook: note every row of this flush, with old and new values.

        The unit of work is asked, not `session.deleted`: rows that go with their parent are
        only there.
        """
        states = tuple(context.states.items())
        for state, (is_deleted, only_listed) in states:
            if is_deleted and only_listed:
                # SQLAlchemy turned "delete, add with the same id" into an UPDATE of some columns.
                msg = f"{state.class_.__name__}: flush between deleting a row and adding its id"
                raise TypeError(msg)
            if is_deleted:
                self._note(state, _old_row(state), None)
        for state, (is_deleted, only_listed) in states:
            if is_deleted or only_listed:
                continue
            if state.key is None:
                self._note(state, None, _new_row(state))
            else:
                before, after = _altered(state)
                if after:
                    self._note(state, before, after)

    def note_new(self, kind: type[Record], rows: Iterable[Values]) -> None:
        """Note rows, as `whole_rows` returned them, that were added without objects."""
        mapper = inspect(kind)
        table = mapper.local_table.name  # type: ignore[attr-defined]  # always a Table here
        derived = derived_columns(mapper)
        for row in rows:
            values = row
            if derived:
                values = dict(row)
                for name in derived:
                    del values[name]
            self._keep(RowChange(table, str(row["id"]), None, values))

    def _note(self, state: InstanceState[Any], before: Values | None, after: Values | None) -> None:
        table = state.mapper.local_table.name  # type: ignore[attr-defined]  # always a Table here
        self._keep(RowChange(table, state.dict["id"], before, after))

    def _keep(self, change: RowChange) -> None:
        first = self._rows.pop((change.table, change.key), None)
        self._rows[change.table, change.key] = _merged(first, change) if first else change


def _merged(first: RowChange, then: RowChange) -> RowChange:
    """Return the one change that `first` and `then` on the same row make together."""
    if first.before is None or then.after is None:
        before = None if first.before is None else {**(then.before or {}), **first.before}
        after = None if then.after is None else {**(first.after or {}), **then.after}
        return RowChange(then.table, then.key, before, after)
    before = {**(then.before or first.before), **first.before}
    after = {**(first.after or {}), **then.after}
    changed = [name for name in after if before[name] != after[name]]
    return RowChange(
        then.table,
        then.key,
        {name: before[name] for name in changed},
        {name: after[name] for name in changed},
    )


def folded(values: Iterable[object]) -> str:
    """Return the text of `values` that a search compares with."""
    return fold(" ".join([str(value) for value in values if value is not None]))


def _refresh_search_text(item: Base) -> None:
    for column in derived_columns(item.__mapper__):
        text = folded(getattr(item, name) for name in searched(item.__mapper__))
        if getattr(item, column) != text:
            setattr(item, column, text)


def whole_rows(kind: type[Record], rows: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
    """Return new rows of `kind`: attributes as given, defaults, and the text that is searched.

    Raises:
        TypeError: there is no such attribute.
    """
    mapper, defaults = inspect(kind), _defaults(kind)
    ids = iter(new_ids(sum("id" not in row for row in rows)))
    derived, words = derived_columns(mapper), searched(mapper)
    whole = [{**defaults, **row, "id": row["id"] if "id" in row else next(ids)} for row in rows]
    for row in whole:
        if len(row) > len(defaults):
            msg = f"{kind.__name__} has no {', '.join(sorted(row.keys() - defaults.keys()))}"
            raise TypeError(msg)
        for column in derived:
            row[column] = folded([row[name] for name in words])
    return whole


@cache
def _defaults(kind: type[Record]) -> dict[str, object]:
    """Return the columns of `kind`, which its attributes are named after, with their defaults."""
    columns = (attribute.columns[0] for attribute in inspect(kind).column_attrs)
    return {column.name: getattr(column.default, "arg", None) for column in columns}


@cache
def _columns(mapper: Mapper[Any]) -> tuple[tuple[str, str], ...]:
    """Return the attribute and the column name of everything that is journalled."""
    derived = derived_columns(mapper)
    return tuple(
        (attribute.key, attribute.columns[0].name)
        for attribute in mapper.column_attrs
        if attribute.columns[0].name not in derived
    )


def _new_row(state: InstanceState[Any]) -> Values:
    row, values = {}, state.dict
    for key, name in _columns(state.mapper):
        if key in state.expired_attributes:
            msg = f"{state.class_.__name__}.{key} was made by the database: it is not recorded"
            raise TypeError(msg)
        if key not in values:
            set_committed_value(state.obj(), key, None)  # it is NULL now: no need to read it
        row[name] = values[key]
    return row


def _old_row(state: InstanceState[Any]) -> Values:
    return {name: _old_value(state, key) for key, name in _columns(state.mapper)}


def _altered(state: InstanceState[Any]) -> tuple[Values, Values]:
    before, after = {}, {}
    for key, name in _columns(state.mapper):
        if key in state.committed_state:  # it was set since it was read
            old, new = _old_value(state, key), state.dict[key]
            if old != new:
                before[name], after[name] = old, new
    return before, after


def _old_value(state: InstanceState[Any], key: str) -> object:
    history = state.attrs[key].history
    known = history.deleted or history.unchanged
    if not known:
        msg = f"{state.class_.__name__}: read {key} before writing it"
        raise TypeError(msg)
    return known[0]

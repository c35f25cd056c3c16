"""What a list page shows: which records, which columns, what the inspector tells of one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from spark_tracker.store.store import Store
from spark_tracker.ui.table import Column, SortKey


class Load(Protocol):
    """Reads rows of a list by id; `keys` are the fields that are read."""

    def __call__(
        self, store: Store, ids: Sequence[str], *, today: date, keys: Sequence[str] | None
    ) -> Mapping[str, Any]:
        """Return the rows of the records there still are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPlan:
    """One list page.

    Attributes:
        record: The list's name in the field catalogue.
        key: What filter, order and width are remembered under.
        name: What the list is called, translated.
        icon: Stands where the list is empty.
        usual: The filter at first.
        sort: The order at first.
        columns: What the table shows.
        load: Reads the rows.
        tables: The tables a change of which may be seen here.
        title: What the inspector puts above a record.
        sections: The inspector's parts: a title, translated, and keys of the catalogue.
        project: The id of the project a row belongs to; "" for none.
        nothing_yet: Title and sentence where there are none at all.
        nothing_matches: Title, then "{n} … is hidden by" and the same of several.
        new_text: What the button says that adds one.
        currency: Of the row's money; the programme's where it is "".
        groups: Keys of the fields the list can be grouped by.
        group_tables: The tables that name the groups, where not all of `tables` do.
        shared: Keys of the fields that several selected records are given at once.
        also: Keys that are read besides, because other parts of the window ask for them.
        has_new: Whether the list has a button of its own that adds one.
    """

    record: str
    key: str
    name: str
    icon: str
    usual: str
    sort: tuple[SortKey, ...]
    columns: Sequence[Column[Any]]
    load: Load
    tables: tuple[str, ...]
    title: Callable[[Any], str]
    sections: Sequence[tuple[str, tuple[str, ...]]]
    nothing_yet: tuple[str, str]
    nothing_matches: tuple[str, str, str]
    new_text: str
    project: Callable[[Any], str] = lambda _row: ""
    currency: Callable[[Any], str] = lambda _row: ""
    groups: tuple[str, ...] = ()
    group_tables: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    has_new: bool = True

    @property
    def keys(self) -> tuple[str, ...]:
        """The fields the table and the inspector read, by their catalogue keys."""
        told = [key for _, keys in self.sections for key in keys]
        usual = (column.key for column in self.columns)
        return tuple(dict.fromkeys([*usual, *told, *self.also]))

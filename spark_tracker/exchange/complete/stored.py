"""All rows of all tables at once, as plain values."""

from typing import Any

from sqlalchemy import inspect as sa_inspect
from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.exchange.complete.layout import layouts
from spark_tracker.models import Record
from spark_tracker.store.values import mapper_of


def read_rows(session: Session) -> dict[str, dict[str, dict[str, Any]]]:
    """Return every exported row by table and id, in the order of the ids."""
    found = {}
    for layout in layouts():
        kind = class_of(layout.table)
        names = [column.column for column in layout.columns if column.column]
        attributes = [getattr(kind, attribute_of(layout.table, name)) for name in names]
        rows = session.execute(select(*attributes).order_by(kind.id))
        found[layout.table] = {row[0]: dict(zip(names, row, strict=True)) for row in rows}
    return found


def attribute_of(table: str, column: str) -> str:
    """Return the attribute that holds a column."""
    mapper = sa_inspect(class_of(table))
    return str(mapper.get_property_by_column(mapper.local_table.columns[column]).key)


def class_of(table: str) -> type[Record]:
    """Return the class whose records are the rows of `table`.

    Raises:
        LookupError: there is no such table; the caller is wrong.
    """
    mapper = mapper_of(table)
    if mapper is None or not issubclass(mapper.class_, Record):
        raise LookupError(table)
    return mapper.class_

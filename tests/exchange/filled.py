"""A programme file with rows in every table, each column filled, made from the schema itself."""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Boolean, Date, DateTime, Integer, LargeBinary, TypeDecorator
from sqlalchemy import Enum as EnumType

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.exchange.complete.layout import layouts
from spark_tracker.exchange.complete.stored import attribute_of, class_of
from spark_tracker.models import Base, new_id
from spark_tracker.store.store import Store

NASTY = (
    "=1+1",
    "+47 900 00 000",
    "@SUM(A1)",
    "#N/A",
    "_x0041_ and _x000D_",
    " blank around ",
    "tab\tand\nline\n\nend\n",
    "'quoted",
    "2026-01-01",
    "12.50",
    "yes",
    "æøå ÄÖß 漢字 👩🏽‍🔬",
    "e\u0301 not composed",
    "\u200bzero width\u00a0",
    "<b>&amp;</b>",
    "\ufffe\uffff",
    "long " * 9_000,
    "\n".join(f"line {number}" for number in range(400)),
    "Medical device",
    "→ … (all of it on the sheet “Long texts”)",
)

CURRENCIES = ("NOK", "JPY", "EUR")


def fill(store: Store, rows: int = 3) -> None:
    """Add `rows` rows to every table but those a new file begins with."""
    made: dict[str, list[str]] = {}
    number = 0
    with store.write("Fill every table") as session:
        for layout in layouts():
            for place in range(0 if layout.table == "programme" else rows):
                number += 1
                values = _row(layout.table, place, number, made)
                made.setdefault(layout.table, []).append(values["id"])
                columns = {attribute_of(layout.table, name): one for name, one in values.items()}
                session.add(class_of(layout.table)(**columns))
        session.flush()


def _row(table: str, place: int, number: int, made: dict[str, list[str]]) -> dict[str, Any]:
    values: dict[str, Any] = {"id": new_id()}
    for column in Base.metadata.tables[table].columns:
        if column.name in ("id", "search_text"):
            continue
        target = next((one.column.table.name for one in column.foreign_keys), None)
        if target is not None:
            values[column.name] = made[target][place]
        else:
            values[column.name] = _value(column.type, column.name, number)
    return {**values, **_fitting(table, place, number, made)}


def _value(kind: Any, name: str, number: int) -> object:
    plain = kind.impl_instance if isinstance(kind, TypeDecorator) else kind
    if isinstance(plain, EnumType):
        members = list(plain.enum_class or ())
        return members[number % len(members)]
    for type_, value in (
        (Boolean, number % 2 == 0),
        (DateTime, dt.datetime(2026, 3, 4, 5, 6, 7, number, tzinfo=dt.UTC)),
        (Date, dt.date(1850 + number, 2, 28)),
        (Integer, 1 + number % 9),
        (LargeBinary, bytes(range(256)) * number),
    ):
        if isinstance(plain, type_):
            return value
    text = NASTY[number % len(NASTY)]
    length = getattr(plain, "length", None)
    return f"{number}{name}"[:length] if length else f"{text}{number if number % 3 else ''}"


def _fitting(table: str, place: int, number: int, made: dict[str, list[str]]) -> dict[str, Any]:
    """Return what the rules of the schema ask for."""
    fitting: dict[str, dict[str, Any]] = {
        "assignment": {"from_on": dt.date(2020, 1, 1), "until_on": None},
        "conflict": {"from_on": dt.date(1899, 1, 1), "until_on": dt.date(1900, 2, 28)},
        "document": {"file_name": "", "about_table": "project", "about_id": new_id()},
        "funding_entry": {
            "amount_minor": 10**15 - number,
            "currency": ("NOK", "JPY", "EUR")[place],
        },
        "instalment": {"amount_minor": 10**17 + number, "currency": ("JPY", "NOK", "EUR")[place]},
        "exchange_rate": {"micro_per_eur": 2**60 + number},
        "report": {"quarter": 1 + number % 4},
        "progress": {"quarter": 1 + number % 4},
        "project": {"status": ProjectStatus.ACTIVE, "source": None, "area": None, "call_id": None},
        "status_change": {"status": ProjectStatus.ACTIVE, "on": None},
        "company": {"country": ""},
        "institution": {"country": "NO"},
        "patent_filing": {"office": "EP"},
    }
    return fitting.get(table, {})


def dump(path: Path) -> dict[str, list[str]]:
    """Return every row of every table but the journal's, without the folded texts."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'journal%'"
            )
        ]
        found = {}
        for name in sorted(names):
            columns = [
                f'"{row[1]}"'
                for row in connection.execute(f'PRAGMA table_info("{name}")')
                if row[1] != "search_text"
            ]
            rows = connection.execute(f'SELECT {", ".join(columns)} FROM "{name}"')
            found[name] = sorted(map(repr, rows))
        return found

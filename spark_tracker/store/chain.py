"""The chain of hashes over the journal, and writing its next link.

    digest of an entry or row = SHA256(salt, its values as JSON)
    hash of an entry          = SHA256(hash of the one before, its fixed fields, all its digests)

Whoever alters, removes or inserts an entry with another program breaks the chain from there on.
Erasing a person's data empties values and salt but keeps the digest, so the chain stays whole, and
without the salt nobody can find the values by trying names.
"""

import hashlib
import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from json.encoder import encode_basestring
from operator import itemgetter

from sqlalchemy import Connection, insert, select

from spark_tracker.domain.codes import EntryKind
from spark_tracker.models import JournalEntry, JournalRow, new_id, new_ids
from spark_tracker.store.changes import ChangeSet, RowChange
from spark_tracker.store.values import all_to_json, canonical, insert_rows

_ENTRY = JournalEntry.__table__.c  # as it is asked before the first list, like `fields.tables`
_SALT = 16  # bytes
FIRST = "0" * 64  # the hash "before" the first entry


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes, and on which device."""

    who: str
    device: str


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry: its number and hash; 0 and `FIRST` while the journal is empty."""

    number: int
    hash: str


def head(connection: Connection) -> Head:
    """Return the newest entry's number and hash."""
    newest = connection.execute(
        select(_ENTRY.number, _ENTRY.hash).order_by(_ENTRY.number.desc()).limit(1)
    ).first()
    return Head(newest.number, newest.hash) if newest else Head(0, FIRST)


def append(
    connection: Connection,
    author: Author,
    at: datetime,
    label: str,
    values: Mapping[str, object],
    kind: EntryKind,
    rows: Sequence[RowChange],
    undoes_id: str | None = None,
) -> ChangeSet:
    """Write the next entry for `rows` in the running transaction and return it."""
    last = head(connection)
    entry_id, number = new_id(), last.number + 1
    label_values, salt = values_to_json(values), new_salt()
    links = _row_links(entry_id, rows)
    entry: dict[str, object] = {
        "id": entry_id,
        "number": number,
        "at": at,
        "who": author.who,
        "device": author.device,
        "label": label,
        "label_values": label_values,
        "kind": kind,
        "undoes_id": undoes_id,
        "salt": salt,
        "digest": digest(salt, label_values),
        "previous": last.hash,
    }
    entry["hash"] = entry_hash(entry, links)
    connection.execute(insert(JournalEntry), [entry])
    insert_rows(connection, JournalRow, links)
    return ChangeSet(number, label, dict(values), kind, tuple(rows))


def _row_links(entry_id: str, rows: Sequence[RowChange]) -> list[dict[str, object]]:
    befores = all_to_json((row.table, row.before) for row in rows)
    afters = all_to_json((row.table, row.after) for row in rows)
    given = zip(rows, befores, afters, new_ids(len(rows)), _salts(len(rows)), strict=True)
    return [
        {
            "id": key,
            "entry_id": entry_id,
            "position": position,
            "table_name": row.table,
            "row_id": row.key,
            "action": row.action,
            "before": before,
            "after": after,
            "salt": salt,
            "digest": _sealed(salt, f"{_quoted(before)},{_quoted(after)}"),
        }
        for position, (row, before, after, key, salt) in enumerate(given)
    ]


def new_salt() -> str:
    """Return 16 random bytes as hexadecimal digits."""
    return _salts(1)[0]


def _salts(count: int) -> list[str]:
    digits = secrets.token_hex(_SALT * count)
    return [digits[start : start + 2 * _SALT] for start in range(0, len(digits), 2 * _SALT)]


def digest(salt: str, *texts: str | None) -> str:
    """Return SHA256(salt, texts) in hexadecimal."""
    return _sealed(salt, ",".join(map(_quoted, texts)))


def _quoted(text: str | None) -> str:
    """Return canonical(text), which takes three times as long for what is only a text."""
    return "null" if text is None else encode_basestring(text)


def _sealed(salt: str, quoted: str) -> str:
    return hashlib.sha256(f"{salt}[{quoted}]".encode()).hexdigest()


def entry_hash(entry: Mapping[str, object], rows: Iterable[Mapping[str, object]]) -> str:
    """Return the hash of an entry and its rows, in the order of their position."""
    at = entry["at"]
    if not isinstance(at, datetime):
        raise TypeError(at)
    fixed = [
        entry["previous"],
        entry["id"],
        entry["number"],
        at.astimezone(UTC).isoformat(timespec="microseconds"),
        entry["who"],
        entry["device"],
        entry["label"],
        entry["kind"],
        entry["undoes_id"],
        entry["digest"],
        list(map(itemgetter("table_name", "row_id", "action", "digest"), rows)),
    ]
    return hashlib.sha256(canonical(fixed).encode()).hexdigest()


def values_to_json(values: Mapping[str, object]) -> str:
    """Return a label's values as JSON; dates and moments say what they are."""
    return canonical({name: _tagged(value) for name, value in values.items()})


def values_from_json(text: str) -> dict[str, object]:
    """Return what `values_to_json` was given; a code comes back as its text."""
    return {name: _untagged(value) for name, value in json.loads(text).items()}


def _tagged(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return {"moment": value.astimezone(UTC).isoformat()}
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if value is None or isinstance(value, str | int | float):
        return value
    return str(value)


def _untagged(value: object) -> object:
    if isinstance(value, dict):
        if "moment" in value:
            return datetime.fromisoformat(value["moment"])
        return date.fromisoformat(value["date"])
    return value

"""What every table shares: naming, keys, and column types that keep their promises."""

import os
import secrets
import threading
import time
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import DateTime, Dialect, MetaData, String, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from typing_extensions import override


class Base(DeclarativeBase):
    """Common base; the naming convention gives every constraint a name to drop."""

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )


_RAND_B = (1 << 62) - 1
_VARIANT = 0b10 << 62
_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Return a fresh record id: a UUID version 7 (RFC 9562, 5.7) as 32 hexadecimal digits.

    Ids made by one process rise even within a millisecond and when the clock goes back, so that
    the order of ids is the order of making (RFC 9562, 6.2, method 2: the 74 random bits count on).
    """
    return new_ids(1)[0]


def new_ids(count: int) -> list[str]:
    """Return `count` fresh record ids, as `new_id` makes them, in rising order."""
    global _last  # noqa: PLW0603 - the counter of one process
    steps = memoryview(os.urandom(4 * count)).cast("I")
    found = []
    with _lock:
        milliseconds = time.time_ns() // 1_000_000
        fresh = (milliseconds << 74) | secrets.randbits(73)
        high, low = divmod(max(fresh, _last), _RAND_B + 1)
        start = _start(high)
        for step in steps:
            low += 1 + step
            if low > _RAND_B:
                high, low = high + 1, low & _RAND_B
                start = _start(high)
            found.append(f"{start}{low | _VARIANT:016x}")
        _last = (high << 62) | low
    return found


def _start(high: int) -> str:
    """Return the first half of an id, of 48 bits of time and 12 random ones."""
    return f"{high >> 12:012x}7{high & 0xFFF:03x}"


def made_at(record_id: str) -> datetime:
    """Return the moment at which a record was made: its id begins with it (RFC 9562, 5.7)."""
    return datetime.fromtimestamp(int(record_id[:12], 16) / 1000, tz=UTC)


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC; a date-time without a zone is refused, because it means nothing."""

    impl = DateTime
    cache_ok = True

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            msg = f"a date-time without a time zone: {value!r}"
            raise ValueError(msg)
        return value.astimezone(UTC).replace(tzinfo=None)

    @override
    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)


class Record(Base):
    """A row with its own id, which is never used again."""

    __abstract__ = True

    id: Mapped[str] = mapped_column(String(32), primary_key=True, default=new_id)

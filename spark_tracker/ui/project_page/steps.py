"""Small forms for one step of a record: done, another date, decided, the next of an instalment."""

from dataclasses import dataclass, field
from datetime import date

from spark_tracker.domain.codes import InstalmentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A milestone was reached."""

    on: date
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDay:
    """Something happened on a day."""

    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OnDayBecause:
    """Something was given up on a day, for a reason."""

    on: date
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Another day is expected, for a reason."""

    to: date
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advanced:
    """An instalment is a step further."""

    status: InstalmentStatus
    on: date
    override_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgressLine:
    """What a quarter's line says."""

    text: str = field(default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedDocument:
    """A document that lies elsewhere."""

    link: str
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentTitle:
    """What a document is called."""

    title: str

"""Column types that several tables share."""

from enum import StrEnum
from typing import TypeVar

from sqlalchemy import Enum, ForeignKey

Code = TypeVar("Code", bound=StrEnum)


def coded(kind: type[Code]) -> Enum:
    """Return a text column type that holds the values of `kind` and checks them.

    The name of the check is the name of the kind in lower case, so that a migration can drop it.
    """
    return Enum(
        kind,
        name=kind.__name__.lower(),
        native_enum=False,
        create_constraint=True,
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )


def reference(target: str) -> ForeignKey:
    """Return a foreign key to `target` ("table.id") that is checked at the commit.

    Deferred, so that a record and all it owns can be deleted, or brought back by undo, in any
    order within one unit of work.
    """
    return ForeignKey(target, deferrable=True, initially="DEFERRED")

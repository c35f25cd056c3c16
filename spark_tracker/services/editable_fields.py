"""Which fields can be edited where they are shown, one at a time, and with what."""

from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from typing import TYPE_CHECKING, Final, get_args, get_type_hints

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.fields import catalogue
from spark_tracker.fields.field import Field, Kind
from spark_tracker.services.companies import CompanyValues
from spark_tracker.services.funding import FundingValues
from spark_tracker.services.patents import FamilyValues
from spark_tracker.services.people import AdvisorValues, PersonValues
from spark_tracker.services.projects import ProjectValues
from spark_tracker.services.session_values import SessionValues

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class How(StrEnum):
    """What a field is edited with, and with it what type its value has.

    LINE and PARAGRAPH: str. DAY: date or None. CODE: str or None. CODES: tuple of str. PERSON,
    CALL: an id or None. PLACE: the name of an institution, "" for none. FLAG: bool. NUMBER: int or
    None. AMOUNT: Money or None.
    """

    LINE = "line"
    PARAGRAPH = "paragraph"
    DAY = "day"
    CODE = "code"
    CODES = "codes"
    PERSON = "person"
    CALL = "call"
    PLACE = "place"
    FLAG = "flag"
    NUMBER = "number"
    AMOUNT = "amount"


@dataclass(frozen=True, slots=True)
class Editable:
    """A field that can be edited in place.

    `attribute` is what the field is called in the values of its service ("coordinator_id").
    `required`: it cannot be left empty. `codes_of` is the type of codes that the program fixes;
    None where the programme has a list of its own.
    """

    field: Field
    how: How
    attribute: str
    required: bool = False
    codes_of: type[StrEnum] | None = None

    @property
    def codes(self) -> str:
        """The list of codes to choose from; "" for none."""
        return self.field.codes


_VALUES: Final[dict[str, tuple["type[DataclassInstance]", ...]]] = {
    "project": (ProjectValues,),
    "person": (PersonValues, AdvisorValues),
    "company": (CompanyValues,),
    "patent": (FamilyValues,),
    "funding": (FundingValues,),
    "session": (SessionValues,),
}
_OWN: Final[dict[str, tuple[How, bool, type[StrEnum] | None]]] = {
    "project.status": (How.CODE, True, ProjectStatus),
    "project.leader": (How.PERSON, False, None),
    "project.host": (How.PLACE, False, None),
    "project.tags": (How.CODES, False, None),
    "project.progress": (How.LINE, False, None),
}
"""Fields that are no attribute of ProjectValues; `services/field_edits.py` knows their rules."""
_NOT_HERE: Final = frozenset(
    {
        *("project.code",),  # a name by which letters know the project: in its form
        *("person.languages", "funding.currency"),
    }
)
_HOW: Final[dict[Kind, How]] = {
    Kind.TEXT: How.LINE,
    Kind.LONG_TEXT: How.PARAGRAPH,
    Kind.DATE: How.DAY,
    Kind.CODE: How.CODE,
    Kind.CODES: How.CODES,
    Kind.PERSON: How.PERSON,
    Kind.FLAG: How.FLAG,
    Kind.NUMBER: How.NUMBER,
    Kind.MONEY: How.AMOUNT,
}


def editable(record: str, key: str) -> Editable | None:
    """Return how the field `key` of a kind of record is edited in place; None where it is not.

    `record` and `key` are the catalogue's: "project" and "area".
    """
    return _EDITABLE.get(f"{record}.{key}")


def _of_record(record: str) -> list[Editable]:
    found = []
    for field in catalogue.of(record):
        if own := _OWN.get(field.name):
            found.append(Editable(field, own[0], field.key, *own[1:]))
        elif field.column and field.name not in _NOT_HERE and (entry := _plain(field)):
            found.append(entry)
    return found


def _plain(field: Field) -> Editable | None:
    """Return the entry of a field that is an attribute of its service's values."""
    attribute = field.column.rpartition(".")[2]
    if field.key == "expertise":
        attribute = field.key
    how = How.CALL if field.name == "project.call" else _HOW.get(field.kind)
    for values in _VALUES[field.record]:
        known = {entry.name: entry for entry in fields(values)}
        if how is not None and attribute in known:
            default = known[attribute].default
            required = default is MISSING or (how is How.CODE and default is not None)
            return Editable(field, how, attribute, required, _codes_of(values, attribute))
    return None


def _codes_of(values: "type[DataclassInstance]", attribute: str) -> type[StrEnum] | None:
    hint = get_type_hints(values)[attribute]
    for kind in (hint, *get_args(hint)):
        if isinstance(kind, type) and issubclass(kind, StrEnum):
            return kind
    return None


_EDITABLE: Final = {entry.field.name: entry for record in _VALUES for entry in _of_record(record)}

"""What is found: one record as a line to choose, and the texts by which it was found."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from spark_tracker.domain.money import Money


class Beside(StrEnum):
    """What a text beside the name of a record is."""

    NC_TITLE = "nc_title"
    INDICATION = "indication"
    DEPARTMENT = "department"
    AREA = "area"
    TAG = "tag"
    LEADER = "leader"
    EMAIL = "email"
    ORGANISATION = "organisation"
    NUMBER = "number"
    OWNER = "owner"
    CRITERION = "criterion"
    FILE = "file"
    FUNDER = "funder"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One record as a line to choose.

    Attributes:
        record: its table, "person".
        title: its name; "" where it has none.
        code: what tells it apart: the code of a project, of the project it belongs to.
        beside: more texts by which it is found, and what each is.
        on: the day it is known by; of a project the last thing that happened.
        project_id: the project it is or belongs to; "" for none.
        project: the title of that project.
        live: a project in hand, a person who advises.
    """

    record: str
    id: str
    title: str
    code: str = ""
    beside: tuple[tuple[Beside, str], ...] = ()
    on: date | None = None
    money: Money | None = None
    project_id: str = ""
    project: str = ""
    live: bool = True

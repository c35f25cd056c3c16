"""The form of a person: who she is, and what she does as an advisor."""

import dataclasses
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from spark_tracker.services.people import (
    AdvisorValues,
    PersonValues,
    add_person,
    edit_person,
    read_person,
)
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.dialog import FormPlan, RecordForm

_tr = QCoreApplication.translate
_ADVICE = (
    *("cda_signed_on", "cda_valid_until", "cda_scope", "expertise", "capacity_hours"),
    *("capacity_projects", "helps_other_nodes", "available_from", "active"),
)
_PERSON = ("name", "email", "organisation", "phone", "named_consent", "consent_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonOfForm:
    """A person as the form asks for her; `advises` says whether the part of advice counts."""

    name: str
    email: str = ""
    organisation: str = ""
    phone: str = ""
    named_consent: bool = False
    consent_on: date | None = None
    advises: bool = True
    cda_signed_on: date | None = None
    cda_valid_until: date | None = None
    cda_scope: str = ""
    expertise: tuple[str, ...] = ()
    capacity_hours: int | None = None
    capacity_projects: int | None = None
    helps_other_nodes: bool = False
    available_from: date | None = None
    active: bool = True
    note: str = ""


def person_form(
    desk: Desk, person_id: str, parent: QWidget, *, name: str = "", focus: str = ""
) -> RecordForm:
    """Return the form of a person, or of a new one where `person_id` is ""; the caller opens it.

    Raises:
        InputError: There is no such person.
    """
    before = read_person(desk.store, person_id) if person_id else PersonValues(name=name)
    plan = FormPlan(
        title=before.name if person_id else _tr("PersonForm", "New person"),
        values=PersonOfForm,
        shown=(*_PERSON, "advises", *_ADVICE, "note"),
        tables=("person", "advisor"),
        titles={
            "advises": _tr("PersonForm", "Gives advice"),
            "expertise": _tr("fields", "Expertise"),
        },
        save_text="" if person_id else _tr("PersonForm", "Add"),
    )

    def save(asked: PersonOfForm) -> None:
        values = _values(asked, before)
        if person_id:
            edit_person(desk.store, person_id, values, today=desk.today())
        else:
            add_person(desk.store, values, today=desk.today())

    start = _start(before, advises=before.advisor is not None or not person_id)
    return RecordForm(desk, plan, start, save, focus=focus or "name", parent=parent)


def _start(person: PersonValues, *, advises: bool) -> dict[str, object]:
    advisor = person.advisor or AdvisorValues()
    told = {name: getattr(person, name) for name in (*_PERSON, "note")}
    return told | {name: getattr(advisor, name) for name in _ADVICE} | {"advises": advises}


def _values(asked: PersonOfForm, before: PersonValues) -> PersonValues:
    """Return the person with what was typed; what the form does not ask for stays."""
    told = {name: getattr(asked, name) for name in (*_PERSON, "note")}
    advisor = None
    if asked.advises:
        advice = {name: getattr(asked, name) for name in _ADVICE}
        advisor = dataclasses.replace(before.advisor or AdvisorValues(), **advice)
    return dataclasses.replace(before, **told, advisor=advisor)

"""Renewing an advisor's confidentiality agreement, wherever its end is noticed."""

import dataclasses

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.people import AdvisorValues, edit_person, read_person
from spark_tracker.services.records import fields_of
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.dialog import FormPlan, RecordForm

_SHOWN = ("cda_signed_on", "cda_valid_until", "cda_scope")


def agreement_form(desk: Desk, person_id: str, parent: QWidget) -> RecordForm:
    """Return the form of a person's agreement; the caller opens it.

    Raises:
        InputError: There is no such person.
    """
    person = read_person(desk.store, person_id)
    advisor = person.advisor or AdvisorValues()

    def save(values: AdvisorValues) -> None:
        changed = dataclasses.replace(person, advisor=values)
        edit_person(desk.store, person_id, changed, today=desk.today())

    title = QCoreApplication.translate(
        "record_form", QT_TRANSLATE_NOOP("record_form", "Agreement of {name}")
    )
    plan = FormPlan(
        title=title.format(name=person.name),
        values=AdvisorValues,
        shown=_SHOWN,
        tables=("advisor",),
    )
    return RecordForm(desk, plan, fields_of(advisor), save, parent=parent)

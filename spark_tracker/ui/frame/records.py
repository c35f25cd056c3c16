"""Opens any record from anywhere: its page, its form, or the page of the project it belongs to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from spark_tracker.domain.codes import Stage
from spark_tracker.fields import catalogue
from spark_tracker.services.whereabouts import project_of
from spark_tracker.ui.palette.recent import remember_used

if TYPE_CHECKING:
    from spark_tracker.ui.frame.pages import Pages

_OWN_FORM = {"person": "person", "company": "company", "funding_entry": "funding"}
_TABLES = {record.key: record.table for record in catalogue.RECORDS}
_STAGE = "stage:"


class RecordOpener(QObject):
    """Does what the palette, This week and dialogs ask for with a record."""

    def __init__(self, pages: "Pages") -> None:
        super().__init__(pages)
        self._pages = pages

    def act(self, record: str, record_id: str, act: str) -> None:
        """Open a record, or do something else with a project: session, edit, status, stage:…."""
        pages = self._pages
        if act == "new":
            pages.log_session()
        elif act == "session":
            pages.log_session(record_id)
        elif act == "edit":
            pages.forms.edit_project(record_id)
        elif act == "status":
            pages.forms.change_status(record_id)
        elif act.startswith(_STAGE):
            pages.moves.reach(record_id, Stage(act.removeprefix(_STAGE)))
        else:
            self.open(record, record_id)

    def open(self, record: str, record_id: str) -> None:
        """Open a record; `record` is its table, or what the catalogue calls it."""
        table = _TABLES.get(record, record)
        pages = self._pages
        remember_used(pages.desk.memory, table, record_id)
        if table == "project":
            pages.open_project(record_id)
        elif table == "mentoring_session":
            pages.log_session("", record_id)
        elif table in _OWN_FORM:
            pages.lists.acts.open(_OWN_FORM[table], record_id)
        else:
            project_id = project_of(pages.desk.store, table, record_id)
            if project_id:
                pages.open_project(project_id)
                pages.open_record_of_project(table, record_id)
            else:
                pages.desk.say(self.tr("It is not there any more."))

"""A new programme: its name, the mark in its codes, its currency, and where the file lies."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import InputError, SparkError
from spark_tracker.paths import as_file_name
from spark_tracker.ui.desk import AskSave
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.form_row import FormRow, Refusals
from spark_tracker.ui.widgets.labels import Label, Pane
from spark_tracker.ui.widgets.overlays import Banner, Scrim
from spark_tracker.ui.widgets.refusal import sentence
from spark_tracker.ui.widgets.scroll import on_screen, scrolled

_LEAST = QSize(460, 0)


def make_programme(
    path: Path,
    name: str,
    node: str,
    currency: str,
    *,
    author: str,
    device: str,
    backups: Path,
    clock: Callable[[], datetime],
) -> None:
    """Make a programme file at `path`; one that could not be started is not left behind.

    Raises:
        SparkError: InputError for a setting, StorageError for the file.
    """
    from spark_tracker.services.programme import (  # noqa: PLC0415 - SQLAlchemy, only when needed
        ProgrammeValues,
        start_programme,
    )
    from spark_tracker.store.opening import create, open_store  # noqa: PLC0415 - the same

    create(path)
    try:
        store = open_store(
            path, who=author, device=device, backups=backups, clock=clock, daily_backup=False
        )
        try:
            start_programme(store, ProgrammeValues(name=name, node=node, currency=currency))
        finally:
            store.close()
    except BaseException:
        path.unlink(missing_ok=True)
        raise


class NewProgramme(QDialog):
    """Asks for the little that is needed; only the name has to be given.

    Signals:
        made: The file is there; carries its path.
    """

    made = Signal(object)

    def __init__(
        self,
        make: Callable[[Path, str, str, str], None],
        ask_save: AskSave,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New programme"))
        self._make, self._ask_save, self._folder = make, ask_save, folder
        self.name = TextField(self.tr("Name"))
        self.node = TextField(self.tr("Mark in project codes"), "NO")
        self.currency = TextField(self.tr("Currency"), "NOK")
        self.name.setPlaceholderText(self.tr("for example SPARK Norway"))
        self.banner = Banner()
        self.create_button = Button(self.tr("Choose a place and create"), Kind.PRIMARY)
        self._arrange()
        self.create_button.clicked.connect(self._on_create)
        self.create_button.setDefault(True)
        self.name.setFocus()

    @override
    def open(self) -> None:
        Scrim.behind(self)
        super().open()

    def _arrange(self) -> None:
        rows = {
            "name": FormRow(self.tr("Name"), self.name),
            "node": FormRow(self.tr("Mark in project codes"), self.node, note="NO-2026-01"),
            "currency": FormRow(self.tr("Currency"), self.currency, note="NOK, EUR"),
        }
        self._refusals = Refusals(rows)
        body = Pane(Role.RAISED)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(12)
        column.addWidget(Label(self.tr("New programme"), Type.HEADING2))
        column.addWidget(rows["name"])
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addWidget(rows["node"])
        pair.addWidget(rows["currency"])
        column.addLayout(pair)
        column.addWidget(self.banner)
        column.addWidget(Label(self.tr("All can be changed later."), Type.SMALL, Role.MUTED))
        column.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 16)
        foot.setSpacing(8)
        foot.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        foot.addWidget(cancel)
        foot.addWidget(self.create_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(body), 1)
        whole.addLayout(foot)
        wanted = body.sizeHint() + QSize(0, foot.sizeHint().height())
        self.resize(on_screen(self, wanted.expandedTo(_LEAST)))

    def _on_create(self) -> None:
        self._refusals.clear()
        self.banner.hide()
        name = self.name.text().strip()
        if not name:
            self._refusals.show(InputError("name", self.tr("Give the programme a name.")))
            return
        self._ask_save(
            self,
            self.tr("Where the programme lies"),
            self._folder / f"{as_file_name(name) or 'programme'}.spark",
            self.tr("SPARK Tracker programme (*.spark)"),
            self._on_place_chosen,
        )

    def _on_place_chosen(self, path: Path) -> None:
        try:
            self._make(path, self.name.text(), self.node.text(), self.currency.text())
        except SparkError as error:
            if not (isinstance(error, InputError) and self._refusals.show(error)):
                self.banner.say(sentence(error))
            return
        self.accept()
        self.made.emit(path)

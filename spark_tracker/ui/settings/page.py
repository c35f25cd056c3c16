"""Settings: what is mine on this computer, what belongs to the programme, and the backups."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from spark_tracker.ui.desk import Desk
from spark_tracker.ui.frame.services import Services
from spark_tracker.ui.settings.backups import BackupsPart
from spark_tracker.ui.settings.own import OwnPart
from spark_tracker.ui.settings.part import TEXT_WIDTH
from spark_tracker.ui.settings.programme import ProgrammePart
from spark_tracker.ui.settings.rates import RatesPart
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT
from spark_tracker.ui.widgets.labels import Pane


class SettingsPage(Pane):
    """The parts under each other.

    Signals:
        restore_asked: Put a backup in the place of the open file; carries its path.
        backup_asked: Make a backup now.
    """

    restore_asked = Signal(object)
    backup_asked = Signal()

    def __init__(self, desk: Desk, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.own = OwnPart(services, desk.show_file)
        self.programme = ProgrammePart(desk)
        self.rates = RatesPart(desk)
        self.backups = BackupsPart(desk, services.backups)
        self._parts: dict[str, QWidget] = {
            "own": self.own,
            "partners": self.programme,
            "programme": self.programme,
            "rates": self.rates,
            "backups": self.backups,
        }
        self.backups.restore_asked.connect(self._on_restore)
        self.backups.backup_asked.connect(self.backup_asked)
        self._scroll = QScrollArea()
        self._arrange()

    def show_part(self, part: str) -> None:
        """Scroll to a part and put the keyboard into it."""
        widget = self._parts.get(part)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, widget, lambda: self._to(widget))

    def _to(self, widget: QWidget) -> None:
        top = widget.mapTo(self._body, widget.rect().topLeft()).y()
        self._scroll.verticalScrollBar().setValue(max(0, top - 12))

    def _arrange(self) -> None:
        self._body = Pane()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(PAGE_LEFT, 4, PAGE_RIGHT, 24)
        column.setSpacing(24)
        for part in (self.own, self.programme, self.rates, self.backups):
            part.setMaximumWidth(TEXT_WIDTH)
            column.addWidget(part)
        column.addStretch(1)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setWidget(self._body)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _on_restore(self, backup: Path) -> None:
        self.restore_asked.emit(backup)

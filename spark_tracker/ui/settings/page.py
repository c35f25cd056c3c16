"""Settings: what is mine on this computer, what belongs to the programme, and the backups."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.ui.desk import Desk
from spark_tracker.ui.program_services import Services
from spark_tracker.ui.settings.backups import BackupsPart
from spark_tracker.ui.settings.calls import CallsPart
from spark_tracker.ui.settings.codes import CodesPart
from spark_tracker.ui.settings.institutions import InstitutionsPart
from spark_tracker.ui.settings.own import OwnPart
from spark_tracker.ui.settings.part import TEXT_WIDTH, Part
from spark_tracker.ui.settings.partners import PartnersPart
from spark_tracker.ui.settings.programme import ProgrammePart
from spark_tracker.ui.settings.rates import RatesPart
from spark_tracker.ui.soon import soon
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.labels import Pane
from spark_tracker.ui.widgets.scroll import scrolled


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
        self.partners = PartnersPart(desk, services.folder)
        self.calls = CallsPart(desk)
        self.codes = CodesPart(desk)
        self.institutions = InstitutionsPart(desk)
        self.rates = RatesPart(desk)
        self.backups = BackupsPart(desk, services.backups)
        self._parts: dict[str, Part] = {
            "own": self.own,
            "programme": self.programme,
            "partners": self.partners,
            "calls": self.calls,
            "lists": self.codes,
            "institutions": self.institutions,
            "rates": self.rates,
            "backups": self.backups,
        }
        self.backups.restore_asked.connect(self._on_restore)
        self.backups.backup_asked.connect(self.backup_asked)
        self.links: dict[str, Button] = {}
        self._body = Pane()
        self._scroll = scrolled(self._body)
        self._arrange()

    def show_part(self, part: str) -> None:
        """Scroll to a part and put the keyboard into it."""
        widget = self._parts.get(part)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            soon(widget, lambda: self._to(widget))

    def _to(self, widget: QWidget) -> None:
        top = widget.mapTo(self._body, widget.rect().topLeft()).y()
        self._scroll.verticalScrollBar().setValue(max(0, top - 12))

    def _arrange(self) -> None:
        column = QVBoxLayout(self._body)
        column.setContentsMargins(PAGE_LEFT, 4, PAGE_RIGHT, 24)
        column.setSpacing(24)
        column.addLayout(self._ways())
        for part in self._parts.values():
            part.setMaximumWidth(TEXT_WIDTH)
            column.addWidget(part)
        column.addStretch(1)
        self._scroll.setAccessibleName(self.tr("Settings"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _ways(self) -> FlowLayout:
        """Return a link to each part: the page is long."""
        ways = FlowLayout(gap=Size.GAP_3)
        for key, part in self._parts.items():
            link = Button(part.title, Kind.LINK)
            link.setAccessibleName(self.tr("Go to {part}").format(part=part.title))
            link.clicked.connect(partial(self.show_part, key))
            self.links[key] = link
            ways.addWidget(link)
        return ways

    def _on_restore(self, backup: Path) -> None:
        self.restore_asked.emit(backup)

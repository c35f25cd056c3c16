"""Companies and funding: two lists of one page, of which one is shown."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from spark_tracker.services.programme import read_programme
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.lists.page import RecordListPage
from spark_tracker.ui.lists.plans import companies, funding
from spark_tracker.ui.widgets.segment import Segment

_REMEMBERED = "companies/part"


class CompaniesPage(QWidget):
    """Shows the companies, or the money, chosen beside the filter."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = desk.memory
        currency = read_programme(desk.store).currency
        self.lists = {
            "company": RecordListPage(desk, companies(desk, currency)),
            "funding": RecordListPage(desk, funding(desk)),
        }
        self._segments: list[Segment] = []
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for part in self.lists.values():
            segment = Segment(self._choices(), name=self.tr("Companies or funding"))
            segment.chosen.connect(self.show_part)
            self._segments.append(segment)
            part.bar.set_left(segment)
            self._stack.addWidget(part)
        self.show_part(desk.memory.text(_REMEMBERED, "company"))

    @property
    def shown(self) -> RecordListPage:
        """The list that is shown."""
        return next(part for part in self.lists.values() if part is self._stack.currentWidget())

    def show_part(self, record: str) -> None:
        """Show the companies ("company") or the money ("funding")."""
        if record not in self.lists:
            return
        had_focus = any(part.table.hasFocus() for part in self.lists.values())
        self._stack.setCurrentWidget(self.lists[record])
        for segment in self._segments:
            segment.choose(record)
        self._memory.remember(_REMEMBERED, record)
        if had_focus:
            self.shown.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard into the list that is shown."""
        self.shown.take_focus()

    def set_density(self, density: str) -> None:
        """Set how high rows are: compact, normal or roomy."""
        for part in self.lists.values():
            part.set_density(density)

    def _choices(self) -> list[tuple[str, str, str]]:
        return [
            ("company", self.tr("Companies"), "landmark"),
            ("funding", self.tr("Funding"), "banknote"),
        ]

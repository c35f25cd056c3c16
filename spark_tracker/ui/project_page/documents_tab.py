"""The documents of a project: files copied into the programme's folder, and links."""

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from spark_tracker.services.document_files import FileState
from spark_tracker.services.documents import DocumentRow, documents_of
from spark_tracker.ui import formats
from spark_tracker.ui.brief.notice import Notice
from spark_tracker.ui.project_page.document_acts import DocumentActs, dropped
from spark_tracker.ui.project_page.records_tab import RecordsTab
from spark_tracker.ui.project_page.step_acts import StepActs
from spark_tracker.ui.record_list.columns import day_column, muted, text_column
from spark_tracker.ui.record_list.lists import ListPlan, NewAct, RowAct
from spark_tracker.ui.table import Tone
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_L

_MANY = 30
_TONES = {
    FileState.UNCHANGED: Tone(Role.OK),
    FileState.CHANGED: Tone(Role.DANGER),
    FileState.MISSING: Tone(Role.DANGER),
    FileState.UNREADABLE: Tone(Role.WARN),
}


class DocumentsTab(RecordsTab):
    """The list; files and addresses can be dropped anywhere on it."""

    def __init__(self, steps: StepActs, parent: QWidget | None = None) -> None:
        super().__init__(steps, parent)
        self.setAccessibleName(self.tr("Documents"))
        self.notice = Notice()
        self.acts = DocumentActs(steps, self.notice, self)
        self.add(self.notice)
        self.documents = self.put(self._plan())
        self.drop_zone = DropZone(self)
        self.acts.checked.connect(self.reload)
        if self._desk.store.writable:
            self.setAcceptDrops(True)

    def reload(self) -> None:
        """Read the list again; what was checked stays said until the project changes."""
        rows = documents_of(self._desk.store, self._acts.project_id)
        self.acts.look_at(rows)
        self.documents.show_rows(rows)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        count = _count(event.mimeData())
        if not count:
            return
        self.drop_zone.invite(count)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_zone.hide()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_zone.hide()
        files, links = dropped(event.mimeData())
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.acts.add_files(files)
        self.acts.add_links(links)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.drop_zone.setGeometry(self.rect())

    def state_of(self, row: DocumentRow) -> str:
        """Return what is known of the copy: "unchanged since 3 Sep 2026", "missing", or ""."""
        state = self.acts.states.get(row.id)
        words = {
            FileState.UNCHANGED: "✓ " + self.tr("unchanged since {day}"),
            FileState.CHANGED: "✗ " + self.tr("changed: not the file added"),
            FileState.MISSING: "✗ " + self.tr("missing"),
            FileState.UNREADABLE: "? " + self.tr("cannot be read"),
        }
        return words[state].format(day=formats.day(row.added_on)) if state else ""

    def _plan(self) -> ListPlan:
        steps, acts = self._steps, self._acts
        return ListPlan(
            title=self.tr("Documents"),
            columns=(
                day_column("added", self.tr("Added"), lambda r: r.added_on),
                text_column("title", self.tr("Title"), lambda r: r.title, stretch=3, minimum=150),
                text_column(
                    "where",
                    self.tr("File or address"),
                    lambda r: r.link or r.file_name,
                    stretch=1,
                    minimum=110,
                    rank=1,
                    tone=muted,
                ),
                text_column("size", self.tr("Size"), _size, rank=2, tone=muted),
                text_column(
                    "state",
                    self.tr("Copy"),
                    self.state_of,
                    stretch=3,
                    minimum=204,
                    tone=self._tone,
                ),
            ),
            empty=self.tr(
                "No document. Drop a file here, or add one: it is copied into the "
                "programme's folder, and its checksum is kept."
            ),
            new=(
                NewAct(self.tr("Add link…"), steps.add_link, ""),
                NewAct(self.tr("Add file…"), self._on_add_file),
            ),
            opened=self.acts.show,
            removed=lambda row: acts.delete("document", row.id),
            acts=self._row_acts(),
            most_rows=_MANY,
        )

    def _row_acts(self) -> tuple[RowAct, ...]:
        return (
            RowAct(
                self.tr("Show in folder"),
                self.acts.reveal,
                "folder-open",
                reads=True,
                suits=_is_file,
            ),
            RowAct(self.tr("Check"), self.acts.check, "shield-check", reads=True, suits=_is_file),
            RowAct(
                self.tr("Bring back…"),
                self._on_bring_back,
                "rotate-ccw",
                quiet=True,
                suits=self._is_lost,
            ),
            RowAct(self.tr("Rename…"), lambda r: self._steps.rename_document(r.id), "pencil"),
            RowAct(
                self.tr("Check all files"),
                lambda _row: self.acts.check_all(),
                "shield-check",
                menu=True,
                reads=True,
            ),
        )

    def _tone(self, row: DocumentRow) -> Tone:
        state = self.acts.states.get(row.id)
        return _TONES[state] if state else Tone(Role.MUTED)

    def _is_lost(self, row: DocumentRow) -> bool:
        lost = {FileState.MISSING, FileState.CHANGED}
        return _is_file(row) and self.acts.states.get(row.id) in lost

    def _on_add_file(self) -> None:
        title = self.tr("Add a document")
        self._desk.ask_open(self, title, self._every(), lambda path: self.acts.add_files([path]))

    def _on_bring_back(self, row: DocumentRow) -> None:
        title = self.tr("Find “{file}”").format(file=row.file_name)
        self._desk.ask_open(
            self, title, self._every(), lambda path: self.acts.bring_back(row, path)
        )

    def _every(self) -> str:
        return self.tr("All files") + " (*)"


class DropZone(QWidget):
    """Lies over the list while something is dragged over it, and says what dropping does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def invite(self, count: int) -> None:
        """Say how many would be added."""
        self.words = formats.plural(
            count, self.tr("Drop to add {n} document"), self.tr("Drop to add {n} documents")
        )
        self.show()
        self.raise_()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area: QRect = self.rect().adjusted(8, 8, -8, -8)
        fill = theme().colour(Role.ACCENT_TINT)
        fill.setAlphaF(0.92)
        paint.box(painter, area, RADIUS_L, fill)
        pen = QPen(theme().colour(Role.ACCENT), 2, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(area, RADIUS_L, RADIUS_L)
        font = theme().font(Type.HEADING3, strong=True)
        paint.text(painter, area, self.words, Role.TEXT, align=paint.CENTRE, font=font)


def _count(data: QMimeData) -> int:
    files, links = dropped(data)
    return len(files) + len(links)


def _is_file(row: DocumentRow) -> bool:
    return not row.link


def _size(row: DocumentRow) -> str:
    return "" if row.size is None else formats.size(row.size)

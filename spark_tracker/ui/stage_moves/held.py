"""Says which facts keep a project at its stage, each with the way to the record to change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.codes import Stage
from spark_tracker.domain.stages import StageReached
from spark_tracker.services.stage_moves import StageMove, short_title
from spark_tracker.services.stages import what_holds
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.icons import pixmap
from spark_tracker.ui.theme import STAGE_ICONS, STAGE_ROLES, Type, theme
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.widgets.overlays import Scrim
from spark_tracker.ui.wording import refusal_text

RECORDS = {
    Stage.ADVISOR: "assignment",
    Stage.PATENT: "patent_filing",
    Stage.STARTUP: "company",
    Stage.INVESTMENT: "funding_entry",
    Stage.LICENCE: "company",
}
"""The record behind the fact of a stage, as the catalogue calls it."""
_WIDTH, _ICON = 520, 18


class HeldDialog(QDialog):
    """Says why a project cannot go back to a stage.

    Signals:
        record_opened: A fact should be opened; carries the record's name and its id.
    """

    record_opened = Signal(str, str)

    def __init__(self, desk: Desk, move: StageMove, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self.open_buttons: list[Button] = []
        at = desk.words.text("stage", move.at)
        title = self.tr("{project} stays at {stage}")
        title = title.format(project=short_title(move.title), stage=at)
        self.setWindowTitle(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(Size.GAP_6, Size.GAP_5, Size.GAP_6, Size.GAP_4)
        column.setSpacing(Size.GAP_4)
        column.addWidget(Label(title, Type.HEADING2, wrap=True))
        for entry in move.holding:
            column.addLayout(self._line(entry))
        foot = QHBoxLayout()
        foot.addStretch(1)
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        for pressed in (*self.open_buttons, self.close_button):
            pressed.setAutoDefault(True)  # Enter presses the one that has the focus
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        width = round(_WIDTH * theme().pane_scale)
        self.setFixedWidth(width)
        self.resize(width, column.totalHeightForWidth(width))
        self.setAccessibleDescription(
            " ".join(refusal_text(what_holds(entry), desk.words) for entry in move.holding)
        )
        if self.open_buttons:
            self.open_buttons[0].setFocus()

    @override
    def open(self) -> None:
        Scrim.behind(self)
        super().open()

    def _line(self, entry: StageReached) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Size.GAP_3)
        stage = entry.stage
        mark = Label("")
        mark.setPixmap(pixmap(STAGE_ICONS[stage], STAGE_ROLES[stage], _ICON))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(self._desk.words.text("stage", stage), strong=True))
        words.addWidget(Label(refusal_text(what_holds(entry), self._desk.words), wrap=True))
        row.addLayout(words, 1)
        button = Button(self._act(stage), Kind.PLAIN, small=True)
        button.clicked.connect(lambda: self._open(entry))
        self.open_buttons.append(button)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _act(self, stage: Stage) -> str:
        return {
            Stage.ADVISOR: self.tr("Open assignment"),
            Stage.PATENT: self.tr("Open filing"),
            Stage.STARTUP: self.tr("Open company"),
            Stage.INVESTMENT: self.tr("Open funding"),
        }.get(stage, self.tr("Open"))

    def _open(self, entry: StageReached) -> None:
        self.accept()
        self.record_opened.emit(RECORDS[entry.stage], entry.record_id)

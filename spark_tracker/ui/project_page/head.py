"""The head of a project's page: title, status, who and where, and the five dated stages."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.codes import MAIN_STAGES, SIDE_STAGES, Stage
from spark_tracker.domain.stages import StageReached, StageSource
from spark_tracker.services.project_page import ProjectHead
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_page.about_line import AboutLine
from spark_tracker.ui.record_form.field_acts import FieldActs
from spark_tracker.ui.status_look import status_look
from spark_tracker.ui.theme import Type, theme
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.labels import Pill
from spark_tracker.ui.widgets.stage_path import StagePath
from spark_tracker.ui.widgets.thread import StageStep

_PILL_GAP, _TITLE_LEAST = 10, 120


class ProjectHeadPane(QWidget):
    """Shows a ProjectHead.

    Signals:
        stage_pressed: A step was pressed; carries the stage's code.
        edit_pressed: The project itself should be edited.
    """

    stage_pressed = Signal(str)
    edit_pressed = Signal()

    def __init__(
        self, desk: Desk, menu: QMenu, briefs: QMenu, parent: QWidget | None = None
    ) -> None:
        """Make an empty head; `menu` lies behind "…" and `briefs` behind Brief."""
        super().__init__(parent)
        self._desk = desk
        self._facts: Mapping[Stage, str] = {}
        self._ids: list[str] = []
        acts = FieldActs(desk, "project", self)
        self.title = acts.field(self._ids, "title", "", type_=Type.HEADING1)
        self.title.opened.connect(self._fit_title)
        self.title.closed.connect(self._fit_title)
        self.pill = Pill("circle-dashed", "")
        self.subtitle = AboutLine(acts, self._ids)
        self.brief = Button(self.tr("Brief"), icon="file-text")
        self.brief.setMenu(briefs)
        self.edit = Button(self.tr("Edit"), icon="pencil", key="F2")
        self.edit.clicked.connect(self.edit_pressed)
        self.more = Button(self.tr("More"), icon="ellipsis", icon_only=True)
        self.more.setAccessibleName(self.tr("More to do with the project"))
        self.more.setMenu(menu)
        self.path = StagePath()
        self.path.pressed.connect(self.stage_pressed)
        self.side_steps = QWidget()
        self._side = FlowLayout(self.side_steps, gap=Size.GAP_3)
        self._build()

    def show_head(self, head: ProjectHead, facts: Mapping[Stage, str]) -> None:
        """Show title, status, the people and the stages; `facts` name what is behind a stage."""
        self._facts = facts
        if self._ids != [head.id]:
            for field in (self.title, *self.subtitle.fields.values()):
                field.drop()
            self._ids[:] = [head.id]
        self.title.set_text(head.title)
        icon, role = status_look(head.status)
        status = self._desk.words.text("project_status", head.status)
        admission = self._desk.words.text("admission_class", head.admission_class).lower()
        parts = (status, admission if admission != status.lower() else "")
        self.pill.set_status(icon, ", ".join(part for part in parts if part), role)
        self.subtitle.show_head(head)
        self.path.show_steps(self._steps(head))
        self._show_side(head)
        self.edit.setEnabled(self._desk.store.writable)
        self._fit_title()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """Give the title the width of its words, so that the status stands behind them."""
        words = theme().metrics(Type.HEADING1).horizontalAdvance(self.title.text()) + 4
        for alone in (False, True):  # a button drops its word before the title takes two lines
            for button in (self.brief, self.edit):
                button.set_icon_only(icon_only=alone)
            room = self.width() - self._taken()
            if words <= room:
                break
        wanted = room if self.title.is_open else min(words, room)
        self.title.setFixedWidth(max(_TITLE_LEAST, wanted))

    def _taken(self) -> int:
        """Return how much of the title's line is not for the title."""
        others = (self.pill, self.brief, self.edit, self.more)
        gaps = PAGE_LEFT + PAGE_RIGHT + 4 + _PILL_GAP + Size.GAP_3 + 2 * Size.GAP_2
        return sum(widget.sizeHint().width() for widget in others) + gaps

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Size.GAP_3)
        left = QHBoxLayout()
        left.setSpacing(_PILL_GAP)
        left.addWidget(self.title, 0)
        left.addWidget(self.pill)
        left.addStretch(1)
        top.addLayout(left, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(Size.GAP_2)
        for button in (self.brief, self.edit, self.more):
            buttons.addWidget(button)
        top.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_LEFT, 12, PAGE_RIGHT + 4, 8)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(2)
        column.addWidget(self.subtitle)
        column.addSpacing(16)
        column.addWidget(self.path)
        column.addWidget(self.side_steps)

    def _steps(self, head: ProjectHead) -> list[StageStep]:
        reached = {entry.stage: entry for entry in head.stages}
        shown = list(MAIN_STAGES)
        next_open = next((s for s in shown if s not in reached and _after(s, reached)), None)
        steps = []
        for place, stage in enumerate(shown):
            entry = reached.get(stage)
            follower = reached.get(shown[place + 1]) if place + 1 < len(shown) else None
            between, same_day = self._between(entry, follower)
            if entry is not None and follower is None and stage is head.furthest:
                between = self._so_far(head.days_in_stage)
            steps.append(
                StageStep(
                    stage,
                    self._desk.words.text("stage", stage),
                    reached=entry is not None,
                    date=formats.day(entry.on) if entry else self.tr("none yet"),
                    fact=self._fact(entry) if entry else "",
                    between=between if place + 1 < len(shown) else "",
                    same_day=same_day,
                    act=self._invitation(stage) if stage is next_open else "",
                )
            )
        return steps

    def _between(
        self, entry: StageReached | None, follower: StageReached | None
    ) -> tuple[str, bool]:
        if entry is None or follower is None:
            return "", False
        days = (follower.on - entry.on).days
        return ("" if days <= 0 else formats.days(days)), days == 0

    def _so_far(self, days: int | None) -> str:
        return "" if days is None else self.tr("{days} so far").format(days=formats.days(days))

    def _fact(self, entry: StageReached) -> str:
        if entry.source is StageSource.CLAIM:
            return entry.note or self.tr("without details")
        facts = {
            Stage.IDEA: self.tr("application"),
            Stage.ADVISOR: self.tr("first advisor"),
            Stage.PATENT: self.tr("priority filing"),
            Stage.STARTUP: self.tr("company founded"),
            Stage.INVESTMENT: self.tr("equity received"),
            Stage.LICENCE: self.tr("licence"),
            Stage.CLINICAL: self.tr("first patient"),
        }
        return entry.note or self._facts.get(entry.stage, "") or facts[entry.stage]

    def _invitation(self, stage: Stage) -> str:
        if not self._desk.store.writable:
            return ""
        acts = {
            Stage.IDEA: self.tr("add a date…"),
            Stage.ADVISOR: self.tr("assign one…"),
            Stage.PATENT: self.tr("add a filing…"),
            Stage.STARTUP: self.tr("add a company…"),
            Stage.INVESTMENT: self.tr("add a round…"),
        }
        return acts[stage]

    def _show_side(self, head: ProjectHead) -> None:
        """The side branches that were reached stand below, each with its date."""
        while (item := self._side.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        branches = [entry for entry in head.stages if entry.stage in SIDE_STAGES]
        icons = {Stage.LICENCE: "file-pen-line", Stage.CLINICAL: "stethoscope"}
        for entry in branches:
            word = self._desk.words.text("stage", entry.stage)
            text = f"{word}, {formats.day(entry.on)}"
            button = Button(text, Kind.FLAT, icon=icons[entry.stage], small=True)
            button.clicked.connect(
                lambda _on=False, stage=entry.stage: self.stage_pressed.emit(str(stage))
            )
            self._side.addWidget(button)
        self.side_steps.setVisible(bool(branches))


def _after(stage: Stage, reached: dict[Stage, StageReached]) -> bool:
    """Whether every stage reached lies before this one: it is the next to come."""
    order = list(MAIN_STAGES)
    return all(order.index(s) < order.index(stage) for s in reached if s in order)

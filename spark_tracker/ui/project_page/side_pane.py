"""What stands at the right of a project's page: attention, money, advisors, what partners see."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.quarter import Quarter
from spark_tracker.services.assignments import AssignmentRow, assignments_of
from spark_tracker.services.attention import Attention, AttentionKind, attention
from spark_tracker.services.project_list import ProjectRow, rows
from spark_tracker.services.project_page import (
    MoneyLine,
    ProjectHead,
    SharedView,
    money_of,
    shared_view,
)
from spark_tracker.services.project_parts import read_progress
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.field_acts import FieldActs
from spark_tracker.ui.record_form.icon import Icon
from spark_tracker.ui.table.field_columns import FieldColumns
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_S, Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.inline_field import InlineFields
from spark_tracker.ui.widgets.inspector import Inspector, InspectorSection
from spark_tracker.ui.widgets.labels import Initials, Label
from spark_tracker.ui.wording import caution_text, filled, say

_ICONS = {
    AttentionKind.MILESTONE: "milestone",
    AttentionKind.ACTION: "circle-check",
    AttentionKind.CLOCK: "file-lock",
    AttentionKind.AGREEMENT: "handshake",
    AttentionKind.SILENCE: "messages-square",
    AttentionKind.INSTALMENT: "banknote",
}
_DETAILS = (
    *("leader", "coordinator", "host", "host_department", "call", "admission_class"),
    *("applied_on", "admitted_on", "planned_end", "area", "product_type", "indication"),
    *("tags", "sharing", "note"),
)
_BAR_HEIGHT, _LEAST_WAITING = 10, 2


class MoneyBar(QWidget):
    """Paid is filled, waiting outlined, planned pale; says its numbers to a screen reader."""

    def __init__(self, line: MoneyLine, spoken: str) -> None:
        super().__init__()
        self._line = line
        self.setAccessibleName(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, _BAR_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line, rect = self._line, QRectF(self.rect())
        whole = max(1, line.paid + line.waiting + line.planned + line.withheld)
        shape = QPainterPath()
        shape.addRoundedRect(rect, RADIUS_S / 2, RADIUS_S / 2)
        painter.setClipPath(shape)
        painter.fillRect(rect, theme().colour(Role.NEUTRAL_TINT))
        paid = rect.width() * line.paid / whole
        painter.fillRect(QRectF(0, 0, paid, rect.height()), theme().colour(Role.ACCENT))
        waiting = rect.width() * line.waiting / whole
        if waiting > _LEAST_WAITING:
            box = QRectF(paid + 1, 0, waiting - 1, rect.height())
            painter.setClipping(False)
            paint.box(
                painter, box, 2, theme().colour(Role.ACCENT_TINT), theme().colour(Role.ACCENT)
            )


class SidePane(Inspector):
    """Five sections about the project shown; the last has its fields, edited in place.

    Signals:
        act_asked: The act of an attention line was pressed; carries the Attention.
        progress_asked: The quarter's line should be written.
        advisor_asked: Somebody should be assigned.
        share_asked: What partners see should be edited.
    """

    act_asked = Signal(object)
    progress_asked = Signal()
    advisor_asked = Signal()
    share_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("About the project"))
        self._desk = desk
        self._head: ProjectHead | None = None
        self._field_acts = FieldActs(desk, "project", self)
        self._words = FieldColumns("project", desk.words, str)
        self.fields = InlineFields(self._show_again, self)
        self.acts: list[Button] = []

    def show_head(self, head: ProjectHead) -> None:
        """Read and show everything beside the thread."""
        if self._head is not None and self._head.id != head.id:
            self.fields.drop()
        self._head = head
        if self.fields.hold():
            return
        store, today = self._desk.store, self._desk.today()
        lines = attention(store, head.id, today=today)
        money = money_of(store, head.id)
        advisors = assignments_of(store, head.id, today=today)
        shared = shared_view(store, head.id)
        quarter = Quarter.containing(today)
        written = bool(read_progress(store, head.id, quarter))
        found = rows(store, [head.id], today=today, keys=_DETAILS)
        held = self.fields.clear()
        self.clear()
        self.acts = []
        self.add(self._attention(lines, quarter, written=written))
        if money:
            self.add(self._money(money))
        self.add(self._advisors(advisors))
        self.add(self._shared(shared))
        for row in found.values():
            self.add(self._details(row))
        self.fields.focus(held)

    def _show_again(self) -> None:
        if self._head is not None:
            self.show_head(self._head)

    def _details(self, row: ProjectRow) -> InspectorSection:
        section = InspectorSection(self.tr("Details"))
        for key in _DETAILS:
            text = self._words.worded(self._words.field(key))(getattr(row, key))
            field = self._field_acts.field([row.id], key, text)
            section.add_pair(field.title, self.fields.add(key, field))
        return section

    def _attention(
        self, lines: Sequence[Attention], quarter: Quarter, *, written: bool
    ) -> InspectorSection:
        section = InspectorSection(self.tr("Needs attention"))
        for line in lines:
            role = Role.DANGER if line.late else Role.WARN
            icon = "octagon-alert" if line.late else _ICONS[line.kind]
            context = "cautions" if line.kind is AttentionKind.AGREEMENT else "attention"
            words = filled(context, line.text, line.values, self._desk.words)
            section.add(
                self._line(
                    icon,
                    role,
                    words,
                    self._act_word(line.kind),
                    lambda _on=False, line=line: self.act_asked.emit(line),
                )
            )
        if not written:
            words = self.tr("Progress for {quarter}").format(quarter=quarter.label)
            section.add(
                self._line("circle-dashed", Role.MUTED, words, self.tr("Write"), self._on_progress)
            )
        if written and not lines:
            section.add(self._line("circle-check", Role.OK, self.tr("Nothing waits."), "", None))
        return section

    def _act_word(self, kind: AttentionKind) -> str:
        words = {
            AttentionKind.MILESTONE: self.tr("Mark done"),
            AttentionKind.ACTION: self.tr("Done"),
            AttentionKind.CLOCK: self.tr("Open"),
            AttentionKind.AGREEMENT: self.tr("Renew"),
            AttentionKind.SILENCE: self.tr("Log"),
            AttentionKind.INSTALMENT: self.tr("Next step"),
        }
        return words[kind]

    def _line(
        self, icon: str, role: Role, text: str, act: str, run: Callable[..., object] | None
    ) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP_2)
        row.addWidget(Icon(icon, role), 0, Qt.AlignmentFlag.AlignTop)
        words = Label(text, Type.SMALL, wrap=True)
        words.setContentsMargins(0, 1, 0, 0)
        row.addWidget(words, 1)
        if run is not None:
            button = Button(act, Kind.LINK)
            button.setAccessibleName(f"{act}: {text}")
            button.setEnabled(self._desk.store.writable)
            button.clicked.connect(run)
            self.acts.append(button)
            button.setFixedHeight(theme().metrics(Type.SMALL).height() + 2)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _money(self, lines: Sequence[MoneyLine]) -> InspectorSection:
        section = InspectorSection()
        head = QHBoxLayout()
        head.setSpacing(Size.GAP_1)
        head.addWidget(Label(self.tr("Money"), Type.HEADING3))
        codes = ", ".join(line.currency for line in lines)
        note = self.tr("{currency}, SPARK's own").format(currency=codes)
        head.addWidget(Label(note, role=Role.MUTED))
        head.addStretch(1)
        section.body.addLayout(head)
        for line in lines:
            pairs = [
                (self.tr("Paid"), line.paid),
                (self.tr("Waiting for a milestone"), line.waiting),
                (self.tr("Planned"), line.planned),
            ]
            if line.withheld:
                pairs.append((self.tr("Withheld"), line.withheld))
            spoken = ", ".join(f"{name} {formats.money(v, line.currency)}" for name, v in pairs)
            section.add(MoneyBar(line, spoken))
            for name, value in pairs:
                role = Role.MUTED if name == self.tr("Planned") else Role.TEXT
                section.body.addLayout(_amount(name, formats.money(value, line.currency), role))
        return section

    def _advisors(self, rows: Sequence[AssignmentRow]) -> InspectorSection:
        today = self._desk.today()
        active = [row for row in rows if row.until_on is None or row.until_on >= today]
        section = InspectorSection(self.tr("Advisors"), note=self.tr("sessions") if active else "")
        for row in active:
            section.add(self._advisor(row))
        if not active:
            section.add_text(self.tr("Nobody advises the project yet."), role=Role.MUTED)
            assign = Button(self.tr("Assign advisor"), Kind.LINK, icon="plus")
            assign.setEnabled(self._desk.store.writable)
            assign.clicked.connect(self.advisor_asked)
            section.add(assign)
        return section

    def _advisor(self, row: AssignmentRow) -> QWidget:
        line = QWidget()
        box = QHBoxLayout(line)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(Size.GAP_2)
        box.addWidget(Initials(row.name), 0, Qt.AlignmentFlag.AlignVCenter)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(Label(row.name, Type.SMALL))
        role = self._desk.words.text("advisor_role", row.role)
        parts = [role, *(caution_text(c, self._desk.words) for c in row.cautions[:1])]
        note_role = Role.WARN if row.cautions else Role.MUTED
        texts.addWidget(Label(". ".join(p for p in parts if p), Type.SMALL, note_role, wrap=True))
        box.addLayout(texts, 1)
        count = Label(formats.number(row.sessions), role=Role.MUTED)
        count.setAccessibleName(self.tr("{n} sessions").format(n=row.sessions))
        box.addWidget(count)
        return line

    def _shared(self, view: SharedView) -> InspectorSection:
        section = InspectorSection(self.tr("What partners see"))
        if view.leaves:
            day = formats.day(view.approved_on) if view.approved_on else ""
            words = self.tr("Short title and summary, approved {day} by {who}.").format(
                day=day, who=view.approved_by
            )
            section.add(self._line("eye", Role.MUTED, words, "", None))
            section.add_text(self.tr("“{title}”").format(title=view.title), role=Role.MUTED)
        else:
            words = self.tr("Counted, never named.")
            section.add(self._line("eye-off", Role.MUTED, words, "", None))
            for reason in view.reasons:
                section.add_text(say("hints", reason), role=Role.MUTED)
        edit = Button(self.tr("Edit what is shared"), Kind.LINK)
        edit.setEnabled(self._desk.store.writable)
        edit.clicked.connect(self.share_asked)
        section.add(edit)
        return section

    def _on_progress(self) -> None:
        self.progress_asked.emit()


def _amount(name: str, value: str, role: Role) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Size.GAP_2)
    row.addWidget(Label(name, Type.SMALL, role, wrap=True), 1)
    row.addWidget(Label(value, Type.SMALL, role))
    return row

"""How ready a project is: the six axes of two days, TRL over time, and every judgement."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.fields.catalogue import get
from spark_tracker.services.readiness import AXES, ReadinessRow, readiness_of
from spark_tracker.ui import formats
from spark_tracker.ui.brief.radar import paint_key
from spark_tracker.ui.project_page.readiness_radar import ReadinessRadar, radar_look
from spark_tracker.ui.project_page.records_tab import RecordsTab
from spark_tracker.ui.project_page.step_acts import StepActs
from spark_tracker.ui.project_page.trl_chart import TrlChart
from spark_tracker.ui.record_list.columns import day_column, muted, number_column, text_column
from spark_tracker.ui.record_list.lists import ListPlan, NewAct
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import PAGE_LEFT, PAGE_RIGHT, Size
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.wording import say

_MANY = 30


class ReadinessTab(RecordsTab):
    """The charts, and below them the judgements, newest first."""

    def __init__(self, steps: StepActs, parent: QWidget | None = None) -> None:
        super().__init__(steps, parent)
        self.setAccessibleName(self.tr("Readiness"))
        self.charts = ReadinessCharts()
        self.add(self.charts)
        self.levels = self.put(self._plan())

    def reload(self) -> None:
        """Read everything again."""
        rows = readiness_of(self._desk.store, self._acts.project_id)
        self.charts.show_rows(self._acts.project_id, rows)
        self.levels.show_rows(rows)

    def _plan(self) -> ListPlan:
        acts = self._acts
        axes = tuple(
            number_column(key, say("fields", get(f"readiness.{key}").title), _axis(place), rank=1)
            for place, key in enumerate(AXES)
        )
        columns = (
            day_column("on", self.tr("On"), lambda r: r.on),
            number_column("trl", self.tr("TRL"), lambda r: r.trl),
            *axes,
            text_column("by", self.tr("Judged by"), lambda r: r.judged_by, stretch=1, rank=2),
            text_column("scale", self.tr("Scale"), lambda r: r.trl_scale, rank=3, tone=muted),
        )
        return ListPlan(
            title=self.tr("Judgements"),
            columns=columns,
            empty=self.tr("Not judged yet. TRL and the six axes go from 1 to 9."),
            new=(NewAct(self.tr("Judge readiness"), lambda: acts.add("readiness")),),
            opened=lambda row: acts.edit("readiness", row.id),
            removed=lambda row: acts.delete("readiness", row.id),
            most_rows=_MANY,
        )


class ReadinessCharts(QWidget):
    """Radar and TRL beside each other, and which two days the radar compares."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project_id = ""
        self._rows: dict[str, ReadinessRow] = {}
        self.radar = ReadinessRadar()
        self.trl = TrlChart()
        self.newer = CodeCombo(self.tr("Newer day"), ())
        self.earlier = CodeCombo(self.tr("Earlier day"), ())
        self.value = Label("", Type.SMALL, Role.MUTED)
        self._axes, self._levels = QWidget(), QWidget()
        self._build()
        for combo in (self.newer, self.earlier):
            combo.chosen.connect(self._on_chosen)
        for chart in (self.radar, self.trl):
            chart.said.connect(self._on_said)

    def show_rows(self, project_id: str, rows: Sequence[ReadinessRow]) -> None:
        """Show the judgements; what was compared stays, else it is the first with the newest."""
        judged = [row for row in rows if any(level is not None for level in row.axes)]
        self._rows = {row.id: row for row in judged}
        newer, earlier = self.newer.code, self.earlier.code
        if project_id != self._project_id or newer not in self._rows:
            self._project_id = project_id
            newer = judged[0].id if judged else ""
            earlier = judged[-1].id if len(judged) > 1 else ""
        if earlier not in self._rows:
            earlier = ""
        days = [row.on for row in judged]
        choices = [(row.id, _day_of(row, alone=days.count(row.on) == 1)) for row in judged]
        self.newer.set_choices(choices, newer)
        self.earlier.set_choices(choices, earlier, optional=True)
        self._compare()
        has_trl = any(row.trl is not None for row in rows)
        self.trl.show_rows(rows)
        self._axes.setVisible(bool(judged))
        self._levels.setVisible(has_trl)
        self.setVisible(bool(judged) or has_trl)

    def _build(self) -> None:
        charts = QHBoxLayout()
        charts.setSpacing(Size.GAP_4)
        charts.addWidget(self._axes, 3)
        charts.addWidget(self._levels, 2)
        self._fill(self._axes, self.tr("Six axes"), self._days(), self.radar)
        self._fill(self._levels, self.tr("TRL over time"), None, self.trl)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_LEFT, Size.GAP_3, PAGE_RIGHT, 0)
        column.setSpacing(Size.GAP_1)
        column.addLayout(charts)
        self.value.setMinimumHeight(self.value.sizeHint().height())
        column.addWidget(self.value)

    def _fill(self, box: QWidget, title: str, days: QWidget | None, chart: QWidget) -> None:
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GAP_2)
        head = QHBoxLayout()
        head.addWidget(Label(title, Type.HEADING3))
        head.addStretch(1)
        column.addLayout(head)
        if days is not None:
            column.addWidget(days)
        column.addWidget(chart)
        column.addStretch(1)

    def _days(self) -> QWidget:
        """Return the two choices, each behind the stroke it stands for."""
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP_2)
        for combo, newest in ((self.earlier, False), (self.newer, True)):
            row.addWidget(_Key(newest=newest))
            row.addWidget(combo)
            combo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row.addStretch(1)
        return days

    def _compare(self) -> None:
        """Show the chosen days, the earlier one first, whichever way round they were chosen."""
        chosen = {self.earlier.code, self.newer.code}
        rows = sorted((self._rows[key] for key in chosen if key), key=lambda row: row.on)
        self.radar.show_days(rows)

    def _on_chosen(self, _code: str) -> None:
        newer, earlier = (self._rows.get(c.code) for c in (self.newer, self.earlier))
        if newer and earlier and earlier.on > newer.on:
            self.newer.choose(earlier.id)
            self.earlier.choose(newer.id)
        self._compare()

    def _on_said(self, words: str) -> None:
        self.value.setText(words)


class _Key(QWidget):
    """The stroke of a line of the radar."""

    def __init__(self, *, newest: bool) -> None:
        super().__init__()
        self._newest = newest
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def sizeHint(self) -> QSize:
        return QSize(30, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_key(QPainter(self), QPointF(2, 10), 26, radar_look(), newest=self._newest)


def _day_of(row: ReadinessRow, *, alone: bool) -> str:
    """Return the day, and who judged where two did on one day."""
    day = formats.day(row.on)
    return day if alone or not row.judged_by else f"{day}, {row.judged_by}"


def _axis(place: int) -> Callable[[ReadinessRow], int | None]:
    return lambda row: row.axes[place]

"""The first page: what SPARK Tracker is in one picture, and the four ways to begin."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker import __version__
from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import MAIN_STAGES
from spark_tracker.ui import formats
from spark_tracker.ui.icons import paint_icon, programme_mark
from spark_tracker.ui.theme import Role, Type, paint, theme
from spark_tracker.ui.theme.tokens import RADIUS_L, RADIUS_M
from spark_tracker.ui.widgets.labels import Label, Line, Pane
from spark_tracker.ui.widgets.overlays import Banner
from spark_tracker.ui.widgets.segment import Segment
from spark_tracker.ui.widgets.thread import StageStep, paint_dot

_WIDTH, _ROW, _TILE = 560, 72, 40


class StageLine(QWidget):
    """The five stages in a line with their words: the one ornament of the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = [code_texts.text("stage", stage, formats.language()) for stage in MAIN_STAGES]
        self._steps = [
            StageStep(stage, word, reached=True)
            for stage, word in zip(MAIN_STAGES, words, strict=True)
        ]
        self.setAccessibleName(self.tr("From idea to investment"))
        self.setAccessibleDescription(", ".join(words))

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 44 + theme().metrics(Type.SMALL).height() + 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        between = self.width() // len(self._steps)
        font = theme().font(Type.SMALL)
        for number, step in enumerate(self._steps):
            middle = between * number + between // 2
            if number + 1 < len(self._steps):
                painter.setPen(QPen(theme().colour(Role.BORDER_STRONG), 2))
                painter.drawLine(middle + 24, 20, middle + between - 24, 20)
            paint_dot(painter, QRectF(middle - 20, 0, 40, 40), step, 20)
            words = QRect(middle - between // 2, 44, between, self.height() - 44)
            paint.text(painter, words, step.word, Role.MUTED, align=paint.CENTRE, font=font)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to begin."""

    key: str
    icon: str
    title: str
    text: str


class WayRow(QPushButton):
    """A way to begin as a row of the card: icon, title, one sentence, an arrow."""

    def __init__(self, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = way
        self._hovered = False
        self.setAccessibleName(way.title)
        self.setAccessibleDescription(way.text)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        words = theme().metrics(Type.HEADING2).height() + theme().metrics().height()
        return QSize(_WIDTH, max(_ROW, words + 32))

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        super().enterEvent(event)
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        super().leaveEvent(event)
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        focused = self.hasFocus()
        if focused or self._hovered:
            role = Role.SELECTION if focused else Role.HOVER
            painter.fillRect(self.rect(), theme().colour(role))
        tile = QRect(18, (self.height() - _TILE) // 2, _TILE, _TILE)
        fill = theme().colour(Role.ACCENT if focused else Role.NEUTRAL_TINT)
        paint.box(painter, tile, RADIUS_L, fill)
        role = Role.ON_ACCENT if focused else Role.TEXT
        paint_icon(painter, tile.x() + 10, tile.y() + 10, self.way.icon, role, 20)
        heading, body = theme().font(Type.HEADING2), theme().font()
        high, low = theme().metrics(Type.HEADING2).height(), theme().metrics().height()
        top = (self.height() - high - low - 2) // 2
        width = self.width() - 74 - 50
        paint.text(painter, QRect(74, top, width, high), self.way.title, font=heading)
        words = QRect(74, top + high + 2, width, low)
        paint.text(painter, words, self.way.text, Role.MUTED, font=body)
        middle = (self.height() - 16) / 2
        paint_icon(painter, self.width() - 38, middle, "chevron-right", Role.MUTED, 16)
        if focused:
            paint.focus_ring(painter, self.rect(), RADIUS_M)


class Card(QWidget):
    """Rows with an edge around them and a line between two."""

    def __init__(self, rows: Sequence[WayRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for number, row in enumerate(rows):
            if number:
                column.addWidget(Line(Role.LINE))
            column.addWidget(row)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        surface, edge = theme().colour(Role.SURFACE), theme().colour(Role.BORDER)
        paint.box(QPainter(self), self.rect(), RADIUS_L, surface, edge)


class FirstRunPage(Pane):
    """The ways to begin, the language and the look.

    Args:
        languages: (code, name) of the languages there are; one alone shows no choice.
        language: the one used now.
        look: "system", "light" or "dark".
        recent: what the last file is called and where it lies, "" for none.

    Signals:
        way_chosen: sample, import, new, open or recent.
        language_chosen, look_chosen: Another language or look, to be used at once.
    """

    way_chosen = Signal(str)
    language_chosen = Signal(str)
    look_chosen = Signal(str)

    def __init__(
        self,
        *,
        languages: Sequence[tuple[str, str]],
        language: str,
        look: str,
        recent: tuple[str, str] = ("", ""),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.banner = Banner()
        self.rows = [WayRow(way) for way in self._ways(recent)]
        for row in self.rows:
            row.clicked.connect(lambda _checked=False, key=row.way.key: self.way_chosen.emit(key))
        self._languages, self._language, self._look = languages, language, look
        self._arrange()
        self.setFocusProxy(self.rows[0])

    def set_busy(self, words: str) -> None:
        """Say what is being made; the ways wait until it is there."""
        for row in self.rows:
            row.setEnabled(False)
        self.banner.say(words, role=Role.INFO, icon="hourglass")

    def _ways(self, recent: tuple[str, str]) -> list[Way]:
        ways = [
            Way(
                "sample",
                "compass",
                self.tr("Look around in a sample programme"),
                self.tr("24 made-up projects. Change anything; nothing can go wrong."),
            ),
            Way(
                "import",
                "file-spreadsheet",
                self.tr("Import a spreadsheet"),
                self.tr("Start from the list you keep today; check every cell first."),
            ),
            Way(
                "new",
                "file-plus",
                self.tr("Create an empty programme"),
                self.tr("Only a name is needed."),
            ),
            Way(
                "open",
                "folder-open",
                self.tr("Open a programme"),
                self.tr("A .spark file from this laptop or a colleague."),
            ),
        ]
        name, folder = recent
        if name:
            title = self.tr("Go on with {name}").format(name=name)
            ways.insert(0, Way("recent", "hard-drive", title, folder))
        return ways

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        middle = QVBoxLayout()
        middle.setContentsMargins(24, 0, 24, 0)
        middle.setSpacing(0)
        middle.addStretch(2)
        body = QWidget()
        body.setFixedWidth(round(_WIDTH * theme().scale))
        self._fill(body)
        middle.addWidget(body, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(5)
        column.addLayout(middle, 1)
        column.addWidget(Line())
        column.addWidget(self._foot())

    def _fill(self, body: QWidget) -> None:
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(Heading())
        inner.addSpacing(28)
        inner.addWidget(StageLine())
        inner.addSpacing(26)
        inner.addWidget(Card(self.rows))
        inner.addSpacing(18)
        inner.addWidget(self.banner)
        promise = Promise(
            self.tr(
                "Everything stays in one file on this laptop. No account, no server, nothing is"
                " sent."
            )
        )
        inner.addWidget(promise)

    def _foot(self) -> QWidget:
        foot = Pane(Role.WINDOW)
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 20, 8)
        row.setSpacing(10)
        if len(self._languages) > 1:
            choices = [(code, name, "") for code, name in self._languages]
            self.language = Segment(choices, name=self.tr("Language"), small=True)
            self.language.choose(self._language)
            self.language.chosen.connect(self.language_chosen)
            row.addWidget(Label(self.tr("Language"), Type.SMALL, Role.MUTED))
            row.addWidget(self.language)
            row.addSpacing(16)
        looks = [
            ("system", self.tr("System"), ""),
            ("light", self.tr("Light"), ""),
            ("dark", self.tr("Dark"), ""),
        ]
        self.look = Segment(looks, name=self.tr("Look"), small=True)
        self.look.choose(self._look)
        self.look.chosen.connect(self.look_chosen)
        row.addWidget(Label(self.tr("Look"), Type.SMALL, Role.MUTED))
        row.addWidget(self.look)
        row.addStretch(1)
        version = self.tr("Version {version}").format(version=__version__)
        row.addWidget(Label(version, Type.SMALL, Role.MUTED))
        return foot


class Heading(QWidget):
    """The mark, the name and what it is for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._promise = self.tr("From idea to investment, one thread per project.")
        self.setAccessibleName(f"SPARK Tracker. {self._promise}")

    @override
    def sizeHint(self) -> QSize:
        high = theme().metrics(Type.DISPLAY).height() + theme().metrics().height()
        return QSize(_WIDTH, max(44, high + 2))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(0, (self.height() - 40) // 2, programme_mark(40))
        high = theme().metrics(Type.DISPLAY).height()
        name = QRect(54, 0, self.width() - 54, high)
        paint.text(painter, name, "SPARK Tracker", font=theme().font(Type.DISPLAY))
        rest = QRect(54, high, self.width() - 54, self.height() - high)
        paint.text(painter, rest, self._promise, Role.MUTED)


class Promise(QWidget):
    """A sentence with the mark of a disk before it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = Label(text, role=Role.MUTED, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 0, 0, 0)
        row.addWidget(label)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        top = (self.height() - 16) / 2
        paint_icon(QPainter(self), 0, top, "hard-drive", Role.MUTED, 16)

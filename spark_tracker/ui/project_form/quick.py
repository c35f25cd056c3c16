"""Quick add: one line makes a project, a milestone, an action item or a person."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.domain.quick_line import Token
from spark_tracker.services.finding import RecordFinder
from spark_tracker.services.quick_add import QuickKind, QuickPlan, QuickReader
from spark_tracker.services.quick_making import make
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.project_form import quick_words
from spark_tracker.ui.project_form.dialog import FormDialog
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.chip import Chip
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.flow import FlowLayout
from spark_tracker.ui.widgets.labels import KeyCap, Label
from spark_tracker.ui.widgets.segment import Segment
from spark_tracker.ui.wording import refusal_text

_WIDTH = 620
_CHIPS = 34
_BODY = 236  # with a sentence, words to put instead and two lines of chips


class QuickProject(FormDialog):
    """A title is enough; marked words say more, and what they were understood as stands below.

    `project_id` is the project in hand, meant by milestones, action items and people that name
    none; `text` stands in the line already. Ctrl+Tab goes to the next kind.

    Signals:
        added: A project is there; carries its id.
        more_asked: The same, and the whole form is wanted.
        record_added: Anything is there: its table and id ("project", "milestone", "action_item",
            "person"). A project is told by `added` or `more_asked` as well.
    """

    added = Signal(str)
    more_asked = Signal(str)
    record_added = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        project_id: str = "",
        text: str = "",
        kind: QuickKind = QuickKind.PROJECT,
    ) -> None:
        super().__init__(parent, width=round(_WIDTH * theme().pane_scale))
        self._desk, self._project_id = desk, project_id
        self._more = False
        finder = RecordFinder(desk.store, desk.language)
        self._reader = QuickReader(desk.store, finder, desk.language, desk.today())
        self.kinds = Segment(quick_words.kind_parts(), name=self.tr("What to add"))
        self.kinds.choose(kind)
        self.title_field = TextField(self.tr("Title"), text)
        self.chips = QWidget()
        self.instead = QWidget()
        self._hints = QWidget()
        self._arrange_body()
        self._fill_in = self.foot(self.tr("Add and fill in more"), self._on_more)
        self.kinds.chosen.connect(self._on_kind)
        self.title_field.textChanged.connect(self._read)
        self.title_field.returnPressed.connect(self.save)
        following = QShortcut(QKeySequence("Ctrl+Tab"), self)
        following.activated.connect(self._on_next_kind)
        self._on_kind()
        self.title_field.setFocus()

    @property
    def kind(self) -> QuickKind:
        """What is being added."""
        return QuickKind(self.kinds.current)

    @property
    def plan(self) -> QuickPlan:
        """What the line would make now."""
        return self._reader.read(self.title_field.text(), self.kind, self._project_id)

    @override
    def open(self) -> None:
        super().open()
        self.title_field.deselect()  # what stands there is to be gone on with, not typed over
        self.title_field.end(False)  # noqa: FBT003 - Qt's own

    def run(self) -> None:
        """Make what the line says; the known day of a status is today."""
        plan = self.plan
        record, key = make(self._desk.store, plan, today=self._desk.today())
        if plan.kind is QuickKind.PROJECT:
            (self.more_asked if self._more else self.added).emit(key)
        else:
            self._desk.say(quick_words.added(plan), undoable=True)
        self.record_added.emit(record, key)

    def _arrange_body(self) -> None:
        FlowLayout(self.chips, gap=6)
        FlowLayout(self.instead, gap=6)
        FlowLayout(self._hints, gap=12)
        self.chips.setMinimumHeight(_CHIPS)
        self.column.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeft)
        below = QVBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.row("title", self.tr("Title"), self.title_field))
        below.addWidget(self.instead)
        below.addWidget(self.chips)
        below.addWidget(self._hints)
        self.column.addLayout(below)
        self.body.setMinimumHeight(round(_BODY * theme().scale))
        self.column.addStretch(1)

    def _on_kind(self) -> None:
        title, save, line = quick_words.heading(self.kind)
        self.head(title, save)
        self.rows["title"].label.setText(line)
        self.title_field.setAccessibleName(line)
        self.title_field.setPlaceholderText(quick_words.example(self.kind))
        self._fill_in.setVisible(self.kind is QuickKind.PROJECT)
        _clear(self._hints)
        for sign, words in quick_words.hints(self.kind):
            _fill(self._hints, _hint(sign, words))
        self._read()
        self.title_field.setFocus()

    def _on_next_kind(self) -> None:
        kinds = list(QuickKind)
        following = kinds[(kinds.index(self.kind) + 1) % len(kinds)]
        self.kinds.choose(following)
        self._on_kind()

    def _read(self) -> None:
        """Show how the line is understood, and what is in its way."""
        plan, row = self.plan, self.rows["title"]
        wrong = [entry.problem for entry in plan.said if entry.problem is not None]
        row.accept()
        if wrong:
            row.warn(refusal_text(wrong[0], self._desk.words))
        elif plan.title and plan.missing is not None:
            row.warn(refusal_text(plan.missing, self._desk.words))
        self._show_chips(plan)
        self._show_instead(plan)

    def _show_chips(self, plan: QuickPlan) -> None:
        _clear(self.chips)
        words, today = self._desk.words, self._desk.today()
        said = [plan.title] if plan.title else []
        for entry in plan.said:
            if entry.part is None or entry.value is None:
                continue
            text = quick_words.value_words(entry.value, words, today)
            chip = Chip(text, before=quick_words.part_word(entry.part, plan.kind))
            chip.removed.connect(partial(self._replace, entry.token, ""))
            _fill(self.chips, chip)
            said.append(chip.accessibleName())
        for part, text in quick_words.assumed(plan, words, today):
            chip = Chip(text, before=quick_words.part_word(part, plan.kind), fixed=True)
            _fill(self.chips, chip)
            said.append(chip.accessibleName())
        if not self.rows["title"].sentence.text():
            self.title_field.setAccessibleDescription(", ".join(said))

    def _show_instead(self, plan: QuickPlan) -> None:
        """Offer what the first word that was not understood may have meant."""
        _clear(self.instead)
        entry = next((entry for entry in plan.said if entry.instead), None)
        self.instead.setVisible(entry is not None)
        if entry is None:
            return
        for text in entry.instead:
            button = Button(text, Kind.PLAIN, small=True)
            button.clicked.connect(partial(self._replace, entry.token, text))
            _fill(self.instead, button)

    def _replace(self, token: Token, by: str) -> None:
        """Put another marked word where one stands, or none."""
        text = self.title_field.text()
        before, after = text[: token.start], text[token.end :]
        if not by:
            before = before.rstrip()
        self.title_field.setText(f"{before}{by}{after}".strip() + (" " if by else ""))
        self.title_field.setFocus()

    def _on_more(self) -> None:
        self._more = True
        self.save()
        self._more = False


def _hint(sign: str, words: str) -> QWidget:
    hint = QWidget()
    row = QHBoxLayout(hint)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(5)
    row.addWidget(KeyCap(sign))
    row.addWidget(Label(words, Type.SMALL, Role.MUTED))
    return hint


def _fill(holder: QWidget, widget: QWidget) -> None:
    layout = holder.layout()
    if layout is not None:
        layout.addWidget(widget)
        widget.show()


def _clear(holder: QWidget) -> None:
    layout = holder.layout()
    while layout is not None and layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()

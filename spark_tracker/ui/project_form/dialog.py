"""What the forms of a project share: a window with a title, a body, and buttons that stay."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import InputError, SparkError
from spark_tracker.services.cautions import Caution
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.form_row import FormRow, Refusals
from spark_tracker.ui.widgets.labels import Label, Line, Pane
from spark_tracker.ui.widgets.overlays import Banner, Scrim
from spark_tracker.ui.widgets.refusal import named, sentence
from spark_tracker.ui.widgets.scroll import on_screen, scrolled
from spark_tracker.ui.wording import caution_text

_WINDOW_EDGE = 96


class FormDialog(QDialog):
    """A form over its window: Ctrl+Enter saves, Esc leaves, what is refused is said in place."""

    def __init__(self, parent: QWidget | None = None, *, width: int = 480) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows: dict[str, FormRow] = {}
        self.banner = Banner()
        self.save_button = Button("", Kind.PRIMARY, key=self.tr("Ctrl Enter"))
        self.save_button.clicked.connect(self.save)
        self.body = Pane(Role.RAISED)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(24, 4, 24, 16)
        self.column.setSpacing(12)
        self.feet = QHBoxLayout()
        self.scroller = scrolled(self.body)
        self._heading = Label("", Type.HEADING2, wrap=True)
        self._arrange()
        self._width = width

    def head(self, title: str, save: str) -> None:
        """Say what the form is for, and what its button does."""
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.setAccessibleName(title)
        self.save_button.set_text(save)

    def row(self, key: str, label: str, field: QWidget, *, note: str = "") -> FormRow:
        """Return a row for a field; `key` is what an InputError calls it."""
        self.rows[key] = FormRow(label, field, note=note)
        return self.rows[key]

    def save(self) -> None:
        """Save, and close unless something is refused."""
        self.banner.hide()
        refusals = Refusals(self.rows)
        refusals.clear()
        try:
            self.run()
        except InputError as error:
            if not refusals.show(error):
                self.banner.say(named(error))
        except SparkError as error:
            self.banner.say(sentence(error), act=self.tr("Try again"), run=self.save)
        else:
            self.accept()

    def run(self) -> None:
        """Do the work of the form; raises a SparkError where it is refused."""
        raise NotImplementedError

    @override
    def open(self) -> None:
        self._fit()
        Scrim.behind(self)
        super().open()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        elif not enter:
            super().keyPressEvent(event)

    def foot(self, text: str, run: Callable[[], object]) -> Button:
        """Add a quiet button at the left of the foot."""
        button = Button(text, Kind.FLAT)
        button.clicked.connect(run)
        self.feet.addWidget(button)
        return button

    def _arrange(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(24, 18, 24, 8)
        head.setSpacing(8)
        head.addWidget(self._heading)
        head.addWidget(self.banner)
        whole.addLayout(head)
        self.scroller.setAccessibleName(self.tr("Fields of the form"))
        whole.addWidget(self.scroller, 1)
        whole.addWidget(Line(Role.BORDER))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 12)
        buttons.setSpacing(8)
        buttons.addLayout(self.feet)
        buttons.addStretch(1)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.save_button)
        whole.addLayout(buttons)

    def _fit(self) -> None:
        """Be as high as the form, at most the window less 96."""
        parent = self.parentWidget()
        most = parent.window().height() - _WINDOW_EDGE if parent is not None else 700
        wanted = max(self.body.sizeHint().height(), self.body.minimumHeight()) + 130
        usual = QSize(self._width, max(220, min(wanted, most)))
        self.resize(on_screen(self, usual, self.save_button))


def tell(desk: Desk, cautions: Iterable[Caution]) -> None:
    """Say what followed from a change that was saved."""
    words = " ".join(caution_text(caution, desk.words) for caution in cautions)
    if words:
        desk.say(words, undoable=True)

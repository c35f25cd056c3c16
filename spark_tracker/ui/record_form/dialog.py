"""The form of one record: its fields come from its values and the field catalogue."""

import dataclasses
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from spark_tracker.errors import InputError, SparkError
from spark_tracker.fields.catalogue import column_field, find, record_of_table
from spark_tracker.fields.field import Field
from spark_tracker.services.cautions import Caution
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.editors import Asked, Editor, editor_for
from spark_tracker.ui.soon import soon
from spark_tracker.ui.theme import Role, Type, theme
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button, CheckBox, Kind
from spark_tracker.ui.widgets.form_row import FormRow
from spark_tracker.ui.widgets.labels import Label, Line, Pane
from spark_tracker.ui.widgets.overlays import Banner, Scrim
from spark_tracker.ui.widgets.refusal import named
from spark_tracker.ui.widgets.scroll import on_screen, scrolled
from spark_tracker.ui.wording import caution_text, refusal_text, say

_WIDE = frozenset({"title", "name", "text", "nature", "reason", "override_reason", "into"})
_WIDTH, _HEIGHT_MAX, _FOOT_PADS = 560, 700, 32


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPlan:
    """What a form asks.

    Attributes:
        title: The dialog's title, translated.
        values: The dataclass that is filled.
        shown: The attributes asked for, in their order; the others keep what they had.
        tables: Where the catalogue is asked for titles and code lists, in this order.
        titles: Labels, translated, of attributes that are in no table.
        choices: Pairs of id and name for attributes that hold a record.
        required: Attributes that must be filled besides those that cannot be None.
        save_text: What the button says; "Save" where it is "".
        hint: A sentence above the fields.
        check: Returns what is worth knowing of the values; shown, never in the way.
        reason: The attribute that is only asked for when a caution of `reason_keys` is spoken.
        reason_keys: The keys of such cautions.
        way_out: What the link at the left of the foot says; `leave` runs when it is pressed.
    """

    title: str
    values: type[Any]
    shown: tuple[str, ...]
    tables: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    save_text: str = ""
    hint: str = ""
    check: Callable[[Any], Sequence[Caution]] | None = None
    reason: str = ""
    reason_keys: frozenset[str] = frozenset()
    way_out: str = ""
    leave: Callable[[], object] | None = None


class RecordForm(QDialog):
    """Asks for the values of a record and saves them; what is refused stays as it was typed.

    Signals:
        saved: The values were saved; the form closes.
    """

    saved = Signal()

    def __init__(
        self,
        desk: Desk,
        plan: FormPlan,
        start: Mapping[str, object],
        save: Callable[[Any], object],
        *,
        focus: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Show `start`; `save` gets an instance of `plan.values`, `focus` names a field."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(plan.title)
        self.setAccessibleName(plan.title)
        self.plan = plan
        self._desk, self._start, self._save = desk, dict(start), save
        self.rows: dict[str, FormRow] = {}
        self._editors: dict[str, Editor] = {}
        self.banner = Banner()
        self.cautions = Label("", Type.SMALL, Role.WARN, wrap=True)
        self.cautions.hide()
        self.save_button = Button(
            plan.save_text or self.tr("Save"), Kind.PRIMARY, key=self.tr("Ctrl Enter")
        )
        if not desk.store.writable:
            self.save_button.setEnabled(False)
            self.save_button.setToolTip(self.tr("The file is open for reading only."))
        self._build()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        self._speak_cautions()
        self._focus_first(focus)

    def open(self) -> None:
        """Show the form over the window it belongs to."""
        Scrim.behind(self)
        super().open()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            soon(self, self._fit)
        return super().eventFilter(watched, event)

    def save(self) -> None:
        """Save; where something is refused say so at its field and keep everything."""
        for row in self.rows.values():
            row.accept()
        self.banner.hide()
        try:
            self._save(self._read())
        except InputError as error:
            self._refuse(error)
            return
        except SparkError as error:
            self.banner.say(refusal_text(error, self._desk.words))
            return
        self.saved.emit()
        self.accept()

    def _build(self) -> None:
        inner = Pane(Role.RAISED)
        body = QVBoxLayout(inner)
        body.setContentsMargins(Size.GAP_6, Size.GAP_5, Size.GAP_6, Size.GAP_5)
        body.setSpacing(Size.GAP_4)
        body.addWidget(Label(self.plan.title, Type.HEADING2, wrap=True))
        if self.plan.hint:
            body.addWidget(Label(self.plan.hint, role=Role.MUTED, wrap=True))
        body.addWidget(self.banner)
        body.addLayout(self._fields())
        body.addWidget(self.cautions)
        body.addStretch(1)
        self._inner = inner
        inner.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled(inner), 1)
        column.addWidget(Line())
        column.addLayout(self._foot())
        usual = QSize(round(_WIDTH * theme().pane_scale), 100)
        self.resize(on_screen(self, usual, self.save_button))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the fields and what is said under them, as far as the screen lets."""
        layout = self._inner.layout()
        if layout is None:
            return
        layout.activate()
        wanted = layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else 0
        wanted = max(wanted, layout.totalSizeHint().height())
        foot = self.save_button.sizeHint().height() + _FOOT_PADS
        most = round(_HEIGHT_MAX * theme().pane_scale)
        size = on_screen(self, QSize(self.width(), min(wanted + foot, most)))
        if not self.isVisible() or size.height() > self.height():
            self.resize(size)

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Size.GAP_3)
        grid.setVerticalSpacing(Size.GAP_3)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        hints = typing.get_type_hints(self.plan.values)
        currency = str(self._start.get("currency") or "")
        line = column = 0
        for name in self.plan.shown:
            editor, row = self._field(name, hints[name], currency)
            wide = editor.wide or name in _WIDE
            if wide and column:
                line, column = line + 1, 0
            grid.addWidget(row, line, column, 1, 2 if wide else 1, Qt.AlignmentFlag.AlignTop)
            column = 0 if wide else 1 - column
            line += 0 if column else 1
        return grid

    def _field(self, name: str, annotation: object, currency: str) -> tuple[Editor, FormRow]:
        entry = self._catalogue(name)
        title = self.plan.titles.get(name) or (say("fields", entry.title) if entry else name)
        required = name in self.plan.required or _must_be_there(name, annotation)
        asked = Asked(
            name=name,
            title=title,
            annotation=annotation,
            field=entry,
            value=self._start.get(name),
            choices=self.plan.choices.get(name),
            required=required,
        )
        editor = editor_for(asked, self._desk, currency)
        row = FormRow(title, editor.widget)
        if isinstance(editor.widget, CheckBox):
            row.label.setText(" ")  # the box says it itself; the line above keeps its height
        if entry is not None:
            editor.widget.setToolTip(say("fields", entry.meaning))
            row.label.setToolTip(say("fields", entry.meaning))
        editor.watch(lambda *_values: self._on_changed(name))
        self._editors[name] = editor
        self.rows[name] = row
        if name == self.plan.reason and not self._start.get(name):
            row.hide()
        return editor, row

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(Size.GAP_6, 14, Size.GAP_6, 14)
        foot.setSpacing(Size.GAP_2)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        self.save_button.setDefault(True)
        self.way_out = Button(self.plan.way_out, Kind.LINK)
        self.way_out.setVisible(bool(self.plan.way_out))
        self.way_out.clicked.connect(self._on_way_out)
        foot.addWidget(self.way_out)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        return foot

    def _catalogue(self, name: str) -> Field | None:
        for table in self.plan.tables:
            entry = column_field(table, name)
            if entry is not None:
                return entry
            listed = find(f"{record_of_table(table).key}.{name}")
            if listed is not None and listed.several:  # such as expertise, a table of its own
                return listed
        return None

    def _read(self) -> Any:  # noqa: ANN401 - the plan's own dataclass
        known = {f.name for f in dataclasses.fields(self.plan.values)}
        values = {key: value for key, value in self._start.items() if key in known}
        for editor in self._editors.values():
            values |= {key: value for key, value in editor.read().items() if key in known}
        return self.plan.values(**values)

    def _refuse(self, error: InputError) -> None:
        words = refusal_text(error, self._desk.words)
        aliases = {"amount": "amount_minor", "currency": "amount_minor"}
        row = self.rows.get(error.field) or self.rows.get(aliases.get(error.field, ""))
        if row is None:
            self.banner.say(named(error, self._desk.words, tables=self.plan.tables))
            return
        row.show()
        row.refuse(words)
        row.field.setFocus()

    def _on_changed(self, name: str) -> None:
        self.rows[name].accept()
        self._speak_cautions()

    def _speak_cautions(self) -> None:
        """Say beside the fields, or below all of them, what is worth knowing."""
        if self.plan.check is None:
            return
        try:
            spoken = self.plan.check(self._read())
        except (InputError, TypeError):  # not all there yet; saving will say what is missing
            return
        loose = []
        for caution in spoken:
            row = self.rows.get(caution.field)
            text = caution_text(caution, self._desk.words)
            if row is None:
                loose.append(text)
            else:
                row.warn(text)
        self.cautions.setText("\n".join(loose))
        self.cautions.setVisible(bool(loose))
        if self.plan.reason and any(c.key in self.plan.reason_keys for c in spoken):
            self.rows[self.plan.reason].show()

    def _on_way_out(self) -> None:
        self.reject()
        if self.plan.leave is not None:
            self.plan.leave()

    def _focus_first(self, wanted: str) -> None:
        names = [wanted, *(name for name in self.plan.shown if not self._start.get(name))]
        for name in names:
            if name in self.rows:
                self.rows[name].field.setFocus()
                return


def _must_be_there(name: str, annotation: object) -> bool:
    """Whether an attribute can hold nothing: neither None nor an empty text."""
    optional = type(None) in typing.get_args(annotation)
    return not optional and (annotation is not str or name.endswith("_id") or name == "role")

"""Editing fields where they are shown: the editor for each, and how its value is saved."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, QStringListModel, Qt
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from spark_tracker.domain.money import Money
from spark_tracker.errors import SparkError
from spark_tracker.fields import catalogue
from spark_tracker.services.calls import list_calls
from spark_tracker.services.editable_fields import Editable, How, editable
from spark_tracker.services.field_edits import OTHER, WHERE, field_values, set_field
from spark_tracker.services.institutions import list_institutions
from spark_tracker.services.programme import read_programme
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.editors import Asked, editor_for
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.widgets.chip_field import ChipField, Choice
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.inline_editor import InlineEditor, PickCombo
from spark_tracker.ui.widgets.inline_field import InlineField
from spark_tracker.ui.wording import caution_text, refusal_text, say

_YES, _NO = "yes", "no"
_TYPES: dict[How, object] = {
    How.LINE: str,
    How.PARAGRAPH: str,
    How.DAY: date,
    How.NUMBER: int,
    How.AMOUNT: int,
    How.PERSON: str,
}
_EMPTY: dict[How, object] = {How.LINE: "", How.PARAGRAPH: "", How.PLACE: "", How.CODES: ()}


class FieldActs(QObject):
    """Edits the fields of one kind of record ("project") in place.

    One change is one action with one undo, however many records it is about.
    """

    def __init__(self, desk: Desk, record: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._record = desk, record

    @property
    def locked(self) -> str:
        """Why nothing can be edited; "" where it can."""
        if self._desk.store.writable:
            return ""
        return self.tr("Nothing can be changed here: the file is open for reading only.")

    def can_edit(self, key: str) -> bool:
        """Whether the field can be edited in place."""
        return editable(self._record, key) is not None and self._desk.store.writable

    def title(self, key: str) -> str:
        """Return the field's title."""
        return say("fields", catalogue.get(f"{self._record}.{key}").title)

    def note(self, ids: Sequence[str]) -> str:
        """Return what stands under an editor for several records; "" for one."""
        if len(ids) < 2:  # noqa: PLR2004 - several
            return ""
        return self.tr("Sets this for all {n} selected.").format(n=formats.number(len(ids)))

    def editor(self, ids: Sequence[str], key: str) -> InlineEditor:
        """Return the editor of a field; where the records differ, it starts empty."""
        how = editable(self._record, key)
        if how is None:
            raise KeyError(key)
        values = field_values(self._desk.store, self._record, ids, key, today=self._desk.today())
        held = list(values.values())
        empty = _EMPTY.get(how.how)
        start = held[0] if held and all(value == held[0] for value in held) else empty
        return self._make(how, start if start is not None else empty)

    def save(self, ids: Sequence[str], key: str, value: object) -> None:
        """Write the value and say what followed.

        Raises:
            SparkError: It was refused, and nothing was written.
        """
        desk = self._desk
        cautions = set_field(desk.store, self._record, ids, key, value, today=desk.today())
        words = " ".join(caution_text(caution, desk.words) for caution in cautions[:1])
        if len(ids) > 1:
            changed = self.tr("{field} of {n} records changed.").format(
                field=self.title(key), n=formats.number(len(ids))
            )
            words = f"{changed} {words}".strip()
        if words:
            desk.say(words, undoable=True)

    def refusal(self, error: SparkError) -> str:
        """Return why a value was refused, by which of several records, and which field is wrong."""
        other = str(error.values.get(OTHER, ""))
        field = catalogue.find(other)
        title = say("fields", field.title) if field is not None else ""
        where = ", ".join(part for part in (str(error.values.get(WHERE, "")), title) if part)
        words = refusal_text(error, self._desk.words)
        return f"{where}: {words}" if where else words

    def field(
        self,
        ids: Sequence[str],
        key: str,
        text: str,
        *,
        title: str = "",
        empty: str = "",
        type_: Type = Type.SMALL,
        role: Role = Role.TEXT,
        strong: bool = False,
        wrap: bool = True,
    ) -> InlineField:
        """Return a field that shows `text` and edits `key` of these records.

        `ids` is read when the field is edited: a pane may put another id into its list.
        """
        return InlineField(
            title or self.title(key),
            text,
            lambda: self.editor(ids, key),
            lambda value: self.save(ids, key, value),
            say=self.refusal,
            locked=self.locked,
            empty=empty or self.tr("not set"),
            note=self.note(ids),
            type_=type_,
            role=role,
            strong=strong,
            wrap=wrap,
        )

    def _make(self, how: Editable, start: object) -> InlineEditor:
        makers: dict[How, Callable[[Editable, object], InlineEditor]] = {
            How.CODE: self._code,
            How.CALL: self._call,
            How.FLAG: self._flag,
            How.CODES: self._codes,
            How.PLACE: self._place,
        }
        return makers.get(how.how, self._typed)(how, start)

    def _typed(self, how: Editable, start: object) -> InlineEditor:
        """A field as the forms have it: text, day, number, amount, person."""
        key = how.field.key
        names = {How.AMOUNT: f"{key}_minor", How.PERSON: "person_id"}
        name = names.get(how.how, key)
        is_money = isinstance(start, Money)
        asked = Asked(
            name=name,
            title=self.title(key),
            annotation=_TYPES[how.how],
            field=how.field if how.how is How.PARAGRAPH else None,
            value=start.minor if isinstance(start, Money) else start,
            required=how.required,
        )
        currency = start.currency if isinstance(start, Money) and is_money else self._currency(how)
        editor = editor_for(asked, self._desk, currency)

        def read() -> object:
            values = editor.read()
            if how.how is not How.AMOUNT:
                return values[name]
            minor = values[name]
            return Money(minor, str(values["currency"])) if isinstance(minor, int) else None

        return InlineEditor(editor.widget, read, start)

    def _currency(self, how: Editable) -> str:
        return read_programme(self._desk.store).currency if how.how is How.AMOUNT else ""

    def _code(self, how: Editable, start: object) -> InlineEditor:
        code = str(start or "")
        choices = self._desk.words.choices(how.codes, keep=code or None)
        return self._pick(how, choices, code, start)

    def _call(self, how: Editable, start: object) -> InlineEditor:
        calls = [(call.id, call.name) for call in list_calls(self._desk.store)]
        return self._pick(how, calls, str(start or ""), start)

    def _pick(
        self, how: Editable, choices: list[tuple[str, str]], code: str, start: object
    ) -> InlineEditor:
        title = self.title(how.field.key)
        combo = PickCombo(title, choices, code, optional=not how.required)
        return InlineEditor(combo, lambda: combo.code or None, start)

    def _flag(self, how: Editable, start: object) -> InlineEditor:
        choices = [(_YES, self.tr("yes")), (_NO, self.tr("no"))]
        now = "" if start is None else _YES if start else _NO
        combo = PickCombo(self.title(how.field.key), choices, now)
        return InlineEditor(combo, lambda: combo.code == _YES if combo.code else None, start)

    def _codes(self, how: Editable, start: object) -> InlineEditor:
        chosen = [str(code) for code in start] if isinstance(start, tuple) else []
        known = self._desk.words.choices(how.codes, keep=chosen)
        choices = [Choice(code, text) for code, text in known]
        field = ChipField(self.title(how.field.key), choices, chosen)
        return InlineEditor(field, lambda: tuple(sorted(field.require(how.field.key))), start)

    def _place(self, how: Editable, start: object) -> InlineEditor:
        title = self.title(how.field.key)
        field = TextField(title, str(start or ""))
        names = [row.name for row in list_institutions(self._desk.store)]
        field.setCompleter(_completer(names, title, field))
        return InlineEditor(field, lambda: " ".join(field.text().split()), start)


def _completer(names: Sequence[str], title: str, owner: QWidget) -> QCompleter:
    completer = QCompleter(QStringListModel(list(names), owner), owner)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = QListView()
    popup.setObjectName("popup")
    popup.setAccessibleName(title)
    completer.setPopup(popup)
    return completer


def mixed() -> str:
    """Return what stands for a field in which the selected records differ."""
    return QCoreApplication.translate("FieldActs", "mixed")

"""Who was there: chips, what is worth knowing of their agreements, and why it was so anyway."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.domain.codes import AttendeeRole
from spark_tracker.errors import SparkError
from spark_tracker.fields.filter_terms import Filter
from spark_tracker.services import lists
from spark_tracker.services.assignments import NEED_REASON, assignments_of
from spark_tracker.services.cautions import Caution
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.session_defaults import SessionDefaults
from spark_tracker.services.session_values import AttendeeValues
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.chip_field import ChipField, Choice
from spark_tracker.ui.widgets.fields import TextField
from spark_tracker.ui.widgets.form_row import FormRow
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.wording import caution_text, refusal_text

_ONE_LINE = 70
_RENEWED = frozenset({"cda_missing", "cda_expired", "cda_ends_soon"})


class PeoplePart(QWidget):
    """The chips of the attendees with the sentences under them.

    Signals:
        changed: Somebody came or went; carries nothing.
        renew_asked: The agreement of a person should be renewed; carries the id.
    """

    changed = Signal()
    renew_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names: dict[str, str] = {}
        self._roles: dict[str, AttendeeRole] = {}
        self._notes: dict[str, str] = {}
        self._reasons: dict[str, TextField] = {}
        self._asked_new = ""
        self.field = ChipField(self.tr("Who was there"), [])
        self.row = FormRow(self.tr("Who was there"), self.field)
        self._spoken = QVBoxLayout()
        self._spoken.setSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Size.GAP_1)
        column.addWidget(self.row)
        column.addLayout(self._spoken)
        self.setFocusProxy(self.field)
        self.field.changed.connect(self._on_changed)
        self.field.new_asked.connect(self._on_new_asked)

    def offer(self, defaults: SessionDefaults | None) -> None:
        """Offer everybody, those of the project first; who is chosen stays."""
        store, today = self._desk.store, self._desk.today()
        ids = lists.matching(store, Filter(record="person"), today=today).ids
        rows = lists.rows_persons(store, ids, today=today, keys=("name", "advisor"))
        self._names = {key: row.name for key, row in rows.items()}
        self._roles = {
            key: AttendeeRole.ADVISOR if row.advisor else AttendeeRole.GUEST
            for key, row in rows.items()
        }
        self._notes = {}
        first: list[str] = []
        if defaults is not None:
            for row in assignments_of(store, defaults.project_id, today=today):
                self._notes[row.person_id] = self._desk.words.text("advisor_role", row.role)
            for choice in defaults.attendees:
                self._roles[choice.person_id] = choice.role
                first.append(choice.person_id)
        others = sorted(
            (key for key in self._names if key not in first),
            key=lambda key: self._names[key].casefold(),
        )
        chosen = self.field.keys
        self.field.set_choices([self._choice(key) for key in (*first, *others)])
        self.field.set_keys(chosen)

    def set_people(self, people: Sequence[tuple[str, AttendeeRole | None, str]]) -> None:
        """Choose these without telling anyone: id, role (None: the usual one) and reason."""
        for key, role, _reason in people:
            if role is not None:
                self._roles[key] = role
        self.field.set_keys([key for key, _role, _reason in people])
        for key, _role, reason in people:
            if reason:
                self._reason_field(key).setText(reason)

    @property
    def advisors(self) -> list[tuple[str, str]]:
        """Id and name of the attendees who give advice."""
        return [
            (key, self._names.get(key, ""))
            for key in self.field.keys
            if self._roles.get(key) is AttendeeRole.ADVISOR
        ]

    @property
    def names(self) -> Mapping[str, str]:
        """The names of everybody, by id."""
        return self._names

    def values(self) -> tuple[AttendeeValues, ...]:
        """Return who was there, in what part, and why in spite of what was said."""
        return tuple(
            AttendeeValues(
                person_id=key,
                role=self._roles.get(key, AttendeeRole.GUEST),
                override_reason=self._reasons[key].text() if key in self._reasons else "",
            )
            for key in self.field.keys
        )

    def speak(self, cautions: Sequence[Caution]) -> None:
        """Turn chips amber and say why under them; `field` is like "attendees.0.person_id"."""
        self._clear_spoken()
        keys = self.field.keys
        warned: set[str] = set()
        for caution in cautions:
            key = ""
            if caution.field.startswith("attendees."):
                key = keys[int(caution.field.split(".")[1])]
                warned.add(key)
            words = caution_text(caution, self._desk.words)
            renew = caution.key in _RENEWED and bool(key)
            self._spoken.addWidget(self._sentence(words, key if renew else ""))
            if caution.key in NEED_REASON and key:
                self._spoken.addWidget(self._reason_row(key))
        for key in keys:
            self.field.set_warn(key, warn=key in warned)

    def refuse(self, place: int, text: str) -> None:
        """Say why the attendee at `place` is refused, and put the focus where it is mended."""
        self.row.refuse(text)
        key = self.field.keys[place] if place < len(self.field.keys) else ""
        field = self._reasons.get(key)
        if field is not None and field.isVisible():
            field.setFocus()
        else:
            self.field.setFocus()

    def _choice(self, key: str) -> Choice:
        role = self._roles[key]
        note = self._notes.get(key, "")
        if not note and role is not AttendeeRole.ADVISOR:
            note = self._desk.words.text("attendee_role", role)
        return Choice(key, self._names[key], note)

    def _clear_spoken(self) -> None:
        while (item := self._spoken.takeAt(0)) is not None:
            widget = item.widget()
            if widget is None:
                continue
            for field in self._reasons.values():
                if widget.isAncestorOf(field):
                    field.setParent(self)
                    field.hide()
            widget.hide()
            widget.deleteLater()

    def _sentence(self, text: str, person_id: str, act: str = "", run: object = None) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP_2)
        words = Label(text, Type.SMALL, Role.WARN, wrap=len(text) > _ONE_LINE)
        row.addWidget(words, 1 if words.wordWrap() else 0)
        if person_id:
            button = Button(self.tr("Renew…"), Kind.LINK)
            button.setAccessibleDescription(text)
            button.clicked.connect(lambda: self.renew_asked.emit(person_id))
            row.addWidget(button)
        elif callable(run):
            button = Button(act, Kind.LINK, icon="plus")
            button.clicked.connect(run)
            row.addWidget(button)
        row.addStretch(0 if words.wordWrap() else 1)
        return line

    def _reason_row(self, key: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Size.GAP_2)
        row.addWidget(Label(self.tr("Log anyway, because"), Type.SMALL, Role.MUTED))
        field = self._reason_field(key)
        row.addWidget(field, 1)
        field.show()
        return line

    def _reason_field(self, key: str) -> TextField:
        if key not in self._reasons:
            name = self.tr("Why {name} was there all the same")
            field = TextField(name.format(name=self._names.get(key, "")), parent=self)
            field.hide()
            self._reasons[key] = field
        return self._reasons[key]

    def _on_changed(self, _keys: list[str]) -> None:
        self.row.accept()
        self.changed.emit()

    def _on_new_asked(self, name: str) -> None:
        """A name nobody has: the second Enter, or the link, adds the person."""
        if name == self._asked_new:
            self._add_new(name)
            return
        self._asked_new = name
        words = self.tr("Nobody is called “{name}” yet.").format(name=name)
        add: Callable[[], None] = lambda: self._add_new(name)  # noqa: E731 - bound to this name
        act = self.tr("Add as a new person (Enter)")
        self._spoken.insertWidget(0, self._sentence(words, "", act, add))

    def _add_new(self, name: str) -> None:
        self._asked_new = ""
        try:
            key = add_person(self._desk.store, PersonValues(name=name), today=self._desk.today())
        except SparkError as error:  # the file only can be read, or the disk is full
            self._spoken.insertWidget(0, self._sentence(refusal_text(error, self._desk.words), ""))
            return
        self._names[key] = name
        self._roles[key] = AttendeeRole.GUEST
        self.field.line.clear()
        choices = [self._choice(known) for known in self._names]
        self.field.set_choices(choices)
        self.field.add(key)
        self.field.setFocus()

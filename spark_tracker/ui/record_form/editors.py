"""Which field of a form holds which attribute: from its type and its catalogue entry."""

import types
import typing
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, StrEnum

from PySide6.QtWidgets import QWidget

from spark_tracker.domain.money import Money
from spark_tracker.errors import InputError
from spark_tracker.fields.field import Field, Kind
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form.person_field import PersonField
from spark_tracker.ui.widgets.buttons import CheckBox
from spark_tracker.ui.widgets.chip_field import ChipField, Choice
from spark_tracker.ui.widgets.code_combo import CodeCombo
from spark_tracker.ui.widgets.date_field import DateField
from spark_tracker.ui.widgets.fields import MoneyField, MultiLine, TextField

_LONG_LINES, _LONG_LEAST = 6, 2
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Editor:
    """A field of a form.

    Attributes:
        widget: What one types in.
        read: Returns the attributes it fills with their values; raises InputError.
        watch: Calls back when the value changed.
        wide: Whether it takes the whole line.
    """

    widget: QWidget
    read: Callable[[], dict[str, object]]
    watch: Callable[[Callable[..., object]], object]
    wide: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One attribute of a form: its name, label, type, catalogue entry and value now."""

    name: str
    title: str
    annotation: object
    field: Field | None
    value: object
    choices: Sequence[tuple[str, str]] | None = None
    required: bool = False


def editor_for(asked: Asked, desk: Desk, currency: str) -> Editor:
    """Return the field for an attribute; an amount is held together with its `currency`."""
    kinds = _types_of(asked.annotation)
    enum = next((kind for kind in kinds if issubclass(kind, StrEnum)), None)
    kind = asked.field.kind if asked.field is not None else None
    if asked.name.endswith("_minor"):
        return _amount(asked, currency)
    if asked.choices is not None or enum is not None or kind is Kind.CODE:
        return _code(asked, desk, enum)
    if kind is Kind.PERSON or asked.name in {"person_id", "owner_id"}:
        return _person(asked, desk)
    if kind is Kind.CODES and asked.field is not None:
        return _codes(asked, desk, asked.field.codes)
    made = {date: _day, bool: _flag, int: _number}
    make = next((made[known] for known in kinds if known in made), None)
    if make is None:
        make = _long_text if kind is Kind.LONG_TEXT else _text
    return make(asked, desk)


def missing(name: str, title: str) -> InputError:
    """Return the refusal of an empty field that must be filled."""
    return InputError(
        name, QT_TRANSLATE_NOOP("errors", "{title} is missing. Fill it in."), title=title
    )


def _types_of(annotation: object) -> tuple[type, ...]:
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        return tuple(kind for kind in typing.get_args(annotation) if isinstance(kind, type))
    return (annotation,) if isinstance(annotation, type) else ()


def _text(asked: Asked, _desk: Desk) -> Editor:
    field = TextField(asked.title, str(asked.value or ""))
    return Editor(field, lambda: {asked.name: field.text()}, field.editingFinished.connect)


def _long_text(asked: Asked, _desk: Desk) -> Editor:
    field = MultiLine(asked.title, str(asked.value or ""), lines=_LONG_LINES, least=_LONG_LEAST)
    return Editor(
        field, lambda: {asked.name: field.toPlainText()}, field.textChanged.connect, wide=True
    )


def _day(asked: Asked, desk: Desk) -> Editor:
    value = asked.value if isinstance(asked.value, date) else None
    field = DateField(asked.title, value, today=desk.today, field=asked.name)

    def read() -> dict[str, object]:
        day = field.require()
        if day is None and asked.required:
            raise missing(asked.name, asked.title)
        return {asked.name: day}

    return Editor(field, read, field.changed.connect)


def _code(asked: Asked, desk: Desk, enum: type[Enum] | None) -> Editor:
    value = str(asked.value or "")
    list_name = asked.field.codes if asked.field is not None else ""
    choices = asked.choices
    if choices is None:
        choices = desk.words.choices(list_name, keep=value or None)
    field = CodeCombo(asked.title, choices, value, optional=not asked.required)

    def read() -> dict[str, object]:
        if not field.code:
            if asked.required:
                raise missing(asked.name, asked.title)
            return {asked.name: None}
        return {asked.name: enum(field.code) if enum else field.code}

    return Editor(field, read, field.chosen.connect)


def _codes(asked: Asked, desk: Desk, list_name: str) -> Editor:
    """Return a field of chips; what is no longer in use is offered where the record has it."""
    held = [str(code) for code in asked.value] if isinstance(asked.value, tuple | list) else []
    offered = [Choice(code, text) for code, text in desk.words.choices(list_name, keep=held)]
    field = ChipField(asked.title, offered, held)

    def read() -> dict[str, object]:
        return {asked.name: tuple(field.require(asked.name))}

    return Editor(field, read, field.changed.connect, wide=True)


def _flag(asked: Asked, _desk: Desk) -> Editor:
    field = CheckBox(asked.title)
    field.setChecked(bool(asked.value))
    field.setAccessibleName(asked.title)
    return Editor(field, lambda: {asked.name: field.isChecked()}, field.toggled.connect)


def _number(asked: Asked, _desk: Desk) -> Editor:
    shown = "" if asked.value is None else str(asked.value)
    field = TextField(asked.title, shown)

    def read() -> dict[str, object]:
        text = field.text().strip()
        if not text:
            if asked.required:
                raise missing(asked.name, asked.title)
            return {asked.name: None}
        if not (text.isdecimal() and len(text) <= _DIGITS):
            raise InputError(
                asked.name,
                QT_TRANSLATE_NOOP(
                    "errors", "“{found}” is not a whole number. Write digits only, such as 4."
                ),
                found=text,
            )
        return {asked.name: int(text)}

    return Editor(field, read, field.editingFinished.connect)


def _amount(asked: Asked, currency: str) -> Editor:
    value = Money(asked.value, currency) if isinstance(asked.value, int) else None
    field = MoneyField(asked.title, value, currency=currency, field=asked.name)

    def read() -> dict[str, object]:
        money = field.require()
        if money is None:
            if asked.required:
                raise missing(asked.name, asked.title)
            return {asked.name: None, "currency": currency}
        return {asked.name: money.minor, "currency": money.currency}

    return Editor(field, read, field.changed.connect)


def _person(asked: Asked, desk: Desk) -> Editor:
    person_id = str(asked.value) if asked.value else None
    field = PersonField(asked.title, desk, person_id, field=asked.name)

    def read() -> dict[str, object]:
        key = field.require()
        if key is None and asked.required:
            raise missing(asked.name, asked.title)
        return {asked.name: key}

    return Editor(field, read, field.changed.connect)

"""Sentences that come from Qt-free code, said in the user's language, values and all."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from spark_tracker.domain.money import Money
from spark_tracker.errors import SparkError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.phrases import FieldName, FieldValue, Phrase, Phrases
from spark_tracker.services.cautions import Caution
from spark_tracker.services.words import CodeWord
from spark_tracker.ui import formats

if TYPE_CHECKING:  # the frame is painted before the lists of the programme are read
    from spark_tracker.ui.code_words import CodeWords

_NONE = "–"
_YES_NO = (QT_TRANSLATE_NOOP("wording", "no"), QT_TRANSLATE_NOOP("wording", "yes"))


def say(context: str, text: str, values: Mapping[str, object] | None = None) -> str:
    """Return `text` translated in `context` ("fields", "actions", "cautions"), values filled in."""
    words = QCoreApplication.translate(context, text)
    return words.format(**values) if values is not None else words


def shown(value: object, words: "CodeWords | None" = None) -> str:
    """Return one value as people read it; "" for none.

    `words` says codes as the programme calls them; without it they have the words they came with.
    """
    match value:
        case CodeWord():
            return _code(value.list_name, value.code, words)
        case Caution():
            return caution_text(value, words)
        case Phrase():
            return filled(value.context, value.text, value.values, words)
        case Phrases():
            return ", ".join(shown(part, words) for part in value.parts)
        case FieldValue():
            return _held(value, words)
    return _plain(value)


def filled(
    context: str, text: str, values: Mapping[str, object], words: "CodeWords | None" = None
) -> str:
    """Return a sentence of Qt-free code, translated, with its values as people read them."""
    known = {
        key: say("hints", value)
        if key == "hint" and isinstance(value, str)
        else shown(value, words)
        for key, value in values.items()
    }
    return say(context, text, known)


def caution_text(caution: Caution, words: "CodeWords | None" = None) -> str:
    """Return what a caution says."""
    return filled("cautions", caution.text, caution.values, words)


def refusal_text(error: SparkError, words: "CodeWords | None" = None) -> str:
    """Return what an error says."""
    return filled("errors", error.text, error.values, words)


def act_text(label: str, values: Mapping[str, object], words: "CodeWords | None" = None) -> str:
    """Return the name of an entry of the journal: its days and fields as people read them."""
    return filled("actions", label, {key: _kept(key, held) for key, held in values.items()}, words)


def _kept(key: str, value: object) -> object:
    """Return a value of the journal as what it stood for; there days and fields are texts."""
    if not isinstance(value, str):
        return value
    if key == "field" and "." in value:
        from spark_tracker.fields.catalogue import find  # noqa: PLC0415 - after the first paint

        field = find(value)
        return Phrase("fields", field.title) if field else value
    try:
        return date.fromisoformat(value)
    except ValueError:
        return value


def _plain(value: object) -> str:
    match value:
        case None:
            return ""
        case FieldName():
            return _title(value)
        case Money():
            return formats.money(value.minor, value.currency)
        case datetime():
            return formats.moment(value)
        case date():
            return formats.day(value)
    return say("wording", _YES_NO[value]) if isinstance(value, bool) else str(value)


def _code(list_name: str, code: str, words: "CodeWords | None") -> str:
    if not list_name:
        return code
    if words is not None:
        return words.text(list_name, code)
    return CodeWord(list_name, code).text(formats.language())


def _title(name: FieldName) -> str:
    from spark_tracker.fields.catalogue import (  # noqa: PLC0415 - after the first paint
        RECORDS,
        column_field,
    )

    if name.column:
        field = column_field(name.table, name.column)
        return say("fields", field.title) if field else str(name).replace("_", " ")
    kinds = {record.table: record.one for record in RECORDS}
    return say("fields", kinds.get(name.table, name.table))


def _held(held: FieldValue, words: "CodeWords | None") -> str:
    from spark_tracker.fields.catalogue import column_field  # noqa: PLC0415 - after the first paint

    value = held.value
    if value is None or value == "":
        return _NONE
    if isinstance(value, bool):
        return say("wording", _YES_NO[value])
    field = column_field(held.table, held.column)
    if field is not None and field.codes and isinstance(value, str):
        return _code(field.codes, str(value), words)
    return shown(value, words)

"""Sentences with codes, days and amounts in them, as the reader of this window says them."""

from collections.abc import Mapping
from datetime import date, datetime

from spark_tracker.domain.money import Money
from spark_tracker.errors import SparkError
from spark_tracker.services.cautions import Caution
from spark_tracker.services.words import CodeWord
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.wording import say


def shown(value: object, words: CodeWords) -> str:
    """Return one value as people read it; "" for none."""
    match value:
        case None:
            return ""
        case CodeWord():
            return words.text(value.list_name, value.code) if value.list_name else value.code
        case Money():
            return formats.money(value.minor, value.currency)
        case datetime():
            return formats.moment(value)
        case date():
            return formats.day(value)
    return str(value)


def filled(context: str, text: str, values: Mapping[str, object], words: CodeWords) -> str:
    """Return a sentence of Qt-free code, translated, with its values as people read them."""
    known = {
        key: caution_text(value, words) if isinstance(value, Caution) else shown(value, words)
        for key, value in values.items()
    }
    known = {
        key: say("hints", value) if isinstance(values[key], str) and key == "hint" else value
        for key, value in known.items()
    }
    return say(context, text, known)


def caution_text(caution: Caution, words: CodeWords) -> str:
    """Return what a caution says."""
    return filled("cautions", caution.text, caution.values, words)


def refusal_text(error: SparkError, words: CodeWords) -> str:
    """Return what an error says."""
    return filled("errors", error.text, error.values, words)

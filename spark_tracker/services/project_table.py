"""Projects as a plain table of chosen fields, for the command line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches

from spark_tracker.domain import code_texts
from spark_tracker.domain.money import Money
from spark_tracker.errors import InputError
from spark_tracker.fields import catalogue
from spark_tracker.fields.field import Field, Kind
from spark_tracker.fields.filter_language import parse
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services import project_list
from spark_tracker.services.list_words import code_finder
from spark_tracker.services.programme import read_programme
from spark_tracker.store.store import Store

USUAL = ("code", "title", "status", "stage", "leader", "area", "due", "last_session")
_ALWAYS = ("code", "title")


@dataclass(frozen=True, slots=True)
class ProjectTable:
    """Rows of `keys`: as they are (`rows`) and as a person reads them (`shown`)."""

    keys: tuple[str, ...]
    titles: tuple[str, ...]
    rows: tuple[tuple[object, ...], ...]
    shown: tuple[tuple[str, ...], ...]


def project_table(
    store: Store, where: str, keys: Sequence[str] | None, *, today: date
) -> ProjectTable:
    """Return the projects that the filter text `where` finds.

    Args:
        store: The open file.
        where: A text in the filter language; "" finds every project.
        keys: Fields of the catalogue, in their order; code and title come first if not named.
        today: The day that relative dates start from.

    Raises:
        FilterError: A word of `where` is not known.
        InputError: A key is not a field of a project.
    """
    chosen = [_field(key) for key in keys or USUAL]
    named = {field.key for field in chosen}
    chosen = [_field(key) for key in _ALWAYS if key not in named] + chosen
    found = project_list.matching(store, parse(where, find_code=code_finder(store)), today=today)
    wanted = [field.key for field in chosen]
    projects = project_list.rows(store, found.ids, today=today, keys=wanted)
    currency = read_programme(store).currency
    rows = tuple(
        tuple(_worth(field, getattr(project, field.key), currency) for field in chosen)
        for project in projects.values()
    )
    return ProjectTable(
        keys=tuple(wanted),
        titles=tuple(field.title for field in chosen),
        rows=tuple(tuple(_plain(value) for value in row) for row in rows),
        shown=tuple(
            tuple(_shown(field, value) for field, value in zip(chosen, row, strict=True))
            for row in rows
        ),
    )


def _field(key: str) -> Field:
    words = catalogue.words("project")
    field = words.get(key)
    if field is None or not hasattr(project_list.ProjectRow, field.key):
        near = get_close_matches(key, words, n=1)
        raise InputError(
            "columns",
            QT_TRANSLATE_NOOP(
                "errors", "“{found}” is not a field of projects. The nearest is {nearest}."
            ),
            found=key,
            nearest=near[0] if near else "title",
        )
    return field


def _worth(field: Field, value: object, currency: str) -> object:
    """Return a value with its currency where the list has only minor units."""
    if field.kind is Kind.MONEY and isinstance(value, int):
        return Money(value, currency)
    return value


def _plain(value: object) -> object:
    """Return what JSON can hold: texts, numbers, lists of them; money as "1234.50 NOK"."""
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    if isinstance(value, Money):
        return value.text
    return value.isoformat() if isinstance(value, date) else value


def _shown(field: Field, value: object) -> str:
    if value is None or value == ():
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple | list):
        return ", ".join(_shown(field, part) for part in value)
    if field.codes and isinstance(value, str) and field.codes in code_texts.lists():
        return code_texts.text(field.codes, value)
    return str(_plain(value))

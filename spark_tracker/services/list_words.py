"""What the filter of a list knows of the programme: its codes, and names to offer."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import InstrumentedAttribute

from spark_tracker.domain import code_texts
from spark_tracker.domain.folding import fold
from spark_tracker.fields.catalogue import Field, Kind
from spark_tracker.fields.filter_values import FindCode
from spark_tracker.models import Call, CodeEntry, Company, Institution, Person, Project
from spark_tracker.store.store import Reader

_NAMES_OFFERED = 12


def code_finder(store: Reader) -> FindCode:
    """Return what finds the code a word means, also among those the programme added or renamed.

    Hand it to `parse`; make a new one when the lists have changed.
    """
    entry = CodeEntry.__table__.c  # as `fields.tables`: asked before the first list is there
    columns = (entry.text_en, entry.text_nb, entry.text_de, entry.text_fi)
    own: dict[tuple[str, str], str] = {}
    with store.read() as session:
        for name, code, *texts in session.execute(
            select(entry.list_name, entry.code, *columns).order_by(entry.position)
        ):
            own[name, fold(code)] = code
            for text in texts:
                own.setdefault((name, fold(text)), code)

    def find(name: str, word: str) -> str | None:
        return own.get((name, fold(word))) or code_texts.find(name, word)

    return find


_NAMES: dict[str, InstrumentedAttribute[Any]] = {
    "call": Call.name,
    "company": Company.name,
    "companies": Company.name,
    "host": Institution.name,
    "institutions": Institution.name,
    "project": Project.code,
    "projects": Project.code,
    "teams": Project.code,
}


def live_values(store: Reader) -> Callable[[Field, str], Sequence[str]]:
    """Return what offers names of the programme while a filter is typed (see `complete`)."""

    def offered(field: Field, typed: str) -> Sequence[str]:
        column = Person.name if field.kind in (Kind.PERSON, Kind.PERSONS) else _NAMES.get(field.key)
        if column is None:
            return ()
        query = select(column).distinct().order_by(column)
        if column is Person.name:
            query = query.where(Person.search_text.contains(fold(typed), autoescape=True))
        with store.read() as session:
            names = session.execute(query).scalars().all()
        return _likely(names, fold(typed))

    return offered


def _likely(names: Sequence[str], letters: str) -> tuple[str, ...]:
    """Return the names that hold the letters, those that begin with them first."""
    holding = [name for name in names if letters in fold(name)]
    begins = [name for name in holding if fold(name).startswith(letters)]
    return tuple(dict.fromkeys((*begins, *holding)))[:_NAMES_OFFERED]

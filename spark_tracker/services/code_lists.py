"""The lists that differ between nodes: areas, topics, roles. A used code is never deleted."""

import re
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from spark_tracker.domain import code_texts as shipped
from spark_tracker.domain.folding import fold
from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import (
    Advice,
    Advisor,
    AdvisorExpertise,
    Assignment,
    CodeEntry,
    Project,
    ProjectTag,
    SessionTopic,
    Sought,
)
from spark_tracker.services.checks import CODES, line
from spark_tracker.services.records import found, put, values_of
from spark_tracker.store.store import Store

_Column = InstrumentedAttribute[str] | InstrumentedAttribute[str | None]
_USES: Final[dict[str, tuple[_Column, ...]]] = {
    "admission_class": (Project.admission_class,),
    "therapeutic_area": (Project.area,),
    "product_type": (Project.product_type,),
    "session_topic": (SessionTopic.topic, Advice.topic, AdvisorExpertise.topic, Sought.topic),
    "advisor_role": (Assignment.role,),
    "advisor_sector": (Advisor.sector,),
    "tag": (ProjectTag.tag,),
}
LISTS: Final = tuple(_USES)
"""The lists a node may change; all others have a meaning the program acts on."""
_CODE_LIMIT = 60


@dataclass(frozen=True, slots=True)
class CodeRow:
    """One entry of a list, and how many records use it."""

    list_name: str
    code: str
    text_en: str
    text_nb: str
    text_de: str
    text_fi: str
    position: int
    in_use: bool
    uses: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeValues:
    """The words for a code; a language left empty repeats the English word."""

    list_name: str
    text_en: str
    text_nb: str = ""
    text_de: str = ""
    text_fi: str = ""
    code: str = ""


def seed_code_lists(session: Session) -> None:
    """Fill the lists of a new file from `resources/codes.toml`."""
    for list_name in LISTS:
        for position, entry in enumerate(shipped.entries(list_name)):
            texts = {f"text_{language}": entry.texts[language] for language in shipped.LANGUAGES}
            session.add(CodeEntry(list_name=list_name, code=entry.code, position=position, **texts))


def list_codes(store: Store, list_name: str) -> tuple[CodeRow, ...]:
    """Return the entries of one list in the order they are shown, retired ones last."""
    query = (
        select(CodeEntry)
        .where(CodeEntry.list_name == list_name)
        .order_by(CodeEntry.in_use.desc(), CodeEntry.position)
    )
    with store.read() as session:
        uses = _uses(session, list_name)
        return tuple(_row(entry, uses.get(entry.code, 0)) for entry in session.scalars(query))


def code_texts(store: Store, language: str) -> dict[tuple[str, str], str]:
    """Return the word for every (list, code) of the lists a node may change."""
    entry = CodeEntry.__table__.c  # as `fields.tables`: asked before the first list is there
    text = {"nb": entry.text_nb, "de": entry.text_de, "fi": entry.text_fi}.get(
        language, entry.text_en
    )
    with store.read() as session:
        rows = session.execute(select(entry.list_name, entry.code, text))
        return {(list_name, code): word for list_name, code, word in rows}


def add_code(store: Store, values: CodeValues) -> str:
    """Add an entry at the end of its list and return its code.

    Raises:
        InputError: No such list, no English word, or the code or word is there already.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add “{text}” to a list"), text=values.text_en.strip()
    ) as session:
        return add_code_in(session, values).code


def add_code_in(session: Session, values: CodeValues) -> CodeEntry:
    """Do what `add_code` does inside an open unit of work; return the entry."""
    texts = _texts(values)
    code = _slug(values.code or texts["text_en"])
    _check_word(session, values.list_name, texts["text_en"], code)
    last = session.scalar(
        select(func.max(CodeEntry.position)).where(CodeEntry.list_name == values.list_name)
    )
    entry = CodeEntry(list_name=values.list_name, code=code, position=(last or 0) + 1, **texts)
    session.add(entry)
    session.flush()
    session.info.pop(CODES, None)
    return entry


def rename_code(store: Store, values: CodeValues) -> None:
    """Change the words for `values.code`; the code itself, and what uses it, stay.

    Raises:
        InputError: No such entry, no English word, or another entry has that word.
    """
    word = _word(store, values.list_name, values.code)
    with store.write(QT_TRANSLATE_NOOP("actions", "Rename “{text}”"), text=word) as session:
        rename_code_in(session, _entry(session, values.list_name, values.code).id, values)


def rename_code_in(session: Session, entry_id: str, values: CodeValues) -> None:
    """Do what `rename_code` does inside an open unit of work.

    Raises:
        InputError: As for `rename_code`; or the code itself would change.
    """
    entry = found(session, CodeEntry, entry_id)
    if (values.list_name, values.code) != (entry.list_name, entry.code):
        raise InputError(
            "code",
            QT_TRANSLATE_NOOP(
                "errors",
                "The code “{code}” stays as it is, because records have it. Change its words, or "
                "add another entry.",
            ),
            code=entry.code,
        )
    texts = _texts(values)
    _check_word(session, values.list_name, texts["text_en"], but=entry.code)
    put(entry, texts)


def read_code(store: Store, list_name: str, code: str) -> CodeValues:
    """Return the words for a code.

    Raises:
        InputError: No such entry.
    """
    with store.read() as session:
        return values_of(_entry(session, list_name, code), CodeValues)


def move_code(store: Store, list_name: str, code: str, *, by: int) -> None:
    """Move an entry `by` places among those in use; at the ends of the list it stops.

    Raises:
        InputError: No such entry.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Move “{text}” in its list"),
        text=_word(store, list_name, code),
    ) as session:
        entry = _entry(session, list_name, code)
        entries = list(session.scalars(_of_list(list_name).order_by(CodeEntry.position)))
        in_use = [other for other in entries if other.in_use or other is entry]
        place = in_use.index(entry)
        neighbour = in_use[min(max(0, place + by), len(in_use) - 1)]
        to = entries.index(neighbour)
        entries.remove(entry)
        entries.insert(to, entry)
        for position, other in enumerate(entries):
            put(other, {"position": position})


def retire_code(store: Store, list_name: str, code: str) -> None:
    """Offer an entry no longer; records that use it keep it."""
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Take “{text}” out of use"), text=_word(store, list_name, code)
    ) as session:
        put(_entry(session, list_name, code), {"in_use": False})


def restore_code(store: Store, list_name: str, code: str) -> None:
    """Offer a retired entry again."""
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Use “{text}” again"), text=_word(store, list_name, code)
    ) as session:
        put(_entry(session, list_name, code), {"in_use": True})


def delete_code(store: Store, list_name: str, code: str) -> None:
    """Delete an entry that nothing uses.

    Raises:
        InputError: Some record uses it: it can only be retired.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Delete “{text}” from a list"),
        text=_word(store, list_name, code),
    ) as session:
        entry = _entry(session, list_name, code)
        if count := _uses(session, list_name).get(code, 0):
            raise InputError(
                "code",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "Records use “{text}” ({count}), so it cannot be deleted. Take it out of use "
                    "instead.",
                ),
                text=entry.text_en,
                count=count,
            )
        session.delete(entry)


def _texts(values: CodeValues) -> dict[str, str]:
    if values.list_name not in LISTS:
        raise InputError(
            "list_name",
            QT_TRANSLATE_NOOP("errors", "There is no list “{name}” that can be changed."),
            name=values.list_name,
        )
    english = line("text_en", values.text_en, required=True)
    return {
        "text_en": english,
        "text_nb": line("text_nb", values.text_nb) or english,
        "text_de": line("text_de", values.text_de) or english,
        "text_fi": line("text_fi", values.text_fi) or english,
    }


def _check_word(session: Session, list_name: str, word: str, code: str = "", but: str = "") -> None:
    """Refuse a word or a code that another entry of the list has; `but` is the entry itself."""
    for entry in session.scalars(_of_list(list_name)):
        if entry.code != but and (entry.code == code or fold(entry.text_en) == fold(word)):
            raise InputError(
                "text_en",
                QT_TRANSLATE_NOOP(
                    "errors", "“{text}” is in the list already. Choose another word."
                ),
                text=entry.text_en,
            )


def _word(store: Store, list_name: str, code: str) -> str:
    with store.read() as session:
        return _entry(session, list_name, code).text_en


def _slug(word: str) -> str:
    code = re.sub(r"[^a-z0-9]+", "_", fold(word)).strip("_")[:_CODE_LIMIT].strip("_")
    if not code:
        raise InputError(
            "text_en",
            QT_TRANSLATE_NOOP("errors", "“{word}” has no letter or digit to make a code from."),
            word=word,
        )
    return code


def _of_list(list_name: str) -> Select[CodeEntry]:
    return select(CodeEntry).where(CodeEntry.list_name == list_name)


def _entry(session: Session, list_name: str, code: str) -> CodeEntry:
    entry = session.scalar(_of_list(list_name).where(CodeEntry.code == code))
    if entry is None:
        raise InputError(
            "code",
            QT_TRANSLATE_NOOP("errors", "“{code}” is not in the programme's list."),
            code=code,
        )
    return entry


def _uses(session: Session, list_name: str) -> dict[str, int]:
    counts: dict[str, int] = {}
    for column in _USES.get(list_name, ()):
        query = select(column, func.count()).where(column.is_not(None)).group_by(column)
        for code, count in session.execute(query):
            counts[str(code)] = counts.get(str(code), 0) + count
    return counts


def _row(entry: CodeEntry, uses: int) -> CodeRow:
    return CodeRow(
        entry.list_name,
        entry.code,
        entry.text_en,
        entry.text_nb,
        entry.text_de,
        entry.text_fi,
        entry.position,
        entry.in_use,
        uses,
    )

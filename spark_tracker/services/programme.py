"""The programme a file belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from zoneinfo import available_timezones

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Partner, Programme
from spark_tracker.services.checks import currency, line
from spark_tracker.services.code_lists import seed_code_lists
from spark_tracker.services.records import fields_of, put
from spark_tracker.store.store import Store

PARTNER_NAMES = {"berlin": "Berlin", "finland": "Finland", "norway": "Norway"}
_KEPT = "the programme"  # kept for one unit of work, for imports
_MARK_LIMIT = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeValues:
    """The settings of a programme; `node` is the mark in its project codes (NO in NO-2026-03)."""

    name: str
    node: str = "NO"
    currency: str = "NOK"
    time_zone: str = "Europe/Oslo"


def start_programme(
    store: Store, values: ProgrammeValues, *, partners: Sequence[str] = ("berlin", "finland")
) -> str:
    """Fill a new file: the programme, its code lists, its partners. Return the programme's id.

    Raises:
        InputError: The file holds a programme already, or a setting is wrong.
    """
    clean = _checked(values)
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Start programme {name}"), name=clean.name
    ) as session:
        if session.scalar(select(Programme)) is not None:
            raise InputError(
                "name",
                QT_TRANSLATE_NOOP(
                    "errors", "This file holds a programme already. Make a new file for another."
                ),
            )
        programme = Programme(**fields_of(clean))
        session.add(programme)
        seed_code_lists(session)
        for key in partners:
            name = PARTNER_NAMES.get(key, key.title())
            session.add(Partner(key=key, name=name, profile=key))
        session.flush()
        return programme.id


def read_programme(store: Store) -> ProgrammeValues:
    """Return the settings.

    Raises:
        InputError: The file has no programme yet.
    """
    columns = Programme.__table__.c  # as `fields.tables`: asked before the first list is there
    names = [field.name for field in fields(ProgrammeValues)]
    with store.read() as session:
        values = session.execute(select(*(columns[name] for name in names))).first()
    if values is None:
        raise _none_yet()
    return ProgrammeValues(**dict(zip(names, values, strict=True)))


def edit_programme(store: Store, values: ProgrammeValues) -> None:
    """Change the settings; codes given already stay as they are.

    Raises:
        InputError: A setting is wrong.
    """
    clean = _checked(values)
    with store.write(QT_TRANSLATE_NOOP("actions", "Change programme settings")) as session:
        put(the_programme(session), fields_of(clean))


def the_programme(session: Session) -> Programme:
    """Return the programme of this file.

    Raises:
        InputError: It has none yet.
    """
    programme = session.info.get(_KEPT)
    if isinstance(programme, Programme):
        return programme
    programme = session.scalars(select(Programme)).first()
    if programme is None:
        raise _none_yet()
    session.info[_KEPT] = programme
    return programme


def _none_yet() -> InputError:
    return InputError(
        "name",
        QT_TRANSLATE_NOOP(
            "errors", "This file has no programme yet. Start one: spark-tracker new."
        ),
    )


def _checked(values: ProgrammeValues) -> ProgrammeValues:
    node = line("node", values.node, required=True, limit=_MARK_LIMIT).upper()
    if not (node.isascii() and node.isalnum()):
        raise InputError(
            "node",
            QT_TRANSLATE_NOOP(
                "errors", "“{node}” cannot stand in project codes. Use letters, for example NO."
            ),
            node=node,
        )
    if values.time_zone not in available_timezones():
        raise InputError(
            "time_zone",
            QT_TRANSLATE_NOOP("errors", "“{zone}” is not a time zone. Write it like Europe/Oslo."),
            zone=values.time_zone,
        )
    return ProgrammeValues(
        name=line("name", values.name, required=True),
        node=node,
        currency=currency("currency", values.currency),
        time_zone=values.time_zone,
    )

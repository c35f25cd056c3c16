"""The programme a file belongs to, and the partners that get its reports."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date
from zoneinfo import available_timezones

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Partner, Programme, Report
from spark_tracker.services.checks import currency, in_order, line
from spark_tracker.services.code_lists import seed_code_lists
from spark_tracker.services.records import fields_of, found, name_of, put, values_of
from spark_tracker.store.store import Store

PARTNER_NAMES = {"berlin": "Berlin", "finland": "Finland", "norway": "Norway"}
_KEPT = "the programme"  # kept for one unit of work, for imports
_MARK_LIMIT = 8
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeValues:
    """The settings of a programme; `node` is the mark in its project codes (NO in NO-2026-03)."""

    name: str
    node: str = "NO"
    currency: str = "NOK"
    time_zone: str = "Europe/Oslo"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartnerValues:
    """A node that gets our reports; an empty `profile` means the profile named like the key."""

    key: str
    name: str
    profile: str = ""
    cda_signed_on: date | None = None
    cda_valid_until: date | None = None
    in_use: bool = True


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One partner, with its id."""

    id: str
    key: str
    name: str
    profile: str
    cda_signed_on: date | None
    cda_valid_until: date | None
    in_use: bool


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


def list_partners(store: Store) -> tuple[PartnerRow, ...]:
    """Return all partners, by name."""
    query = select(
        Partner.id,
        Partner.key,
        Partner.name,
        Partner.profile,
        Partner.cda_signed_on,
        Partner.cda_valid_until,
        Partner.in_use,
    ).order_by(Partner.name)
    with store.read() as session:
        return tuple(PartnerRow(*row) for row in session.execute(query))


def add_partner(store: Store, values: PartnerValues) -> str:
    """Add a partner and return its id.

    Raises:
        InputError: The key or name is missing, or the key is taken.
    """
    with store.write(
        QT_TRANSLATE_NOOP("actions", "Add partner {name}"), name=values.name.strip()
    ) as session:
        partner = Partner(**fields_of(_checked_partner(session, values)))
        session.add(partner)
        session.flush()
        return partner.id


def read_partner(store: Store, partner_id: str) -> PartnerValues:
    """Return what is known of a partner."""
    with store.read() as session:
        return values_of(found(session, Partner, partner_id), PartnerValues)


def edit_partner(store: Store, partner_id: str, values: PartnerValues) -> None:
    """Change a partner; one that is no longer in use keeps the reports it got.

    Raises:
        InputError: The key or name is missing, or the key is taken.
    """
    name = name_of(store, Partner, partner_id, "name")
    with store.write(QT_TRANSLATE_NOOP("actions", "Change partner {name}"), name=name) as session:
        partner = found(session, Partner, partner_id)
        put(partner, fields_of(_checked_partner(session, values, partner_id)))


def delete_partner(store: Store, partner_id: str) -> None:
    """Delete a partner that never got a report.

    Raises:
        InputError: It got some; they are kept, so it can only be taken out of use.
    """
    name = name_of(store, Partner, partner_id, "name")
    with store.write(QT_TRANSLATE_NOOP("actions", "Delete partner {name}"), name=name) as session:
        partner = found(session, Partner, partner_id)
        count = session.scalar(select(func.count()).where(Report.partner_id == partner_id))
        if count:
            raise InputError(
                "id",
                QT_TRANSLATE_NOOP(
                    "errors",
                    "{name} got reports ({count}), and they are kept, so the partner cannot be "
                    "deleted. Take it out of use instead.",
                ),
                name=name,
                count=count,
            )
        session.delete(partner)


def _checked_partner(
    session: Session, values: PartnerValues, partner_id: str = ""
) -> PartnerValues:
    key = line("key", values.key, required=True, limit=40).lower()
    if not _KEY.fullmatch(key):
        raise InputError(
            "key",
            QT_TRANSLATE_NOOP(
                "errors",
                "“{key}” cannot stand in commands and file names. Use a to z, digits and hyphens.",
            ),
            key=key,
        )
    taken = session.scalar(select(Partner.id).where(Partner.key == key, Partner.id != partner_id))
    if taken is not None:
        raise InputError(
            "key",
            QT_TRANSLATE_NOOP("errors", "There is a partner “{key}” already. Choose another key."),
            key=key,
        )
    in_order("cda_valid_until", values.cda_valid_until, values.cda_signed_on)
    return PartnerValues(
        key=key,
        name=line("name", values.name, required=True),
        profile=line("profile", values.profile or key, limit=40),
        cda_signed_on=values.cda_signed_on,
        cda_valid_until=values.cda_valid_until,
        in_use=values.in_use,
    )

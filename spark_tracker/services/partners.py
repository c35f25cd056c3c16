"""The partners that get the programme's reports."""

import re
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spark_tracker.errors import InputError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import Partner, Report
from spark_tracker.services.checks import in_order, line
from spark_tracker.services.records import fields_of, found, name_of, put, values_of
from spark_tracker.store.store import Store

_KEY = re.compile(r"[a-z0-9][a-z0-9_-]*")


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

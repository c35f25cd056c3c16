"""Deletes several records of a list as one action with one undo."""

from collections.abc import Callable, Sequence

from sqlalchemy.orm import Session

from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.models import FundingEntry, PatentFamily
from spark_tracker.services.companies import delete_company, delete_company_in
from spark_tracker.services.funding import delete_funding
from spark_tracker.services.mentoring import delete_session, delete_session_in
from spark_tracker.services.patents import delete_family
from spark_tracker.services.people import delete_person, delete_person_in
from spark_tracker.services.records import found
from spark_tracker.store.store import Store


def _drop(kind: type[PatentFamily | FundingEntry]) -> Callable[[Session, str], None]:
    def drop(session: Session, record_id: str) -> None:
        session.delete(found(session, kind, record_id))

    return drop


_ONE: dict[str, Callable[[Store, str], None]] = {
    "session": delete_session,
    "person": delete_person,
    "patent": delete_family,
    "company": delete_company,
    "funding": delete_funding,
}
_WITHIN: dict[str, Callable[[Session, str], None]] = {
    "session": delete_session_in,
    "person": delete_person_in,
    "patent": _drop(PatentFamily),
    "company": delete_company_in,
    "funding": _drop(FundingEntry),
}


def delete_records(store: Store, record: str, ids: Sequence[str]) -> None:
    """Delete records of one list of the catalogue; where one is refused, none is deleted.

    Raises:
        InputError: Something refers to one of them; the sentence says what.
    """
    if len(ids) == 1:
        _ONE[record](store, ids[0])
        return
    label = QT_TRANSLATE_NOOP("actions", "Delete {count} records")
    with store.write(label, count=len(ids)) as session:
        for record_id in ids:
            _WITHIN[record](session, record_id)

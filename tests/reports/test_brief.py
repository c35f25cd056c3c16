"""The brief for outside holds what a partner's workbook may hold, and nothing else."""

import dataclasses
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from spark_tracker.domain.codes import FilingKind, FundingKind, FundingStatus, Sharing, Stage
from spark_tracker.errors import ExchangeError, InputError
from spark_tracker.models import FundingEntry, PatentFamily, Project
from spark_tracker.reports.brief import open_brief, refuse_secrets, texts_of
from spark_tracker.services.brief import Brief
from spark_tracker.services.funding import FundingValues, add_funding
from spark_tracker.services.patents import (
    FamilyValues,
    FilingValues,
    add_family,
    add_filing,
    edit_filing,
    read_filing,
)
from spark_tracker.services.people import PersonValues, add_person, edit_person, read_person
from spark_tracker.services.project_parts import MemberValues, add_member
from spark_tracker.services.projects import (
    NewProject,
    add_project,
    approve_texts,
    edit_project,
    read_project,
)
from spark_tracker.store.store import Store
from tests.conftest import TODAY
from tests.reports.test_confidential import marked

SECRET_TITLE = "Kinase inhibitor 47 against restless moles"


def brief_of(store: Store, project_id: str, today: date = TODAY) -> Brief:
    return open_brief(store, project_id, today=today, language="en")


@pytest.fixture
def shared(store: Store) -> str:
    """A project whose texts for outside are approved."""
    project_id = add_project(
        store,
        NewProject(
            title=SECRET_TITLE,
            nc_title="A tablet for moles",
            nc_summary="A tablet is made for moles.",
            sharing=Sharing.NODE,
            admitted_on=date(2026, 1, 12),
        ),
        today=TODAY,
    )
    approve_texts(store, project_id, by="Ada Lund", on=date(2026, 3, 4), today=TODAY)
    return project_id


def test_no_confidential_text_of_any_project_is_in_its_brief(sample: Store) -> None:
    with sample.write("Mark everything") as session:
        fields = set(marked(session))
        named = session.scalars(select(Project.id).where(Project.nc_approved_on.is_not(None)))
        ids = list(named)[-6:]
    assert {"project.title", "project.summary", "milestone.title", "patent.title"} <= fields
    assert len(ids) == 6
    for project_id in ids:
        texts = list(texts_of(brief_of(sample, project_id)))
        assert any(texts)
        assert not [text for text in texts if "XSECRETX" in text.upper()]


def test_project_without_approval_has_no_brief_and_hears_all_that_is_missing(store: Store) -> None:
    project_id = add_project(store, NewProject(title=SECRET_TITLE), today=TODAY)
    with pytest.raises(InputError) as refused:
        brief_of(store, project_id)
    sentence = str(refused.value)
    assert refused.value.field == "sharing"
    for word in ("sharing level", "title", "summary", "approved"):
        assert word in sentence


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"sharing": Sharing.PROGRAMME}, "sharing"),
        ({"nc_title": ""}, "nc_title"),
        ({"nc_summary": ""}, "nc_summary"),
        ({"nc_title": "Another title"}, "nc_title"),  # changed after the approval
    ],
)
def test_each_missing_thing_leads_to_its_field(
    store: Store, shared: str, change: dict[str, object], field: str
) -> None:
    assert brief_of(store, shared).title == "A tablet for moles"
    values = dataclasses.replace(read_project(store, shared), **change)  # type: ignore[arg-type]
    edit_project(store, shared, values, today=TODAY)
    with pytest.raises(InputError) as refused:
        brief_of(store, shared)
    assert refused.value.field == field


def test_an_approval_still_to_come_does_not_count(store: Store, shared: str) -> None:
    with pytest.raises(InputError):
        brief_of(store, shared, date(2026, 3, 3))


def test_deleted_project_is_refused(store: Store) -> None:
    with pytest.raises(InputError) as refused:
        brief_of(store, "0" * 32)
    assert refused.value.field == "project_id"


def test_unpublished_patent_is_only_filed_until_the_day_it_is_published(
    store: Store, shared: str
) -> None:
    family = add_family(
        store, FamilyValues(project_id=shared, title="Use of compound 47"), today=TODAY
    )
    filed_on, published_on = date(2025, 9, 30), TODAY + timedelta(days=3)
    filing = add_filing(
        store,
        FilingValues(
            family_id=family,
            kind=FilingKind.PRIORITY,
            office="NO",
            number="20251234",
            filed_on=filed_on,
        ),
        today=TODAY,
    )
    brief = brief_of(store, shared)
    patent = next(entry for entry in brief.stages if entry.stage is Stage.PATENT)
    assert patent.on is None
    assert brief.patents == ()
    assert filed_on not in dates_of(brief)

    values = dataclasses.replace(read_filing(store, filing), published_on=published_on)
    edit_filing(store, filing, values, today=published_on)
    assert filed_on not in dates_of(brief_of(store, shared, TODAY))  # known, but not public yet
    later = brief_of(store, shared, published_on)
    assert [entry.number for entry in later.patents] == ["NO 20251234"]
    assert [entry.title for entry in later.patents] == [""]


def dates_of(row: object) -> set[date]:
    if isinstance(row, date):
        return {row}
    if isinstance(row, tuple):
        return set().union(*(dates_of(part) for part in row))
    if dataclasses.is_dataclass(row):
        return set().union(*(dates_of(getattr(row, f.name)) for f in dataclasses.fields(row)))
    return set()


def test_no_filing_date_of_a_secret_family_is_in_any_brief_of_the_sample(sample: Store) -> None:
    with sample.read() as session:
        families = session.scalars(select(PatentFamily)).all()
        secret = {
            family.project_id: {filing.filed_on for filing in family.filings if filing.filed_on}
            for family in families
            if family.project.nc_approved_on
            and not any(filing.published_on for filing in family.filings)
        }
    seen = 0
    for project_id, days in list(secret.items())[:4]:
        brief = brief_of(sample, project_id)
        seen += 1
        assert not days & dates_of(brief.stages)
        assert brief.patents == ()
    assert seen


def test_money_that_was_not_announced_is_left_out(store: Store, shared: str) -> None:
    for public, funder in ((True, "Nordic Fund"), (False, "Quiet Angels")):
        add_funding(
            store,
            FundingValues(
                kind=FundingKind.EQUITY_VC,
                currency="EUR",
                project_id=shared,
                funder=funder,
                status=FundingStatus.RECEIVED,
                received_on=date(2026, 5, 1),
                amount_minor=150_000_000,
                public=public,
            ),
            today=TODAY,
        )
    brief = brief_of(store, shared)
    assert [(entry.funder, entry.amount and entry.amount.minor) for entry in brief.funding] == [
        ("Nordic Fund", 150_000_000)
    ]


def test_no_brief_of_the_sample_tells_an_amount_that_is_not_public(sample: Store) -> None:
    with sample.read() as session:
        private = {
            (entry.project_id, entry.amount_minor)
            for entry in session.scalars(select(FundingEntry).where(~FundingEntry.public))
        }
        approved = select(Project.id).where(Project.nc_approved_on.is_not(None))
        ids = {key for key, _amount in private} & set(session.scalars(approved))
    assert ids
    for project_id in sorted(filter(None, ids))[:4]:
        amounts = {e.amount.minor for e in brief_of(sample, project_id).funding if e.amount}
        assert not {(project_id, amount) for amount in amounts} & private


def test_people_are_named_with_their_consent_only(store: Store, shared: str) -> None:
    silent = add_person(store, PersonValues(name="Quiet Person"), today=TODAY)
    known = add_person(
        store,
        PersonValues(name="Known Person", email="k@example.org", named_consent=True),
        today=TODAY,
    )
    for person_id in (silent, known):
        add_member(store, MemberValues(project_id=shared, person_id=person_id))
    brief = brief_of(store, shared)
    assert [person.name for person in brief.team] == ["Known Person"]
    texts = " ".join(texts_of(brief))
    assert "Quiet" not in texts
    assert "k@example.org" not in texts

    values = dataclasses.replace(read_person(store, known), named_consent=False)
    edit_person(store, known, values, today=TODAY)
    assert brief_of(store, shared).team == ()


def test_a_secret_stops_the_brief_unless_it_was_approved(store: Store, shared: str) -> None:
    add_family(
        store, FamilyValues(project_id=shared, title="Crystalline form of 47-beta"), today=TODAY
    )
    values = dataclasses.replace(
        read_project(store, shared), nc_summary="It is the crystalline form of 47-beta."
    )
    edit_project(store, shared, values, today=TODAY)
    approve_texts(store, shared, by="Ada Lund", on=TODAY, today=TODAY)
    brief = brief_of(store, shared)  # it was approved with these words, so they are no secret
    assert "crystalline" in brief.summary

    with pytest.raises(ExchangeError, match="Hidden Inventor"):
        refuse_secrets(
            dataclasses.replace(brief, host="Lab of hidden inventor"), ("Hidden Inventor",)
        )


def test_axes_trl_and_contact_follow_their_levels(sample: Store) -> None:
    with sample.read() as session:
        key = session.scalars(select(Project.id).where(Project.code == "NO-2025-03")).one()
    brief = brief_of(sample, key)
    assert brief.trl == (3, 5)  # the level is for partners, the six axes are not
    assert brief.readiness == ()
    assert brief.contact.name == ""
    assert brief.made_by == ""

"""Nothing confidential leaves: a marker in every such field of every record, then the whole zip."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from zipfile import ZipFile

import pytest
from sqlalchemy import String, Table, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import Sharing
from spark_tracker.domain.quarter import Quarter
from spark_tracker.fields import catalogue
from spark_tracker.fields.field import Condition, Field, Kind
from spark_tracker.models import (
    Base,
    Company,
    FundingEntry,
    PatentFamily,
    PatentFiling,
    Person,
    Project,
)
from spark_tracker.reports.report import preflight, write_report
from spark_tracker.reports.workbook.gate import forbidden_strings
from spark_tracker.store.store import Store

Q3 = Quarter(2026, 3)
TEXTS = (Kind.TEXT, Kind.LONG_TEXT)
# Codes, marks and hashes: the program acts on them, a person does not type words there.
NOT_WORDS = {
    *("partner.key", "partner.profile", "code_entry.code", "code_entry.list_name"),
    *("instalment.currency", "funding.currency", "programme.currency", "programme.time_zone"),
    *("report.sha256", "delivery.sha256", "document.sha256", "filing.office"),
    *("document.file_name", "document.link"),  # one of the two is empty by a check
}


def holds(condition: Condition | None, row: Base) -> bool:
    """Whether a field's sharing level holds for this record."""
    if condition is Condition.CONSENT:
        return not isinstance(row, Person) or row.named_consent
    if condition is Condition.PUBLISHED:
        filings = row.filings if isinstance(row, PatentFamily) else [row]
        return any(isinstance(f, PatentFiling) and f.published_on for f in filings)
    if condition is Condition.REGISTERED:
        return isinstance(row, Company) and row.incorporated_on is not None
    if condition is Condition.PUBLIC:
        return isinstance(row, FundingEntry) and row.public
    return True


def released(row: Base) -> bool:
    """Whether the project that a record belongs to may be named."""
    project = row if isinstance(row, Project) else getattr(row, "project", None)
    return not isinstance(project, Project) or project.sharing is not Sharing.PROGRAMME


def must_not_leave(field: Field, row: Base) -> bool:
    secret = field.level in (Sharing.PROGRAMME, Sharing.RESTRICTED)
    return secret or not holds(field.condition, row) or not released(row)


def text_fields(table: Table) -> Iterator[tuple[str, Field, int | None]]:
    """The attribute, the field and the longest length of every text a person can type."""
    for column in table.columns:
        field = catalogue.column_field(table.name, column.name)
        if field is None or field.kind not in TEXTS or field.name in NOT_WORDS:
            continue
        if isinstance(column.type, String):
            yield column.name, field, column.type.length


def marked(session: Session) -> Iterator[str]:
    """Put a marker into every text that must not leave; yield the name of each field."""
    numbers = count()
    for mapper in Base.registry.mappers:
        for row in session.scalars(select(mapper.class_)):
            for name, field, longest in text_fields(mapper.class_.__table__):
                if must_not_leave(field, row):
                    setattr(row, name, f"XSECRETX{next(numbers)} {getattr(row, name)}"[:longest])
                    yield field.name


@pytest.mark.parametrize("partner", ["berlin", "finland"])
def test_no_confidential_text_is_in_any_part_of_the_file(
    sample: Store, tmp_path: Path, partner: str
) -> None:
    with sample.write("Mark everything") as session:
        fields = set(marked(session))
    assert {"project.title", "session.private_note", "advice.text", "patent.title"} <= fields
    assert {"person.name", "project.nc_title", "status_change.reason", "conflict.nature"} <= fields
    target = tmp_path / "report.xlsx"
    written = write_report(sample, partner, Q3, target)

    assert written.preflight.shared
    assert written.preflight.held_back
    with ZipFile(target) as archive:
        for part in archive.namelist():
            assert b"XSECRETX" not in archive.read(part).upper(), part
    assert forbidden_strings(target, ["XSECRETX"]) == []


def test_no_date_of_an_unpublished_patent_is_on_any_sheet(sample: Store, tmp_path: Path) -> None:
    found = preflight(sample, "berlin", Q3)
    with sample.read() as session:
        families = session.scalars(select(PatentFamily)).all()
        secret = {
            filing.filed_on
            for family in families
            if not any(f.published_on for f in family.filings)
            for filing in family.filings
        }
        codes = {
            family.project.code: family
            for family in families
            if not any(f.published_on for f in family.filings)
        }
    assert secret
    for row in found.contents.projects:
        if row.code in codes:
            assert row.stage_patent not in secret
    for change in found.contents.changes:
        if change.project_code in codes:
            assert change.day not in secret
    for figure in found.contents.figures:
        if figure.key in ("dofi", "priority"):
            assert not {row.project_code for row in figure.rows} & set(codes)


def test_people_without_consent_are_never_named(sample: Store, tmp_path: Path) -> None:
    with sample.read() as session:
        people = session.scalars(select(Person)).all()
        silent = [person.name for person in people if not person.named_consent]
    target = tmp_path / "report.xlsx"
    write_report(sample, "berlin", Q3, target)
    assert forbidden_strings(target, silent) == []


def test_a_small_kind_of_funding_that_is_not_public_is_folded(sample: Store) -> None:
    rows = preflight(sample, "berlin", Q3).contents.funding
    with sample.read() as session:
        entries = session.scalars(select(FundingEntry)).all()
        for row in rows:
            kind = getattr(row.kind, "code", None)
            private = {e.project_id for e in entries if e.kind == kind and not e.public}
            assert kind is None or not private or len(private) >= 3

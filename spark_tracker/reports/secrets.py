"""The second net: texts that a finished workbook must not hold, whatever the rules let through.

The first net is that the reader of facts never reads a confidential text. This one would find a
mistake there: the finished file is searched for titles, names and numbers that must not leave.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from spark_tracker.domain.folding import fold
from spark_tracker.domain.haystack import Haystack
from spark_tracker.models import Company, Institution, PatentFamily, PatentFiling, Person, Project
from spark_tracker.reports.compile.money import company_rows
from spark_tracker.reports.compile.scope import Scope

_SHORTEST = 8  # shorter words are found in any text


def secrets(session: Session, scope: Scope) -> tuple[str, ...]:
    """Return the confidential titles, names and numbers, without those that were approved.

    A text that stands in what was approved for sharing (a title that is the same in both forms,
    a person named in a summary) is no secret any more.
    """
    allowed = Haystack("\n".join(fold(text) for text in _approved(session, scope)))
    found = {text for text in _confidential(session, scope) if len(text) >= _SHORTEST}
    return tuple(sorted(text for text in found if fold(text) not in allowed))


def _approved(session: Session, scope: Scope) -> Iterator[str]:
    facts = scope.facts
    for project in scope.named.values():
        yield project.release.public_title
        yield project.release.public_summary
        yield from project.progress.values()
    yield from (entry.text for entry in facts.sought if entry.project_id in scope.named)
    yield from (entry.funder for entry in facts.funding if scope.announced(entry))
    yield from (lender.name for lender in facts.lenders)
    yield from (row.name for row in company_rows(scope))
    yield from session.scalars(select(Person.name).where(Person.named_consent))
    yield from facts.texts.values()
    yield from session.scalars(select(Institution.name))  # public; level of the catalogue


def _confidential(session: Session, scope: Scope) -> Iterator[str]:
    for key, title, nc_title in session.execute(
        select(Project.id, Project.title, Project.nc_title)
    ):
        yield title
        if key not in scope.named:
            yield nc_title
    yield from session.scalars(select(Person.name).where(Person.named_consent.is_(False)))
    published = {f.id for f in scope.facts.families if not f.secret_on(scope.period.last)}
    yield from _of_inventions(session, published, scope.period.last)
    shown = {row.name for row in company_rows(scope)}
    yield from (name for name in session.scalars(select(Company.name)) if name not in shown)


def _of_inventions(session: Session, published: Iterable[str], last: date) -> Iterator[str]:
    known = set(published)
    families = select(PatentFamily.id, PatentFamily.title, PatentFamily.dofi_number)
    for key, title, dofi_number in session.execute(families):
        if key not in known:
            yield title
        yield dofi_number
    filings = select(PatentFiling.family_id, PatentFiling.number, PatentFiling.published_on)
    for key, number, published_on in session.execute(filings):
        if key not in known or published_on is None or published_on > last:
            yield number

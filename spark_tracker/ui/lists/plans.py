"""The five lists: what each shows, in which order, and what it says when it is empty."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from spark_tracker.domain.money import Money
from spark_tracker.services import lists
from spark_tracker.services.list_rows import FundingRow
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.formats import money
from spark_tracker.ui.lists.plan import RecordPlan
from spark_tracker.ui.table import CellKind, Column, Mark, MarkKind, SortKey, Tone, nearness
from spark_tracker.ui.table.field_columns import FieldColumns
from spark_tracker.ui.theme import Role

_tr = QCoreApplication.translate
_SOON, _WARN_DAYS = 90, 60
_MUTED = Tone(Role.MUTED)


class Columns:
    """Makes the columns of one list; text, order and what is copied are the catalogue's."""

    def __init__(self, desk: Desk, record: str, currency: str = "") -> None:
        self._desk = desk
        self._made = FieldColumns(record, desk.words, lambda: currency)

    def text(
        self, key: str, *, stretch: int = 0, minimum: int = 90, rank: int = 0, opens: bool = False
    ) -> Column[Any]:
        """Return a column of text; the first to go has the lowest rank above 0.

        Without `stretch` it is as wide as what its rows say asks for. A double-click on one that
        `opens` opens the record, others are edited where they can be.
        """
        made = self._made.column(key)
        return replace(
            made,
            stretch=stretch,
            minimum=minimum,
            samples=() if stretch else (made.title,),
            rank=rank,
            tone=None if stretch > 1 else lambda _row: _MUTED,
            opens=opens,
        )

    def day(self, key: str, *, rank: int = 0) -> Column[Any]:
        """Return a column of days."""
        return replace(self._made.column(key), rank=rank)

    def number(self, key: str, *, rank: int = 0, minimum: int = 62) -> Column[Any]:
        """Return a column of numbers."""
        made = self._made.column(key)
        return replace(made, rank=rank, minimum=minimum, samples=(), tone=None, right=True)

    def deadline(self, key: str, *, ahead: int) -> Column[Any]:
        """Return a column of days one must keep: late, within `ahead` days, later, none."""

        def mark(row: object) -> Mark:
            return _deadline(getattr(row, key), self._desk.today(), ahead)

        return replace(
            self._made.column(key),
            text=lambda row: mark(row).date,
            value=mark,
            kind=CellKind.MARK,
        )


def _deadline(day: date | None, today: date, ahead: int) -> Mark:
    if day is None:
        return Mark(MarkKind.NONE, _tr("Lists", "none"), _tr("Lists", "No date"))
    return Mark(nearness(day, today, ahead), formats.short_day(day, today))


def sessions(desk: Desk) -> RecordPlan:
    """Return the list of all mentoring sessions, the newest first."""
    col = Columns(desk, "session")
    return RecordPlan(
        record="session",
        key="sessions",
        name=_tr("Lists", "Sessions"),
        icon="messages-square",
        usual="",
        sort=(SortKey("held_on", falling=True),),
        columns=(
            col.day("held_on"),
            col.text("project"),
            col.text("title", stretch=3, minimum=200, opens=True),
            col.text("format", rank=2),
            col.text("advisors", stretch=1, minimum=110, rank=3),
            col.text("topics", stretch=1, minimum=120, rank=1),
            col.number("open_actions", rank=4),
        ),
        load=lists.rows_sessions,
        tables=(
            *("mentoring_session", "attendee", "session_topic", "advice"),
            *("action_item", "person", "project"),
        ),
        title=lambda row: row.title,
        project=lambda row: row.project_id,
        sections=(
            ("", ("project", "held_on", "format", "place", "minutes", "prep_minutes")),
            (_tr("Lists", "People"), ("attendees", "advisors")),
            (
                _tr("Lists", "Content"),
                ("topics", "question", "advice", "actions", "open_actions", "next_session_on"),
            ),
            (_tr("Lists", "Notes"), ("note", "private_note")),
        ),
        nothing_yet=(
            _tr("Lists", "No sessions yet"),
            _tr("Lists", "A session takes under a minute to log, also on behalf of an advisor."),
        ),
        nothing_matches=(
            _tr("Lists", "No session matches"),
            _tr("Lists", "{n} session is hidden by"),
            _tr("Lists", "{n} sessions are hidden by"),
        ),
        new_text=_tr("Lists", "Log session"),
        has_new=False,  # the button at the top of the window is the same
        groups=("project", "format", "held_on", "place"),
        group_tables=("mentoring_session", "project"),
        shared=("format", "place"),
    )


def advisors(desk: Desk) -> RecordPlan:
    """Return the list of people, first those who advise."""
    col = Columns(desk, "person")
    return RecordPlan(
        record="person",
        key="advisors",
        name=_tr("Lists", "Advisors"),
        icon="contact-round",
        usual="advisor:yes active:yes",
        sort=(SortKey("name"),),
        columns=(
            col.text("name", stretch=3, minimum=150, opens=True),
            col.text("organisation", stretch=2, minimum=130, rank=3),
            col.text("expertise", stretch=2, minimum=130, rank=2),
            col.number("load"),
            col.number("capacity_projects", rank=1),
            col.number("sessions", rank=4),
            col.day("last_session", rank=5),
            col.deadline("cda_valid_until", ahead=_WARN_DAYS),
        ),
        load=lists.rows_persons,
        tables=(
            *("person", "advisor", "advisor_expertise", "assignment", "project_member"),
            *("mentoring_session", "attendee", "conflict", "code_entry"),
        ),
        title=lambda row: row.name,
        sections=(
            ("", ("organisation", "email", "phone", "named_consent", "consent_on")),
            (_tr("Lists", "Agreement"), ("cda_signed_on", "cda_valid_until", "cda_scope")),
            (
                _tr("Lists", "Advice"),
                (
                    *("expertise", "sector", "languages", "place", "capacity_hours"),
                    *("capacity_projects", "helps_other_nodes", "available_from", "active"),
                ),
            ),
            (
                _tr("Lists", "Work"),
                ("teams", "hours", "last_session", "silent_days", "conflicts"),
            ),
            (_tr("Lists", "Notes"), ("note",)),
        ),
        nothing_yet=(
            _tr("Lists", "No people yet"),
            _tr("Lists", "One record per human, whatever roles she has."),
        ),
        nothing_matches=(
            _tr("Lists", "Nobody matches"),
            _tr("Lists", "{n} person is hidden by"),
            _tr("Lists", "{n} people are hidden by"),
        ),
        new_text=_tr("Lists", "New person"),
        groups=("expertise", "organisation", "sector", "place", "available_from"),
        shared=("organisation", "sector", "place", "active", "helps_other_nodes", "cda_scope"),
        also=("advisor",),
    )


def patents(desk: Desk) -> RecordPlan:
    """Return the list of patent families, those with a date to keep first."""
    col = Columns(desk, "patent")
    return RecordPlan(
        record="patent",
        key="patents",
        name=_tr("Lists", "Patents"),
        icon="stamp",
        usual="",
        sort=(SortKey("next_clock"),),
        columns=(
            col.text("title", stretch=3, minimum=200, opens=True),
            col.text("project"),
            col.text("status", rank=4),
            col.day("priority_on", rank=3),
            col.text("offices", rank=2),
            col.text("owner", stretch=1, minimum=100, rank=1),
            col.deadline("next_clock", ahead=_SOON),
        ),
        load=lists.rows_patents,
        tables=("patent_family", "patent_filing", "project"),
        title=lambda row: row.title,
        project=lambda row: row.project_id,
        sections=(
            ("", ("project", "project_title", "status", "owner")),
            (_tr("Lists", "Disclosure"), ("dofi_number", "dofi_on")),
            (_tr("Lists", "Notes"), ("note",)),
        ),
        nothing_yet=(
            _tr("Lists", "No patents yet"),
            _tr("Lists", "One family is one invention, however many filings it has."),
        ),
        nothing_matches=(
            _tr("Lists", "No patent matches"),
            _tr("Lists", "{n} patent family is hidden by"),
            _tr("Lists", "{n} patent families are hidden by"),
        ),
        new_text=_tr("Lists", "New patent family"),
        groups=("status", "project", "owner", "next_clock"),
        shared=("status", "owner"),
    )


def companies(desk: Desk, currency: str) -> RecordPlan:
    """Return the list of companies."""
    col = Columns(desk, "company", currency)
    return RecordPlan(
        record="company",
        key="companies",
        name=_tr("Lists", "Companies"),
        icon="landmark",
        usual="",
        sort=(SortKey("name"),),
        columns=(
            col.text("name", stretch=3, minimum=200, opens=True),
            col.text("projects", stretch=1, minimum=96),
            col.text("country", rank=2),
            col.text("relation", rank=3),
            col.day("incorporated_on", rank=4),
            col.number("awarded", rank=5, minimum=110),
            col.text("alive", rank=1),
        ),
        load=lists.rows_companies,
        tables=("company", "project_company", "project", "funding_entry"),
        title=lambda row: row.name,
        sections=(
            ("", ("website", "alive")),
            (
                _tr("Lists", "Registration"),
                (
                    *("country", "legal_form", "registration_number", "registration_court"),
                    *("incorporated_on", "checked_on", "ended_on", "ended_how"),
                ),
            ),
            (_tr("Lists", "Money"), ("awarded", "received", "last_round")),
            (_tr("Lists", "Notes"), ("note",)),
        ),
        nothing_yet=(
            _tr("Lists", "No companies yet"),
            _tr("Lists", "Companies that grew out of a project, or took on its invention."),
        ),
        nothing_matches=(
            _tr("Lists", "No company matches"),
            _tr("Lists", "{n} company is hidden by"),
            _tr("Lists", "{n} companies are hidden by"),
        ),
        new_text=_tr("Lists", "New company"),
        groups=("relation", "origin", "country", "legal_form"),
        shared=("country", "legal_form", "checked_on"),
    )


def _plain_amount(row: FundingRow) -> float | None:
    """Return an amount as a spreadsheet takes it; each row has its own currency."""
    return None if row.amount is None else float(Money(row.amount, row.currency).amount)


def funding(desk: Desk) -> RecordPlan:
    """Return the list of all money, the newest first."""
    col = Columns(desk, "funding")
    return RecordPlan(
        record="funding",
        key="funding",
        name=_tr("Lists", "Funding"),
        icon="banknote",
        usual="",
        sort=(SortKey("on", falling=True),),
        columns=(
            col.day("on"),
            col.text("funder", stretch=3, minimum=180, opens=True),
            col.text("kind"),
            col.text("project"),
            col.text("company", stretch=1, minimum=110, rank=1),
            col.text("status", rank=3),
            replace(
                col.number("amount", minimum=144),
                text=lambda row: "" if row.amount is None else money(row.amount, row.currency),
                plain=_plain_amount,
            ),
            col.text("attribution", rank=2),
        ),
        load=lists.rows_funding,
        tables=("funding_entry", "company", "project"),
        title=lambda row: (
            row.funder or row.round_label or desk.words.text("funding_kind", row.kind)
        ),
        project=lambda row: row.project_id or "",
        currency=lambda row: row.currency,
        sections=(
            ("", ("amount", "kind", "dilutive", "status", "project", "company")),
            (_tr("Lists", "Round"), ("funder", "round_label", "instrument")),
            (
                _tr("Lists", "Days"),
                ("applied_on", "awarded_on", "contracted_on", "received_on", "rejected_on"),
            ),
            (
                _tr("Lists", "Thanks to SPARK"),
                ("attribution", "attribution_evidence", "public"),
            ),
            (_tr("Lists", "Notes"), ("note",)),
        ),
        nothing_yet=(
            _tr("Lists", "No funding yet"),
            _tr("Lists", "Grants, prizes, loans and rounds, with what SPARK had to do with them."),
        ),
        nothing_matches=(
            _tr("Lists", "No funding matches"),
            _tr("Lists", "{n} entry is hidden by"),
            _tr("Lists", "{n} entries are hidden by"),
        ),
        new_text=_tr("Lists", "New funding"),
        groups=("kind", "status", "project", "company", "attribution", "on"),
        shared=("kind", "status", "attribution", "public", "funder"),
        also=("currency",),
    )

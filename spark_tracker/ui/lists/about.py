"""What the inspector tells of a person, a company or a patent family besides its own fields."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from spark_tracker.domain.patents import ASK_ATTORNEY, Clock
from spark_tracker.services.about_records import AboutPerson, about_company, about_person
from spark_tracker.services.assignments import check_agreement
from spark_tracker.services.patents import FilingRow, families_of
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.theme import Role, Type
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.buttons import Button, Kind
from spark_tracker.ui.widgets.inspector import InspectorSection
from spark_tracker.ui.widgets.labels import Label
from spark_tracker.ui.wording import caution_text, say

_SOON = 90  # days ahead that a date to keep is worth a warning
_EARLIER = 3  # projects of the past that are told by name
_LINK_PAD = 2  # px that a link stands further in than other words
Asked = Callable[[str, str], object]
"""Is told what was pressed: an act or the record to open, and the id it is about."""


class About(QObject):
    """Builds the sections of one kind of record; a row is that of the list.

    What is pressed in them is told to `asked`: "project", "session", "filing", "funding" with the
    id to open; "assign", "renew", "add_filing", "link", "add_funding" with that of what is shown.
    """

    def __init__(self, desk: Desk, asked: Asked, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._asked = desk, asked

    def sections(self, record: str, row: Any) -> list[InspectorSection]:  # noqa: ANN401 - any row
        """Return the sections of a record, from the top.

        Raises:
            InputError: The record is gone.
        """
        makers: dict[str, Callable[[Any], list[InspectorSection]]] = {
            "person": self._person,
            "company": self._company,
            "patent": self._patent,
        }
        return makers[record](row) if record in makers else []

    def complete(self, section: InspectorSection, keys: Sequence[str], row: Any) -> None:  # noqa: ANN401 - as above
        """Add to a section of the record's own fields what one does about them."""
        if "cda_valid_until" not in keys or not row.advisor:
            return
        desk = self._desk
        for caution in check_agreement(desk.store, row.id, on=desk.today()):
            words = caution_text(caution, desk.words)
            section.add(Label(words, Type.SMALL, Role.WARN, strong=True, wrap=True))
        self._act(section, self.tr("Renew"), "file-pen-line", "renew", row.id)

    def _person(self, row: Any) -> list[InspectorSection]:  # noqa: ANN401 - a PersonRow
        about = about_person(self._desk.store, row.id, today=self._desk.today())
        sections = [self._projects_of_person(row, about)]
        if about.held:
            count = formats.plural(about.held, self.tr("{n} session"), self.tr("{n} sessions"))
            section = InspectorSection(self.tr("Sessions"), note=count)
            for one in about.sessions:
                format_ = self._desk.words.text("session_format", one.format)
                self._line(
                    section, formats.day(one.held_on), f"{one.code}, {format_}", "session", one.id
                )
            sections.append(section)
        return sections

    def _projects_of_person(self, row: Any, about: AboutPerson) -> InspectorSection:  # noqa: ANN401 - as above
        section = InspectorSection(self.tr("Projects"))
        if row.advisor:
            words, is_full = self._load(row)
            role = Role.WARN if is_full else Role.MUTED
            section.add(Label(words, Type.SMALL, role, strong=is_full, wrap=True))
        self._act(section, self.tr("Assign to a project…"), "plus", "assign", row.id)
        past = [one for one in about.projects if not one.runs]
        for one in (*(one for one in about.projects if one.runs), *past[:_EARLIER]):
            since = self.tr("since {day}").format(day=formats.day(one.from_on))
            if not one.runs and one.until_on is not None:
                since = self.tr("until {day}").format(day=formats.day(one.until_on))
            role_words = self._desk.words.text("advisor_role", one.role)
            note = f"{one.title}\n{role_words}, {since}"
            self._line(section, one.code, note, "project", one.project_id, muted=not one.runs)
        if not about.projects:
            section.add_text(self.tr("No project yet."), role=Role.MUTED)
        if len(past) > _EARLIER:
            words = formats.plural(
                len(past) - _EARLIER,
                self.tr("and {n} earlier project"),
                self.tr("and {n} earlier projects"),
            )
            section.add_text(words, role=Role.MUTED)
        return section

    def _load(self, row: Any) -> tuple[str, bool]:  # noqa: ANN401 - as above
        """Return how much the advisor does against what she offers, and whether that is all."""
        words = formats.plural(
            row.load, self.tr("Advises {n} project"), self.tr("Advises {n} projects")
        )
        most = row.capacity_projects
        if most is None:
            return self.tr("{words}; how many at most is not known").format(words=words), False
        told = self.tr("{words}, at most {most}")
        return told.format(words=words, most=formats.number(most)), row.load >= most

    def _company(self, row: Any) -> list[InspectorSection]:  # noqa: ANN401 - a CompanyRow
        about, words = about_company(self._desk.store, row.id), self._desk.words
        projects = InspectorSection(self.tr("Projects"))
        for one in about.projects:
            tie = [words.text("company_origin", one.origin)]
            tie.append(words.text("company_relation", one.relation))
            if one.licensed_on is not None:
                tie.append(formats.day(one.licensed_on))
            note = f"{one.title}\n{', '.join(part for part in tie if part)}"
            self._line(projects, one.code, note, "project", one.project_id)
        if not about.projects:
            projects.add_text(self.tr("No project yet."), role=Role.MUTED)
        self._act(projects, self.tr("Link a project…"), "plus", "link", row.id)
        funding = InspectorSection(self.tr("Funding"))
        for entry in about.funding:
            amount = self.tr("amount not known")
            if entry.amount_minor is not None:
                amount = formats.money(entry.amount_minor, entry.currency)
            status = words.text("funding_status", entry.status)
            when = f"{status} {formats.day(entry.on)}" if entry.on else status
            note = "\n".join(part for part in (f"{amount}, {when}", entry.funder) if part)
            kind = words.text("funding_kind", entry.kind)
            self._line(funding, kind, note, "funding", entry.id)
        if not about.funding:
            funding.add_text(self.tr("No funding yet."), role=Role.MUTED)
        self._act(funding, self.tr("Add funding…"), "plus", "add_funding", row.id)
        return [projects, funding]

    def _patent(self, row: Any) -> list[InspectorSection]:  # noqa: ANN401 - a PatentRow
        families = families_of(self._desk.store, row.project_id, today=self._desk.today())
        family = next((one for one in families if one.id == row.id), None)
        if family is None:
            return []
        filings = InspectorSection(self.tr("Filings"))
        for filing in family.filings:
            kind = self._desk.words.text("filing_kind", filing.kind)
            self._line(filings, kind, self._filing(filing), "filing", filing.id)
            for caution in filing.cautions:
                filings.add_text(caution_text(caution, self._desk.words), role=Role.WARN)
        if not family.filings:
            filings.add_text(self.tr("No filing yet."), role=Role.MUTED)
        self._act(filings, self.tr("Add filing…"), "plus", "add_filing", row.id)
        running = [clock for clock in family.clocks if clock.open]
        if not running:
            return [filings]
        clocks = InspectorSection(self.tr("Dates to keep"))
        for clock in running:
            clocks.add_pair(*self._clock(clock), role=self._urgency(clock))
        clocks.add_text(say("hints", ASK_ATTORNEY), role=Role.MUTED)
        return [filings, clocks]

    def _filing(self, filing: FilingRow) -> str:
        days = (
            (self.tr("filed {day}"), filing.filed_on),
            (self.tr("published {day}"), filing.published_on),
            (self.tr("granted {day}"), filing.granted_on),
        )
        told = ", ".join(words.format(day=formats.day(day)) for words, day in days if day)
        is_told = filing.number.startswith(filing.office)  # WO 2025/100001
        name = filing.number if is_told else f"{filing.office} {filing.number}".strip()
        return "\n".join(part for part in (name, told) if part)

    def _clock(self, clock: Clock) -> tuple[str, str]:
        what = self._desk.words.text("clock_kind", clock.kind)
        left = clock.days_left(self._desk.today())
        when = formats.lateness(clock.due, self._desk.today())
        if left > 0:
            when = self.tr("in {days}").format(days=formats.days(left))
        return what, f"{formats.day(clock.due)}, {when}"

    def _urgency(self, clock: Clock) -> Role:
        left = clock.days_left(self._desk.today())
        return Role.DANGER if left < 0 else Role.WARN if left <= _SOON else Role.TEXT

    def _line(
        self,
        section: InspectorSection,
        text: str,
        note: str,
        record: str,
        record_id: str,
        *,
        muted: bool = False,
    ) -> None:
        """Add what opens a record, and below it what is told of it."""
        button = Button(text, Kind.LINK, small=True, tight=True)
        button.setAccessibleName(f"{text}, {note.replace(chr(10), ', ')}")
        button.clicked.connect(lambda: self._asked(record, record_id))
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if note:
            role = Role.MUTED if muted else Role.TEXT
            words = Label(note, Type.SMALL, role, wrap=True)
            words.setContentsMargins(_LINK_PAD, 0, 0, 0)
            lines.addWidget(words)
        section.add(holder)

    def _act(
        self, section: InspectorSection, text: str, icon: str, act: str, record_id: str
    ) -> None:
        button = Button(text, icon=icon, small=True)
        button.setEnabled(self._desk.store.writable)
        button.clicked.connect(lambda: self._asked(act, record_id))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, Size.GAP_1, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        section.add(holder)

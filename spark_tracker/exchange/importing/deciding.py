"""Compares one row with what is known, and says what would change and why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any

from spark_tracker.domain import code_texts
from spark_tracker.domain.codes import (
    ProjectSource,
    ProjectStatus,
    Sharing,
    Stage,
    TeamRole,
)
from spark_tracker.domain.folding import fold
from spark_tracker.domain.names import PersonMention, name_key, tidy
from spark_tracker.domain.quarter import Quarter
from spark_tracker.domain.years import CallHint
from spark_tracker.errors import InputError
from spark_tracker.exchange.headers import Table
from spark_tracker.exchange.importing.intent import (
    AdvisorWish,
    CallWish,
    Intent,
    MemberWish,
    StatusWish,
)
from spark_tracker.exchange.importing.invented import invented_title, year_in
from spark_tracker.exchange.importing.known import Known, KnownProject
from spark_tracker.exchange.importing.matching import mentions, origin_key
from spark_tracker.exchange.importing.plan import Change, Note, Problem
from spark_tracker.exchange.importing.status_rules import (
    StatusFacts,
    first_statuses,
    next_status,
    status_facts,
)
from spark_tracker.exchange.interpret import cell_text
from spark_tracker.exchange.mapping import ColumnMapping
from spark_tracker.exchange.reading import Row
from spark_tracker.exchange.row_reading import RowReading
from spark_tracker.exchange.targets import targets
from spark_tracker.exchange.vocabulary import plain
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.services.checks import TEXT, line, paragraph, past, planned

_LINES = ("title", "nc_title", "indication", "host_department")
_TEXTS = ("nc_summary", "summary")
_CODES = ("admission_class", "area", "product_type")
_PAST = ("applied_on", "admitted_on", "ended_on")
_STAGES = MappingProxyType({f"{stage.value}_on": stage for stage in Stage})
_IN_WORDS = ("patent", "funding")
_SPIN_OFF = frozenset(
    {"spin off", "spinoff", "spin out", "spinout", "ausgrundung", "grundung", "start up", "startup"}
    | {"founded", "etablert", "avlegger", "oppstart", "startup yritys", "spin off yritys"}
)
_CODE_LIMIT = 20
_REASON_LIMIT = 300

_LEAST = QT_TRANSLATE_NOOP("import", "a title, or else a leader, an indication or a company")
_ORDER = QT_TRANSLATE_NOOP("import", "a day not before {earlier}")
_APPROVAL = QT_TRANSLATE_NOOP(
    "import",
    "with an approval also the non-confidential title and summary, by whom, and the day",
)
_TOO_MUCH = QT_TRANSLATE_NOOP("import", "a note of at most {limit} characters in all")
_TAKEN = QT_TRANSLATE_NOOP("import", "a code of its own: this is the code of “{title}”")
_ADVISOR_DAY = QT_TRANSLATE_NOOP(
    "import", "{name} advises since a day nobody knows; the admission, {day}, was taken."
)
_NO_ADVISOR_DAY = QT_TRANSLATE_NOOP(
    "import", "{name} is noted as advisor; without a day there is no assignment."
)
_NEW_TITLE = QT_TRANSLATE_NOOP("import", "The row has no title; “{title}” was made up.")
_NO_CALL_YEAR = QT_TRANSLATE_NOOP(
    "import", "The call “{name}” names no year; its words went to the note."
)


@dataclass(slots=True)
class Decision:
    """What one row would do."""

    intent: Intent
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Note] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What all rows of one sheet share."""

    table: Table
    mapping: ColumnMapping
    known: Known
    today: date


def decide(sheet: Sheet, reading: RowReading, row: Row, project: KnownProject | None) -> Decision:
    """Return what `reading` would change of `project`, or of a new project."""
    return _Deciding(sheet, reading, row, project).result()


class _Deciding:
    """One row being compared; a subject per method."""

    def __init__(
        self, sheet: Sheet, reading: RowReading, row: Row, project: KnownProject | None
    ) -> None:
        self.sheet = sheet
        self.known = sheet.known
        self.reading = reading
        self.values = reading.values
        self.row = row
        self.project = project
        origin = origin_key(reading)
        number = str(self.values.get("number") or "")
        self.out = Decision(Intent(project.id if project else None, origin, number))
        self.intent = self.out.intent
        self.lines: list[tuple[str, str]] = list(reading.leftovers)

    def result(self) -> Decision:
        """Go through everything a row can say."""
        for problem in self.reading.problems:
            self.out.problems.append(
                Problem(
                    self.sheet.table.sheet,
                    problem.row,
                    problem.heading,
                    problem.address,
                    Note(problem.expected),
                    problem.found,
                )
            )
        self._title()
        self._columns()
        self._call()
        self._days()
        self._status()
        self._approval()
        self._people()
        self._advisors()
        self._lists()
        self._stages()
        self._more()
        self._note()
        return self.out

    # What a row says, and how it is told

    def _old(self, name: str) -> Any:
        return self.project.columns[name] if self.project else None

    def _after(self, name: str) -> Any:
        return self.intent.columns.get(name, self._old(name))

    def _words(self, key: str) -> str:
        """Return the words of the cells of a target, as they stand on the sheet."""
        cells = [
            cell_text(self.row.value(column.heading.column))
            for column in self.sheet.mapping.columns
            if column.key == key
        ]
        return "; ".join(filter(None, cells))

    def _heading(self, key: str) -> str:
        column = self.sheet.mapping.column_of(key)
        return column.heading.name if column else key

    def _change(self, key: str, before: object, after: object) -> None:
        target = targets(self.sheet.mapping.record).get(key)
        title = target.title if target else key
        self.out.changes.append(Change(key, title, _shown(before), _shown(after)))

    def _refuse(self, key: str, expected: Note, found: object = None) -> None:
        column = self.sheet.mapping.column_of(key)
        self.out.problems.append(
            Problem(
                self.sheet.table.sheet,
                self.reading.number,
                column.heading.name if column else "",
                self.row.address(column.heading.column) if column else "",
                expected,
                (self._words(key) if found is None else _shown(found))[:200],
            )
        )

    def _set(self, name: str, value: Any) -> None:
        before = self._old(name)
        if before != value:
            self.intent.columns[name] = value
            self._change(name, before, value)

    # The project's own columns

    def _title(self) -> None:
        if self.values.get("title"):
            self._line("title")
            return
        if self.project is not None:
            return
        title = invented_title(self.values)
        if not title:
            self._refuse("title", Note(_LEAST), "")
            return
        self._set("title", title)
        self.out.remarks.append(Note(_NEW_TITLE, {"title": title}))

    def _line(self, name: str) -> None:
        value = self.values.get(name)
        if not isinstance(value, str):
            return
        try:
            clean = paragraph(name, value) if name in _TEXTS else line(name, value)
        except InputError as error:
            self._refuse(name, Note(error.text, error.values))
            return
        if clean:
            self._set(name, clean)

    def _columns(self) -> None:
        for name in (*_LINES[1:], *_TEXTS):
            self._line(name)
        for name in _CODES:
            if isinstance(self.values.get(name), str):
                self._set(name, self.values[name])
        if isinstance(source := self.values.get("source"), str):
            self._set("source", ProjectSource(source))
        if isinstance(sharing := self.values.get("sharing"), str):
            self._set("sharing", Sharing(sharing))
        if self.project is None and "area" not in self.intent.columns:
            self._area()
        self._code()

    def _area(self) -> None:
        """Take the area that the indication names word for word."""
        indication = self.values.get("indication")
        area = (
            self.known.find("therapeutic_area", indication) if isinstance(indication, str) else None
        )
        if area is not None:
            self._set("area", area)

    def _code(self) -> None:
        value = self.values.get("code")
        if not isinstance(value, str):
            return
        try:
            code = line("code", value, limit=_CODE_LIMIT).upper()
        except InputError as error:
            self._refuse("code", Note(error.text, error.values))
            return
        other = self.known.by_code.get(fold(code))
        if other is not None and (self.project is None or other != self.project.id):
            self._refuse(
                "code", Note(_TAKEN, {"title": self.known.projects[other].columns["title"]})
            )
            return
        self._set("code", code)

    def _days(self) -> None:
        hint = self.values.get("intake")
        told = hint if isinstance(hint, CallHint) else CallHint()
        days: dict[str, object] = {name: self.values.get(name) for name in _PAST}
        days["applied_on"] = days["applied_on"] or told.applied_on
        days["admitted_on"] = days["admitted_on"] or told.admitted_on
        for name, day in days.items():
            if isinstance(day, date) and self._happened(name, day):
                self._set(name, day)
        end = self.values.get("planned_end")
        if isinstance(end, date):
            try:
                planned("planned_end", end, self.sheet.today)
            except InputError as error:
                self._refuse("planned_end", Note(error.text, error.values))
            else:
                self._set("planned_end", end)
        self.intent.year = told.intake_year
        self._in_order("admitted_on", self._after("applied_on"))
        began = self._after("admitted_on") or self._after("applied_on")
        self._in_order("ended_on", began)
        self._in_order("planned_end", began)

    def _happened(self, key: str, day: date) -> bool:
        try:
            past(key, day, self.sheet.today)
        except InputError as error:
            self._refuse(key, Note(error.text, error.values))
            return False
        return True

    def _in_order(self, name: str, earlier: date | None) -> None:
        day = self.intent.columns.get(name)
        if day is not None and earlier is not None and day < earlier:
            self._refuse(name, Note(_ORDER, {"earlier": earlier.isoformat()}), day)

    def _call(self) -> None:
        hint = self.values.get("intake")
        named = self.values.get("call")
        if isinstance(named, str) and named:
            name = " ".join(named.split())
            known = self.known.calls.get(fold(name))
            year = known[1] if known else year_in(name)
            if year is None:
                self.lines.append((self._heading("call"), name))
                self.out.remarks.append(Note(_NO_CALL_YEAR, {"name": name}))
                return
        elif isinstance(hint, CallHint) and hint.call_year is not None:
            year = hint.call_year
            name = self._call_name(year)
            if not name:
                return  # several calls of that year: the words are in the note
            known = self.known.calls.get(fold(name))
        else:
            return
        wish = CallWish(known[0] if known else None, name, year)
        self.intent.year = year
        if wish.id is None or self._old("call_id") != wish.id:
            self.intent.call = wish
            self._change("call", self._call_shown(), name)

    def _call_name(self, year: int) -> str:
        """Return the name of the only call of a year; where there is none, of the one to make."""
        if fold(str(year)) in self.known.calls:
            return str(year)
        names = [name for name, (_, of) in self.known.calls.items() if of == year]
        if not names:
            return str(year)
        return names[0] if len(names) == 1 else ""

    def _call_shown(self) -> str:
        old = self._old("call_id")
        return next((name for name, (one, _) in self.known.calls.items() if one == old), "")

    def _status(self) -> None:
        words = "; ".join(filter(None, (self._words("status"), self._words("outcome"))))
        plain_word = code_texts.find("project_status", words) is not None
        reason = "" if plain_word else words[:_REASON_LIMIT]
        facts = status_facts(dict(self.values), reason, year_in(words))
        if self.project is None:
            wishes, remarks = first_statuses(facts)
        else:
            wish, remarks = next_status(facts, self.project, self.sheet.today)
            wishes = [wish] if wish else []
        self.out.remarks.extend(remarks)
        for wish in wishes:
            if self._status_holds(wish, facts):
                self.intent.statuses.append(wish)
        if wishes:
            self._change("status", self._old("status"), wishes[-1].status)

    def _status_holds(self, wish: StatusWish, facts: StatusFacts) -> bool:
        if wish.on is None:
            return True
        key = "status_on" if facts.on else "status"
        if not self._happened(key, wish.on):
            return False
        began = self._after("applied_on") or self._after("admitted_on")
        before = (ProjectStatus.ENQUIRY, ProjectStatus.PROSPECT)
        if began and wish.on < began and wish.status not in before:
            self._refuse(key, Note(_ORDER, {"earlier": began.isoformat()}), wish.on)
            return False
        return True

    def _approval(self) -> None:
        changed = "nc_title" in self.intent.columns or "nc_summary" in self.intent.columns
        by, on = self.values.get("nc_approved_by"), self.values.get("nc_approved_on")
        if not by and not on:
            if changed and self._old("nc_approved_on") is not None:
                self._set("nc_approved_by", "")  # nobody approved the new words
                self._set("nc_approved_on", None)
            return
        complete = self._after("nc_title") and self._after("nc_summary")
        if not (complete and isinstance(by, str) and by and isinstance(on, date)):
            self._refuse("nc_approved_on" if on else "nc_approved_by", Note(_APPROVAL))
        elif self._happened("nc_approved_on", on):
            self._set("nc_approved_by", line("nc_approved_by", by))
            self._set("nc_approved_on", on)

    # People

    def _people(self) -> None:
        leaders, team = mentions(self.reading, "leader"), mentions(self.reading, "team")
        known = self.project.members if self.project else []
        named = {self._id(person) for person in leaders}
        led = {person for person, role in known if role is TeamRole.LEADER}
        if leaders and not named <= led:
            new = [person for person in leaders if self._id(person) not in led]
            self.intent.members += [MemberWish(person, TeamRole.LEADER) for person in new]
            self.intent.step_back = sorted(led - named)
            names = [self._name(person) for person, role in known if role is TeamRole.LEADER]
            self._change("leader", "; ".join(names), "; ".join(tidy(one.name) for one in leaders))
        there = {person for person, _ in known} | named
        added = [person for person in team if self._id(person) not in there]
        if added:
            self.intent.members += [
                MemberWish(person, person.role or TeamRole.MEMBER) for person in added
            ]
            self._change("team", "", "; ".join(tidy(person.name) for person in added))
        for person in (*leaders, *team):
            self._told(person)
        for person in mentions(self.reading, "coordinator")[:1]:
            known_id = self._id(person)
            self._told(person)
            if self._old("coordinator_id") != known_id:
                self.intent.coordinator = person
                before = self._old("coordinator_id")
                self._change("coordinator", self._name(before) if before else "", tidy(person.name))

    def _id(self, person: PersonMention) -> str:
        """Return a person's id, or for a new one the key of the name."""
        known = self.known.person(person.name)
        return known.id if known else name_key(person.name)

    def _name(self, person_id: str) -> str:
        for people in self.known.people.values():
            for person in people:
                if person.id == person_id:
                    return person.name
        return ""

    def _told(self, person: PersonMention) -> None:
        """Keep what the cell says of a person besides the name, where it is news."""
        known = self.known.person(person.name)
        if known is None or person_news(person, known.email, known.note) == (
            known.email,
            known.note,
        ):
            return
        self.intent.told.append(person)
        self._change("team", tidy(known.name), " ".join(_about(person)))

    def _advisors(self) -> None:
        since = self.values.get("advisor_on")
        day = since if isinstance(since, date) else self._after("admitted_on")
        advising = self.project.advisors if self.project else set()
        for key, role in (("lead_advisor", "lead_mentor"), ("advisors", "advisor")):
            for person in mentions(self.reading, key):
                name = tidy(person.name)
                taken = any(
                    name_key(wish.person.name) == name_key(name) for wish in self.intent.advisors
                )
                if self._id(person) in advising or taken:
                    continue
                known = self.known.person(person.name)
                if day is None:
                    self.lines.append((self._heading(key), name))
                    if known is not None:
                        continue
                    self.out.remarks.append(Note(_NO_ADVISOR_DAY, {"name": name}))
                elif since is None:
                    text = Note(_ADVISOR_DAY, {"name": name, "day": day.isoformat()})
                    self.out.remarks.append(text)
                self.intent.advisors.append(AdvisorWish(person, role, day))
                self._change(key, "", name)

    # Lists of things

    def _lists(self) -> None:
        self.intent.institutions = self._new_names(
            "institutions", self.known.institutions, self.project and self.project.institutions
        )
        self.intent.companies = self._new_names(
            "companies", self.known.companies, self.project and self.project.companies
        )
        heading = f" {plain(self._heading('companies'))} ".replace("/", " ")
        self.intent.founded = any(f" {word} " in heading for word in _SPIN_OFF)
        has = self.project.tags if self.project else set()
        self.intent.tags = [tag for tag in self._texts("tags") if tag not in has]
        if self.intent.tags:
            self._change("tags", "; ".join(sorted(has)), "; ".join(self.intent.tags))
        sought = self.project.sought if self.project else set()
        self.intent.sought = [one for one in self._texts("seeking") if fold(one) not in sought]
        if self.intent.sought:
            self._change("seeking", "", "; ".join(self.intent.sought))

    def _texts(self, key: str) -> list[str]:
        value = self.values.get(key)
        if isinstance(value, str):
            return [value]
        texts = value if isinstance(value, tuple) else ()
        return [text for text in texts if isinstance(text, str)]

    def _new_names(self, key: str, known: Mapping[str, str], has: set[str] | None) -> list[str]:
        new: dict[str, str] = {}
        for name in self._texts(key):
            try:
                clean = line(key, name)
            except InputError as error:
                self._refuse(key, Note(error.text, error.values))
                continue
            if clean and known.get(fold(clean)) not in (has or set()):
                new.setdefault(fold(clean), clean)
        if new:
            self._change(key, "", "; ".join(new.values()))
        return list(new.values())

    def _stages(self) -> None:
        reached = self.known.reached.get(self.project.id, {}) if self.project else {}
        claims = self.project.claims if self.project else {}
        for key, stage in _STAGES.items():
            day = self.values.get(key)
            if not isinstance(day, date) or claims.get(stage) == day or reached.get(stage) == day:
                continue
            if stage is Stage.ADVISOR and self.intent.advisors:
                continue  # the assignment is the fact
            if not self._happened(key, day):
                continue
            dated = stage is Stage.IDEA and (
                self._after("applied_on") or self._after("admitted_on")
            )
            by_fact = stage in reached and stage not in claims and stage is not Stage.IDEA
            if dated == day:
                continue
            if dated or by_fact:
                self.lines.append((self._heading(key), self._words(key)))
                continue
            self.intent.claims[stage] = day
            self._change(key, reached.get(stage), day)

    def _more(self) -> None:
        progress = self.values.get("progress")
        newest = self.project.progress[2] if self.project else ""
        if isinstance(progress, str) and fold(progress) != fold(newest):
            if len(progress) > 500:  # noqa: PLR2004 - what one line of progress may hold
                self.lines.append((self._heading("progress"), progress))
            else:
                self.intent.progress = progress
                quarter = Quarter.containing(self.sheet.today)
                self._change("progress", newest, f"{quarter}: {progress}")
        trl = self.values.get("trl")
        if isinstance(trl, int) and (self.project is None or self.project.trl[1] != trl):
            self.intent.trl = trl
            self._change("trl", self.project.trl[1] if self.project else None, trl)
        dofi = "; ".join(self._texts("dofi"))
        if dofi and fold(dofi) not in (self.project.dofis if self.project else set()):
            self.intent.dofi = dofi
            self._change("dofi", "", dofi)
        for key in _IN_WORDS:
            if self.values.get(key) is not None:
                words = self._words(key)
                said = {text for heading, text in self.lines if heading == self._heading(key)}
                if words not in said:
                    self.lines.append((self._heading(key), words))

    def _note(self) -> None:
        before = str(self._old("note") or "")
        known = {fold(text) for text in before.splitlines()}
        new: list[str] = []
        note = self.values.get("note")
        told = str(note).splitlines() if note else []
        lines = [f"{heading}: {' '.join(words.split())}" for heading, words in self.lines if words]
        for text in (*told, *lines):
            if fold(text) and fold(text) not in known:
                known.add(fold(text))
                new.append(text.strip())
        if not new:
            return
        after = "\n".join(filter(None, [before, *new]))
        if len(after) > TEXT:
            self._refuse("note", Note(_TOO_MUCH, {"limit": TEXT}), len(after))
            return
        self.intent.note = new
        self._change("note", before, after)


def person_news(person: PersonMention, email: str, note: str) -> tuple[str, str]:
    """Return address and note of a person after what a cell says besides the name."""
    lines = note.splitlines()
    known = {fold(text) for text in lines}
    mails = []
    if person.email and not email:
        email = person.email
    elif person.email and fold(person.email) != fold(email):
        mails = [person.email]
    for text in filter(None, (person.title, person.note, *mails)):
        if fold(text) not in known:
            lines.append(text)
            known.add(fold(text))
    return email, "\n".join(lines)


def _about(person: PersonMention) -> list[str]:
    return [text for text in (person.title, person.email, person.note) if text]


def _shown(value: object) -> str:
    if value is None:
        return ""
    return str(getattr(value, "value", value))

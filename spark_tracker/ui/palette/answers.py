"""What the palette shows for what was typed: at once what is quick, the rest piece by piece."""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from spark_tracker.domain.codes import STAGES_TO_REACH, Stage
from spark_tracker.domain.matching import Rank, plain, rank, spans, words_of
from spark_tracker.domain.stages import StageReached, furthest
from spark_tracker.services.finding import ELSEWHERE, Found, RecordFinder
from spark_tracker.ui import formats
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.palette.commands import find_commands
from spark_tracker.ui.palette.lines import AllSessions, Line, NewProject, OnQuarter, OnRecord
from spark_tracker.ui.palette.recent import used_last
from spark_tracker.ui.palette.record_lines import line_of
from spark_tracker.ui.theme import STAGE_ICONS

COMMANDS, PEOPLE, QUARTERS = ">", "@", "#"
_PROJECTS, _FEW, _ELSEWHERE, _MANY = 6, 4, 3, 60
_RECENT, _FIRST_COMMANDS = 7, 6
_DAY_OF_SESSION = 2  # so many sessions are shown one by one
_NAMED = 44  # letters of a title within a sentence

_QUARTER = re.compile(r"^(\d{4})?q[1-4]?$")

Step: TypeAlias = Callable[[], list[Line]]


class Answers(QObject):
    """Makes the lines; knows no widget."""

    def __init__(
        self, desk: Desk, finder: RecordFinder, actions: Sequence[QAction], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._finder = desk, finder
        self.actions = actions

    def start(self) -> list[Line]:
        """Return what is offered before anything is typed: records used last, some commands."""
        recent = self._finder.named(used_last(self._desk.memory))[:_RECENT]
        lines = self._group(self.tr("Recent"), [self._line(found, ()) for found in recent])
        commands = [command.line for command in find_commands(self.actions, ())]
        return lines + self._group(self.tr("Commands"), commands[:_FIRST_COMMANDS])

    def quick(self, typed: str) -> list[Line]:
        """Return what is found at once: projects, people, commands, quarters."""
        sign, text = typed[:1], typed[1:].strip()
        if sign == COMMANDS:
            return self._commands(text)
        if sign == PEOPLE:
            people = self._records("person", words_of(text), _MANY)
            return self._group(self.tr("People"), people)
        if sign == QUARTERS:
            return self._group(self.tr("Quarters"), self._quarters(text))
        return self._everything(words_of(typed))

    def slower(self, typed: str) -> list[Step]:
        """Return the steps that find the rest, to be taken one after the other."""
        words = words_of(typed)
        if typed[:1] in (COMMANDS, PEOPLE, QUARTERS) or not words:
            return []
        steps: list[Step] = [self._elsewhere(record, words) for record in ELSEWHERE]
        return [*steps, lambda: self._sessions(typed)]

    def elsewhere_heading(self) -> Line:
        """Return the heading of what the slower steps find."""
        return Line(title=self.tr("Found elsewhere"))

    def all_sessions(self, typed: str) -> list[Line]:
        """Return every session that mentions what was typed, the newest first."""
        rows, count = self._finder.sessions(typed, limit=_MANY)
        words = words_of(typed)
        heading = self.tr("{n} sessions that mention “{text}”").format(
            n=formats.number(count), text=typed
        )
        if count > len(rows):
            heading = self.tr("The newest {shown} of {n} sessions that mention “{text}”").format(
                shown=formats.number(len(rows)), n=formats.number(count), text=typed
            )
        return self._group(heading, [self._line(found, words) for found in rows])

    def nothing(self, typed: str) -> list[Line]:
        """Return what is said when nothing was found, and what to do about it."""
        text = typed.strip()
        if typed[:1] == COMMANDS:
            return [Line(title=self.tr("No command is called “{text}”.").format(text=text[1:]))]
        if typed[:1] == PEOPLE:
            return [Line(title=self.tr("Nobody is called “{text}”.").format(text=text[1:]))]
        if typed[:1] == QUARTERS:
            return [Line(title=self.tr("There is no quarter “{text}”.").format(text=text[1:]))]
        lines = [Line(title=self.tr("Nothing is called “{text}”.").format(text=text))]
        if self._desk.store.writable:
            new = self.tr("New project “{text}”…").format(text=text)
            lines.append(Line(title=new, icon="plus", does=NewProject(text)))
            session = OnRecord("mentoring_session", "", "new")
            lines.append(
                Line(title=self.tr("Log session…"), icon="message-square-text", does=session)
            )
        return lines

    def acts(self, found: Found, typed: str = "") -> list[Line]:
        """Return everything one can do with a record, or what of it holds what was typed."""
        words = words_of(typed)
        lines = self._project_acts(found) if found.record == "project" else self._other_acts(found)
        kept = [line for line in lines if rank(words, plain(line.title)) is not None]
        marked = [
            Line(title=line.title, spans=spans(line.title, words), icon=line.icon, does=line.does)
            for line in kept
        ]
        if not marked:
            return [Line(title=self.tr("Nothing to do is called “{text}”.").format(text=typed))]
        return self._group(self._do_with(found), marked)

    def _everything(self, words: tuple[str, ...]) -> list[Line]:
        """Put the kind with the best name first; projects win where two are alike."""
        if not words:
            return []
        groups: list[tuple[int, list[Line]]] = []
        projects = self._records("project", words, _PROJECTS)
        best = self._how(projects, words)
        lines = self._group(self.tr("Projects"), projects)
        if projects and best <= Rank.WORDS and projects[0].found is not None:
            few = self._project_acts(projects[0].found)[1:4]
            lines += self._group(self._do_with(projects[0].found), few)
        groups.append((best, lines))
        people = self._records("person", words, _FEW)
        groups.append((self._how(people, words), self._group(self.tr("People"), people)))
        commands = find_commands(self.actions, words)[:_FEW]
        how = commands[0].rank if commands else len(Rank)
        shown = [command.line for command in commands]
        groups.append((how, self._group(self.tr("Commands"), shown)))
        asked = any(_QUARTER.search(word) for word in words)
        quarters = self._quarters(" ".join(words))[:_FEW] if asked else []
        groups.append((Rank.BEGINS, self._group(self.tr("Quarters"), quarters)))
        ordered = sorted(groups, key=lambda group: group[0])
        return [line for _rank, lines in ordered for line in lines]

    def _how(self, lines: list[Line], words: tuple[str, ...]) -> int:
        """Return how well the first of the lines answers; worse than all where there is none."""
        if not lines or lines[0].found is None:
            return len(Rank)
        found = lines[0].found
        name = plain(found.title) + (plain(found.code) if found.record == "project" else "")
        how = rank(words, name)
        return Rank.BESIDE if how is None else how

    def _records(self, record: str, words: tuple[str, ...], limit: int) -> list[Line]:
        used = [key for kind, key in used_last(self._desk.memory) if kind == record]
        found = self._finder.find(record, words, limit=limit, first=used)
        return [self._line(row, words) for row in found]

    def _line(self, found: Found, words: tuple[str, ...]) -> Line:
        return line_of(
            found, words, self._desk.today(), reached=self._finder.known_stages(found.id)
        )

    def _elsewhere(self, record: str, words: tuple[str, ...]) -> Step:
        def look() -> list[Line]:
            today = self._desk.today()
            found = self._finder.find(record, words, limit=_ELSEWHERE)
            return [line_of(row, words, today, kind=True) for row in found]

        return look

    def _sessions(self, typed: str) -> list[Line]:
        rows, count = self._finder.sessions(typed, limit=_DAY_OF_SESSION)
        words = words_of(typed)
        if count <= _DAY_OF_SESSION:
            today = self._desk.today()
            return [line_of(row, words, today, kind=True) for row in rows]
        text = typed.strip()
        told = self.tr("{n} sessions that mention “{text}”")
        title = told.format(n=formats.number(count), text=text)
        start = title.rfind(text)
        return [
            Line(
                title=title,
                spans=((start, start + len(text)),),
                icon="messages-square",
                aside=self.tr("Show all"),
                does=AllSessions(typed),
            )
        ]

    def _commands(self, text: str) -> list[Line]:
        found = find_commands(self.actions, words_of(text), off=True)
        on = [command.line for command in found if command.line.allowed]
        off = [command.line for command in found if not command.line.allowed]
        return self._group(self.tr("Commands"), on) + self._group(self.tr("Not possible now"), off)

    def _quarters(self, text: str) -> list[Line]:
        words = words_of(text)
        today = self._desk.today()
        lines = []
        for quarter in self._finder.quarters(today):
            name = str(quarter)
            known = plain(name) + plain(quarter.label)
            if words and not all(f" {word}" in known for word in words):
                continue
            note = f"{formats.day(quarter.first_day)} – {formats.day(quarter.last_day)}"
            lines.append(
                Line(
                    title=quarter.label,
                    spans=spans(quarter.label, words),
                    note=note,
                    icon="file-spreadsheet",
                    aside=self.tr("this quarter") if today in quarter else "",
                    does=OnQuarter(name),
                )
            )
        return lines

    def _project_acts(self, found: Found) -> list[Line]:
        """Return what can be done with a project; the next stage before the others."""
        acts = [("open", self.tr("Open"), "folder-open")]
        if self._desk.store.writable:
            reached = self._finder.stages([found.id])[found.id]
            moves = _moves(reached)
            acts += [("session", self.tr("Log session"), "message-square-text")]
            acts += self._move(moves[:1])
            acts += [("edit", self.tr("Edit project…"), "pencil")]
            acts += [("status", self.tr("Change status…"), "circle-play")]
            acts += self._move(moves[1:])
        return [
            Line(title=title, icon=icon, does=OnRecord("project", found.id, act))
            for act, title, icon in acts
        ]

    def _move(self, stages: Sequence[Stage]) -> list[tuple[str, str, str]]:
        words = self._desk.words
        text = self.tr("Move to {stage}…")
        return [
            (f"stage:{stage}", text.format(stage=words.text("stage", stage)), STAGE_ICONS[stage])
            for stage in stages
        ]

    def _other_acts(self, found: Found) -> list[Line]:
        lines = [
            Line(title=self.tr("Open"), icon="folder-open", does=OnRecord(found.record, found.id))
        ]
        if found.project_id:
            title = self.tr("Open the project “{title}”").format(title=_short(found.project))
            does = OnRecord("project", found.project_id)
            lines.append(Line(title=title, icon="folder-kanban", does=does))
            if self._desk.store.writable:
                does = OnRecord("project", found.project_id, "session")
                title = self.tr("Log session of this project")
                lines.append(Line(title=title, icon="message-square-text", does=does))
        return lines

    def _do_with(self, found: Found) -> str:
        return self.tr("Do with “{title}”").format(title=_short(found.title or found.project))

    def _group(self, heading: str, lines: list[Line]) -> list[Line]:
        return [Line(title=heading), *lines] if lines else []


def _moves(reached: tuple[StageReached, ...]) -> tuple[Stage, ...]:
    """Return the stages that a project can still be moved to, the one after its furthest first."""
    there = {entry.stage for entry in reached}
    best = furthest(reached)
    order = list(Stage)
    after = order.index(best.stage) if best else 0
    left = [stage for stage in STAGES_TO_REACH if stage not in there]
    return tuple(sorted(left, key=lambda stage: (order.index(stage) <= after, order.index(stage))))


def _short(title: str) -> str:
    return title if len(title) <= _NAMED else f"{title[: _NAMED - 1].rstrip()}…"

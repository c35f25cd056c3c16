"""All parts of the logger as one form: read, shown, kept as a draft, refused."""

import dataclasses
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from spark_tracker.domain.codes import AdviceWeight, AttendeeRole
from spark_tracker.errors import InputError, SparkError
from spark_tracker.services.session_checks import check_session
from spark_tracker.services.session_defaults import SessionDefaults, session_defaults
from spark_tracker.services.session_values import ActionLine, AdviceValues, SessionValues
from spark_tracker.ui.desk import Desk
from spark_tracker.ui.record_form import names
from spark_tracker.ui.session_logger.drafts import State
from spark_tracker.ui.session_logger.extras_part import ExtrasPart
from spark_tracker.ui.session_logger.head_part import HeadPart
from spark_tracker.ui.session_logger.last_time import LastTime
from spark_tracker.ui.session_logger.line_widgets import ActionItemLine, AdviceLine
from spark_tracker.ui.session_logger.lines_part import ActionLines, AdviceLines
from spark_tracker.ui.session_logger.people_part import PeoplePart
from spark_tracker.ui.session_logger.topics_part import TopicsPart
from spark_tracker.ui.theme import Role
from spark_tracker.ui.theme.tokens import Size
from spark_tracker.ui.widgets.labels import Pane
from spark_tracker.ui.wording import refusal_text


class SessionForm(Pane):
    """The fields of a session."""

    def __init__(self, desk: Desk, last_time: LastTime, parent: QWidget | None = None) -> None:
        super().__init__(Role.RAISED, parent)
        self._desk, self.last_time = desk, last_time
        self.session_id = ""
        self.head = HeadPart(desk)
        self.people = PeoplePart(desk)
        self.topics = TopicsPart()
        words = desk.words
        self.advice = AdviceLines(words.choices("advice_weight"), words.choices("advice_answer"))
        self.actions_ = ActionLines(desk.today)
        self.extras = ExtrasPart(desk.today)
        self._above = QVBoxLayout()
        self._above.setSpacing(Size.GAP_2)
        column = QVBoxLayout(self)
        column.setContentsMargins(Size.GAP_6, Size.GAP_5, Size.GAP_6, Size.GAP_5)
        column.setSpacing(14)
        column.addLayout(self._above)
        for part in (
            self.head,
            self.people,
            self.topics,
            self.advice,
            self.actions_,
            self.extras,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self.head.project_chosen.connect(self._on_project_chosen)
        self.head.changed.connect(self.speak)
        self.people.changed.connect(self._on_people_changed)
        self.advice.dashed.connect(self.actions_.add_text)
        self.advice.left_downwards.connect(self._on_advice_done)

    def put_above(self, banner: QWidget) -> None:
        """Put what is said about the whole session above the fields."""
        self._above.addWidget(banner)

    def begin(self, project_id: str) -> None:
        """Show an empty session of a project, or of none yet."""
        self.head.choose_project(project_id)
        self.advice.show_lines(())
        self.actions_.show_lines(())
        self._offer(project_id, fill=True)

    def begin_next(self) -> None:
        """Keep the head and who advised; everything else is empty, for another project."""
        advisors = [key for key, _name in self.people.advisors]
        self.head.choose_project("")
        self.people.set_people([(key, AttendeeRole.ADVISOR, "") for key in advisors])
        self.topics.set_codes(())
        self.head.preparation.clear()
        for field in (self.extras.question, self.extras.note, self.extras.private):
            field.clear()
        self.extras.milestones.set_keys(())
        self.extras.next_session.set_value(None)
        self.extras.show_filled()
        self.advice.show_lines(())
        self.actions_.show_lines(())
        self._offer("", fill=False)
        self.head.set_shared_locked(locked=True)

    def show_session(self, session_id: str, values: SessionValues) -> None:
        """Show a session that was logged, to change it."""
        self.session_id = session_id
        self.head.choose_project(values.project_id)
        self.head.project.setEnabled(False)
        self._offer(values.project_id, fill=False, topics=values.topics)
        head = self.head
        head.date.set_value(values.held_on)
        head.format.choose(values.format)
        head.place.choose(values.place or "")
        head.minutes.setText("" if values.minutes is None else str(values.minutes))
        head.preparation.setText("" if values.prep_minutes is None else str(values.prep_minutes))
        self.people.set_people([(a.person_id, a.role, a.override_reason) for a in values.attendees])
        self.topics.set_codes(values.topics)
        self._offer_people()
        self.advice.show_lines(values.advice)
        self.actions_.show_lines(values.actions)
        self.last_time.set_done(values.done_actions)
        self.extras.question.setPlainText(values.question)
        self.extras.note.setPlainText(values.note)
        self.extras.private.setPlainText(values.private_note)
        self.extras.milestones.set_keys(values.milestones)
        self.extras.next_session.set_value(values.next_session_on)
        self.extras.show_filled()
        self.speak()

    def values(self) -> SessionValues:
        """Return the session that stands in the form.

        Raises:
            InputError: The first thing that cannot be read; names the field.
        """
        known: dict[str, Any] = {**self.head.values(), **self.extras.values()}
        return SessionValues(
            **known,
            attendees=self.people.values(),
            topics=self.topics.codes,
            advice=self.advice.values(),
            actions=self.actions_.values(),
            done_actions=self.last_time.done_actions,
        )

    def problems(self) -> list[InputError]:
        """Return everything in the form that cannot be read, in its order."""
        found = []
        people = partial(self.people.field.require, "attendees")
        for read in (self.head.values, people, self.actions_.values, self.extras.values):
            try:
                read()
            except InputError as error:
                found.append(error)
        return found

    def refuse(self, error: InputError) -> bool:
        """Say at its field why something is refused; return whether it has one."""
        text = refusal_text(error, self._desk.words)
        name, _dot, rest = error.field.partition(".")
        place, _dot, part = rest.partition(".")
        rows = {**self.head.rows, **self.extras.rows}
        if name in rows:
            if name in self.extras.rows:
                self.extras.reveal(name)
            rows[name].refuse(text)
            rows[name].field.setFocus()
        elif name == "attendees":
            self.people.refuse(int(place) if place else 0, text)
        elif name in {"advice", "actions"}:
            lines = self.advice if name == "advice" else self.actions_
            filled = [number for number, _line in lines.filled]
            at = int(place) if place else 0
            lines.refuse(filled[at] if at < len(filled) else 0, part, text)
        else:
            return False
        return True

    def accept_all(self) -> None:
        """Take all refusals away."""
        for row in (*self.head.rows.values(), *self.extras.rows.values(), self.people.row):
            row.accept()
        self.advice.accept()
        self.actions_.accept()

    def speak(self) -> None:
        """Say what is worth knowing of who was there and of the day."""
        try:
            values = self.values()
        except InputError:
            return
        values = dataclasses.replace(values, advice=(), actions=())
        try:
            cautions = check_session(self._desk.store, values, session_id=self.session_id)
        except SparkError:
            return
        self.people.speak(cautions)

    def state(self) -> State:
        """Return the fields as they stand there, whether they can be read or not."""
        head, extras = self.head, self.extras
        return {
            "session_id": self.session_id,
            "project_id": head.project.key,
            "date": head.date.text(),
            "held_on": head.date.value.isoformat() if head.date.value else "",
            "format": head.format.code,
            "place": head.place.code,
            "minutes": head.minutes.text(),
            "prep_minutes": head.preparation.text(),
            "attendees": [
                [a.person_id, a.role.value, a.override_reason] for a in self.people.values()
            ],
            "topics": list(self.topics.codes),
            "advice": [
                [line.advisor.code, line.text.toPlainText(), line.weight.code]
                for line in self.advice.lines
                if isinstance(line, AdviceLine)
            ],
            "actions": [
                [line.text.toPlainText(), line.owner.text(), line.due.text()]
                for line in self.actions_.lines
                if isinstance(line, ActionItemLine)
            ],
            "done_actions": list(self.last_time.done_actions),
            "question": extras.question.toPlainText(),
            "note": extras.note.toPlainText(),
            "private_note": extras.private.toPlainText(),
            "milestones": list(extras.milestones.keys),
            "next": extras.next_session.text(),
        }

    def restore(self, state: State) -> None:
        """Show a draft as it stood there; what is gone since is left out."""
        head, extras = self.head, self.extras
        head.choose_project(str(state.get("project_id", "")))
        self._offer(head.project.key, fill=False)
        head.date.set_value(_day(state.get("held_on")))
        if not head.date.value:
            head.date.setText(str(state.get("date", "")))
        head.format.choose(str(state.get("format", "")))
        head.place.choose(str(state.get("place", "")))
        head.minutes.setText(str(state.get("minutes", "")))
        head.preparation.setText(str(state.get("prep_minutes", "")))
        self.people.set_people(
            [(key, AttendeeRole(role), why) for key, role, why in state.get("attendees", ())]
        )
        self.topics.set_codes(state.get("topics", ()))
        self._offer_people()
        self.advice.show_lines(
            [
                AdviceValues(text=text, advisor_id=key or None, weight=AdviceWeight(weight))
                for key, text, weight in state.get("advice", ())
            ]
        )
        actions = state.get("actions", ())
        self.actions_.show_lines([ActionLine(text=text) for text, _owner, _due in actions])
        for line, (_text, owner, due) in zip(self.actions_.lines, actions, strict=False):
            if isinstance(line, ActionItemLine):
                line.owner.setText(owner)
                line.due.setText(due)
        self.last_time.set_done(state.get("done_actions", ()))
        extras.question.setPlainText(str(state.get("question", "")))
        extras.note.setPlainText(str(state.get("note", "")))
        extras.private.setPlainText(str(state.get("private_note", "")))
        extras.milestones.set_keys(state.get("milestones", ()))
        extras.next_session.setText(str(state.get("next", "")))
        extras.show_filled()
        self.speak()

    def focus_first_empty(self) -> None:
        """Put the keyboard where something is missing, else into the first line of advice."""
        empty = self.head.first_empty()
        if empty is None and not self.people.field.keys:
            empty = self.people.field
        (empty or self.advice.lines[0].text).setFocus()

    def _offer(self, project_id: str, *, fill: bool, topics: Sequence[str] = ()) -> None:
        """Offer the people, topics and milestones of a project; `fill` chooses the usual ones.

        `topics` are offered although they may be out of use.
        """
        desk = self._desk
        defaults: SessionDefaults | None = None
        if project_id:
            defaults = session_defaults(desk.store, project_id, today=desk.today())
        self.people.offer(defaults)
        choices = desk.words.choices("session_topic", keep=(*topics, *self.topics.codes))
        self.topics.offer(choices, defaults.topics if defaults else ())
        milestones = names.milestones(desk.store, project_id, desk.today()) if project_id else []
        self.extras.offer_milestones(milestones)
        self.last_time.show_defaults(defaults)
        if defaults is not None and fill:
            self._fill(defaults)
        self._offer_people()
        self.speak()

    def _fill(self, defaults: SessionDefaults) -> None:
        self.head.format.choose(defaults.format)
        self.head.place.choose(defaults.place or "")
        self.head.minutes.setText(str(defaults.minutes))
        known = {choice.person_id: choice.role for choice in defaults.attendees}
        came = [key for key in defaults.last_attendees if key in known]
        if not came:
            came = [key for key, role in known.items() if role is AttendeeRole.ADVISOR]
        self.people.set_people([(key, known[key], "") for key in came])

    def _offer_people(self) -> None:
        self.advice.offer(self.people.advisors)
        self.actions_.offer(self.people.names, self.people.field.keys)

    def _on_project_chosen(self, project_id: str) -> None:
        self._offer(project_id, fill=bool(project_id) and self.head.date.isEnabled())

    def _on_advice_done(self) -> None:
        self.actions_.lines[0].text.setFocus()

    def _on_people_changed(self) -> None:
        self._offer_people()
        self.speak()


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None

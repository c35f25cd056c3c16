"""The board: what a card shows of a project, and the cards of each stage in their order."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from spark_tracker.domain.codes import (
    MAIN_STAGES,
    OPEN_MILESTONES,
    SIDE_STAGES,
    Stage,
    TeamRole,
)
from spark_tracker.domain.folding import fold
from spark_tracker.fields.sql_projects import PROJECTS
from spark_tracker.fields.sql_scope import IDS, THESE, Rows, Scope, of_some
from spark_tracker.fields.sql_stages import reached_on
from spark_tracker.models import Milestone, Person, Project, ProjectMember
from spark_tracker.store.store import Reader, Store

_FEW = 400  # up to so many ids are asked for by name; more are picked from all projects
_LAST = date.max


class BoardOrder(StrEnum):
    """What the cards of a column are sorted by."""

    DAYS = "days"
    DUE = "due"
    CODE = "code"
    TITLE = "title"
    LEADER = "leader"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The open milestone expected first; `due` is its forecast, else its first plan."""

    title: str
    due: date | None


@dataclass(frozen=True, slots=True)
class BoardCard:
    """What a card shows; `since` holds the days of the stages reached, in their order."""

    id: str
    code: str
    title: str
    leader: str
    since: Mapping[Stage, date]
    step: NextStep | None

    @property
    def stage(self) -> Stage:
        """The furthest main stage; the idea where no day is known of the project at all."""
        return max((s for s in self.since if s in MAIN_STAGES), key=_PLACE.__getitem__, default=_A)

    def days_at(self, stage: Stage, today: date) -> int | None:
        """Return since how many days the project has `stage`, None where that is not known."""
        on = self.since.get(stage)
        return None if on is None else (today - on).days


_A = Stage.IDEA
_STAGES = tuple(Stage)  # going through an enum anew for each of thousands takes its time
_PLACE = {stage: place for place, stage in enumerate(Stage)}
_Key = Callable[[BoardCard, Stage], tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Board:
    """The cards of every stage, in their order.

    A project is at its furthest main stage, and besides at each side branch it has reached.
    """

    order: BoardOrder = BoardOrder.DAYS
    columns: Mapping[Stage, Sequence[BoardCard]] = field(default_factory=dict)

    def cards(self, stage: Stage) -> Sequence[BoardCard]:
        """Return the cards of a column."""
        return self.columns.get(stage, ())

    def landing(self, card: BoardCard, stage: Stage, today: date) -> int:
        """Return the row at which `card` will lie in the column `stage` once it is moved there.

        A stage that was reached before keeps its day; another is reached today at the latest.
        """
        since = dict(card.since)
        since.setdefault(stage, today)
        moved = BoardCard(card.id, card.code, card.title, card.leader, since, card.step)
        key = _KEYS[self.order]
        others = [key(other, stage) for other in self.cards(stage) if other.id != card.id]
        return bisect_left(others, key(moved, stage))


def _by_days(card: BoardCard, stage: Stage) -> tuple[Any, ...]:
    return (card.since.get(stage, _LAST), card.code)


def _by_due(card: BoardCard, _stage: Stage) -> tuple[Any, ...]:
    due = card.step.due if card.step is not None else None
    return (due or _LAST, card.step is None, card.code)


def _by_code(card: BoardCard, _stage: Stage) -> tuple[Any, ...]:
    return (card.code,)


def _by_title(card: BoardCard, _stage: Stage) -> tuple[Any, ...]:
    return (fold(card.title), card.code)


def _by_leader(card: BoardCard, _stage: Stage) -> tuple[Any, ...]:
    return (not card.leader, fold(card.leader), card.code)


_KEYS: Mapping[BoardOrder, _Key] = {
    BoardOrder.DAYS: _by_days,
    BoardOrder.DUE: _by_due,
    BoardOrder.CODE: _by_code,
    BoardOrder.TITLE: _by_title,
    BoardOrder.LEADER: _by_leader,
}


def board(
    store: Reader,
    ids: Sequence[str],
    *,
    today: date,
    order: BoardOrder = BoardOrder.DAYS,
) -> Board:
    """Return the cards of these projects by stage, read at one moment.

    Args:
        store: Where to read.
        ids: The projects; one that is gone is left out.
        today: The day seen from; what is reached later is not reached yet.
        order: Days in the stage (longest first), next step (soonest first), code, title or
            leader; cards without the value come last, equal ones are sorted by code.
    """
    with store.read() as session:
        cards = _cards(session, ids, today)
    return arranged(cards, order)


class BoardReader:
    """Reads boards of one file after another, as a filter is typed or the order changes.

    A card is read again only after something was written, by this program or another (the number
    of the newest journal entry tells), or on another day.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._seen: tuple[int, date] | None = None
        self._known: dict[str, BoardCard | None] = {}

    def board(
        self, ids: Sequence[str], *, today: date, order: BoardOrder = BoardOrder.DAYS
    ) -> Board:
        """Return what `board` does."""
        now = (self._store.head().number, today)
        if now != self._seen:
            self._known, self._seen = {}, now
        missing = [key for key in ids if key not in self._known]
        if missing:
            with self._store.read() as session:
                read = {card.id: card for card in _cards(session, missing, today)}
            self._known.update((key, read.get(key)) for key in missing)
        found = (self._known[key] for key in ids)
        return arranged([card for card in found if card is not None], order)


def arranged(cards: Iterable[BoardCard], order: BoardOrder) -> Board:
    """Return these cards by stage in another order."""
    columns: dict[Stage, list[BoardCard]] = {stage: [] for stage in Stage}
    for card in cards:
        columns[card.stage].append(card)
        for branch in SIDE_STAGES:
            if branch in card.since:
                columns[branch].append(card)
    key = _KEYS[order]
    for stage, held in columns.items():
        held.sort(key=_at(stage, key))
    return Board(order, columns)


def _at(stage: Stage, key: _Key) -> Callable[[BoardCard], tuple[Any, ...]]:
    return lambda card: key(card, stage)


def _cards(session: Session, ids: Sequence[str], today: date) -> list[BoardCard]:
    few = len(ids) <= _FEW
    parameters = {IDS: list(ids)} if few else {}
    some = THESE if few else None
    scope = Scope(session, PROJECTS, today=today, some=some)
    days = [reached_on(scope, stage).label(stage.value) for stage in Stage]
    rows = session.execute(
        of_some(scope.select(scope.id, Project.code, Project.title, *days), some), parameters
    ).all()
    leaders: dict[str, str] = {}
    for owner, name in session.execute(of_some(_leaders(), some), parameters):
        leaders.setdefault(owner, name)
    steps = _next_steps(session.execute(of_some(_milestones(), some), parameters))
    wanted = frozenset(ids)
    return [
        BoardCard(
            row[0],
            row[1],
            row[2],
            leaders.get(row[0], ""),
            {stage: on for stage, on in zip(_STAGES, row[3:], strict=True) if on is not None},
            steps.get(row[0]),
        )
        for row in rows
        if row[0] in wanted
    ]


def _leaders() -> Rows:
    return (
        select(ProjectMember.project_id, Person.name)
        .join(Person, Person.id == ProjectMember.person_id)
        .where(ProjectMember.role == TeamRole.LEADER)
        .order_by(ProjectMember.position, ProjectMember.id)
    )


def _milestones() -> Rows:
    due = func.coalesce(Milestone.forecast_on, Milestone.baseline_on)
    return select(Milestone.project_id, due, Milestone.id, Milestone.title).where(
        Milestone.status.in_(OPEN_MILESTONES)
    )


def _next_steps(rows: Iterable[Any]) -> dict[str, NextStep]:
    """Return of each project the milestone due first; one without a day comes last."""
    first: dict[str, tuple[date, str, str]] = {}
    for owner, due, milestone_id, title in rows:
        entry = (due or _LAST, milestone_id, title)
        known = first.get(owner)
        if known is None or entry < known:
            first[owner] = entry
    return {
        owner: NextStep(title, None if due == _LAST else due)
        for owner, (due, _id, title) in first.items()
    }

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from spark_tracker.domain.codes import MAIN_STAGES, SIDE_STAGES, ProjectStatus, Stage
from spark_tracker.fields.filter_language import parse
from spark_tracker.services import board as board_module
from spark_tracker.services.board import Board, BoardOrder, BoardReader, arranged, board
from spark_tracker.services.milestones import MilestoneValues, add_milestone
from spark_tracker.services.people import PersonValues, add_person
from spark_tracker.services.project_list import matching, rows
from spark_tracker.services.project_parts import set_leader
from spark_tracker.services.projects import delete_project
from spark_tracker.services.stages import ClaimValues, claim_stage
from spark_tracker.store.store import Reader, Store
from tests.conftest import TODAY
from tests.fields.portfolio import TODAY as PORTFOLIO_TODAY
from tests.fields.portfolio import portfolio


def claim(store: Store, project: str, stage: Stage, days: int) -> None:
    on = TODAY - timedelta(days=days)
    claim_stage(store, project, ClaimValues(stage=stage, on=on), today=TODAY)


def plan(store: Store, project: str, title: str, due: date) -> None:
    values = MilestoneValues(project_id=project, title=title, baseline_on=due)
    add_milestone(store, values, today=TODAY)


def lead(store: Store, project: str, name: str) -> None:
    person = add_person(store, PersonValues(name=name), today=TODAY)
    set_leader(store, project, person)


def titles(read: Board, stage: Stage) -> list[str]:
    return [card.title for card in read.cards(stage)]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A portfolio of 120 made-up projects."""
    store = portfolio(120, sessions=2).write(tmp_path_factory.mktemp("board") / "p.spark")
    yield store
    store.close()


@pytest.fixture
def three(store: Store, make_project: Callable[..., str]) -> dict[str, str]:
    """Three projects at Patent, each first in another order."""
    made = {}
    for title, days, due, leader in (
        ("Zinc gel", 300, 40, "Nora Dahl"),
        ("Ärztefinder", 20, 2, "Åse Berg"),
        ("Mask", 90, None, ""),
    ):
        made[title] = make_project(title, applied_on=TODAY - timedelta(days=400))
        claim(store, made[title], Stage.PATENT, days)
        if due:
            plan(store, made[title], f"Step of {title}", TODAY + timedelta(days=due))
        if leader:
            lead(store, made[title], leader)
    return made


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (BoardOrder.DAYS, ["Zinc gel", "Mask", "Ärztefinder"]),
        (BoardOrder.DUE, ["Ärztefinder", "Zinc gel", "Mask"]),
        (BoardOrder.CODE, ["Zinc gel", "Ärztefinder", "Mask"]),
        (BoardOrder.TITLE, ["Ärztefinder", "Mask", "Zinc gel"]),
        (BoardOrder.LEADER, ["Ärztefinder", "Zinc gel", "Mask"]),
    ],
)
def test_cards_of_a_stage_are_sorted_as_asked(
    store: Store, three: dict[str, str], order: BoardOrder, wanted: list[str]
) -> None:
    read = board(store, list(three.values()), today=TODAY, order=order)
    assert titles(read, Stage.PATENT) == wanted
    cards = [card for column in read.columns.values() for card in column]
    assert titles(arranged(cards, order), Stage.PATENT) == wanted


def test_a_card_shows_leader_days_and_the_step_due_first(
    store: Store, three: dict[str, str]
) -> None:
    plan(store, three["Zinc gel"], "Sooner", TODAY - timedelta(days=6))
    [card] = board(store, [three["Zinc gel"]], today=TODAY).cards(Stage.PATENT)
    assert (card.leader, card.days_at(Stage.PATENT, TODAY)) == ("Nora Dahl", 300)
    assert card.step is not None
    assert (card.step.title, card.step.due) == ("Sooner", TODAY - timedelta(days=6))


def test_a_side_branch_holds_its_projects_besides(store: Store, three: dict[str, str]) -> None:
    claim(store, three["Mask"], Stage.LICENCE, 5)
    read = board(store, list(three.values()), today=TODAY)
    assert titles(read, Stage.LICENCE) == ["Mask"]
    assert "Mask" in titles(read, Stage.PATENT)
    assert read.cards(Stage.LICENCE)[0].days_at(Stage.LICENCE, TODAY) == 5


def test_a_project_of_which_no_day_is_known_is_an_idea(
    store: Store, make_project: Callable[..., str]
) -> None:
    project = make_project("New", status=ProjectStatus.ENQUIRY, status_on=None)
    [card] = board(store, [project], today=TODAY).cards(Stage.IDEA)
    assert card.days_at(Stage.IDEA, TODAY) is None


def test_what_is_not_asked_for_or_gone_is_left_out(store: Store, three: dict[str, str]) -> None:
    delete_project(store, three["Mask"])
    ids = [three["Mask"], three["Zinc gel"]]
    assert titles(board(store, ids, today=TODAY), Stage.PATENT) == ["Zinc gel"]
    assert board(store, [], today=TODAY).cards(Stage.PATENT) == []


def test_cards_are_read_once_until_something_is_written(
    store: Store, three: dict[str, str]
) -> None:
    reader, ids = BoardReader(store), list(three.values())
    first = reader.board(ids, today=TODAY)
    assert first == board(store, ids, today=TODAY)
    fewer = reader.board(ids[:2], today=TODAY, order=BoardOrder.TITLE)
    assert titles(fewer, Stage.PATENT) == ["Ärztefinder", "Zinc gel"]
    assert fewer.cards(Stage.PATENT)[1] is first.cards(Stage.PATENT)[0]
    claim(store, three["Mask"], Stage.STARTUP, 3)
    assert titles(reader.board(ids, today=TODAY), Stage.STARTUP) == ["Mask"]
    store.undo()
    assert titles(reader.board(ids, today=TODAY), Stage.STARTUP) == []
    delete_project(store, three["Mask"])
    assert titles(reader.board(ids, today=TODAY), Stage.PATENT) == ["Zinc gel", "Ärztefinder"]
    earlier = TODAY - timedelta(days=25)
    assert titles(reader.board(ids, today=earlier), Stage.PATENT) == ["Zinc gel"]


def test_a_card_lands_where_its_order_puts_it(store: Store, three: dict[str, str]) -> None:
    read = board(store, list(three.values()), today=TODAY)
    mask = next(card for card in read.cards(Stage.PATENT) if card.title == "Mask")
    assert read.landing(mask, Stage.STARTUP, TODAY) == 0
    claim(store, three["Zinc gel"], Stage.STARTUP, 10)
    claim(store, three["Ärztefinder"], Stage.STARTUP, 5)
    read = board(store, list(three.values()), today=TODAY)
    assert read.landing(mask, Stage.STARTUP, TODAY) == 2, "reached today, so the shortest there"
    by_title = board(store, list(three.values()), today=TODAY, order=BoardOrder.TITLE)
    assert by_title.landing(mask, Stage.STARTUP, TODAY) == 1


@pytest.mark.parametrize("few", [0, 1000], ids=["picked from all", "asked for by id"])
def test_the_board_agrees_with_the_list(
    made: Reader, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr(board_module, "_FEW", few)
    ids = matching(made, parse("status:active"), today=PORTFOLIO_TODAY).ids
    listed = rows(made, ids, today=PORTFOLIO_TODAY)

    read = board(made, ids, today=PORTFOLIO_TODAY)

    cards = {card.id: card for stage in MAIN_STAGES for card in read.cards(stage)}
    assert set(cards) == set(ids)
    for key, row in listed.items():
        card = cards[key]
        assert card.since == row.stages
        assert card.stage == (row.furthest or Stage.IDEA)
        assert (card.code, card.title) == (row.code, row.title)
        assert card.leader == (row.leader[0] if row.leader else "")
        step = (card.step.title, card.step.due) if card.step else (None, None)
        assert step == (row.milestone, row.due)
    for branch in SIDE_STAGES:
        there = {key for key, row in listed.items() if branch in row.stages}
        assert {card.id for card in read.cards(branch)} == there

"""A refusal is said in the reader's language, values and all; no machine word is in it."""

import ast
import dataclasses
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from typing_extensions import override

import spark_tracker.services
from spark_tracker.domain.codes import FundingKind
from spark_tracker.domain.money import Money
from spark_tracker.errors import InputError, SparkError
from spark_tracker.fields.catalogue import column_field
from spark_tracker.phrases import FieldName, FieldValue, Phrase, Phrases
from spark_tracker.services.assignments import AssignmentValues, assign
from spark_tracker.services.cautions import Caution
from spark_tracker.services.code_lists import CodeValues, read_code, rename_code
from spark_tracker.services.field_edits import set_field
from spark_tracker.services.history import history
from spark_tracker.services.milestones import MilestoneValues, add_milestone, edit_milestone
from spark_tracker.services.people import AdvisorValues, PersonValues, add_person, delete_person
from spark_tracker.services.projects import set_fields
from spark_tracker.services.words import CodeWord
from spark_tracker.store.store import Store
from spark_tracker.ui import formats
from spark_tracker.ui.code_words import CodeWords
from spark_tracker.ui.field_titles import NO_FIELD, title_of
from spark_tracker.ui.widgets.refusal import named, sentence
from spark_tracker.ui.wording import act_text, refusal_text
from tests.conftest import TODAY

NORWEGIAN = {
    ("errors", "Not {thing}."): "Ikke {thing}.",
    ("cautions", "{name} is away."): "{name} er borte.",
    ("cautions", "{count} assignments"): "{count} oppdrag",
    ("cautions", "{count} teams"): "{count} lag",
    ("fields", "Therapeutic area"): "Terapiområde",
    ("fields", "project"): "prosjekt",
    ("fields", "Name"): "Navn",
    ("hints", "soon"): "snart",
}


class Words(QTranslator):
    """Says the few sentences of these tests in Norwegian."""

    @override
    def translate(  # type: ignore[override]
        self, context: str, source: str, _about: str = "", _count: int = -1
    ) -> str | None:
        return NORWEGIAN.get((context, source))

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def norwegian(qapp: QApplication) -> Iterator[None]:
    formats.use_language("nb")
    words = Words()
    qapp.installTranslator(words)
    yield
    qapp.removeTranslator(words)
    formats.use_language("en")


CAUTION = Caution(key="away", text="{name} is away.", values={"name": "Ada"})
TEAMS = Phrase("cautions", "{count} teams", {"count": 2})


@pytest.mark.usefixtures("norwegian")
@pytest.mark.parametrize(
    ("value", "said"),
    [
        (date(2026, 3, 2), "Ikke 2. mars 2026."),
        (Money(150_000_00, "NOK"), "Ikke NOK\u00a0150\u00a0000."),
        (CodeWord("funding_kind", FundingKind.PRIZE), "Ikke Pris."),
        (CAUTION, "Ikke Ada er borte.."),
        (TEAMS, "Ikke 2 lag."),
        (Phrases((TEAMS, CAUTION)), "Ikke 2 lag, Ada er borte.."),
        (FieldName("project", "area"), "Ikke Terapiområde."),
        (FieldName("project"), "Ikke prosjekt."),
        (FieldValue("funding_entry", "kind", "prize"), "Ikke Pris."),
        (FieldValue("project", "admitted_on", date(2026, 3, 2)), "Ikke 2. mars 2026."),
        (FieldValue("project", "note", None), "Ikke –."),
        ("ord", "Ikke ord."),
        (None, "Ikke ."),
    ],
)
def test_values_of_a_sentence_are_said_in_its_language(value: object, said: str) -> None:
    assert sentence(SparkError("Not {thing}.", thing=value)) == said


def test_words_the_programme_chose_are_said(store: Store) -> None:
    values = read_code(store, "tag", "orphan")
    rename_code(store, CodeValues(list_name="tag", code="orphan", text_en="Rare disease"))
    error = SparkError("Not {thing}.", thing=CodeWord("tag", "orphan"))
    assert refusal_text(error, CodeWords(store, "en")) == "Not Rare disease."
    assert refusal_text(error) == f"Not {values.text_en}."


def test_refused_undo_names_the_field_and_the_words_in_it(store, make_project):
    project = make_project("Gel")
    set_fields(store, [project], {"area": "oncology"}, today=TODAY)
    first = history(store)[0].number
    set_fields(store, [project], {"area": "cardiovascular"}, today=TODAY)
    with pytest.raises(InputError) as refused:
        store.take_back(first)
    said = sentence(refused.value)
    assert "Therapeutic area of “Gel” was changed" in said
    assert "expected Oncology, found Cardio" in said


def test_refused_undo_of_a_reference_shows_no_id(store, make_project):
    ada, bo = (add_person(store, PersonValues(name=name), today=TODAY) for name in ("Ada", "Bo"))
    values = MilestoneValues(project_id=make_project("Gel"), title="Batch", owner_id=ada)
    key = add_milestone(store, values, today=TODAY)
    edit_milestone(store, key, _owned(values, bo), today=TODAY)
    first = history(store)[0].number
    edit_milestone(store, key, _owned(values, None), today=TODAY)
    with pytest.raises(InputError) as refused:
        store.take_back(first)
    said = sentence(refused.value)
    owner = column_field("milestone", "owner_id")
    assert owner is not None
    assert f"{owner.title} of “Batch” was changed" in said
    assert bo not in said


def _owned(values: MilestoneValues, person: str | None) -> MilestoneValues:
    return dataclasses.replace(values, owner_id=person)


@pytest.mark.usefixtures("norwegian")
def test_what_refers_to_a_person_is_said_in_the_language(store, make_project):
    part = AdvisorValues(cda_signed_on=date(2026, 1, 10))
    ada = add_person(store, PersonValues(name="Ada", advisor=part), today=TODAY)
    values = AssignmentValues(
        person_id=ada, project_id=make_project(), role="advisor", from_on=TODAY
    )
    assign(store, values, today=TODAY)
    with pytest.raises(InputError) as refused:
        delete_person(store, ada)
    assert "1 oppdrag" in sentence(refused.value)
    assert "1 assignments" in str(refused.value)


@pytest.mark.usefixtures("norwegian")
def test_refusal_without_a_place_in_the_form_says_the_field():
    empty = InputError("name", "Not {thing}.", thing="x")
    assert named(empty, tables=("company",)) == "Navn: Ikke x."
    assert named(InputError("id", "Not {thing}.", thing="x")) == "Ikke x."


def test_name_of_an_act_says_the_title_of_the_field(store, make_project):
    set_field(store, "project", [make_project("Gel")], "area", "oncology", today=TODAY)
    label, values = store.undo_name() or ("", {})
    assert act_text(label, values).startswith("Change Therapeutic area of ")
    assert act_text("Reach {stage}", {"stage": "2026-03-02"}) == "Reach 2 Mar 2026"
    assert act_text("Tell {field}", {"field": "gone.away"}) == "Tell gone.away"


FOLDER = Path(spark_tracker.services.__file__).parent
CHECKS = {
    "InputError": 0,
    "line": 0,
    "paragraph": 0,
    "past": 0,
    "planned": 0,
    "in_order": 0,
    "at_least": 0,
    "country": 0,
    "currency": 0,
    "known_code": 1,
    "found": 3,
    "check_reference": 3,
}


def field_keys() -> set[str]:
    """Every field that a service names where it refuses something, written out."""
    keys = set()
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_bytes())):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            place = CHECKS.get(node.func.id, -1)
            if 0 <= place < len(node.args):
                argument = node.args[place]
                if isinstance(argument, ast.Constant):
                    keys.add(str(argument.value))
                elif isinstance(argument, ast.JoinedStr):
                    last = argument.values[-1]
                    assert isinstance(last, ast.Constant)
                    keys.add(str(last.value).rpartition(".")[2])
    return keys


def test_every_field_that_services_refuse_has_a_title():
    keys = field_keys()
    assert {"held_on", "answer_reason", "advisor_id", "registration_court"} <= keys
    assert sorted(key for key in keys - NO_FIELD if not title_of(key)) == []


def test_what_is_no_field_is_named_by_some_service():
    assert field_keys() >= NO_FIELD

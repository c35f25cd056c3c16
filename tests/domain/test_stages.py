"""Stages follow from facts and claims."""

from datetime import date

from spark_tracker.domain.codes import Stage
from spark_tracker.domain.stages import (
    StageEvidence,
    StageSource,
    days_in_stage,
    derive_stages,
    furthest,
    idea_date,
    reached_by,
)

IDEA = StageEvidence(stage=Stage.IDEA, on=date(2025, 11, 10), record_id="p1")
ADVISOR = StageEvidence(stage=Stage.ADVISOR, on=date(2026, 2, 1), record_id="a1")
PATENT = StageEvidence(stage=Stage.PATENT, on=date(2026, 5, 4), record_id="f1")


def test_the_earliest_fact_of_a_stage_counts() -> None:
    later = StageEvidence(stage=Stage.ADVISOR, on=date(2026, 6, 1), record_id="a2")
    (reached,) = derive_stages([later, ADVISOR])
    assert (reached.on, reached.record_id) == (date(2026, 2, 1), "a1")


def test_a_fact_beats_a_claim_even_an_earlier_one() -> None:
    claim = StageEvidence(stage=Stage.PATENT, on=date(2026, 1, 1), note="said on the phone")
    (reached,) = derive_stages([PATENT], [claim])
    assert (reached.source, reached.on) == (StageSource.FACT, date(2026, 5, 4))


def test_a_claim_stands_in_where_there_is_no_fact_and_keeps_its_reason() -> None:
    claim = StageEvidence(stage=Stage.STARTUP, on=date(2026, 1, 1), record_id="c", note="heard")
    reached = derive_stages([IDEA], [claim])
    assert [(entry.stage, entry.source) for entry in reached] == [
        (Stage.IDEA, StageSource.FACT),
        (Stage.STARTUP, StageSource.CLAIM),
    ]
    assert reached[1].note == "heard"


def test_a_record_without_a_date_proves_nothing() -> None:
    assert derive_stages([StageEvidence(stage=Stage.STARTUP, on=None)]) == ()


def test_stages_may_be_skipped_and_the_furthest_is_shown() -> None:
    money = StageEvidence(stage=Stage.INVESTMENT, on=date(2026, 3, 1))
    reached = derive_stages([money, IDEA])
    assert [entry.stage for entry in reached] == [Stage.IDEA, Stage.INVESTMENT]
    current = furthest(reached)
    assert current is not None
    assert current.stage is Stage.INVESTMENT


def test_several_stages_may_be_reached_on_one_day() -> None:
    same = StageEvidence(stage=Stage.STARTUP, on=PATENT.on)
    assert len(derive_stages([PATENT, same])) == 2


def test_a_licence_is_never_the_furthest_stage() -> None:
    licence = StageEvidence(stage=Stage.LICENCE, on=date(2026, 8, 1))
    current = furthest(derive_stages([IDEA, licence]))
    assert current is not None
    assert current.stage is Stage.IDEA
    assert furthest(derive_stages([licence])) is None


def test_what_comes_after_the_cut_off_is_not_reached_yet() -> None:
    reached = derive_stages([IDEA, ADVISOR, PATENT])
    assert [entry.stage for entry in reached_by(reached, date(2026, 2, 1))] == [
        Stage.IDEA,
        Stage.ADVISOR,
    ]
    assert days_in_stage(reached, date(2026, 3, 1)) == 28
    assert days_in_stage(reached, date(2026, 2, 1)) == 0
    assert days_in_stage(reached, date(2025, 1, 1)) is None


def test_the_idea_is_as_old_as_its_application() -> None:
    applied, admitted, created = date(2025, 11, 10), date(2026, 1, 30), date(2026, 2, 3)
    assert idea_date(applied_on=applied, admitted_on=admitted, created_on=created) == applied
    assert idea_date(applied_on=None, admitted_on=admitted, created_on=created) == admitted


def test_an_idea_recorded_years_later_is_as_old_as_what_is_known_of_it() -> None:
    recorded = date(2026, 11, 22)
    assert idea_date(
        applied_on=None,
        admitted_on=None,
        created_on=recorded,
        others=[None, date(2018, 3, 1)],
    ) == date(2018, 3, 1)
    assert idea_date(applied_on=None, admitted_on=None, created_on=recorded) == recorded
    assert idea_date(applied_on=None, admitted_on=None, created_on=None) is None

"""What may leave the programme."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.codes import FundingKind, Sharing
from spark_tracker.domain.sharing import (
    FEWEST_PROJECTS,
    REASONS,
    FundingTrace,
    HeldBack,
    PatentShown,
    Release,
    Share,
    ShareForm,
    fold_kinds,
    held_back,
    may_be_named,
    may_leave,
    partner_level,
    patent_shown,
    person_shown,
)

APPROVED = Release(
    level=Sharing.NODE,
    public_title="Balance trainer",
    public_summary="A trainer for at home.",
    approved_by="Ylva Brattmo",
    approved_on=date(2026, 2, 1),
)
LEVELS = list(Sharing)


@given(st.sampled_from(LEVELS), st.sampled_from(LEVELS))
def test_something_leaves_only_to_who_may_see_its_level(level: Sharing, allowed: Sharing) -> None:
    assert may_leave(level, allowed) is (LEVELS.index(level) <= LEVELS.index(allowed))


@pytest.mark.parametrize("wanted", [Sharing.NODE, Sharing.PROGRAMME, Sharing.RESTRICTED])
def test_a_partner_never_gets_more_than_node(wanted: Sharing) -> None:
    assert partner_level(wanted) is Sharing.NODE
    assert partner_level(Sharing.PUBLIC) is Sharing.PUBLIC


def test_an_approved_project_may_be_named() -> None:
    assert held_back(APPROVED, Sharing.NODE) == []
    assert may_be_named(APPROVED, Sharing.NODE)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"level": Sharing.PROGRAMME}, HeldBack.LEVEL),
        ({"level": Sharing.RESTRICTED}, HeldBack.LEVEL),
        ({"public_title": " "}, HeldBack.NO_TITLE),
        ({"public_summary": ""}, HeldBack.NO_SUMMARY),
        ({"approved_by": " "}, HeldBack.NOT_APPROVED),
        ({"approved_on": None}, HeldBack.NOT_APPROVED),
    ],
)
def test_one_missing_condition_holds_a_project_back(
    change: dict[str, object], reason: HeldBack
) -> None:
    release = replace(APPROVED, **change)  # type: ignore[arg-type]  # one field of each type
    assert held_back(release, Sharing.NODE) == [reason]
    assert held_back(release, Sharing.RESTRICTED) == [reason]
    assert REASONS[reason].endswith(".")


def test_a_node_project_stays_out_of_a_public_report() -> None:
    assert held_back(APPROVED, Sharing.PUBLIC) == [HeldBack.LEVEL]


def test_an_approval_after_the_cut_off_does_not_count_yet() -> None:
    assert held_back(APPROVED, Sharing.NODE, date(2026, 1, 31)) == [HeldBack.NOT_APPROVED]
    assert held_back(APPROVED, Sharing.NODE, date(2026, 2, 1)) == []


def test_every_reason_is_listed() -> None:
    empty = Release(
        level=Sharing.PROGRAMME,
        public_title="",
        public_summary="",
        approved_by="",
        approved_on=None,
    )
    assert held_back(empty, Sharing.NODE) == list(HeldBack)


def test_a_patent_has_no_date_before_it_is_published() -> None:
    filed, published = date(2025, 8, 31), date(2027, 3, 4)
    assert patent_shown(filed, None, date(2030, 1, 1)) == PatentShown(filed=True, on=None)
    assert patent_shown(filed, published, date(2027, 3, 3)) == PatentShown(filed=True, on=None)
    assert patent_shown(filed, published, published) == PatentShown(filed=True, on=filed)
    assert patent_shown(filed, None, date(2025, 8, 30)) == PatentShown(filed=False, on=None)
    assert patent_shown(None, published, published) == PatentShown(filed=False, on=None)


def test_persons_are_named_only_with_consent() -> None:
    assert person_shown("Ylva Brattmo", consented=True) == "Ylva Brattmo"
    assert person_shown("Ylva Brattmo", consented=False) is None


def traces(kind: FundingKind, *projects: str, public: bool = False) -> list[FundingTrace]:
    return [FundingTrace(kind, project, public) for project in projects]


def test_a_kind_with_three_projects_stands_by_itself() -> None:
    assert fold_kinds(traces(FundingKind.PRIZE, "1", "2", "3")).kinds == frozenset()


def test_many_entries_of_two_projects_are_still_two_projects() -> None:
    folded = fold_kinds(traces(FundingKind.PRIZE, "1", "2", "1", "2"))
    assert folded.kinds == {FundingKind.PRIZE}
    assert folded.traceable


def test_a_public_amount_is_shown_whatever_its_kind() -> None:
    public = traces(FundingKind.PRIZE, "1", public=True)
    secret = traces(FundingKind.PRIZE, "2")
    folded = fold_kinds(public + secret)
    assert not folded.folds(public[0])
    assert folded.folds(secret[0])


def test_the_next_smallest_kind_joins_a_fold_that_would_give_itself_away() -> None:
    entries = [
        *traces(FundingKind.PRIZE, "1"),
        *traces(FundingKind.LOAN, "2", "3", "4"),
        *traces(FundingKind.PUBLIC_GRANT, "1", "2", "3", "4"),
    ]
    folded = fold_kinds(entries)
    assert folded.kinds == {FundingKind.PRIZE, FundingKind.LOAN}
    assert not folded.traceable


entries = st.lists(
    st.builds(FundingTrace, st.sampled_from(FundingKind), st.sampled_from("abcdef"), st.booleans())
)


@given(entries)
def test_no_amount_that_is_not_public_stands_for_fewer_than_three_projects(
    found: list[FundingTrace],
) -> None:
    folded = fold_kinds(found)
    hidden = [entry for entry in found if not entry.public]
    for kind in {entry.kind for entry in hidden} - folded.kinds:
        assert len({entry.project for entry in hidden if entry.kind is kind}) >= FEWEST_PROJECTS
    behind = {entry.project for entry in hidden if folded.folds(entry)}
    assert folded.traceable is (0 < len(behind) < FEWEST_PROJECTS)


@pytest.mark.parametrize(
    ("part", "whole", "text", "form"),
    [
        (0, 0, "n/a", ShareForm.NOTHING),
        (2, 2, "2 of 2", ShareForm.FRACTION),
        (0, 4, "0 of 4", ShareForm.FRACTION),
        (2, 5, "40 %", ShareForm.PERCENT),
        (5, 8, "63 %", ShareForm.PERCENT),
        (1, 8, "13 %", ShareForm.PERCENT),
    ],
)
def test_small_shares_are_fractions_and_nothing_is_not_divided(
    part: int, whole: int, text: str, form: ShareForm
) -> None:
    share = Share(part, whole)
    assert (share.text, share.form) == (text, form)
    assert share.ratio == (part / whole if whole else None)

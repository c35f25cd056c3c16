"""What intake cells say for certain."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.years import CallHint, read_intake


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        (
            "2019 (admitted 30 Jan 2019; call autumn 2018)",
            CallHint(call_year=2018, intake_year=2019, admitted_on=date(2019, 1, 30)),
        ),
        (
            "2020 (admitted 31 Jan 2020)",
            CallHint(likely_call_year=2019, intake_year=2020, admitted_on=date(2020, 1, 31)),
        ),
        (
            "2022 (admitted 28 Jan 2022; fifth open call, 12 applications)",
            CallHint(likely_call_year=2021, intake_year=2022, admitted_on=date(2022, 1, 28)),
        ),
        (
            "2026 (tatt opp 30. januar 2026; utlysning høsten 2025)",
            CallHint(call_year=2025, intake_year=2026, admitted_on=date(2026, 1, 30)),
        ),
        (
            "aufgenommen am 30.09.2026",
            CallHint(intake_year=2026, admitted_on=date(2026, 9, 30)),
        ),
        ("haku syksyllä 2025", CallHint(call_year=2025)),
        ("2024 (applied 7 Nov 2024)", CallHint(intake_year=2024, applied_on=date(2024, 11, 7))),
        ("graduated 2020", CallHint(graduated_year=2020)),
        (
            "graduated 12 June 2020",
            CallHint(graduated_on=date(2020, 6, 12), graduated_year=2020),
        ),
        ("2018 (project leader since early 2018)", CallHint(intake_year=2018)),
        ("2019", CallHint(intake_year=2019)),
        ("NeuroPlus/SPARK-BIH 2022", CallHint(intake_year=2022)),
        ("entered SPARK-BIH 2016", CallHint(intake_year=2016)),
        ("admitted 2021", CallHint(intake_year=2021)),
        ("in programme by April 2019", CallHint()),
        ("first cohort (three projects, one-year funding)", CallHint()),
        ("before 2019", CallHint()),
        ("2019?", CallHint()),
        ("2019-2021", CallHint()),
        ("0042", CallHint()),
        ("admitted 31/12/26", CallHint()),
        ("admitted 1/2/2026", CallHint()),
        ("2020 (admitted 31 Jan 2020; admitted 3 Feb 2020)", CallHint(intake_year=2020)),
        ("call 2018; call 2019", CallHint()),
        ("", CallHint()),
    ],
)
def test_only_what_is_certain_is_said(cell: str, hint: CallHint) -> None:
    assert read_intake(cell) == replace(hint, words=cell)


def test_an_admission_later_in_the_year_says_nothing_of_the_call() -> None:
    assert read_intake("2026 (admitted 15 Mar 2026)").likely_call_year is None


@given(st.text(max_size=40))
def test_the_words_are_always_kept(cell: str) -> None:
    assert read_intake(cell).words == cell.strip()

"""What status cells say for certain."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.domain.statuses import StatusHint, read_status


@pytest.mark.parametrize(
    ("cell", "hint"),
    [
        ("Admitted", StatusHint(status=ProjectStatus.ACTIVE)),
        (
            "Admitted; topic 'dry skin' is named among the projects graduating in 2023",
            StatusHint(
                status=ProjectStatus.ACTIVE,
                leftover="topic 'dry skin' is named among the projects graduating in 2023",
            ),
        ),
        (
            "Graduated 2023; winner of an award 2023",
            StatusHint(
                status=ProjectStatus.GRADUATED, year=2023, leftover="winner of an award 2023"
            ),
        ),
        (
            "Graduated (first ceremony; nine projects)",
            StatusHint(status=ProjectStatus.GRADUATED, leftover="(first ceremony; nine projects)"),
        ),
        (
            "Fullført 12. juni 2024",
            StatusHint(status=ProjectStatus.GRADUATED, on=date(2024, 6, 12), year=2024),
        ),
        ("abgeschlossen in 2022", StatusHint(status=ProjectStatus.GRADUATED, year=2022)),
        (
            "Tauolla, vanhempainvapaa",
            StatusHint(status=ProjectStatus.ON_HOLD, leftover="vanhempainvapaa"),
        ),
        ("På vent: permisjon", StatusHint(status=ProjectStatus.ON_HOLD, leftover="permisjon")),
        ("ALUMNI since 2021", StatusHint(status=ProjectStatus.ALUMNI, year=2021)),
        ("Trukket", StatusHint(status=ProjectStatus.WITHDRAWN)),
    ],
)
def test_a_status_is_read_with_its_date_and_the_rest_is_kept(cell: str, hint: StatusHint) -> None:
    assert read_status(cell) == hint


@pytest.mark.parametrize(
    "cell",
    [
        "Funded for one year",
        "Selected",
        "Selected 2022",
        "Obtained external funding by 2019",
        "Spin-off founded; first trials under way",
        "Presented to the panel",
        "2023",
        "",
        "?",
        "Not yet admitted",
        "Graduated or withdrawn",
        "active compound found",
    ],
)
def test_what_is_no_programme_status_is_all_left_over(cell: str) -> None:
    assert read_status(cell) == StatusHint(status=None, leftover=cell)


@given(st.text(max_size=30))
def test_any_text_can_be_read(cell: str) -> None:
    hint = read_status(cell)
    assert hint.status is not None or hint.leftover == " ".join(cell.split())

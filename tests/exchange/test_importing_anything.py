"""Whatever stands in a list: it is taken or refused with a sentence, and twice is once."""

import csv
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spark_tracker.errors import SparkError
from spark_tracker.exchange.importing import Plan, plan_import, run_plan
from spark_tracker.exchange.template_layout import project_fields
from spark_tracker.store.opening import open_store
from tests.conftest import TODAY

HEADINGS = [
    *(field.title for field in project_fields()),
    *("Intake", "Outcome", "Spin-off", "DOFI number", "Comment", "Nr", "Funding", "Kohorte"),
]
CELLS = [
    *("", "", "", "Active", "Graduated 2020", "Graduated 2023; prize", "Terminated", "On hold"),
    *("2024-01-30", "30.1.2024", "2031-01-01", "2018", "4", "yes", "NOK 250000", "-", "?"),
    *("2019 (admitted 30 Jan 2019; call autumn 2018)", "graduated 2021", "call 2020", "Public"),
    *("Ada Berg", "Bo Lund; Cleo Dahl (with Dag Eide)", "Prof. Berg, Ada (ada@example.org)"),
    *("UiO / OUS (some long remark here now)", "Oncology", "Vaccine platform", "MyoPax", "D-17"),
    *("=1+1", "x" * 350, "line\nline", "\u2028odd", "NO-2024-01", "Sponge", "Orphan; Rare"),
]


@given(
    headings=st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=8, unique=True),
    lists=st.lists(
        st.lists(st.lists(st.sampled_from(CELLS), min_size=9, max_size=9), min_size=1, max_size=5),
        min_size=1,
        max_size=2,
    ),
)
@settings(max_examples=12, deadline=None)
def test_any_list_twice_is_once(
    headings: list[str],
    lists: list[list[list[str]]],
    empty_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("any")
    shutil.copy(empty_file, folder / "any.spark")
    store = open_store(
        folder / "any.spark",
        who="Test",
        device="test",
        backups=folder / "backups",
        daily_backup=False,
    )

    def plan(number: int) -> Plan:
        return plan_import(store, folder / f"{number}.csv", today=TODAY)

    try:
        for number, rows in enumerate(lists):
            heading = [*dict.fromkeys(["Title", *headings])]
            with (folder / f"{number}.csv").open("w", newline="", encoding="utf-8-sig") as file:
                csv.writer(file, delimiter=";").writerows([heading, *rows])
            try:
                first = plan(number)
            except SparkError:  # no list at all: a sentence, and nothing written
                continue
            run_plan(store, first, today=TODAY, backups=folder / "backups")
            second = plan(number)
            assert (second.created, second.updated) == (0, 0)
    finally:
        store.close()

"""Where files lie, and what they may be called."""

import pytest

from spark_tracker.paths import as_file_name


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("SPARK: Berlin/Oslo?", "SPARK Berlin Oslo"),
        ("NO-2026-06 brief, open", "NO-2026-06 brief, open"),
        ("Report of Q2.", "Report of Q2"),
        ("one\x00\x07two\nthree", "one two three"),
        ("///", ""),
    ],
)
def test_file_name_is_one_that_every_system_takes(name: str, file: str) -> None:
    assert as_file_name(name) == file

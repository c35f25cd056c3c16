"""The log: one file, which does not grow for ever, and no program fails for it."""

import logging
from typing import TextIO

import pytest

from spark_tracker import logs


@pytest.fixture(autouse=True)
def _as_before(monkeypatch):
    """Leave the logger, and where a crash of the tests themselves is told, as they were."""
    crashes: list[TextIO] = []
    monkeypatch.setattr("faulthandler.enable", crashes.append)
    logger = logging.getLogger("spark_tracker")
    before, level = list(logger.handlers), logger.level
    yield
    for handler in set(logger.handlers) - set(before):
        logger.removeHandler(handler)
        handler.close()
    for file in crashes:
        file.close()
    logger.setLevel(level)


def test_lines_are_added_to_the_log_of_the_last_start(tmp_path):
    (tmp_path / "spark-tracker.log").write_text("before\n", encoding="utf-8")
    path = logs.start_log(tmp_path)
    logging.getLogger("spark_tracker.tests").info("opened %s", "0123")
    assert path.read_text(encoding="utf-8").splitlines()[0] == "before"
    assert path.read_text(encoding="utf-8").endswith("opened 0123\n")


def test_a_long_log_gives_way_to_a_new_one_and_the_oldest_goes(tmp_path):
    path = tmp_path / "spark-tracker.log"
    path.write_text("x" * 1_000_000, encoding="utf-8")
    for number in range(1, 6):
        (tmp_path / f"{path.name}.{number}").write_text(str(number), encoding="utf-8")
    logs.start_log(tmp_path)
    assert path.read_text(encoding="utf-8") == ""
    kept = {file.name: file.stat().st_size for file in tmp_path.glob(f"{path.name}.*")}
    assert kept == {f"{path.name}.1": 1_000_000, **{f"{path.name}.{n}": 1 for n in range(2, 6)}}
    assert (tmp_path / f"{path.name}.5").read_text(encoding="utf-8") == "4"


def test_without_a_folder_to_write_in_there_is_no_log_and_no_error(tmp_path):
    blocked = tmp_path / "file"
    blocked.touch()
    assert not logs.start_log(blocked).exists()

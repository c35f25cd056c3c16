"""The packaged program starts itself to read a workbook; its entry must know the word."""

import subprocess
import sys
from pathlib import Path

from spark_tracker import cli
from spark_tracker.exchange.reading import CHILD_WORD
from spark_tracker.exchange.reading.wire import unpacked
from tests.exchange.workbooks import save_rows


def test_the_command_line_knows_the_word_of_the_reading_child() -> None:
    assert cli.READING_CHILD == CHILD_WORD


def test_the_program_reads_a_workbook_as_its_own_child(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "list.xlsx", [["Title"], ["Sponge"]])
    result = tmp_path / "result"
    command = [sys.executable, "-m", "spark_tracker", CHILD_WORD, str(path), str(result)]
    subprocess.run(command, check=True, timeout=60)
    [sheet], _ = unpacked(result.read_bytes())
    assert [row.values for row in sheet.rows] == [("Title",), ("Sponge",)]


def test_the_child_imports_neither_database_nor_window(tmp_path: Path) -> None:
    path = save_rows(tmp_path / "list.xlsx", [["Title"], ["Sponge"]])
    script = (
        "import sys; from spark_tracker.cli import main;"
        f"assert main([{CHILD_WORD!r}, {str(path)!r}, {str(tmp_path / 'result')!r}]) == 0;"
        "heavy = {'sqlalchemy', 'alembic', 'PySide6', 'argparse'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=60)

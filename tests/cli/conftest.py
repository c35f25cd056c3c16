"""Runs commands as a user does, and files to run them on."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from spark_tracker.cli import main


@dataclass(frozen=True)
class Answer:
    """What a command left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON object on standard output."""
        return json.loads(self.out)

    @property
    def refusal(self) -> str:
        """The one line on standard error of a command that was refused."""
        assert self.code == 1
        assert self.out == ""
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        return self.err.strip()


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def command(*words: object) -> Answer:
        capsys.readouterr()
        code = main([str(word) for word in words])
        return Answer(code, *capsys.readouterr())

    return command


@pytest.fixture
def empty(tmp_path: Path, empty_file: Path) -> Path:
    """A closed file with a programme and no project."""
    return Path(shutil.copy(empty_file, tmp_path / "empty.spark"))


@pytest.fixture
def filled(tmp_path: Path, sample_file: Path) -> Path:
    """A closed copy of the sample programme."""
    return Path(shutil.copy(sample_file, tmp_path / "filled.spark"))

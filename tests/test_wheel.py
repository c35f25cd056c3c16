"""The wheel, built from this checkout and tried out where nothing else of it can be found."""

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command as a user would, with no path into the checkout; return what it printed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command,
        cwd=cwd,
        env=environment | {"SPARK_TRACKER_HOME": str(cwd / "home")},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new environment holding the wheel, and by reference what it depends on."""
    folder = tmp_path_factory.mktemp("clean")
    run(sys.executable, "-m", "venv", "--without-pip", folder / "env", cwd=folder)
    python = folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    options = ("--no-deps", "--no-index", "--quiet", "--disable-pip-version-check")
    run(*(sys.executable, "-m", "pip", "--python", python, "install", *options, wheel), cwd=folder)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = Path(run(python, "-c", ask, cwd=folder).strip())
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    found = run(python, "-c", "import spark_tracker; print(spark_tracker.__file__)", cwd=folder)
    assert site in Path(found.strip()).parents
    return python.parent


def test_wheel_holds_migrations_resources_and_the_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as parts:
        names = set(parts.namelist())
    for folder in ("migrations", "resources"):
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and "__pycache__" not in path.parts:
                assert f"spark_tracker/{path.relative_to(ROOT).as_posix()}" in names
    assert any(name.endswith("/licenses/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests/", "installer/", "run.py"))]


def test_wheel_makes_and_checks_a_programme(scripts: Path, tmp_path: Path) -> None:
    command = scripts / "spark-tracker"
    run(command, "new", "p.spark", "--name", "SPARK Norway", cwd=tmp_path)
    run(command, "template", "--out", "empty.xlsx", cwd=tmp_path)
    run(command, "check", "p.spark", cwd=tmp_path)
    assert (tmp_path / "p.spark").stat().st_size > 0
    assert zipfile.is_zipfile(tmp_path / "empty.xlsx")


def test_wheel_holds_the_whole_window(scripts: Path, tmp_path: Path) -> None:
    run(scripts / "python", "-c", "import spark_tracker.app", cwd=tmp_path)

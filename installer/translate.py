"""Brings the Norwegian texts up to date with the code, in the environment of the checks.

    .venv/bin/python -m installer.translate

New texts come into `spark_nb.ts` as unfinished, for a person to word; texts that are gone from the
code go; the `.qm` files that the window loads are written anew. `qtbase_nb.ts` is kept by hand: Qt
brings its own words in many languages, but not in Norwegian Bokmål.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TRANSLATIONS = ROOT / "resources" / "translations"
TEXTS = TRANSLATIONS / "spark_nb.ts"
QT_TEXTS = TRANSLATIONS / "qtbase_nb.ts"

# Modules without a class of their own call QCoreApplication.translate by a short name.
_ALIASES = "translate+=_tr"


def collect(texts: Path) -> None:
    """Read the marked texts of the program into the file `texts`, keeping its translations."""
    modules = sorted(str(path) for path in (ROOT / "spark_tracker").rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", _ALIASES]
    languages = ["-source-language", "en", "-target-language", "nb_NO"]
    _run("pyside6-lupdate", *options, *languages, *modules, "-ts", str(texts))


def release(texts: Path, compiled: Path) -> None:
    """Write the finished translations of `texts` as the file that Qt loads."""
    _run("pyside6-lrelease", "-silent", "-nounfinished", str(texts), "-qm", str(compiled))


def _run(tool: str, *words: str) -> None:
    program = shutil.which(tool, path=str(Path(sys.executable).parent))
    if program is None:
        raise SystemExit(f"{tool} is not in the environment of {sys.executable}.")
    subprocess.run([program, *words], check=True)


def main() -> None:
    """Collect the texts and write both `.qm` files."""
    collect(TEXTS)
    for texts in (TEXTS, QT_TEXTS):
        release(texts, texts.with_suffix(".qm"))


if __name__ == "__main__":
    main()

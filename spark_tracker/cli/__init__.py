"""The command line: the same functions as the window, without Qt, for scripts and schedules.

Exit codes: 0 done, 1 refused or failed (one sentence on standard error), 2 wrong usage.
"""

import os
import sys
from collections.abc import Sequence

from spark_tracker.errors import CancelledError, InputError, SparkError
from spark_tracker.paths import HOME_VARIABLE

COMMANDS = (
    "demo",
    "new",
    "template",
    "import",
    "projects",
    "figures",
    "report",
    "export",
    "history",
    "backup",
    "restore",
    "check",
)

# The packaged program starts itself with this word to parse a workbook in a process of its own. It
# is `exchange.reading.CHILD_WORD`, which is not imported here because every start would pay for it.
READING_CHILD = "--read-spreadsheet-apart"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code.

    Without a command (or with only a `.spark` file) the window opens.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == [READING_CHILD]:
        # Before anything else is imported: the child has little memory and no window.
        from spark_tracker.exchange.reading.child import main as read_apart

        return read_apart(words[1:])
    try:
        status = _run(_with_command(words))
        sys.stdout.flush()  # here, where a reader that has left is noticed, not when Python ends
    except BrokenPipeError:  # the reader of our output left, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (SparkError, CancelledError, KeyboardInterrupt, OSError) as error:
        print(" ".join(_sentence(error, words).split()), file=sys.stderr)
        return 1
    return status


def _run(words: Sequence[str]) -> int:
    """Run a command; the window alone needs no parser, which knows (and loads) all the others."""
    if words[0] == "window" and len(words) <= len(("window", "DB")) and words[-1][:1] != "-":
        from spark_tracker.cli.window import open_window  # Qt

        return open_window(*words[1:])
    from spark_tracker.cli.parser import parser_for  # SQLAlchemy, with the commands

    parsed = parser_for().parse_args(_with_values(words))
    if parsed.data_dir:
        os.environ[HOME_VARIABLE] = parsed.data_dir
    return int(parsed.run(parsed))


def _sentence(error: BaseException, words: Sequence[str]) -> str:
    """Return what to say about a refusal or a fault of the system."""
    if isinstance(error, InputError):
        option = "--" + error.field.replace("_", "-")
        return f"{option}: {error}" if option in words else str(error)
    if isinstance(error, SparkError):
        return str(error)
    if isinstance(error, OSError):  # no right, no room, no such folder
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}. Check the name and your rights to it."
    return "Stopped; nothing was written."


def _with_values(words: Sequence[str]) -> list[str]:
    """Return `words` with the values tied to options that may begin with a minus themselves.

    argparse would take the filter of `--where -status:on_hold` for an option.
    """
    tied: list[str] = []
    for word in words:
        if tied and tied[-1] in ("--where", "--map"):
            tied[-1] += f"={word}"
        else:
            tied.append(word)
    return tied


def _with_command(words: list[str]) -> list[str]:
    """Return `words` with the word "window" before a file that is opened without a command."""
    for place, word in enumerate(words):
        if word in ("-h", "--help", "--version") or word in COMMANDS or word == "window":
            return words
        if word == "--data-dir":
            continue
        if place and words[place - 1] == "--data-dir":
            continue
        if not word.startswith("-"):
            return [*words[:place], "window", *words[place:]] if _is_file(word) else words
    return [*words, "window"]


def _is_file(word: str) -> bool:
    return word.casefold().endswith((".spark", ".spark-backup")) or os.path.exists(word)  # noqa: PTH110

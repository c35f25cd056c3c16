"""The words of the command line."""

import argparse

from spark_tracker import __version__
from spark_tracker.cli import exchange, files, questions, window
from spark_tracker.translated import languages

_FILTER = 'filter language, for example: stage:patent status:active "free words"'


def parser_for() -> argparse.ArgumentParser:
    """Return the parser; each command sets `run` to the function that does it."""
    parser = argparse.ArgumentParser(
        prog="spark-tracker",
        description="Follows the projects of a SPARK programme from idea to investment.",
        epilog="Without a command the window opens: spark-tracker [FILE.spark]",
    )
    parser.add_argument("--version", action="version", version=f"SPARK Tracker {__version__}")
    _data_folder(parser, default=None)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_window(commands)
    _add_files(commands)
    _add_exchange(commands)
    _add_questions(commands)
    for command in commands.choices.values():
        _data_folder(command, default=argparse.SUPPRESS)  # it may stand behind the command as well
    return parser


def _data_folder(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    parser.add_argument(
        "--data-dir",
        metavar="DIR",
        default=default,
        help="folder for settings, logs, drafts and backups",
    )


_Commands = argparse._SubParsersAction  # noqa: SLF001 - the only name argparse has for it


def _add_window(commands: "_Commands[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("window", help="open the window (the default)")
    command.add_argument("db", nargs="?", metavar="DB", help="a .spark file")
    command.set_defaults(run=window.run_window)
    command = commands.add_parser(
        "demo", help="sample programme and both partners' workbooks in a folder"
    )
    command.add_argument("folder", metavar="DIR")
    command.add_argument("--today", metavar="DATE", help="the day the sample ends around")
    _json(command)
    command.set_defaults(run=files.run_demo)


def _add_files(commands: "_Commands[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("new", help="make a new programme file")
    command.add_argument("db", metavar="DB")
    command.add_argument("--name", required=True, help='name of the programme, "SPARK Norway"')
    command.add_argument("--node", default="NO", help="short mark in project codes (NO)")
    command.add_argument("--currency", default="NOK", help="currency of its amounts (NOK)")
    command.set_defaults(run=files.run_new)
    command = commands.add_parser("backup", help="make a verified copy of a programme file")
    command.add_argument("db", metavar="DB")
    command.add_argument("--out", metavar="FILE", help="where; else in the backups folder")
    command.set_defaults(run=files.run_backup)
    command = commands.add_parser("restore", help="put a backup in the place of a programme file")
    command.add_argument("db", metavar="DB")
    command.add_argument("backup", metavar="BACKUP")
    command.set_defaults(run=files.run_restore)
    command = commands.add_parser("check", help="look for damage in a file and in its history")
    command.add_argument("db", metavar="DB")
    _json(command)
    command.set_defaults(run=files.run_check)


def _add_exchange(commands: "_Commands[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("template", help="write an empty workbook to fill in")
    command.add_argument("--out", required=True, metavar="FILE.xlsx")
    command.add_argument("--language", choices=languages(), default="en")
    command.set_defaults(run=exchange.run_template)
    command = commands.add_parser("import", help="take in a spreadsheet")
    command.add_argument("db", metavar="DB")
    command.add_argument("file", metavar="FILE")
    command.add_argument("--sheet", help="which sheet, by its name")
    command.add_argument(
        "--map",
        action="append",
        default=[],
        metavar="HEADER=FIELD",
        help='which column is which field, "Prosjekttittel=title"; may be given several times',
    )
    command.add_argument("--dry-run", action="store_true", help="only say what would happen")
    _json(command)
    command.set_defaults(run=exchange.run_import)
    command = commands.add_parser("export", help="write everything, in the form import takes back")
    command.add_argument("db", metavar="DB")
    command.add_argument("--out", required=True, metavar="FILE.xlsx")
    command.set_defaults(run=exchange.run_export)


def _add_questions(commands: "_Commands[argparse.ArgumentParser]") -> None:
    command = commands.add_parser("projects", help="list projects")
    command.add_argument("db", metavar="DB")
    command.add_argument("--where", default="", metavar="FILTER", help=_FILTER)
    command.add_argument("--columns", metavar="a,b", help="fields to show, by their keys")
    _json(command)
    command.set_defaults(run=questions.run_projects)
    command = commands.add_parser("figures", help="key figures with the rows behind them")
    command.add_argument("db", metavar="DB")
    command.add_argument("--quarter", required=True, metavar="2026Q3")
    _json(command)
    command.set_defaults(run=questions.run_figures)
    command = commands.add_parser("report", help="write the quarter's workbook for a partner")
    command.add_argument("db", metavar="DB")
    command.add_argument("--partner", required=True, help="berlin, finland …")
    command.add_argument("--quarter", required=True, metavar="2026Q3")
    command.add_argument("--out", required=True, metavar="FILE.xlsx")
    command.add_argument("--seal", action="store_true", help="freeze it")
    command.add_argument(
        "--password-env", metavar="VAR", help="environment variable that holds a password"
    )
    _json(command)
    command.set_defaults(run=questions.run_report)
    command = commands.add_parser("history", help="what was changed, when and by whom")
    command.add_argument("db", metavar="DB")
    command.add_argument("--record", metavar="CODE", help="only one project, by its code")
    _json(command)
    command.set_defaults(run=questions.run_history)


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON object")

"""What one partner gets: language, currency, sheets, columns, sharing level (a TOML file).

The program brings one file per partner in `resources/profiles`; a file of the same name in the
data folder's `profiles` takes its place, and any other file there is one more partner.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from spark_tracker.errors import ProfileError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.paths import bundled
from spark_tracker.phrases import Phrase
from spark_tracker.reports.headings import LANGUAGES
from spark_tracker.reports.layout import (
    GRANT_COLUMNS,
    GRANT_TABLE,
    SHEETS,
    column_fields,
    column_words,
    table_columns,
)

_KEYS = ("partner", "language", "currency", "sharing", "grants", "sheets", "columns")
_REQUIRED = ("partner", "language", "currency")
_LEVELS = ("public", "node")
# what a profile should have, as a part of a sentence
_A_TEXT = Phrase("errors", QT_TRANSLATE_NOOP("errors", "a text in quotes"))
_A_CURRENCY = Phrase("errors", QT_TRANSLATE_NOOP("errors", "three capital letters such as EUR"))
_TEXTS = Phrase("errors", QT_TRANSLATE_NOOP("errors", "a list of texts"))
_NOTHING_TWICE = Phrase("errors", QT_TRANSLATE_NOOP("errors", "a list that names nothing twice"))
_COVER_FIRST = Phrase("errors", QT_TRANSLATE_NOOP("errors", "a list that begins with cover"))
_TABLE = Phrase("errors", QT_TRANSLATE_NOOP("errors", "a table of lists"))
_NO_GRANTS = Phrase("errors", QT_TRANSLATE_NOOP("errors", "a list without grants (grants = false)"))
_LEFT_OUT = Phrase("errors", QT_TRANSLATE_NOOP("errors", "left out (grants = false)"))
_LIST_WITH = QT_TRANSLATE_NOOP("errors", "a list with {column}")
_OURS = ("node", "quarter")  # end every list, so that rows of several programmes can be merged


@dataclass(frozen=True, slots=True)
class Profile:
    """What one partner gets.

    Attributes:
        key: The file's name without ending; `--partner` on the command line.
        partner: The partner as the workbook names it.
        language: en, de, fi or nb.
        currency: ISO code of the report's currency.
        sharing: The highest level that may leave: public or node.
        grants: Whether SPARK's own money is reported; if not it is left out, not zero.
        sheets: Keys of `layout.SHEETS`, in the order of the file.
        columns: Per table the columns that it keeps; a table not named keeps all. The file names
            a column by its field in the catalogue, or by its own key in layout.toml.
    """

    key: str
    partner: str
    language: str
    currency: str
    sharing: str = "node"
    grants: bool = True
    sheets: tuple[str, ...] = tuple(SHEETS)
    columns: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def keeps(self, table: str, column: str) -> bool:
        """Tell whether the partner gets this column."""
        if not self.grants and (column in GRANT_COLUMNS or table == GRANT_TABLE):
            return False
        return table not in self.columns or column in self.columns[table] or column in _OURS


def profile_keys(data_folder: Path | None = None) -> tuple[str, ...]:
    """Return the keys of all profiles, sorted; `data_folder` adds its `profiles`."""
    return tuple(sorted(_files(data_folder)))


def load_profile(key: str, data_folder: Path | None = None) -> Profile:
    """Return the profile `key`, the one in the data folder before our own.

    Raises:
        ProfileError: There is no such profile, or its file is wrong.
    """
    files = _files(data_folder)
    if key not in files:
        raise ProfileError(
            QT_TRANSLATE_NOOP("errors", "There is no partner profile “{key}”. Known: {known}."),
            key=key,
            known=", ".join(sorted(files)),
        )
    return read_profile(files[key])


def read_profile(path: Path) -> Profile:
    """Read and check one profile file.

    Raises:
        ProfileError: It is not TOML, a key is missing or unknown, or a value is not allowed; the
            sentence names the file and the key.
    """
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError(
            QT_TRANSLATE_NOOP("errors", "{file} is not a readable profile: {reason}."),
            file=path.name,
            reason=str(error).rstrip("."),
        ) from error
    _refuse_unknown(path, "", data, _KEYS)
    for key in _REQUIRED:
        if key not in data:
            raise ProfileError(
                QT_TRANSLATE_NOOP("errors", "{file}: the key {key} is missing."),
                file=path.name,
                key=key,
            )
    profile = Profile(
        key=path.stem,
        partner=_word(path, data, "partner"),
        language=_one_of(path, data, "language", LANGUAGES),
        currency=_currency(path, data),
        sharing=_one_of(path, data, "sharing", _LEVELS) if "sharing" in data else "node",
        grants=_truth(path, data, "grants"),
        sheets=_sheets(path, data),
        columns=_columns(path, data),
    )
    _check_grants(path, profile)
    return profile


def _files(data_folder: Path | None) -> dict[str, Path]:
    folders = [bundled("resources") / "profiles"]
    if data_folder is not None:
        folders.append(data_folder / "profiles")
    return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}


def _refuse_unknown(path: Path, place: str, keys: Iterable[str], known: Iterable[str]) -> None:
    known = tuple(known)
    for key in keys:
        if key in known:
            continue
        near = get_close_matches(str(key), known, n=1, cutoff=0.5)
        if near:
            raise ProfileError(
                QT_TRANSLATE_NOOP(
                    "errors", "{file}: there is no key {key}. Did you mean {nearest}?"
                ),
                file=path.name,
                key=f"{place}{key}",
                nearest=f"{place}{near[0]}",
            )
        raise ProfileError(
            QT_TRANSLATE_NOOP("errors", "{file}: there is no key {key}. Known: {known}."),
            file=path.name,
            key=f"{place}{key}",
            known=", ".join(known),
        )


def _wrong(path: Path, key: str, expected: str | Phrase, found: object) -> ProfileError:
    return ProfileError(
        QT_TRANSLATE_NOOP("errors", "{file}: {key} should be {expected}, not {found}."),
        file=path.name,
        key=key,
        expected=expected,
        found=repr(found),
    )


def _word(path: Path, data: Mapping[str, Any], key: str) -> str:
    value = data[key]
    if not isinstance(value, str) or not value.strip():
        raise _wrong(path, key, _A_TEXT, value)
    return value.strip()


def _one_of(path: Path, data: Mapping[str, Any], key: str, allowed: tuple[str, ...]) -> str:
    value = data[key]
    if value not in allowed:
        raise _wrong(path, key, " | ".join(allowed), value)
    return str(value)


def _currency(path: Path, data: Mapping[str, Any]) -> str:
    value = _word(path, data, "currency")
    if len(value) != 3 or not value.isascii() or not value.isupper():  # noqa: PLR2004 - ISO 4217
        raise _wrong(path, "currency", _A_CURRENCY, value)
    return value


def _truth(path: Path, data: Mapping[str, Any], key: str) -> bool:
    value = data.get(key, True)
    if not isinstance(value, bool):
        raise _wrong(path, key, "true | false", value)
    return value


def _texts(path: Path, key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _wrong(path, key, _TEXTS, value)
    if len(set(value)) != len(value):
        raise _wrong(path, key, _NOTHING_TWICE, value)
    return tuple(value)


def _sheets(path: Path, data: Mapping[str, Any]) -> tuple[str, ...]:
    if "sheets" not in data:
        return tuple(SHEETS)
    sheets = _texts(path, "sheets", data["sheets"])
    _refuse_unknown(path, "sheets.", sheets, SHEETS)
    if sheets[:1] != ("cover",):
        raise _wrong(path, "sheets", _COVER_FIRST, list(sheets))
    return sheets


def _columns(path: Path, data: Mapping[str, Any]) -> Mapping[str, frozenset[str]]:
    tables = data.get("columns", {})
    if not isinstance(tables, dict):
        raise _wrong(path, "columns", _TABLE, tables)
    known = table_columns()
    _refuse_unknown(path, "columns.", tables, known)
    kept = {}
    for name, keys in tables.items():
        texts = _texts(path, f"columns.{name}", keys)
        words = column_words(name)
        _refuse_unknown(path, f"columns.{name}: ", texts, words)
        kept[name] = frozenset(words[text] for text in texts)
        first = known[name][0].key
        if first not in kept[name]:
            expected = column_fields().get(name, {}).get(first, first)
            raise _wrong(
                path,
                f"columns.{name}",
                Phrase("errors", _LIST_WITH, {"column": expected}),
                list(texts),
            )
    return MappingProxyType(kept)


def _check_grants(path: Path, profile: Profile) -> None:
    """A profile without grants must not name their columns: one of the two is a mistake."""
    if profile.grants:
        return
    for table, keys in profile.columns.items():
        for key in keys.intersection(GRANT_COLUMNS):
            raise _wrong(path, f"columns.{table}", _NO_GRANTS, key)
        if table == GRANT_TABLE:
            raise _wrong(path, f"columns.{table}", _LEFT_OUT, sorted(keys))

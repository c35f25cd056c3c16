"""The last look before a workbook leaves: is any confidential string in any part of the file?"""

import html
import io
import re
import zipfile
from collections.abc import Iterable
from pathlib import Path

from spark_tracker.domain.folding import fold
from spark_tracker.domain.haystack import Haystack
from spark_tracker.errors import ExchangeError
from spark_tracker.i18n import QT_TRANSLATE_NOOP
from spark_tracker.reports.workbook.password import decrypted

_TEXT = re.compile(r">([^<]+)<")
_ATTRIBUTE = re.compile(r"=(?<! r=)\"([^\"]*)\"")
_IN_APOSTROPHES = re.compile(r"='([^']*)'")
_PLACE = re.compile(r" r=\"(?![A-Z]{0,3}[0-9]{1,7}\")([^\"]*)\"")  # but not every cell's own "AB12"
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_BARE = re.compile(r"[0-9.,:$!-]*")  # numbers tell no secret that is a text
_WHOLE_WORD_BELOW = 6  # shorter strings are looked for as words: "CAR" is in "cardiovascular"


def forbidden_strings(
    path: Path, strings: Iterable[str], *, password: str | None = None
) -> list[str]:
    """Return those of `strings` that occur in the finished file, in the order given.

    Every part is looked at: cells, sheet names, tables, charts, headers, properties, names inside
    the archive. Case, accents and white space make no difference.
    """
    data = Path(path).read_bytes()
    if password is not None:
        data = decrypted(data, password)
    return found_strings(data, strings)


def found_strings(data: bytes, strings: Iterable[str]) -> list[str]:
    """Return those of `strings` that occur in the bytes of an .xlsx file."""
    texts = Haystack("\n".join(sorted(_folded_texts(data))))
    return [string for string in strings if _occurs(fold(string), texts)]


def refuse_forbidden(data: bytes, strings: Iterable[str]) -> None:
    """Stop a workbook that holds any of `strings`.

    Raises:
        ExchangeError: It does; the sentence names the first.
    """
    strings = tuple(strings)
    found = found_strings(data, strings) if strings else []
    if found:
        raise ExchangeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The workbook was not written: confidential text is in it, {count} in all, the "
                "first is “{text}”. Take it out of the texts approved for sharing and try again.",
            ),
            count=len(found),
            text=found[0],
        )


def _occurs(needle: str, texts: Haystack) -> bool:
    if not needle or needle not in texts:
        return False
    if len(needle) >= _WHOLE_WORD_BELOW:
        return True
    return re.search(rf"(?<![^\W_]){re.escape(needle)}(?![^\W_])", texts.text) is not None


def _folded_texts(data: bytes) -> set[str]:
    """Return every different text of the archive, folded."""
    texts: set[str] = set()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        texts.add(archive.comment.decode(errors="replace"))
        for part in archive.infolist():
            texts.update((part.filename, part.comment.decode(errors="replace")))
            texts.update(_texts(archive.read(part)))
    return {fold(_unescaped(text)) for text in texts if not _BARE.fullmatch(text)}


def _texts(part: bytes) -> set[str]:
    """Return the texts and attribute values of an XML part; of anything else, all of it."""
    if part.lstrip()[:1] != b"<":
        return {part.decode(errors="replace"), part.decode("utf-16-le", errors="replace")}
    whole = part.decode(errors="replace")
    found = set(_TEXT.findall(whole))
    for kind in (_ATTRIBUTE, _PLACE, _IN_APOSTROPHES):
        found.update(kind.findall(whole))
    return found


def _unescaped(text: str) -> str:
    plain = html.unescape(text) if "&" in text else text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), plain) if "_x" in plain else plain

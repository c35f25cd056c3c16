"""The program's words in another language, without Qt: for workbooks and scripts.

Words are marked with `QT_TRANSLATE_NOOP` and translated in `resources/translations`, in one file
per language (see installer/translate.py). The window loads its compiled form; this reads the file
itself, so that there is one place for each word.
"""

import re
from collections.abc import Mapping
from functools import cache

from spark_tracker.paths import bundled

_NAME = re.compile(r"spark_([a-z]{2})\.ts$")


@cache
def languages() -> tuple[str, ...]:
    """Return English and the languages that the program's words are translated to."""
    files = (bundled("resources") / "translations").iterdir()
    found = (match[1] for file in files if (match := _NAME.search(file.name)))
    return ("en", *sorted(found))


def translated(language: str, context: str, text: str) -> str:
    """Return `text` of a context in a language; as it is where nobody has translated it."""
    return _words(language).get((context, text), text) if language != "en" else text


@cache
def _words(language: str) -> Mapping[tuple[str, str], str]:
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415 - heavy

    file = bundled("resources") / "translations" / f"spark_{language}.ts"
    found = {}
    for context in fromstring(file.read_bytes()).iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            words = message.findtext("translation")
            if words:
                found[name, message.findtext("source") or ""] = words
    return found

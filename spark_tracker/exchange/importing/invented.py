"""What a project is called while its list gives it no title, and years named in words."""

import re
from collections.abc import Mapping

from spark_tracker.domain.dates import YEARS
from spark_tracker.domain.names import PersonMention, tidy
from spark_tracker.exchange.interpret import Typed

_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_LONGEST = 120


def invented_title(values: Mapping[str, Typed]) -> str:
    """Return a title that a person understands: what it is about, and whose it is.

    "" where the row names nothing at all. The title is as open as its parts: it says nothing that
    the row does not say.
    """
    about = next(
        (
            words
            for key in ("indication", "companies", "dofi")
            if (words := _words(values.get(key)))
        ),
        "",
    )
    product = values.get("product_type")
    if not about and isinstance(product, str):
        about = product.replace("_", " ").capitalize()
    leader = _leader(values.get("leader"))
    if about and leader:
        return f"{about[:_LONGEST]} (project of {leader})"
    if leader:
        return f"Project of {leader}"
    if about:
        return f"{about[:_LONGEST]} (untitled project)"
    code = _words(values.get("code"))
    return f"Project {code}" if code else ""


def year_in(words: str) -> int | None:
    """Return the one year that `words` name, or None."""
    years = {year for year in map(int, _YEAR.findall(words)) if year in YEARS}
    return years.pop() if len(years) == 1 else None


def _words(value: Typed) -> str:
    if isinstance(value, tuple):
        value = next((entry for entry in value if isinstance(entry, str)), "")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _leader(value: Typed) -> str:
    for person in value if isinstance(value, tuple) else ():
        if isinstance(person, PersonMention):
            return tidy(person.name)
    return ""

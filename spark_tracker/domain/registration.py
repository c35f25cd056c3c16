"""Registration numbers of companies, checked by country; they warn and never block.

Rules: Norway and Finland modulo 11 (domain.md 2.8; the arithmetic is python-stdnum's), Germany
court + section + number, which has no check digit and is unique only together with the court.
"""

import re

from spark_tracker.domain.folding import fold
from spark_tracker.domain.identifiers import Checked, warn
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_NORWEGIAN_FRAME = re.compile(r"^(?:ORG\.?\s*(?:NR|NO)\.?:?|NO\b|NO(?=\d))\s*|\s*MVA$", re.I)
_FINNISH_FRAME = re.compile(r"^FI\s*(?=\d)", re.I)
_GERMAN = re.compile(
    r"(?P<before>.*?)[,\s]*\b(?P<section>HRA|HRB|GnR|VR|PR|GsR)\s*(?P<number>[1-9]\d{0,5})"
    r"(?:\s+(?P<suffix>[A-ZÖ]{1,3}))?(?:[,\s]+(?P<after>\D.*))?",
    re.IGNORECASE,
)
_SECTIONS = {section.upper(): section for section in ("HRA", "HRB", "GnR", "VR", "PR", "GsR")}
_COURT_WORDS = re.compile(r"^(?:amtsgericht|registergericht|ag)\s+", re.IGNORECASE)


def check(country: str, number: str, court: str = "") -> Checked:
    """Return the registration number in its proper form, with a warning where it looks wrong.

    `country` is an ISO code ("NO", "FI", "DE"); others are free text. `court` is the German
    register court where it has a field of its own; the answer then is the number without it.
    """
    typed = " ".join(number.split())
    if not typed:
        return Checked("")
    match country.strip().upper():
        case "NO":
            return _norwegian(typed)
        case "FI":
            return _finnish(typed)
        case "DE":
            return _german(typed, " ".join(court.split()))
        case _:
            return Checked(typed)


def _norwegian(typed: str) -> Checked:
    from stdnum.no import orgnr  # noqa: PLC0415 - 40 ms that most starts do not need

    bare = _NORWEGIAN_FRAME.sub("", _NORWEGIAN_FRAME.sub("", typed)).replace(".", " ")
    digits = orgnr.compact(bare)
    if not re.fullmatch(r"[0-9]{9}", digits):
        return warn(
            typed,
            QT_TRANSLATE_NOOP(
                "hints", "A Norwegian organisation number has nine digits; “{number}” does not."
            ),
        )
    shown = orgnr.format(digits)
    if not orgnr.is_valid(digits) or digits == "000000000":
        return warn(
            shown,
            QT_TRANSLATE_NOOP(
                "hints",
                "{number} is not a Norwegian organisation number: its last digit does not fit "
                "the others. Compare it with the register.",
            ),
        )
    return Checked(shown)


def _finnish(typed: str) -> Checked:
    from stdnum.fi import ytunnus  # noqa: PLC0415 - 40 ms that most starts do not need

    digits = ytunnus.compact(_FINNISH_FRAME.sub("", typed))
    if re.fullmatch(r"[0-9]{6}-[0-9]", typed):
        digits = digits.zfill(8)  # numbers of before 1976 are written without their leading zero
    if not re.fullmatch(r"[0-9]{8}", digits):
        return warn(
            typed,
            QT_TRANSLATE_NOOP(
                "hints",
                "A Finnish business ID is seven digits, a dash and one digit; “{number}” is not.",
            ),
        )
    shown = ytunnus.format(digits)
    if not ytunnus.is_valid(digits) or digits == "00000000":
        return warn(
            shown,
            QT_TRANSLATE_NOOP(
                "hints",
                "{number} is not a Finnish business ID: its last digit does not fit the others. "
                "Compare it with the register.",
            ),
        )
    return Checked(shown)


def _german(typed: str, court: str) -> Checked:
    found = _GERMAN.fullmatch(typed)
    if found is None:
        return warn(
            typed,
            QT_TRANSLATE_NOOP(
                "hints",
                "A German registration is a court, HRA or HRB, and a number, for example "
                "“Berlin (Charlottenburg) HRB 12345”; “{number}” is not.",
            ),
        )
    section = _SECTIONS[found["section"].upper()]
    own = " ".join(part for part in (section, found["number"], found["suffix"]) if part)
    named = _COURT_WORDS.sub("", (found["before"] or found["after"] or "").strip(" ,"))
    if court:
        if named and known_court(named) != known_court(_COURT_WORDS.sub("", court)):
            return warn(
                typed,
                QT_TRANSLATE_NOOP(
                    "hints", "The number “{number}” names another court than “{court}”."
                ),
                court=court,
            )
        return Checked(own)
    if not named:
        return warn(
            own,
            QT_TRANSLATE_NOOP(
                "hints", "{number} is unique only together with the court; name the court as well."
            ),
        )
    return Checked(f"{known_court(named)} {own}")


def known_court(name: str) -> str:
    """Return a German register court as it is written officially, or `name` where not known.

    Known are the courts of python-stdnum's list. Its first edition spelled Aachen "Achen"; that
    spelling is not passed on.
    """
    from stdnum.de.handelsregisternummer import (  # noqa: PLC0415 - as above
        GERMAN_COURTS,
    )

    courts = {_plain(court): court for court in GERMAN_COURTS}
    courts |= {
        "achen": "Aachen",
        "berlin": "Berlin (Charlottenburg)",
        "charlottenburg": "Berlin (Charlottenburg)",
        "charlottenburg berlin": "Berlin (Charlottenburg)",
    }
    found = courts.get(_plain(name), name)
    return "Aachen" if found == "Achen" else found


def _plain(court: str) -> str:
    return " ".join(re.findall(r"\w+", fold(court)))

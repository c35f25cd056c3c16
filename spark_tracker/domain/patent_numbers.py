"""Patent numbers by office and kind; they warn and never block.

Formats: domain.md 2.7 with its sources (NIPO-num, PCT-307, PCT-404, EPO-num). A number that is
not understood may be right all the same: offices change their numbering.
"""

import re
from collections.abc import Callable

from spark_tracker.domain.identifiers import Checked, warn
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_KIND = r"\s?(?P<kind>[A-Z]\d?)?"
_PCT = re.compile(
    r"PCT\s?/?\s?(?P<office>[A-Z]{2})\s?(?P<year>\d{4}|\d{2})\s?/?\s?(?P<serial>\d{5,6})"
)
_WO = re.compile(rf"(?:WO\s?)?(?P<year>\d{{4}})\s?/?\s?(?P<serial>\d{{6}}){_KIND}")
_WO_OLD = re.compile(rf"(?:WO\s?)?(?P<year>[789]\d|0[0-2])\s?/\s?(?P<serial>\d{{5}}){_KIND}")
_NO_APPLICATION = re.compile(r"(?:NO\s?)?(?P<number>(?:19|20)\d{6})(?:\s?(?P<kind>[A-Z]\d?))?")
_NO_PATENT = re.compile(rf"(?:NO\s?)?(?P<number>\d{{6}}){_KIND}")
_NO_SPC = re.compile(r"SPC\s?/?\s?NO\s?(?P<year>\d{4})\s?/?\s?(?P<serial>\d{3})")
_EP_APPLICATION = re.compile(r"(?:EP\s?)?(?P<number>\d{8})(?:\s?\.?\s?(?P<check>\d))?")
_EP_PUBLICATION = re.compile(rf"(?:EP\s?)?(?P<number>\d{{7}}){_KIND}")
_US_APPLICATION = re.compile(r"(?:US\s?)?(?P<series>\d{2})\s?/\s?(?P<a>\d{3}),?(?P<b>\d{3})")
_US_PATENT = re.compile(rf"(?:US\s?)?(?P<number>\d{{1,2}},?\d{{3}},?\d{{3}}){_KIND}")
_US_PUBLICATION = re.compile(rf"(?:US\s?)?(?P<year>20\d\d)\s?/?\s?(?P<serial>0\d{{6}}){_KIND}")


def check(office: str, number: str) -> Checked:
    """Return a patent number in its proper form, with a warning where it looks wrong.

    `office` is the code of the office: NO, EP, WO or PCT, US; numbers of other offices are free.
    Application, publication and patent numbers are told apart by their form.
    """
    typed = " ".join(number.split())
    if not typed:
        return Checked("")
    code = office.strip().upper()
    plain = typed.upper()
    if code in ("WO", "PCT", "IB", "") and plain.startswith("PCT"):
        code = "PCT"
    rule = _RULES.get(code)
    if rule is None:
        return Checked(typed)
    return rule(plain) or warn(typed, _EXPECTED[code])


def ep_check_digit(number: str) -> int:
    """Return the check digit of a European application's eight digits.

    Weights 1, 2, 1, 2 …; add the digits of the products; the digit that fills up to ten.

    Raises:
        ValueError: Not eight digits.
    """
    if not re.fullmatch(r"[0-9]{8}", number):
        msg = f"not eight digits: {number}"
        raise ValueError(msg)
    products = (int(digit) * (1 + place % 2) for place, digit in enumerate(number))
    return -sum(product // 10 + product % 10 for product in products) % 10


def _international(plain: str) -> Checked | None:
    found = _PCT.fullmatch(plain)
    if found:
        year = found["year"]
        if len(year) == 2:  # noqa: PLR2004 - PCT numbers of before 2004 have a year of two digits
            year = ("19" if int(year) > 70 else "20") + year  # noqa: PLR2004 - the PCT is of 1970
        return Checked(f"PCT/{found['office']}{year}/{found['serial'].zfill(6)}")
    return _publication(plain)


def _publication(plain: str) -> Checked | None:
    found = _WO.fullmatch(plain) or _WO_OLD.fullmatch(plain)
    if found is None:
        return None
    return Checked(_with_kind(f"WO {found['year']}/{found['serial']}", found["kind"]))


def _norwegian(plain: str) -> Checked | None:
    protection = _NO_SPC.fullmatch(plain)
    if protection:
        return Checked(f"SPC/NO{protection['year']}{protection['serial']}")
    found = _NO_APPLICATION.fullmatch(plain) or _NO_PATENT.fullmatch(plain)
    return Checked(_with_kind(f"NO {found['number']}", found["kind"])) if found else None


def _european(plain: str) -> Checked | None:
    published = _EP_PUBLICATION.fullmatch(plain)
    if published:
        return Checked(_with_kind(f"EP {published['number']}", published["kind"]))
    applied = _EP_APPLICATION.fullmatch(plain)
    if applied is None:
        return None
    number = applied["number"]
    digit = ep_check_digit(number)
    text = f"EP {number}.{applied['check'] or digit}"
    if applied["check"] and int(applied["check"]) != digit:
        return warn(
            text,
            QT_TRANSLATE_NOOP(
                "hints",
                "The check digit of {number} should be {digit}. Compare it with the letter of the "
                "office.",
            ),
            digit=digit,
        )
    return Checked(text)


def _american(plain: str) -> Checked | None:
    applied = _US_APPLICATION.fullmatch(plain)
    if applied:
        return Checked(f"US {applied['series']}/{applied['a']},{applied['b']}")
    published = _US_PUBLICATION.fullmatch(plain)
    if published:
        return Checked(
            _with_kind(f"US {published['year']}/{published['serial']}", published["kind"])
        )
    patent = _US_PATENT.fullmatch(plain)
    if patent is None:
        return None
    return Checked(_with_kind(f"US {int(patent['number'].replace(',', '')):,}", patent["kind"]))


def _with_kind(number: str, kind: str | None) -> str:
    return f"{number} {kind}" if kind else number


_RULES: dict[str, Callable[[str], Checked | None]] = {
    "PCT": _international,
    "WO": _international,
    "NO": _norwegian,
    "EP": _european,
    "US": _american,
}
_EXPECTED = {
    "PCT": QT_TRANSLATE_NOOP(
        "hints", "“{number}” does not look like PCT/NO2026/050123. Kept as typed."
    ),
    "WO": QT_TRANSLATE_NOOP(
        "hints", "“{number}” does not look like WO 2026/123456. Kept as typed."
    ),
    "NO": QT_TRANSLATE_NOOP(
        "hints",
        "“{number}” does not look Norwegian: an application has eight digits that begin with the "
        "year, a patent six. Kept as typed.",
    ),
    "EP": QT_TRANSLATE_NOOP(
        "hints",
        "“{number}” does not look European: an application is like 26123456.7, a publication has "
        "seven digits. Kept as typed.",
    ),
    "US": QT_TRANSLATE_NOOP(
        "hints",
        "“{number}” does not look American: 17/123,456 for an application, 11,123,456 for a "
        "patent. Kept as typed.",
    ),
}

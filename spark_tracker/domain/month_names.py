"""Names of months and weekdays in English, Norwegian, German and Finnish, folded."""

from types import MappingProxyType

_MONTH_WORDS = (
    "january januar jan jaenner janner tammikuu tammikuuta tammikuun tammikuussa",
    "february februar feb helmikuu helmikuuta helmikuun helmikuussa",
    "march mars mar marz maerz mrz maaliskuu maaliskuuta maaliskuun maaliskuussa",
    "april apr huhtikuu huhtikuuta huhtikuun huhtikuussa",
    "may mai toukokuu toukokuuta toukokuun toukokuussa",
    "june juni jun kesakuu kesakuuta kesakuun kesakuussa",
    "july juli jul heinakuu heinakuuta heinakuun heinakuussa",
    "august aug elokuu elokuuta elokuun elokuussa",
    "september sept sep syyskuu syyskuuta syyskuun syyskuussa",
    "october oktober oct okt lokakuu lokakuuta lokakuun lokakuussa",
    "november nov marraskuu marraskuuta marraskuun marraskuussa",
    "december desember dezember dec des dez joulukuu joulukuuta joulukuun joulukuussa",
)
MONTHS = MappingProxyType(
    {word: number for number, words in enumerate(_MONTH_WORDS, 1) for word in words.split()}
)

# Monday first. Finnish "to" and "la" or German "so" are words of other languages, so that only
# the user's own language and English are understood.
_WEEKDAY_WORDS = {
    "en": (
        "monday mon",
        "tuesday tue tues",
        "wednesday wed",
        "thursday thu thur thurs",
        "friday fri",
        "saturday sat",
        "sunday sun",
    ),
    "nb": (
        "mandag man",
        "tirsdag tir",
        "onsdag ons",
        "torsdag tor",
        "fredag fre",
        "lordag lor",
        "sondag son",
    ),
    "de": (
        "montag mo",
        "dienstag di",
        "mittwoch mi",
        "donnerstag do",
        "freitag fr",
        "samstag sa sonnabend",
        "sonntag so",
    ),
    "fi": (
        "maanantai ma",
        "tiistai ti",
        "keskiviikko ke",
        "torstai to",
        "perjantai pe",
        "lauantai la",
        "sunnuntai su",
    ),
}
WEEKDAYS = MappingProxyType(
    {
        language: MappingProxyType(
            {word: number for number, words in enumerate(days) for word in words.split()}
        )
        for language, days in _WEEKDAY_WORDS.items()
    }
)

# Days from today.
NEAR_DAYS = MappingProxyType(
    {
        "=": 0,
        "today": 0,
        "i dag": 0,
        "idag": 0,
        "heute": 0,
        "tanaan": 0,
        "tomorrow": 1,
        "i morgen": 1,
        "imorgen": 1,
        "morgen": 1,
        "huomenna": 1,
        "yesterday": -1,
        "i gar": -1,
        "igar": -1,
        "gestern": -1,
        "eilen": -1,
    }
)

"""Errors whose text may be shown to the user. Any other exception is a bug."""


class SparkError(Exception):
    """Base of every error we expect and can explain.

    `text` is the untranslated sentence; `values` fill its {placeholders} after translation, so
    that a translator can move them. A sentence says where, what was expected, what was found
    and how to mend it.
    """

    def __init__(self, text: str, /, **values: object) -> None:
        super().__init__(text.format(**values))
        self.text = text
        self.values = values


class InputError(SparkError):
    """The rules forbid what was asked for; `field` (a catalogue key) names the culprit."""

    def __init__(self, field: str, text: str, /, **values: object) -> None:
        super().__init__(text, **values)
        self.field = field


class StorageError(SparkError):
    """The disk or the file let us down.

    `code` is one of: missing, empty, cut, not_database, foreign, newer, locked, read_only, full,
    damaged, moved, in_use, older, exists, disk, cloud, network.
    """

    def __init__(self, code: str, text: str, /, **values: object) -> None:
        super().__init__(text, **values)
        self.code = code


class ExchangeError(SparkError):
    """A spreadsheet could not be read or written; the sentence says where and why."""


class ProfileError(SparkError):
    """A partner profile is wrong; the sentence says which file and which key."""


class FilterError(SparkError):
    """A filter text was not understood; `position` and `length` mark the word.

    `suggestion` is the nearest known word, or "" where none is near.
    """

    def __init__(
        self,
        text: str,
        /,
        *,
        position: int,
        length: int,
        suggestion: str = "",
        **values: object,
    ) -> None:
        super().__init__(text, suggestion=suggestion, **values)
        self.position = position
        self.length = length
        self.suggestion = suggestion


class CancelledError(Exception):
    """The user stopped long work; nothing was written."""

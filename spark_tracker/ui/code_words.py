"""The words of codes in the user's language: the program's own lists and the programme's."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from spark_tracker.domain import code_texts

if TYPE_CHECKING:
    from spark_tracker.store.store import Store


class CodeWords:
    """Looks up words; read from the store once and again after `forget`."""

    def __init__(self, store: "Store", language: str) -> None:
        self._store = store
        self._language = language
        self._texts: dict[tuple[str, str], str] | None = None
        self._in_use: dict[str, tuple[str, ...]] = {}

    def text(self, list_name: str, code: str | None) -> str:
        """Return the word for a code of a list of codes.toml; "" for none."""
        if not code:
            return ""
        word = self._own().get((list_name, code))
        return word or code_texts.text(list_name, code, self._language)

    def choices(
        self, list_name: str, keep: str | Iterable[str] | None = None
    ) -> list[tuple[str, str]]:
        """Return the (code, word) pairs a form offers, in their order.

        Codes that are no longer in use are left out, except `keep`, the one or more a record has.
        """
        kept = (keep,) if isinstance(keep, str) else keep or ()
        codes = dict.fromkeys((*self._codes(list_name), *filter(None, kept)))
        return [(code, self.text(list_name, code)) for code in codes]

    def forget(self) -> None:
        """Read the lists again at the next question; call when code_entry rows changed."""
        self._texts = None
        self._in_use = {}

    def _own(self) -> dict[tuple[str, str], str]:
        if self._texts is None:
            from spark_tracker.services.code_lists import (  # noqa: PLC0415 - after the first paint
                code_texts as texts_of_lists,
            )

            self._texts = texts_of_lists(self._store, self._language)
        return self._texts

    def _codes(self, list_name: str) -> tuple[str, ...]:
        if list_name not in {name for name, _code in self._own()}:
            return code_texts.codes(list_name)
        if list_name not in self._in_use:
            from spark_tracker.services.code_lists import (  # noqa: PLC0415 - after the first paint
                list_codes,
            )

            rows = list_codes(self._store, list_name)
            self._in_use[list_name] = tuple(row.code for row in rows if row.in_use)
        return self._in_use[list_name]

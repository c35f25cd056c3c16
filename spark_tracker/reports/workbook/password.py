"""Encrypts a finished workbook in memory, as Excel does: AES-256, ECMA-376 agile."""

import io

from spark_tracker.errors import ExchangeError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

LONGEST = 255  # Excel's dialog takes no more


def encrypted(data: bytes, password: str) -> bytes:
    """Return `data` (an .xlsx file) so that it opens with `password` only.

    The result is opened again and compared before it is handed out: a file that nobody can open
    would be worse than none.

    Raises:
        ExchangeError: The password is empty or too long, or the result does not open.
    """
    from msoffcrypto.format.ooxml import OOXMLFile  # noqa: PLC0415 - needed for few reports

    if not password or len(password) > LONGEST:
        raise ExchangeError(
            QT_TRANSLATE_NOOP(
                "errors", "A password to open the workbook has 1 to {longest} characters."
            ),
            longest=LONGEST,
        )
    sealed = io.BytesIO()
    OOXMLFile(io.BytesIO(data)).encrypt(password, sealed)
    result = sealed.getvalue()
    if decrypted(result, password) != data:
        raise ExchangeError(
            QT_TRANSLATE_NOOP(
                "errors",
                "The workbook could not be opened again with its password, so it was not saved. "
                "Try again, or write it without a password.",
            )
        )
    return result


def decrypted(data: bytes, password: str) -> bytes:
    """Return the plain bytes of a workbook that was saved with `password`."""
    from msoffcrypto.format.ooxml import OOXMLFile  # noqa: PLC0415 - needed for few reports

    file = OOXMLFile(io.BytesIO(data))
    file.load_key(password=password)
    plain = io.BytesIO()
    file.decrypt(plain)
    return plain.getvalue()

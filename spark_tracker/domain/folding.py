"""Text as it is compared: without case, accents and stray white space.

Stored beside the original in `fold` columns and used for every search and match, so that
"Trøndelag", "TRONDELAG" and "trondelag" are one.
"""

import unicodedata

# Letters that NFKD leaves whole; the base letter is what people type without the right keyboard.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "æ": "ae",
        "œ": "oe",
        "ß": "ss",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ł": "l",
        "ŋ": "n",
        "ŧ": "t",
        "ħ": "h",
        "ı": "i",
    }
)


def fold(text: str) -> str:
    """Return `text` for comparing: NFKD, no case, no accents, white space as single spaces.

    Idempotent: folding a folded text changes nothing.
    """
    if text.isascii():  # most text; the rest below would change nothing more
        return " ".join(text.lower().split())
    # Decomposing and casefolding can each make work for the other (the title case "ǅ", the
    # superscript "ᴬ"), hence decompose, fold, decompose.
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    letters = unicodedata.normalize("NFKD", decomposed).casefold().translate(_LETTERS)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.split())

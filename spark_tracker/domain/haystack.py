"""Looking for thousands of short texts in one long text."""

_BLOCK = 5  # letters; a text of fewer than nine has no block of its own at every place


class Haystack:
    """A long text that answers quickly whether a short one stands in it.

    Reading all of it for each of thousands of texts takes longer than writing a workbook. So it is
    cut into blocks: wherever a short text stood, the blocks that lie wholly within it are known.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._blocks = {text[place : place + _BLOCK] for place in range(0, len(text), _BLOCK)}

    def __contains__(self, needle: str) -> bool:
        return self._may_hold(needle) and needle in self.text

    def _may_hold(self, needle: str) -> bool:
        if len(needle) < 2 * _BLOCK - 1:
            return True
        ends, blocks = len(needle) - _BLOCK + 1, self._blocks
        for first in range(_BLOCK):
            for place in range(first, ends, _BLOCK):
                if needle[place : place + _BLOCK] not in blocks:
                    break
            else:
                return True
        return False

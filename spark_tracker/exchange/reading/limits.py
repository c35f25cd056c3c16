"""How much of a foreign file we are willing to read, and for how long.

A list of projects is far smaller than each of these; a file that exceeds one is a mistake or a
trap. The numbers bound the time and memory that any file can cost.
"""

MIB = 1024 * 1024

MAX_FILE_BYTES = 20 * MIB
MAX_ENTRIES = 200  # parts of a workbook; a list has 10 to 30
MAX_UNPACKED_BYTES = 200 * MIB
MAX_RATIO = 200  # unpacked / packed; real workbooks stay below 60
RATIO_FREE_BYTES = 2 * MIB  # below this, a high ratio costs nothing

MAX_ROWS = 50_000
MAX_COLUMNS = 200
MAX_CELLS = 2_000_000  # of all sheets together
MAX_TEXT = 40_000_000  # characters; a shared text may be used by a million cells
MAX_SHEETS = 100
MAX_TAGS = 100_000  # in a part that is read whole, such as the styles; real ones have hundreds

CHILD_SECONDS = 60.0
CHILD_BYTES = 1024 * MIB

"""What a measured window tells its parent, a line each: what happened, seconds, processor seconds.

Imports next to nothing: it is loaded by the bare window too.
"""

import os
import time

STARTED = "SPARK_BENCH_STARTED"
IDLE = 700  # milliseconds from the last point to where memory is read


def say_point(name):
    """Print how long ago the process was started, and the processor time it has used."""
    print(name, time.time() - float(os.environ[STARTED]), time.process_time(), flush=True)


def say_memory():
    """Print the memory in use, in bytes; nothing where the system has no /proc."""
    try:
        with open("/proc/self/statm") as file:  # noqa: PTH123 - pathlib is not loaded here
            pages = int(file.read().split()[1])
    except OSError:
        return
    print("memory", pages * os.sysconf("SC_PAGE_SIZE"), 0, flush=True)

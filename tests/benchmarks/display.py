"""Where windows appear: a screen of our own if there is Xvfb, the same for all that is measured."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def a_display() -> Iterator[str]:
    """Give Qt a screen for as long as it is needed; yields how it is called."""
    if shutil.which("Xvfb") is None or os.name != "posix":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        yield f"Qt's {os.environ['QT_QPA_PLATFORM']} screen"
        return
    ours, theirs = os.pipe()
    command = ["Xvfb", "-displayfd", str(theirs), "-screen", "0", "1600x1000x24"]
    with subprocess.Popen(command, pass_fds=(theirs,), stderr=subprocess.DEVNULL) as server:
        os.close(theirs)
        try:
            with os.fdopen(ours) as answer:
                number = answer.readline().strip()
            os.environ["DISPLAY"] = f":{number}"
            os.environ["QT_QPA_PLATFORM"] = "xcb"
            yield "Xvfb"
        finally:
            server.terminate()

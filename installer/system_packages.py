"""System packages that Python and Qt need: which are missing, and how they come onto Debian."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from installer.terminal import StartError, say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"

# What Qt opens when it starts, windowless ("offscreen") and on X11, and the Debian package of it.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def missing_libraries() -> list[str]:
    """Return the names of the libraries that Qt would not find here; Linux only."""
    if not sys.platform.startswith("linux"):
        return []
    return [name for name in QT_LIBRARIES if not loads(name)]


def loads(library: str) -> bool:
    """Tell whether the system finds a library, and all that it needs in turn."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def has_ensurepip() -> bool:
    """Tell whether this Python can make an environment; Debian packs that part separately."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def venv_package() -> str:
    """Return the Debian package that completes the venv module of this Python."""
    own = f"python{PYTHON}"
    default = Path("/usr/bin/python3").resolve().name
    return "python3-venv" if default in (own, "python3") else f"{own}-venv"


def complete_system(*, qt: bool) -> bool:
    """See that the system has what we need, with apt-get where we may; say what is missing.

    Never installs on anything but Debian and its children, and there only as root without a
    terminal (a container) or after a yes.

    Returns:
        True when nothing that Qt needs is missing. A Python without venv is a StartError.
    """
    missing = missing_libraries() if qt else []
    packages = [QT_LIBRARIES[name] for name in missing]
    if not has_ensurepip():
        packages.insert(0, venv_package())
    if packages:
        bring(packages)
        missing = missing_libraries() if qt else []
    if not has_ensurepip():
        raise StartError(
            "This Python cannot make environments, its venv module is incomplete. On Debian or "
            f"Ubuntu this completes it; then start again:\n  sudo apt install {venv_package()}"
        )
    return not missing


def complete_for_building() -> None:
    """See that PyInstaller finds objdump and, on Debian's Python, the shared library of Python."""
    if not sys.platform.startswith("linux"):
        return
    packages = [] if shutil.which("objdump") else ["binutils"]
    if sys.base_prefix == "/usr" and not loads(f"libpython{PYTHON}.so.1.0"):
        packages.append(f"libpython{PYTHON}")
    if packages:
        bring(packages)


def bring(packages: Sequence[str]) -> None:
    """Install packages if this is Debian or its child and we may; otherwise name them."""
    if not (Path("/etc/debian_version").exists() and shutil.which("apt-get")):
        say("Missing on this system (names of Debian's packages): " + " ".join(packages))
        return
    is_root = os.name == "posix" and os.geteuid() == 0
    terminal = sys.stdin is not None and sys.stdin.isatty()
    apt_install(packages, is_root=is_root, ask=input if terminal else None)


def apt_install(
    packages: Sequence[str], *, is_root: bool, ask: Callable[[str], str] | None
) -> None:
    """Install Debian packages if we may; otherwise print the line that does it, and go on.

    `ask` puts a question to the person at the terminal; None where there is no terminal.
    """
    sudo = [] if is_root else ["sudo"]
    may = is_root and ask is None
    if ask is not None:
        say("These system packages are missing: " + " ".join(packages))
        may = ask("Install them now with apt-get? [y/N] ").strip().lower() in ("y", "yes")
    if may:
        say("Installing system packages: " + " ".join(packages))
        apt = [*sudo, "apt-get", "-qq"]
        call_apt([*apt, "update"], watched=ask is not None)
        command = [*apt, "install", "-y", "--no-install-recommends", *apt_names(packages)]
        if call_apt(command, watched=ask is not None):
            return
    say("Missing system packages; this line installs them:")
    say("  sudo apt-get install --no-install-recommends " + " ".join(apt_names(packages)))


def call_apt(command: list[str], *, watched: bool) -> bool:
    """Run apt-get, never asking; tell whether it worked. Unwatched, only its failure is heard."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    output = None if watched else subprocess.PIPE
    done = subprocess.run(command, env=quiet, stdout=output, stderr=output, check=False)
    if done.returncode and done.stderr:
        say(done.stderr.decode(errors="replace").strip())
    return done.returncode == 0


def apt_names(packages: Sequence[str]) -> list[str]:
    """Use the names of Debian 13 and Ubuntu 24.04 ("...t64") where apt knows them."""

    def known(name: str) -> bool:
        shown = subprocess.run(["apt-cache", "show", name], capture_output=True, check=False)
        return shown.returncode == 0 and b"Package: " in shown.stdout

    renamed = {"libglib2.0-0"}
    return [f"{name}t64" if name in renamed and known(f"{name}t64") else name for name in packages]

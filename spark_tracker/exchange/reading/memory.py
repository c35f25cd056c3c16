"""How much memory this process has taken at most, and a limit for it, on three systems."""

import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def limit_memory(limit_bytes: int) -> None:
    """Let the system refuse more than `limit_bytes` of address space, where it can (Linux)."""
    if not sys.platform.startswith("linux"):
        return
    import resource  # noqa: PLC0415 - not on Windows

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = limit_bytes if hard == resource.RLIM_INFINITY else min(limit_bytes, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def peak_memory() -> int:
    """Return the most memory this process has used so far, in bytes."""
    if sys.platform == "win32":
        return _peak_on_windows()
    if _STATUS.exists():
        # Not getrusage: on Linux it counts the parent's memory before the start, too.
        for line in _STATUS.read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    import resource  # noqa: PLC0415 - not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss  # bytes on macOS


def _peak_on_windows() -> int:
    import ctypes  # noqa: PLC0415 - only there
    from ctypes import wintypes  # noqa: PLC0415 - only there

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            ("peak_working_set", ctypes.c_size_t),
            *((f"other_{number}", ctypes.c_size_t) for number in range(7)),
        )

    counters = Counters(size=ctypes.sizeof(Counters))
    kernel = getattr(ctypes, "WinDLL")("kernel32")  # noqa: B009 - the stubs know it on Windows only
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    read = kernel.K32GetProcessMemoryInfo
    read.argtypes = (wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD)
    read(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.size)
    return int(counters.peak_working_set)

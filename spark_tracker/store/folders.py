"""Recognising folders in which a live database comes to harm: cloud folders and network drives.

A sync program replaces files under an open program, and network drives do not lock reliably
(sqlite.org/useovernet.html). This is a warning, not a refusal: a name alone proves nothing.
"""

import os
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path, PurePath

from spark_tracker.errors import StorageError
from spark_tracker.i18n import QT_TRANSLATE_NOOP

_CLOUD = QT_TRANSLATE_NOOP(
    "errors",
    "{path} lies in a folder of {program}. A sync program can replace the file while it is open,"
    " and changes are lost. Move it to a folder that is not synced, and share reports or"
    " backups instead.",
)
_NETWORK = QT_TRANSLATE_NOOP(
    "errors",
    "{path} lies on a network drive ({kind}). Such drives do not protect a file that is open on"
    " two computers, and changes are lost. Move it to a disk of this computer.",
)

_CLOUD_VARIABLES = ("OneDriveCommercial", "OneDriveConsumer", "OneDrive")
_CLOUD_NAMES = (
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("mobile documents", "iCloud"),
    ("cloudstorage", "a cloud service"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("pcloud", "pCloud"),
    ("baidunetdisk", "Baidu"),
    ("baidusyncdisk", "Baidu"),
)
_EXACT_NAMES = {"MEGA": "MEGA", "Box": "Box", "Box Sync": "Box"}
_NETWORK_KINDS = re.compile(r"cifs|smb.*|nfs\d?|afpfs|webdav|9p|fuse\.(sshfs|rclone|gvfsd.*|davfs)")
_DRIVE_REMOTE = 4  # GetDriveTypeW


def folder_warning(
    path: Path,
    *,
    environ: Mapping[str, str] = os.environ,
    kind_of: Callable[[Path], str] | None = None,
) -> StorageError | None:
    """Return a warning (code "cloud" or "network") if `path` lies where it may come to harm.

    Args:
        path: a file or folder; it need not exist.
        environ: the environment, which names OneDrive's folders on Windows.
        kind_of: returns the kind of file system a path is on, "" if unknown.
    """
    path = path.absolute()
    if program := _cloud_program(path, environ):
        return StorageError("cloud", _CLOUD, path=path, program=program)
    kind = (kind_of or file_system_kind)(path)
    if _NETWORK_KINDS.fullmatch(kind):
        return StorageError("network", _NETWORK, path=path, kind=kind)
    return None


def file_system_kind(path: Path) -> str:
    """Return the kind of file system `path` is on ("ext4", "nfs4", "smb"), "" if unknown."""
    if sys.platform == "win32":
        return "smb" if _is_remote_on_windows(path) else ""
    if sys.platform == "darwin":
        return _kind_by_mount_command(path)
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return kind_in_mounts(path, mounts)


def kind_in_mounts(path: PurePath, mounts: str) -> str:
    """Return the kind of the innermost mount that holds `path` (form of /proc/self/mounts)."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:  # noqa: PLR2004 - device, folder, kind
            continue
        folder = PurePath(re.sub(r"\\(\d{3})", lambda code: chr(int(code[1], 8)), fields[1]))
        if path.is_relative_to(folder) and len(folder.parts) >= best:
            best, kind = len(folder.parts), fields[2]
    return kind


def _cloud_program(path: Path, environ: Mapping[str, str]) -> str:
    for variable in _CLOUD_VARIABLES:
        if (folder := environ.get(variable)) and path.is_relative_to(folder):
            return "OneDrive"
    for part in path.parts[:-1]:
        if part in _EXACT_NAMES:
            return _EXACT_NAMES[part]
        for name, program in _CLOUD_NAMES:
            # "OneDrive - University of Somewhere", "Dropbox (Personal)", but not "Dropboxes"
            if re.match(rf"{name}(?![a-z])", part.lower()):
                return program
    if sys.platform == "win32" and _is_sync_root(path):
        return QT_TRANSLATE_NOOP("errors", "a cloud service")
    return ""


def _kind_by_mount_command(path: Path) -> str:
    """Return the kind on macOS, where `mount` prints "//host/x on /Volumes/x (smbfs, nodev)"."""
    import subprocess  # noqa: PLC0415 - only there

    try:
        listing = subprocess.run(
            ["/sbin/mount"], capture_output=True, text=True, timeout=5, check=False
        ).stdout
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return kind_in_mounts(path, mounts_of_macos(listing))


def mounts_of_macos(listing: str) -> str:
    """Return the output of macOS's `mount` in the form of /proc/self/mounts."""
    found = re.findall(r"^(.+?) on (.+) \((\w+)[,)]", listing, re.MULTILINE)
    return "\n".join(
        f"{device.replace(' ', '_')} {folder.replace(' ', chr(92) + '040')} {kind}"
        for device, folder, kind in found
    )


def _is_remote_on_windows(path: Path) -> bool:
    if path.drive.startswith("\\\\"):
        return True
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE)
    return False


def _is_sync_root(path: Path) -> bool:
    """Ask Windows whether a cloud provider (OneDrive, SharePoint) has registered the folder."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only there

        try:
            query = ctypes.windll.cldapi.CfGetSyncRootInfoByPath
        except (OSError, AttributeError):  # before Windows 10 1709
            return False
        basic, buffer, length = 0, ctypes.create_string_buffer(64), ctypes.c_ulong()
        return bool(query(str(path.parent), basic, buffer, len(buffer), ctypes.byref(length)) == 0)
    return False

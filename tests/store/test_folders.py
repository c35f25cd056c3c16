"""Cloud folders and network drives are recognised by name, by mount and by Windows itself."""

from pathlib import Path, PurePosixPath

import pytest

from spark_tracker.store.folders import (
    file_system_kind,
    folder_warning,
    kind_in_mounts,
    mounts_of_macos,
)

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
proc /proc proc rw 0 0
//server/share /mnt/office\\040drive cifs rw 0 0
server:/home /home/ada/net nfs4 rw 0 0
ada@host:/ /home/ada/far fuse.sshfs rw 0 0
/dev/sdb1 /mnt/office\\040drive/stick vfat rw 0 0
broken line
"""
MACOS = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
//ada@server/Office%20share on /Volumes/Office share (smbfs, nodev, nosuid, mounted by ada)
"""


def code(path: str, kind: str = "ext4", **environ: str) -> str:
    warning = folder_warning(Path(path), environ=environ, kind_of=lambda _: kind)
    if warning is None:
        return ""
    assert path in str(warning)
    return warning.code


@pytest.mark.parametrize(
    "folder",
    [
        "OneDrive",
        "OneDrive - University of Somewhere",
        "Dropbox",
        "Dropbox (Personal)",
        "Google Drive",
        "GoogleDrive-ada",
        "My Drive",
        "Mobile Documents",
        "CloudStorage",
        "Nextcloud",
        "ownCloud",
        "pCloud Drive",
        "MEGA",
        "Box",
    ],
)
def test_a_cloud_folder_is_warned_of(folder: str) -> None:
    assert code(f"/home/ada/{folder}/spark/p.spark") == "cloud"


@pytest.mark.parametrize(
    "path",
    [
        "/home/ada/spark/p.spark",
        "/home/ada/box/p.spark",
        "/home/mega/dropboxes/p.spark",
        "/p.spark",
    ],
)
def test_an_ordinary_folder_is_not(path: str) -> None:
    assert code(path) == ""


def test_a_file_named_like_a_cloud_is_not() -> None:
    assert code("/home/ada/Dropbox.spark") == ""


def test_onedrive_moved_elsewhere_is_known_from_the_environment() -> None:
    assert code("/data/work/p.spark", OneDriveCommercial="/data/work") == "cloud"
    assert code("/data/works/p.spark", OneDriveCommercial="/data/work") == ""


@pytest.mark.parametrize(
    "kind", ["cifs", "smb", "smb2", "smb3", "smbfs", "nfs", "nfs4", "afpfs", "webdav", "fuse.sshfs"]
)
def test_a_network_drive_is_warned_of(kind: str) -> None:
    assert code("/srv/p.spark", kind) == "network"


@pytest.mark.parametrize(
    "kind", ["ext4", "btrfs", "apfs", "ntfs3", "fuseblk", "tmpfs", "overlay", ""]
)
def test_a_disk_of_this_computer_is_not(kind: str) -> None:
    assert code("/srv/p.spark", kind) == ""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/ada/p.spark", "ext4"),
        ("/home/ada/net/p.spark", "nfs4"),
        ("/home/ada/network/p.spark", "ext4"),
        ("/home/ada/far/a/b/p.spark", "fuse.sshfs"),
        ("/mnt/office drive/p.spark", "cifs"),
        ("/mnt/office drive/stick/p.spark", "vfat"),
    ],
)
def test_the_innermost_mount_counts(path: str, kind: str) -> None:
    assert kind_in_mounts(PurePosixPath(path), MOUNTS) == kind


def test_mounts_of_macos_are_understood() -> None:
    mounts = mounts_of_macos(MACOS)
    assert kind_in_mounts(PurePosixPath("/Volumes/Office share/p.spark"), mounts) == "smbfs"
    assert kind_in_mounts(PurePosixPath("/Users/ada/p.spark"), mounts) == "apfs"


def test_this_machine_knows_its_own_disk(tmp_path: Path) -> None:
    assert file_system_kind(tmp_path)
    assert folder_warning(tmp_path / "p.spark") is None

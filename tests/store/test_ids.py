"""Ids of records: UUIDs of version 7 that rise, however many are made at once."""

from uuid import UUID

import pytest

from spark_tracker.models import base, new_id, new_ids


def test_ids_are_rising_uuids_of_version_7() -> None:
    ids = [*new_ids(2000), new_id(), *new_ids(0), *new_ids(2000)]
    assert ids == sorted(set(ids))
    assert {(UUID(one).version, UUID(one).variant) for one in ids} == {(7, UUID(ids[0]).variant)}
    assert all(one == UUID(one).hex for one in ids)


def test_ids_rise_where_their_random_digits_run_over(monkeypatch: pytest.MonkeyPatch) -> None:
    far = 0xFFFF_FFFF_FFFE  # milliseconds: a clock that went back since
    monkeypatch.setattr(base, "_last", (far << 74) | (0xABC << 62) | ((1 << 62) - 2**33))
    ids = new_ids(100)
    assert ids == sorted(set(ids))
    assert {one[:16] for one in ids} == {"fffffffffffe7abc", "fffffffffffe7abd"}
    assert {UUID(one).version for one in ids} == {7}
    assert ids[-1] < new_id()

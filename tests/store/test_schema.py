"""What the models must not do, because it would slip past the journal; and exact values."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy import Table
from sqlalchemy.exc import StatementError
from sqlalchemy.orm import Mapper

from spark_tracker.domain.codes import ProjectStatus
from spark_tracker.models import Base, Project, new_id
from spark_tracker.store.store import Store, utc_now
from spark_tracker.store.values import all_to_json, from_json, mapper_of, to_json

MAPPERS = sorted(Base.registry.mappers, key=lambda mapper: mapper.class_.__name__)
TABLES = sorted(Base.metadata.tables.values(), key=lambda table: table.name)


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_the_database_changes_nothing_by_itself(table: Table) -> None:
    for key in table.foreign_keys:
        assert (key.ondelete, key.onupdate) == (None, None), key
        assert key.deferrable, f"{key}: undo needs it deferred"
    for column in table.columns:
        assert column.server_default is None, column
        assert column.server_onupdate is None, column
        assert column.onupdate is None, column
        assert column.computed is None, column


@pytest.mark.parametrize("mapper", MAPPERS, ids=str)
def test_every_write_goes_through_an_object(mapper: Mapper[Base]) -> None:
    assert isinstance(mapper.local_table, Table)
    assert mapper_of(mapper.local_table.name) is mapper
    assert [column.name for column in mapper.primary_key] == ["id"]
    assert mapper.version_id_col is None
    for relation in mapper.relationships:
        assert relation.secondary is None or relation.viewonly, relation
        assert not relation.passive_deletes, relation


@pytest.mark.parametrize("mapper", MAPPERS, ids=str)
def test_searched_columns_exist(mapper: Mapper[Base]) -> None:
    names = getattr(mapper.class_, "searched", ())
    assert set(names) <= {attribute.key for attribute in mapper.column_attrs}
    assert bool(names) == ("search_text" in mapper.local_table.c)


def test_every_table_is_mapped() -> None:
    assert all(mapper_of(table.name) for table in TABLES)
    assert mapper_of("alembic_version") is None


OSLO = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("table", "values"),
    [
        ("project", {"title": "Ø\u2028\"'\\\n\t€😀", "note": "", "code": "1"}),
        ("project", {"admitted_on": date(1899, 12, 31), "status": ProjectStatus.ON_HOLD}),
        ("project", {"admitted_on": None, "source": None}),
        ("report", {"file": bytes(range(256)), "year": 2026, "sealed_at": None}),
        ("report", {"sealed_at": datetime(2026, 10, 25, 2, 30, 0, 1, tzinfo=OSLO)}),
        ("person", {"named_consent": True}),
        ("person", {"named_consent": False}),
        ("code_entry", {"position": -(2**53) - 1}),
    ],
)
def test_values_come_back_exactly(table: str, values: dict[str, object]) -> None:
    back = from_json(table, to_json(table, values))
    assert back == values
    assert back is not None
    assert [type(value) for value in back.values()] == [type(values[name]) for name in back]


def test_many_rows_have_the_texts_that_each_has_alone() -> None:
    at = datetime(2026, 10, 25, 2, 30, tzinfo=OSLO)
    rows: list[tuple[str, dict[str, object] | None]] = [
        ("project", {"title": 'Ø\u2028"%s\\\n', "admitted_on": date(1899, 12, 31)}),
        ("project", {"title": "%", "admitted_on": None}),
        ("project", {"admitted_on": None, "title": "in another order"}),
        ("project", {"status": ProjectStatus.ON_HOLD}),
        ("project", {"status": "on_hold"}),
        ("project", None),
        ("project", {}),
        ("person", {"named_consent": True}),
        ("person", {"named_consent": 1}),
        ("person", {"named_consent": None}),
        ("code_entry", {"position": 0.0}),
        ("code_entry", {"position": -0.0}),
        ("report", {"file": b"\x00", "sealed_at": at}),
        ("report", {"file": b"\x00", "sealed_at": at.astimezone(UTC)}),
        ("report", None),
    ]
    assert all_to_json(rows) == [to_json(table, values) for table, values in rows]
    assert all_to_json([]) == []


def test_no_row_stays_no_row() -> None:
    assert to_json("project", None) is None
    assert from_json("project", None) is None


def test_moments_are_kept_in_utc() -> None:
    moment = datetime(2026, 6, 1, 1, 0, tzinfo=OSLO)
    assert to_json("report", {"sealed_at": moment}) == '{"sealed_at":"2026-05-31T23:00:00+00:00"}'


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(TypeError, match="without a time zone"):
        to_json("report", {"sealed_at": datetime(2026, 1, 1)})  # noqa: DTZ001
    with pytest.raises(TypeError, match="without a time zone"):
        all_to_json([("report", {"sealed_at": datetime(2026, 1, 1)})])  # noqa: DTZ001


def test_a_column_of_another_version_stays_plain() -> None:
    assert from_json("project", '{"heading":"x"}') == {"heading": "x"}
    assert from_json("gone", '{"heading":1}') == {"heading": 1}


def test_a_wrong_code_never_reaches_the_file(store: Store) -> None:
    with pytest.raises(StatementError), store.write("Add") as db:
        db.add(Project(id=new_id(), code="A", title="a", status="unheard of"))
    assert store.head().number == 0


def test_the_moment_of_now_is_aware() -> None:
    assert utc_now().tzinfo is UTC

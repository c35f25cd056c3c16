"""Fixtures for importing."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from spark_tracker.exchange.importing import Plan, plan_import, run_plan
from spark_tracker.store.store import Store
from tests.conftest import TODAY
from tests.exchange.taking import Rows, Take
from tests.exchange.workbooks import save_rows


@pytest.fixture
def take(store: Store, tmp_path: Path) -> Take:
    """Import rows as a workbook and return the plan that was carried out."""

    def run(rows: Rows, *, overrides: Sequence[str] = (), name: str = "list.xlsx") -> Plan:
        path = save_rows(tmp_path / name, rows)
        plan = plan_import(store, path, overrides=overrides, today=TODAY)
        run_plan(store, plan, today=TODAY, backups=tmp_path / "backups")
        return plan

    return run

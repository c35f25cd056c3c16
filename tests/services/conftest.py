"""Fixtures shared by the tests of the services."""

from collections.abc import Callable
from datetime import date

import pytest

from spark_tracker.services.people import AdvisorValues, PersonValues, add_person
from spark_tracker.store.store import Store
from tests.conftest import TODAY


@pytest.fixture
def make_person(store: Store) -> Callable[..., str]:
    def make(name: str = "Kari Nordmann", **values: object) -> str:
        return add_person(store, PersonValues(name=name, **values), today=TODAY)  # type: ignore[arg-type]

    return make


@pytest.fixture
def make_advisor(make_person: Callable[..., str]) -> Callable[..., str]:
    """Somebody with an agreement since 2026 and without an end."""

    def make(name: str = "Ada Berg", **values: object) -> str:
        part: dict[str, object] = {"cda_signed_on": date(2026, 1, 10), **values}
        return make_person(name, advisor=AdvisorValues(**part))  # type: ignore[arg-type]

    return make

import pytest

from tests.fields.portfolio import portfolio


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    """A portfolio of 120 made-up projects in a file of its own; nobody writes to it."""
    made = portfolio(120, sessions=4, seed=7).write(tmp_path_factory.mktemp("fields") / "p.spark")
    yield made
    made.close()

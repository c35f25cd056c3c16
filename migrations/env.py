"""Run by Alembic: from the program with its own connection, or from the command line.

The program (spark_tracker/store/upgrade.py) owns the transaction around all pending revisions, so
that they happen together or not at all. From the command line a developer names a scratch file:
`alembic -x file=scratch.db revision --autogenerate -m "What"`.
"""

from alembic import context
from sqlalchemy import MetaData, create_engine

# Gives the checks of the codes their names, also when the models have long moved on.
metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)
connection = context.config.attributes.get("connection")
if connection is None:
    from spark_tracker.models import Base  # only to compare with: a revision never imports it

    name = context.get_x_argument(as_dictionary=True).get("file", "scratch.db")
    connection = create_engine(f"sqlite:///{name}").connect()
    metadata = Base.metadata

context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    transactional_ddl=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()

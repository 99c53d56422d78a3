"""Alembic's environment: the shop hands over its connection; by hand, ``alembic -x url=...``."""

import asyncio

from alembic import context
from sqlalchemy import Connection

from db.database import Database
from db.models import (
    broadcast,
    catalog,
    customer,
    ledger,
    manual,
    order,
    outbox,
    payment,
    reading,
    staff,
)
from db.models.base import Base

TABLES = (broadcast, catalog, customer, ledger, manual, order, outbox, payment, reading, staff)


def run(connection: Connection) -> None:
    """Run the migrations over a connection whose transaction is somebody else's."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        transactional_ddl=False,
    )
    context.run_migrations()


async def run_by_hand() -> None:
    """Open the database that the command line names."""
    database = Database(context.get_x_argument(as_dictionary=True)["url"])
    async with database.engine.begin() as connection:
        await connection.run_sync(run)
    await database.close()


handed_over = context.config.attributes.get("connection")
if handed_over is None:
    asyncio.run(run_by_hand())
else:
    run(handed_over)

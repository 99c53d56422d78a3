"""Triggers that keep entries and postings append-only.

SQLite's batch mode rebuilds a table and loses its triggers: a migration that touches one of these
tables calls ``drop_guards`` before and ``create_guards`` after.
"""

from typing import Final

from alembic import op

TABLES: Final = ("entry", "posting")
_FUNCTION: Final = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the ledger is append-only'; END $$
"""


def create_guards() -> None:
    """Refuse UPDATE and DELETE, and on PostgreSQL TRUNCATE."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    if not sqlite:
        op.execute(_FUNCTION)
    for table in TABLES:
        for act in ("UPDATE", "DELETE"):
            head = f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table}"
            refusal = "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
            each = "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            op.execute(f"{head} {refusal if sqlite else each}")
        if not sqlite:
            op.execute(
                f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            )


def drop_guards() -> None:
    """Lift them, for a migration only."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    acts = ("update", "delete") if sqlite else ("update", "delete", "truncate")
    for table in TABLES:
        for act in acts:
            op.execute(f"DROP TRIGGER {table}_no_{act}" + ("" if sqlite else f" ON {table}"))
    if not sqlite:
        op.execute("DROP FUNCTION refuse_change()")

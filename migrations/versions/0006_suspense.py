"""Payments that fit nothing, and those that may still be paid: found without looking through all."""

import sqlalchemy as sa
from alembic import op

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None

WAITS = "kind = 'suspense'"


def upgrade() -> None:
    """Apply."""
    op.create_index(
        'ix_entry_suspense',
        'entry',
        ['id'],
        sqlite_where=sa.text(WAITS),
        postgresql_where=sa.text(WAITS),
    )
    op.create_index('ix_topup_expires_at', 'topup', ['expires_at'])


def downgrade() -> None:
    """Undo."""
    op.drop_index('ix_topup_expires_at', 'topup')
    op.drop_index('ix_entry_suspense', 'entry')

"""Customers who are banned, and the second owner of an act."""

import sqlalchemy as sa
from alembic import op

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None

_BANNED = sa.text('banned_at IS NOT NULL')


def upgrade() -> None:
    """Apply."""
    op.add_column('customer', sa.Column('banned_at', sa.BigInteger(), nullable=True))
    op.create_index(
        'ix_customer_banned',
        'customer',
        ['telegram_id'],
        sqlite_where=_BANNED,
        postgresql_where=_BANNED,
    )
    op.add_column('staff_act', sa.Column('second_id', sa.BigInteger(), nullable=True))


def downgrade() -> None:
    """Undo."""
    op.drop_column('staff_act', 'second_id')
    op.drop_index('ix_customer_banned', table_name='customer')
    op.drop_column('customer', 'banned_at')

"""Refunds of Stars: one row per request, one open or done per charge."""

import sqlalchemy as sa
from alembic import op

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
OPEN_OR_DONE = sa.text("state IN ('asked','done')")
ASKED = sa.text("state = 'asked'")


def upgrade() -> None:
    """Apply."""
    op.create_table(
        'stars_refund',
        sa.Column('id', NUMBER, nullable=False),
        sa.Column('topup_id', NUMBER, nullable=False),
        sa.Column('charge_id', sa.String(160), nullable=False),
        sa.Column('customer_id', NUMBER, nullable=False),
        sa.Column('stars', sa.BigInteger(), nullable=False),
        sa.Column('value', sa.BigInteger(), nullable=False),
        sa.Column('bonus', sa.BigInteger(), nullable=False),
        sa.Column('currency', sa.String(8), nullable=False),
        sa.Column('state', sa.String(32), nullable=False),
        sa.Column('actor', sa.String(64), nullable=False),
        sa.Column('reason', sa.Text(), nullable=False),
        sa.Column('answer', sa.Text(), nullable=False),
        sa.Column('tries', sa.Integer(), nullable=False),
        sa.Column('not_before', sa.BigInteger(), nullable=False),
        sa.Column('created_at', sa.BigInteger(), nullable=False),
        sa.Column('ended_at', sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ['customer_id'], ['customer.id'], name='fk_stars_refund_customer_id'
        ),
        sa.ForeignKeyConstraint(['topup_id'], ['topup.id'], name='fk_stars_refund_topup_id'),
        sa.PrimaryKeyConstraint('id', name='pk_stars_refund'),
    )
    op.create_index(
        'uq_stars_refund_charge',
        'stars_refund',
        ['charge_id'],
        unique=True,
        sqlite_where=OPEN_OR_DONE,
        postgresql_where=OPEN_OR_DONE,
    )
    op.create_index(
        'ix_stars_refund_due',
        'stars_refund',
        ['not_before'],
        sqlite_where=ASKED,
        postgresql_where=ASKED,
    )
    op.create_index('ix_stars_refund_topup_id', 'stars_refund', ['topup_id'])


def downgrade() -> None:
    """Undo."""
    op.drop_table('stars_refund')

"""The owner's desk: staff, providers and prices set in chat, frozen wallets, broadcasts."""

import sqlalchemy as sa
from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def _columns() -> dict[str, list[sa.Column]]:
    """New ones at every call: a column belongs to one statement."""
    return {
        'customer': [
            sa.Column('last_seen_at', sa.BigInteger(), nullable=True),
            sa.Column('frozen_at', sa.BigInteger(), nullable=True),
        ],
        'provider': [
            sa.Column('url', sa.String(length=512), nullable=True),
            sa.Column('sealed_key', sa.Text(), nullable=True),
        ],
        'category': [
            sa.Column('markup', sa.String(length=64), nullable=True),
        ],
        'service': [
            sa.Column('own_name', sa.String(length=512), nullable=True),
            sa.Column('markup', sa.String(length=64), nullable=True),
            sa.Column('hidden', sa.Boolean(), nullable=False, server_default=sa.false()),
        ],
        'topup': [
            sa.Column('quote_id', sa.String(length=32), nullable=True),
        ],
    }


def upgrade() -> None:
    """Apply."""
    for table, columns in _columns().items():
        for column in columns:
            op.add_column(table, column)
    op.create_table(
        'staff_member',
        sa.Column('telegram_id', sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column('role', sa.String(length=32), nullable=False),
        sa.Column('added_at', sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint('telegram_id', name='pk_staff_member'),
    )
    op.create_table(
        'broadcast',
        sa.Column('id', NUMBER, nullable=False),
        sa.Column('actor_id', sa.BigInteger(), nullable=False),
        sa.Column('from_chat_id', sa.BigInteger(), nullable=False),
        sa.Column('message_id', sa.BigInteger(), nullable=False),
        sa.Column('keyboard', sa.JSON(none_as_null=True), nullable=True),
        sa.Column('audience', sa.JSON(), nullable=False),
        sa.Column('state', sa.String(length=32), nullable=False),
        sa.Column('total', sa.Integer(), nullable=False),
        sa.Column('created_at', sa.BigInteger(), nullable=False),
        sa.Column('started_at', sa.BigInteger(), nullable=True),
        sa.Column('finished_at', sa.BigInteger(), nullable=True),
        sa.Column('paused_reason', sa.String(length=256), nullable=True),
        sa.Column('progress_message_id', sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint('id', name='pk_broadcast'),
    )
    op.create_index('ix_broadcast_state', 'broadcast', ['state'])
    op.create_table(
        'broadcast_recipient',
        sa.Column('id', NUMBER, nullable=False),
        sa.Column('broadcast_id', NUMBER, nullable=False),
        sa.Column('chat_id', sa.BigInteger(), nullable=False),
        sa.Column('state', sa.String(length=32), nullable=False),
        sa.Column('message_id', sa.BigInteger(), nullable=True),
        sa.Column('done_at', sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ['broadcast_id'], ['broadcast.id'], name='fk_broadcast_recipient_broadcast_id'
        ),
        sa.PrimaryKeyConstraint('id', name='pk_broadcast_recipient'),
        sa.UniqueConstraint(
            'broadcast_id', 'chat_id', name='uq_broadcast_recipient_broadcast_id_chat_id'
        ),
    )
    op.create_index(
        'ix_broadcast_recipient_state', 'broadcast_recipient', ['broadcast_id', 'state', 'id']
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table('broadcast_recipient')
    op.drop_table('broadcast')
    op.drop_table('staff_member')
    for table, columns in _columns().items():
        for column in columns:
            op.drop_column(table, column.name)

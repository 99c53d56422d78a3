"""Transfers by hand: the owner's ways, and the proofs that customers send."""

import sqlalchemy as sa
from alembic import op

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    """Apply."""
    op.create_index('ix_topup_state', 'topup', ['state'])
    op.create_table(
        'transfer_method',
        sa.Column('id', NUMBER, nullable=False),
        sa.Column('name', sa.String(64), nullable=False),
        sa.Column('currency', sa.String(8), nullable=False),
        sa.Column('words', sa.Text(), nullable=False),
        sa.Column('is_on', sa.Boolean(), nullable=False),
        sa.Column('created_at', sa.BigInteger(), nullable=False),
        sa.Column('removed_at', sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint('id', name='pk_transfer_method'),
    )
    op.create_table(
        'transfer_proof',
        sa.Column('id', NUMBER, nullable=False),
        sa.Column('topup_id', NUMBER, nullable=False),
        sa.Column('kind', sa.String(32), nullable=False),
        sa.Column('file_id', sa.String(255), nullable=False),
        sa.Column('file_unique_id', sa.String(64), nullable=False),
        sa.Column('reference', sa.String(200), nullable=False),
        sa.Column('reference_key', sa.String(200), nullable=True),
        sa.Column('chat_id', sa.BigInteger(), nullable=False),
        sa.Column('message_id', sa.BigInteger(), nullable=False),
        sa.Column('at', sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(['topup_id'], ['topup.id'], name='fk_transfer_proof_topup_id'),
        sa.PrimaryKeyConstraint('id', name='pk_transfer_proof'),
        sa.UniqueConstraint('chat_id', 'message_id', name='uq_transfer_proof_chat_id_message_id'),
        sa.UniqueConstraint('topup_id', name='uq_transfer_proof_topup_id'),
    )
    op.create_index('ix_transfer_proof_file_unique_id', 'transfer_proof', ['file_unique_id'])
    op.create_index('ix_transfer_proof_reference_key', 'transfer_proof', ['reference_key'])


def downgrade() -> None:
    """Undo."""
    op.drop_table('transfer_proof')
    op.drop_table('transfer_method')
    op.drop_index('ix_topup_state', 'topup')

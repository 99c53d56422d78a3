"""Evidence about lost answers: readings of balances, what was seen of a try, whose an account is."""

import sqlalchemy as sa
from alembic import op

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    """Apply."""
    op.add_column('attempt', sa.Column('evidence', sa.JSON(none_as_null=True), nullable=True))
    op.add_column('provider', sa.Column('shared_since', sa.BigInteger(), nullable=True))
    op.add_column('provider', sa.Column('agreed_at_add', sa.Integer(), nullable=True))
    op.create_table(
        'reading',
        sa.Column('id', NUMBER, nullable=False),
        sa.Column('provider_id', NUMBER, nullable=False),
        sa.Column('at', sa.BigInteger(), nullable=False),
        sa.Column('amount', sa.BigInteger(), nullable=False),
        sa.Column('decimals', sa.Integer(), nullable=False),
        sa.Column('taken', sa.BigInteger(), nullable=False),
        sa.Column('undecided', sa.BigInteger(), nullable=False),
        sa.Column('accepted', sa.Integer(), nullable=False),
        sa.Column('newest_attempt', sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ['provider_id'], ['provider.id'], name='fk_reading_provider_id'
        ),
        sa.PrimaryKeyConstraint('id', name='pk_reading'),
    )
    op.create_index('ix_reading_provider_id_id', 'reading', ['provider_id', 'id'])


def downgrade() -> None:
    """Undo."""
    op.drop_table('reading')
    op.drop_column('provider', 'agreed_at_add')
    op.drop_column('provider', 'shared_since')
    op.drop_column('attempt', 'evidence')

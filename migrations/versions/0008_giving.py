"""What the shop gives: bonuses, invitations, promo codes, gift codes by the batch."""

import sqlalchemy as sa
from alembic import op

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def _columns() -> dict[str, list[sa.Column]]:
    """New ones at every call: a column belongs to one statement."""
    return {
        'topup': [sa.Column('bonus', sa.BigInteger(), nullable=False, server_default='0')],
        'customer': [sa.Column('referrer_id', sa.BigInteger(), nullable=True)],
        'quote': [
            sa.Column('promo_id', sa.BigInteger(), nullable=True),
            sa.Column('full_price', sa.BigInteger(), nullable=True),
        ],
        'gift_code': [
            sa.Column('batch', sa.String(length=32), nullable=False, server_default=''),
            sa.Column('expires_at', sa.BigInteger(), nullable=True),
            sa.Column('revoked_at', sa.BigInteger(), nullable=True),
        ],
    }


def upgrade() -> None:
    """Apply."""
    for table, columns in _columns().items():
        for column in columns:
            op.add_column(table, column)
    # Codes that were made one by one are a batch each.
    op.execute("UPDATE gift_code SET batch = 'single-' || id")
    op.create_index('ix_gift_code_batch', 'gift_code', ['batch'])
    op.create_index('ix_customer_referrer_id', 'customer', ['referrer_id'])
    op.create_table(
        'promo_code',
        sa.Column('id', NUMBER, nullable=False),
        sa.Column('name', sa.String(length=64), nullable=False),
        sa.Column('percent', sa.String(length=64), nullable=True),
        sa.Column('amount', sa.BigInteger(), nullable=False),
        sa.Column('currency', sa.String(length=8), nullable=False),
        sa.Column('max_uses', sa.Integer(), nullable=False),
        sa.Column('uses', sa.Integer(), nullable=False),
        sa.Column('created_at', sa.BigInteger(), nullable=False),
        sa.Column('expires_at', sa.BigInteger(), nullable=True),
        sa.Column('revoked_at', sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint('id', name='pk_promo_code'),
        sa.UniqueConstraint('name', name='uq_promo_code_name'),
        sa.CheckConstraint('uses >= 0 AND uses <= max_uses', name='ck_promo_code_uses'),
    )
    op.create_table(
        'promo_use',
        sa.Column('id', NUMBER, nullable=False),
        sa.Column('promo_id', NUMBER, nullable=False),
        sa.Column('user_id', NUMBER, nullable=False),
        sa.Column('quote_id', sa.String(length=32), nullable=False),
        sa.Column('at', sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ['promo_id'], ['promo_code.id'], name='fk_promo_use_promo_id'
        ),
        sa.ForeignKeyConstraint(['user_id'], ['customer.id'], name='fk_promo_use_user_id'),
        sa.PrimaryKeyConstraint('id', name='pk_promo_use'),
        sa.UniqueConstraint('promo_id', 'user_id', name='uq_promo_use_promo_id_user_id'),
        sa.UniqueConstraint('quote_id', name='uq_promo_use_quote_id'),
    )


def downgrade() -> None:
    """Undo."""
    op.drop_table('promo_use')
    op.drop_table('promo_code')
    op.drop_index('ix_customer_referrer_id', 'customer')
    op.drop_index('ix_gift_code_batch', 'gift_code')
    for table, columns in _columns().items():
        for column in columns:
            op.drop_column(table, column.name)

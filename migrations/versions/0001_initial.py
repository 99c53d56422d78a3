"""The first schema."""

import sqlalchemy as sa
from alembic import op

from migrations.guards import create_guards, drop_guards

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.create_table('category',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.String(length=512), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_category')),
    sa.UniqueConstraint('name', name=op.f('uq_category_name'))
    )
    op.create_table('customer',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('telegram_id', sa.BigInteger(), nullable=False),
    sa.Column('first_name', sa.String(length=128), nullable=False),
    sa.Column('username', sa.String(length=64), nullable=True),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('unreachable_since', sa.BigInteger(), nullable=True),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_customer')),
    sa.UniqueConstraint('telegram_id', name=op.f('uq_customer_telegram_id'))
    )
    op.create_table('dialog',
    sa.Column('key', sa.String(length=64), nullable=False),
    sa.Column('state', sa.String(length=64), nullable=True),
    sa.Column('data', sa.JSON(), nullable=False),
    sa.Column('updated_at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_dialog'))
    )
    op.create_table('gift_code',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('code_hash', sa.String(length=64), nullable=False),
    sa.Column('value', sa.BigInteger(), nullable=False),
    sa.Column('currency', sa.String(length=8), nullable=False),
    sa.Column('max_uses', sa.Integer(), nullable=False),
    sa.Column('uses', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_gift_code')),
    sa.UniqueConstraint('code_hash', name=op.f('uq_gift_code_code_hash'))
    )
    op.create_table('outbox',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('dedupe_key', sa.String(length=160), nullable=False),
    sa.Column('chat_id', sa.BigInteger(), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('priority', sa.Integer(), nullable=False),
    sa.Column('order_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('payload', sa.JSON(), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('not_before', sa.BigInteger(), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox')),
    sa.UniqueConstraint('dedupe_key', name=op.f('uq_outbox_dedupe_key'))
    )
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.create_index('ix_outbox_state', ['state', 'priority', 'not_before'], unique=False)

    op.create_table('preference',
    sa.Column('key', sa.String(length=64), nullable=False),
    sa.Column('value', sa.String(length=1024), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_preference'))
    )
    op.create_table('provider',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.String(length=32), nullable=False),
    sa.Column('currency', sa.String(length=8), nullable=True),
    sa.Column('blocked_until', sa.BigInteger(), nullable=True),
    sa.Column('paused_until', sa.BigInteger(), nullable=True),
    sa.Column('paused_reason', sa.String(length=64), nullable=True),
    sa.Column('greatest_order_id', sa.BigInteger(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_provider')),
    sa.UniqueConstraint('name', name=op.f('uq_provider_name'))
    )
    op.create_table('staff_act',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('nonce', sa.String(length=32), nullable=False),
    sa.Column('actor_id', sa.BigInteger(), nullable=False),
    sa.Column('act', sa.String(length=32), nullable=False),
    sa.Column('payload', sa.JSON(), nullable=False),
    sa.Column('reason', sa.Text(), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('done_at', sa.BigInteger(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_staff_act')),
    sa.UniqueConstraint('nonce', name=op.f('uq_staff_act_nonce'))
    )
    op.create_table('account',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('code', sa.String(length=64), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('currency', sa.String(length=8), nullable=False),
    sa.Column('user_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('balance', sa.BigInteger(), nullable=False),
    sa.CheckConstraint("balance >= 0 OR NOT (code LIKE 'wallet:%' OR code LIKE 'hold:%' OR code LIKE 'debt:%' OR code LIKE 'suspense:%')", name=op.f('ck_account_not_negative')),
    sa.ForeignKeyConstraint(['user_id'], ['customer.id'], name=op.f('fk_account_user_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_account')),
    sa.UniqueConstraint('code', name=op.f('uq_account_code'))
    )
    op.create_table('gift_redemption',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('code_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('user_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['code_id'], ['gift_code.id'], name=op.f('fk_gift_redemption_code_id')),
    sa.ForeignKeyConstraint(['user_id'], ['customer.id'], name=op.f('fk_gift_redemption_user_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_gift_redemption')),
    sa.UniqueConstraint('code_id', 'user_id', name=op.f('uq_gift_redemption_code_id_user_id'))
    )
    op.create_table('gift_try',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('customer_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_gift_try_customer_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_gift_try'))
    )
    with op.batch_alter_table('gift_try', schema=None) as batch_op:
        batch_op.create_index('ix_gift_try_customer_id', ['customer_id', 'at'], unique=False)

    op.create_table('service',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('provider_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('provider_service_id', sa.String(length=64), nullable=False),
    sa.Column('category_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('name', sa.String(length=512), nullable=False),
    sa.Column('type', sa.String(length=64), nullable=False),
    sa.Column('rate', sa.String(length=64), nullable=False),
    sa.Column('quantity_min', sa.BigInteger(), nullable=False),
    sa.Column('quantity_max', sa.BigInteger(), nullable=False),
    sa.Column('refill', sa.Boolean(), nullable=False),
    sa.Column('cancel', sa.Boolean(), nullable=False),
    sa.Column('dripfeed', sa.Boolean(), nullable=False),
    sa.Column('description', sa.Text(), nullable=False),
    sa.Column('average_time', sa.String(length=128), nullable=False),
    sa.Column('times_missing', sa.Integer(), nullable=False),
    sa.Column('disabled_reason', sa.String(length=32), nullable=True),
    sa.Column('updated_at', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['category_id'], ['category.id'], name=op.f('fk_service_category_id')),
    sa.ForeignKeyConstraint(['provider_id'], ['provider.id'], name=op.f('fk_service_provider_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_service')),
    sa.UniqueConstraint('provider_id', 'provider_service_id', name=op.f('uq_service_provider_id_provider_service_id'))
    )
    op.create_table('topup',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('payload', sa.String(length=32), nullable=False),
    sa.Column('customer_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('method', sa.String(length=32), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('credit', sa.BigInteger(), nullable=False),
    sa.Column('currency', sa.String(length=8), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=False),
    sa.Column('asset', sa.String(length=8), nullable=False),
    sa.Column('reference', sa.String(length=160), nullable=True),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('expires_at', sa.BigInteger(), nullable=False),
    sa.Column('paid_at', sa.BigInteger(), nullable=True),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_topup_customer_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_topup')),
    sa.UniqueConstraint('method', 'reference', name=op.f('uq_topup_method_reference')),
    sa.UniqueConstraint('payload', name=op.f('uq_topup_payload'))
    )
    with op.batch_alter_table('topup', schema=None) as batch_op:
        batch_op.create_index('ix_topup_customer_id', ['customer_id'], unique=False)

    op.create_table('quote',
    sa.Column('id', sa.String(length=32), nullable=False),
    sa.Column('customer_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('service_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('values', sa.JSON(), nullable=False),
    sa.Column('link', sa.String(length=2048), nullable=False),
    sa.Column('link_key', sa.String(length=2048), nullable=False),
    sa.Column('quantity', sa.BigInteger(), nullable=False),
    sa.Column('price', sa.BigInteger(), nullable=False),
    sa.Column('max_cost', sa.BigInteger(), nullable=False),
    sa.Column('rate_seen', sa.String(length=64), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('expires_at', sa.BigInteger(), nullable=False),
    sa.Column('used', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_quote_customer_id')),
    sa.ForeignKeyConstraint(['service_id'], ['service.id'], name=op.f('fk_quote_service_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_quote'))
    )
    op.create_table('orders',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('customer_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('quote_id', sa.String(length=32), nullable=False),
    sa.Column('service_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('provider_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('service_name', sa.String(length=512), nullable=False),
    sa.Column('values', sa.JSON(), nullable=False),
    sa.Column('link', sa.String(length=2048), nullable=False),
    sa.Column('link_key', sa.String(length=2048), nullable=False),
    sa.Column('quantity', sa.BigInteger(), nullable=False),
    sa.Column('price', sa.BigInteger(), nullable=False),
    sa.Column('max_cost', sa.BigInteger(), nullable=False),
    sa.Column('refunded', sa.BigInteger(), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('state_version', sa.Integer(), nullable=False),
    sa.Column('state_changed_at', sa.BigInteger(), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.Column('not_before', sa.BigInteger(), nullable=True),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('link_busy', sa.Boolean(), nullable=False),
    sa.Column('cancel_wanted', sa.Boolean(), nullable=False),
    sa.Column('cancel_asked_at', sa.BigInteger(), nullable=True),
    sa.Column('escalated_at', sa.BigInteger(), nullable=True),
    sa.Column('reason', sa.String(length=64), nullable=True),
    sa.Column('status', sa.String(length=64), nullable=True),
    sa.Column('start_count', sa.BigInteger(), nullable=True),
    sa.Column('remains', sa.BigInteger(), nullable=True),
    sa.Column('charge', sa.BigInteger(), nullable=True),
    sa.Column('needs_person', sa.String(length=32), nullable=True),
    sa.Column('card_message_id', sa.BigInteger(), nullable=True),
    sa.ForeignKeyConstraint(['customer_id'], ['customer.id'], name=op.f('fk_orders_customer_id')),
    sa.ForeignKeyConstraint(['provider_id'], ['provider.id'], name=op.f('fk_orders_provider_id')),
    sa.ForeignKeyConstraint(['quote_id'], ['quote.id'], name=op.f('fk_orders_quote_id')),
    sa.ForeignKeyConstraint(['service_id'], ['service.id'], name=op.f('fk_orders_service_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_orders')),
    sa.UniqueConstraint('quote_id', name=op.f('uq_orders_quote_id'))
    )
    with op.batch_alter_table('orders', schema=None) as batch_op:
        batch_op.create_index('ix_orders_customer_id_id', ['customer_id', 'id'], unique=False)
        batch_op.create_index('ix_orders_link_key', ['link_key'], unique=False, sqlite_where=sa.text("state IN ('paid','sending','unclear','running')"), postgresql_where=sa.text("state IN ('paid','sending','unclear','running')"))
        batch_op.create_index('ix_orders_state', ['state', 'state_changed_at'], unique=False)

    op.create_table('attempt',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('order_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('provider_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('slot', sa.Integer(), nullable=False),
    sa.Column('holder', sa.String(length=128), nullable=False),
    sa.Column('lease_until', sa.BigInteger(), nullable=False),
    sa.Column('sent_at', sa.BigInteger(), nullable=False),
    sa.Column('ended_at', sa.BigInteger(), nullable=True),
    sa.Column('id_floor', sa.BigInteger(), nullable=True),
    sa.Column('expected_cost', sa.BigInteger(), nullable=False),
    sa.Column('cost', sa.BigInteger(), nullable=False),
    sa.Column('recosts', sa.Integer(), nullable=False),
    sa.Column('provider_order_id', sa.String(length=64), nullable=True),
    sa.Column('answer', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['order_id'], ['orders.id'], name=op.f('fk_attempt_order_id')),
    sa.ForeignKeyConstraint(['provider_id'], ['provider.id'], name=op.f('fk_attempt_provider_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attempt'))
    )
    with op.batch_alter_table('attempt', schema=None) as batch_op:
        batch_op.create_index('ix_attempt_order_id', ['order_id'], unique=False)
        batch_op.create_index('uq_attempt_live', ['order_id'], unique=True, sqlite_where=sa.text("state IN ('sending','unclear','accepted','abandoned')"), postgresql_where=sa.text("state IN ('sending','unclear','accepted','abandoned')"))
        batch_op.create_index('uq_attempt_provider_order_id', ['provider_id', 'provider_order_id'], unique=True, sqlite_where=sa.text('provider_order_id IS NOT NULL'), postgresql_where=sa.text('provider_order_id IS NOT NULL'))
        batch_op.create_index('uq_attempt_slot', ['provider_id', 'slot'], unique=True, sqlite_where=sa.text("state = 'sending'"), postgresql_where=sa.text("state = 'sending'"))

    op.create_table('entry',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('idem_key', sa.String(length=200), nullable=False),
    sa.Column('order_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('topup_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('actor', sa.String(length=64), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.Column('created_at', sa.BigInteger(), nullable=False),
    sa.ForeignKeyConstraint(['order_id'], ['orders.id'], name=op.f('fk_entry_order_id')),
    sa.ForeignKeyConstraint(['topup_id'], ['topup.id'], name=op.f('fk_entry_topup_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_entry')),
    sa.UniqueConstraint('idem_key', name=op.f('uq_entry_idem_key'))
    )
    with op.batch_alter_table('entry', schema=None) as batch_op:
        batch_op.create_index('ix_entry_order_id', ['order_id'], unique=False)
        batch_op.create_index('ix_entry_topup_id', ['topup_id'], unique=False)

    op.create_table('order_event',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('order_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('at', sa.BigInteger(), nullable=False),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('actor', sa.String(length=64), nullable=False),
    sa.Column('note', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['order_id'], ['orders.id'], name=op.f('fk_order_event_order_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_order_event'))
    )
    with op.batch_alter_table('order_event', schema=None) as batch_op:
        batch_op.create_index('ix_order_event_order_id', ['order_id'], unique=False)

    op.create_table('refill',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('order_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('provider_refill_id', sa.String(length=64), nullable=True),
    sa.Column('state', sa.String(length=32), nullable=False),
    sa.Column('asks', sa.Integer(), nullable=False),
    sa.Column('asked_at', sa.BigInteger(), nullable=False),
    sa.Column('ended_at', sa.BigInteger(), nullable=True),
    sa.ForeignKeyConstraint(['order_id'], ['orders.id'], name=op.f('fk_refill_order_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_refill'))
    )
    with op.batch_alter_table('refill', schema=None) as batch_op:
        batch_op.create_index('ix_refill_order_id', ['order_id'], unique=False)
        batch_op.create_index('uq_refill_open', ['order_id'], unique=True, sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'"))

    op.create_table('posting',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('entry_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('debit_account_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('credit_account_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('amount', sa.BigInteger(), nullable=False),
    sa.Column('currency', sa.String(length=8), nullable=False),
    sa.CheckConstraint('amount > 0', name=op.f('ck_posting_positive')),
    sa.CheckConstraint('debit_account_id <> credit_account_id', name=op.f('ck_posting_two_accounts')),
    sa.ForeignKeyConstraint(['credit_account_id'], ['account.id'], name=op.f('fk_posting_credit_account_id')),
    sa.ForeignKeyConstraint(['debit_account_id'], ['account.id'], name=op.f('fk_posting_debit_account_id')),
    sa.ForeignKeyConstraint(['entry_id'], ['entry.id'], name=op.f('fk_posting_entry_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_posting'))
    )
    with op.batch_alter_table('posting', schema=None) as batch_op:
        batch_op.create_index('ix_posting_credit', ['credit_account_id', 'id'], unique=False)
        batch_op.create_index('ix_posting_debit', ['debit_account_id', 'id'], unique=False)
        batch_op.create_index('ix_posting_entry_id', ['entry_id'], unique=False)

    create_guards()


def downgrade() -> None:
    """Take back."""
    drop_guards()
    with op.batch_alter_table('posting', schema=None) as batch_op:
        batch_op.drop_index('ix_posting_entry_id')
        batch_op.drop_index('ix_posting_debit')
        batch_op.drop_index('ix_posting_credit')

    op.drop_table('posting')
    with op.batch_alter_table('refill', schema=None) as batch_op:
        batch_op.drop_index('uq_refill_open', sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'"))
        batch_op.drop_index('ix_refill_order_id')

    op.drop_table('refill')
    with op.batch_alter_table('order_event', schema=None) as batch_op:
        batch_op.drop_index('ix_order_event_order_id')

    op.drop_table('order_event')
    with op.batch_alter_table('entry', schema=None) as batch_op:
        batch_op.drop_index('ix_entry_topup_id')
        batch_op.drop_index('ix_entry_order_id')

    op.drop_table('entry')
    with op.batch_alter_table('attempt', schema=None) as batch_op:
        batch_op.drop_index('uq_attempt_slot', sqlite_where=sa.text("state = 'sending'"), postgresql_where=sa.text("state = 'sending'"))
        batch_op.drop_index('uq_attempt_provider_order_id', sqlite_where=sa.text('provider_order_id IS NOT NULL'), postgresql_where=sa.text('provider_order_id IS NOT NULL'))
        batch_op.drop_index('uq_attempt_live', sqlite_where=sa.text("state IN ('sending','unclear','accepted','abandoned')"), postgresql_where=sa.text("state IN ('sending','unclear','accepted','abandoned')"))
        batch_op.drop_index('ix_attempt_order_id')

    op.drop_table('attempt')
    with op.batch_alter_table('orders', schema=None) as batch_op:
        batch_op.drop_index('ix_orders_state')
        batch_op.drop_index('ix_orders_link_key', sqlite_where=sa.text("state IN ('paid','sending','unclear','running')"), postgresql_where=sa.text("state IN ('paid','sending','unclear','running')"))
        batch_op.drop_index('ix_orders_customer_id_id')

    op.drop_table('orders')
    op.drop_table('quote')
    with op.batch_alter_table('topup', schema=None) as batch_op:
        batch_op.drop_index('ix_topup_customer_id')

    op.drop_table('topup')
    op.drop_table('service')
    with op.batch_alter_table('gift_try', schema=None) as batch_op:
        batch_op.drop_index('ix_gift_try_customer_id')

    op.drop_table('gift_try')
    op.drop_table('gift_redemption')
    op.drop_table('account')
    op.drop_table('staff_act')
    op.drop_table('provider')
    op.drop_table('preference')
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.drop_index('ix_outbox_state')

    op.drop_table('outbox')
    op.drop_table('gift_code')
    op.drop_table('dialog')
    op.drop_table('customer')
    op.drop_table('category')

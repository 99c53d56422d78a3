"""Ways to pay: which one a payment was opened for."""

import sqlalchemy as sa
from alembic import op

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.add_column(
        'topup', sa.Column('way', sa.String(32), nullable=False, server_default='stars')
    )


def downgrade() -> None:
    """Undo."""
    op.drop_column('topup', 'way')

"""The declarative base and the column shorthands that all tables share."""

from datetime import datetime
from typing import Annotated

from sqlalchemy import ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, mapped_column

from bot.domain.money import Money
from db.types import Id, MoneyType, UtcDateTime

CONVENTION = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

RowId = Annotated[int, mapped_column(Id, primary_key=True)]
CustomerId = Annotated[int, mapped_column(Id, ForeignKey("customer.id"))]
Moment = Annotated[datetime, mapped_column(UtcDateTime)]
MoneyColumn = Annotated[Money, mapped_column(MoneyType)]


class Base(DeclarativeBase):
    """All tables; constraints have names, so that migrations can find them."""

    metadata = MetaData(naming_convention=CONVENTION)

"""What the buttons of the owner's desk carry: ids, page numbers and choices, never amounts.

The rules are those of the customer's (bot.telegram.callbacks). Our own numbers have a bound of
their own, so that a button that knows its whole way back still fits into 64 bytes.
"""

from typing import Annotated, Final, Literal

from aiogram.filters.callback_data import CallbackData
from pydantic import BeforeValidator, Field, StringConstraints

from bot.domain.networks import Network
from bot.domain.orders import DeskFilter
from bot.shop.desk import ActKind
from bot.telegram.callbacks import PageNumber, SearchNumber

ROW_MAX: Final = 10**12 - 1
Row = Annotated[int, Field(ge=1, le=ROW_MAX)]
RowOrNone = Annotated[int, Field(ge=0, le=ROW_MAX)]
"""A number of ours; 0 is none."""

Days = Annotated[Literal[1, 7, 30], BeforeValidator(int)]
"""A period of figures; a button carries it as text."""

Nonce = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{1,32}$")]


class DeskMenuOpened(CallbackData, prefix="am"):
    """To the desk; ``anew`` sends it, so that the message above stays."""

    anew: bool = False


class FiguresOpened(CallbackData, prefix="af"):
    """To the chart of so many days."""

    days: Days = 7


class FiguresLeft(CallbackData, prefix="afx"):
    """Away from the chart, which goes, to the desk."""


class StatsOpened(CallbackData, prefix="as"):
    """The shop in figures, as they are now."""

    anew: bool = False


class PausedOpened(CallbackData, prefix="aw"):
    """To the suppliers to which nothing is sent."""


class BooksOpened(CallbackData, prefix="ab"):
    """To what is wrong with the books."""


class LogOpened(CallbackData, prefix="al"):
    """To a page of what staff has done."""

    page: PageNumber = 0


class SyncAsked(CallbackData, prefix="ar"):
    """Read the suppliers' lists now."""


class GiftOffered(CallbackData, prefix="ag"):
    """To the question what a gift code is worth."""


# Orders


class DeskOrdersOpened(CallbackData, prefix="ax"):
    """To a page of everybody's orders, or of a customer's.

    ``up`` and ``up_search`` are the page and search from which that customer was chosen.
    """

    which: DeskFilter = DeskFilter.ALL
    page: PageNumber = 0
    search: SearchNumber = 0
    customer_id: RowOrNone = 0
    up: PageNumber = 0
    up_search: SearchNumber = 0


class DeskOrdersSearched(CallbackData, prefix="axf"):
    """To the question which orders to find."""


class DeskOpened(CallbackData, prefix="ao"):
    """An order as staff sees it; ``anew`` sends it, so that an alert stays.

    The rest is the list it was chosen from; without ``which`` it came from elsewhere.
    """

    order_id: Row
    anew: bool = False
    which: DeskFilter | None = None
    page: PageNumber = 0
    search: SearchNumber = 0
    customer_id: RowOrNone = 0
    up: PageNumber = 0
    up_search: SearchNumber = 0


class DeskRefreshed(CallbackData, prefix="ak"):
    """Ask the panel about an order now."""

    order_id: Row


class PlacedOffered(CallbackData, prefix="ap"):
    """The panel did take the order: to the question under which number."""

    order_id: Row


class SettleOffered(CallbackData, prefix="at"):
    """To the question how much of an order goes back in all."""

    order_id: Row


class DecisionChosen(CallbackData, prefix="ad"):
    """A decision about an order."""

    order_id: Row
    act: Literal[ActKind.ORDER_RETRY, ActKind.ORDER_REFUND, ActKind.ORDER_GIVE_UP]


class ActConfirmed(CallbackData, prefix="ay"):
    """Carry out what this was asked for."""

    nonce: Nonce


class ActDropped(CallbackData, prefix="an"):
    """Let it be."""

    nonce: Nonce


# Customers


class PeopleOpened(CallbackData, prefix="au"):
    """To a page of customers; without a search all of them, the newest first."""

    page: PageNumber = 0
    search: SearchNumber = 0


class PeopleSearched(CallbackData, prefix="auf"):
    """To the question which customer to find."""


class PersonPlace(CallbackData, prefix="a-"):
    """A customer, and the list they were chosen from, or the order that led there."""

    customer_id: Row
    page: PageNumber = 0
    search: SearchNumber = 0
    order_id: RowOrNone = 0


class PersonOpened(PersonPlace, prefix="ac"):
    """To a customer's card; ``anew`` sends it, so that an alert stays."""

    anew: bool = False


class PersonHistoryOpened(PersonPlace, prefix="ach"):
    """To a page of a customer's wallet; the rest is the card's own place."""

    history: PageNumber = 0


class PersonPaymentsOpened(PersonPlace, prefix="acp"):
    """To a page of a customer's payments; the rest is the card's own place."""

    payments: PageNumber = 0


class RefundOffered(CallbackData, prefix="acr"):
    """To the question why a payment is given back."""

    topup_id: Row


class MoneyOffered(CallbackData, prefix="acm"):
    """To the question how much to give to a customer, or to take."""

    customer_id: Row
    takes: bool


class FreezeOffered(CallbackData, prefix="acf"):
    """To the question why a customer may buy nothing, or may again."""

    customer_id: Row
    frozen: bool


class BanOffered(CallbackData, prefix="acb"):
    """To the question why a customer may do nothing here, or may again."""

    customer_id: Row
    banned: bool


# Catalogue and prices


class ShelfOpened(CallbackData, prefix="ah"):
    """To the networks, with everything there is."""


class ShelfSearched(CallbackData, prefix="ahf"):
    """To the question which service to find."""


class ShelfFound(CallbackData, prefix="ahp"):
    """To a page of what a search for services has found."""

    search: SearchNumber
    page: PageNumber = 0


class ShelfNetworkOpened(CallbackData, prefix="ahn"):
    """To a page of a network's categories."""

    network: Network
    page: PageNumber = 0


class ShelfCategoryOpened(CallbackData, prefix="ahc"):
    """To a page of a category's services; ``up`` is the page of categories one came from."""

    category_id: Row
    page: PageNumber = 0
    up: PageNumber = 0


class ShelfServiceOpened(CallbackData, prefix="ahs"):
    """To a service's card; the rest is the list it was chosen from."""

    service_id: Row
    page: PageNumber = 0
    up: PageNumber = 0
    search: SearchNumber = 0


class ServiceHidden(CallbackData, prefix="ahh"):
    """Hide a service from customers, or show it."""

    service_id: Row
    hidden: bool


class CategoryHidden(CallbackData, prefix="aha"):
    """Hide everything of a category, or show it."""

    category_id: Row
    hidden: bool


class RenameOffered(CallbackData, prefix="ahr"):
    """To the question for a service's name."""

    service_id: Row


class NameReturned(CallbackData, prefix="ahb"):
    """A service is called what the provider calls it."""

    service_id: Row


class PricesOpened(CallbackData, prefix="az"):
    """To how the shop prices everything."""


class MarkupOffered(CallbackData, prefix="azm"):
    """To the question for a mark-up: a service's, a category's, or without either the shop's."""

    service_id: RowOrNone = 0
    category_id: RowOrNone = 0


class MarkupTaken(CallbackData, prefix="azx"):
    """No mark-up of its own any more, for a service or a category."""

    service_id: RowOrNone = 0
    category_id: RowOrNone = 0


class FloatBooked(CallbackData, prefix="afb"):
    """What the owner says about a balance that a reading found to differ from the books."""

    reading_id: Row
    kind: Literal["float_paid_in", "float_accepted"]


class AccountTrusted(CallbackData, prefix="aft"):
    """The owner says that nobody else orders from our account at a provider."""

    provider_id: Row

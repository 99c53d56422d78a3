"""What the customer's buttons carry: ids and page numbers, never prices and nobody's identity.

Prefixes are short (callback data is at most 64 bytes, Bot API: InlineKeyboardButton). Numbers are
bounded here; whether the thing exists and whose it is, the shop checks again (money page 10).
"""

from typing import Annotated, Final

from aiogram.filters.callback_data import CallbackData
from pydantic import Field, StringConstraints

from bot.domain.networks import Network
from bot.domain.orders import OrderFilter

Id = Annotated[int, Field(ge=1, le=2**63 - 1)]
PAGE_MAX: Final = 9_999
PageNumber = Annotated[int, Field(ge=0, le=PAGE_MAX)]
SearchNumber = Annotated[int, Field(ge=0, le=99_999)]
"""Which of a person's searches (bot.telegram.searches); 0 is none."""

QuoteId = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{1,48}$")]
LanguageCode = Annotated[str, StringConstraints(pattern=r"^[A-Za-z-]{2,12}$")]
FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,32}$")]


class MenuOpened(CallbackData, prefix="m"):
    """To the main menu; ``anew`` sends it, so that an order's card stays."""

    anew: bool = False


class NetworksOpened(CallbackData, prefix="n"):
    """To the catalogue's first floor."""


class CategoriesOpened(CallbackData, prefix="c"):
    """To a page of a network's categories."""

    network: Network
    page: PageNumber = 0


class ServicesOpened(CallbackData, prefix="l"):
    """To a page of a category's services; ``up`` is the page of categories one came from."""

    category_id: Id
    page: PageNumber = 0
    up: PageNumber = 0


class ServicePlace(CallbackData, prefix="-"):
    """A service, and the list it was chosen from: a category's page, or a search's."""

    service_id: Id
    page: PageNumber = 0
    up: PageNumber = 0
    search: SearchNumber = 0


class ServiceOpened(ServicePlace, prefix="s"):
    """To a service's card."""


class OrderStarted(ServicePlace, prefix="o"):
    """To the first question of a service's form."""


class SearchOffered(CallbackData, prefix="f"):
    """To the invitation to search."""


class SearchOpened(CallbackData, prefix="fp"):
    """To a page of what a search has found."""

    search: SearchNumber
    page: PageNumber = 0


class QuantityChosen(CallbackData, prefix="q"):
    """A ready-made quantity as the answer; read like a typed one."""

    service_id: Id
    quantity: Id


class QuestionReturned(CallbackData, prefix="qb"):
    """Back to the question before this one."""

    service_id: Id


class FormDropped(CallbackData, prefix="qd"):
    """Away from a form or a quote, to the service's card."""

    service_id: Id


class ChangeOffered(CallbackData, prefix="qc"):
    """To the choice of which answer to change."""

    service_id: Id


class AnswerReopened(CallbackData, prefix="qa"):
    """To the question of one answer, the others being kept."""

    service_id: Id
    field: FieldName


class QuoteRenewed(CallbackData, prefix="qr"):
    """A new quote for the same answers."""

    service_id: Id


class QuoteOpened(CallbackData, prefix="qo"):
    """To a quote that was made before."""

    quote_id: QuoteId


class QuoteConfirmed(CallbackData, prefix="qy"):
    """Buy what the quote says."""

    quote_id: QuoteId


class MissingPaid(CallbackData, prefix="qp"):
    """Top up exactly what the quote's price is short of."""

    quote_id: QuoteId


class OrdersOpened(CallbackData, prefix="v"):
    """To a page of the customer's orders; ``search`` narrows it to a number or a link."""

    which: OrderFilter = OrderFilter.ALL
    page: PageNumber = 0
    search: SearchNumber = 0
    anew: bool = False


class OrderSearchOffered(CallbackData, prefix="vf"):
    """To the question which order to find."""


class OrderPlace(CallbackData, prefix="--"):
    """An order, and the list it was chosen from. No list: this is its living card."""

    order_id: Id
    which: OrderFilter | None = None
    page: PageNumber = 0
    search: SearchNumber = 0


class OrderOpened(OrderPlace, prefix="w"):
    """To an order as it is kept."""


class OrderRefreshed(OrderPlace, prefix="wr"):
    """Ask the panel now."""


class CancelOffered(OrderPlace, prefix="wc"):
    """To the question whether to cancel."""


class CancelConfirmed(OrderPlace, prefix="wy"):
    """Cancel the order."""


class RefillChosen(OrderPlace, prefix="wf"):
    """Ask for a refill."""


class OrderRepeated(OrderPlace, prefix="wa"):
    """The same again: a new quote from an old order's answers."""


class WalletOpened(CallbackData, prefix="b"):
    """To the wallet."""


class HistoryOpened(CallbackData, prefix="bh"):
    """To a page of the wallet's movements."""

    page: PageNumber = 0


class TopUpOpened(CallbackData, prefix="bt"):
    """To the ways and amounts to pay in."""


class AmountChosen(CallbackData, prefix="ba"):
    """One of the shop's quick amounts, by its place in the list."""

    index: Annotated[int, Field(ge=0, le=99)]


class AmountOffered(CallbackData, prefix="bo"):
    """To the question for an amount of one's own."""


class WayChosen(CallbackData, prefix="bw"):
    """Pay in this way: the amount chosen last, or what a quote lacks."""

    code: Annotated[str, Field(pattern=r"^[a-zA-Z0-9-]{1,20}$")]
    quote_id: QuoteId | None = None


class PaymentClaimed(CallbackData, prefix="bp"):
    """A payment has been made on its page: look whether it has come."""

    topup_id: Id


class CodeOffered(CallbackData, prefix="bg"):
    """To the question for a gift code."""


class LanguagesOpened(CallbackData, prefix="g"):
    """To the choice of language."""


class LanguageChosen(CallbackData, prefix="gl"):
    """Speak this language from now on."""

    code: LanguageCode


class HelpOpened(CallbackData, prefix="h"):
    """To the help."""


class PaymentHelpOpened(CallbackData, prefix="hp"):
    """To the help with payments."""


class DialogLeft(CallbackData, prefix="x"):
    """Away from a question that belongs to no order, to the menu."""

"""A customer's orders: the list, one of them, and what can be asked for it."""

from aiogram import Router
from aiogram.filters import Command, StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.orders import OrderFilter
from bot.shop.catalog import Catalog
from bot.shop.checkout import Checkout
from bot.shop.customers import CustomerCard
from bot.shop.fulfilment import Fulfilment
from bot.shop.orders import Orders
from bot.shop.refills import Refills
from bot.shop.topups import TopUps
from bot.telegram.callbacks import (
    CancelConfirmed,
    CancelOffered,
    OrderOpened,
    OrderRefreshed,
    OrderRepeated,
    OrderSearchOffered,
    OrdersOpened,
    RefillChosen,
)
from bot.telegram.drafts import SEARCH_LENGTH_MAX, Draft, keep_search, leave, search_of
from bot.telegram.filters import is_words
from bot.telegram.handlers.form import proceed
from bot.telegram.screens import orders as screens
from bot.telegram.show import show
from bot.telegram.states import Finding
from bot.telegram.texts.translator import Texts

router = Router(name="orders")


@router.message(Command("orders"))
async def ask_for_orders(
    message: Message, state: FSMContext, customer: CustomerCard, t: Texts, orders: Orders
) -> None:
    """See one's orders by command."""
    await leave(state)
    page = await orders.page(customer.id, OrderFilter.ALL)
    await show(message, screens.orders(t, page, OrdersOpened()))


@router.callback_query(OrdersOpened.filter())
async def open_orders(
    callback: CallbackQuery,
    callback_data: OrdersOpened,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    orders: Orders,
) -> None:
    """See one's orders, filter them, or turn their pages."""
    await leave(state)
    text = await search_of(state, callback_data.search)
    which, number = callback_data.which, callback_data.page
    page = await orders.page(customer.id, which, text=text, number=number)
    screen = screens.orders(t, page, callback_data, text=text)
    await show(callback, screen, anew=callback_data.anew)


@router.callback_query(OrderSearchOffered.filter())
async def offer_search(callback: CallbackQuery, state: FSMContext, t: Texts) -> None:
    """Look for an order: be asked which."""
    await state.set_state(Finding.order)
    await show(callback, screens.ask_search(t))


@router.message(StateFilter(Finding.order), is_words)
async def find_order(
    message: Message, state: FSMContext, customer: CustomerCard, t: Texts, orders: Orders
) -> None:
    """Look for an order by its number or by a part of its link."""
    text = (message.text or "")[:SEARCH_LENGTH_MAX]
    page = await orders.page(customer.id, OrderFilter.ALL, text=text)
    place = OrdersOpened(search=await keep_search(state, text))
    await leave(state)
    await show(message, screens.orders(t, page, place, text=text))


@router.callback_query(OrderOpened.filter())
async def open_order(
    callback: CallbackQuery,
    callback_data: OrderOpened,
    customer: CustomerCard,
    t: Texts,
    orders: Orders,
) -> None:
    """See one order."""
    order = await orders.card(customer.id, callback_data.order_id)
    await show(callback, screens.card(t, order, callback_data))


@router.callback_query(OrderRefreshed.filter())
async def refresh_order(
    callback: CallbackQuery,
    callback_data: OrderRefreshed,
    customer: CustomerCard,
    t: Texts,
    fulfilment: Fulfilment,
) -> None:
    """Have the supplier asked now; what is new shows on the card by itself."""
    order = await fulfilment.look_now(customer.id, callback_data.order_id)
    screen = screens.card(t, order, callback_data)
    await show(callback, screen, toast=t.plain("toast-looking"))


@router.callback_query(CancelOffered.filter())
async def offer_cancel(
    callback: CallbackQuery,
    callback_data: CancelOffered,
    customer: CustomerCard,
    t: Texts,
    orders: Orders,
) -> None:
    """Cancel an order: be asked whether one is sure."""
    order = await orders.card(customer.id, callback_data.order_id)
    await show(callback, screens.sure_to_cancel(t, order, callback_data))


@router.callback_query(CancelConfirmed.filter())
async def confirm_cancel(
    callback: CallbackQuery,
    callback_data: CancelConfirmed,
    customer: CustomerCard,
    t: Texts,
    fulfilment: Fulfilment,
) -> None:
    """Be sure about it."""
    order = await fulfilment.ask_cancel(customer.id, callback_data.order_id)
    await show(callback, screens.card(t, order, callback_data))


@router.callback_query(RefillChosen.filter())
async def ask_refill(
    callback: CallbackQuery,
    callback_data: RefillChosen,
    customer: CustomerCard,
    t: Texts,
    refills: Refills,
) -> None:
    """Ask for what dropped to be filled up."""
    order = await refills.ask(customer.id, callback_data.order_id)
    screen = screens.card(t, order, callback_data)
    await show(callback, screen, toast=t.plain("toast-refill-asked"))


@router.callback_query(OrderRepeated.filter())
async def repeat_order(
    callback: CallbackQuery,
    callback_data: OrderRepeated,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    orders: Orders,
    catalog: Catalog,
    checkout: Checkout,
    topups: TopUps,
) -> None:
    """The same again: a new quote in a new message, every answer of which can be changed."""
    service_id, values = await orders.entered(customer.id, callback_data.order_id)
    await proceed(
        callback,
        Draft(service_id, values=values),
        state=state,
        customer=customer,
        t=t,
        catalog=catalog,
        checkout=checkout,
        topups=topups,
        anew=True,
    )

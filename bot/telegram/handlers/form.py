"""The walk through a form: the next question, or the quote when every answer is there."""

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.errors import ShopError
from bot.shop.catalog import Catalog
from bot.shop.checkout import Checkout, QuoteCard
from bot.shop.customers import CustomerCard
from bot.shop.topups import TopUps
from bot.telegram.drafts import Draft, keep_draft, keep_quote
from bot.telegram.screens import checkout as screens
from bot.telegram.screens.screen import Screen
from bot.telegram.show import show
from bot.telegram.states import Ordering
from bot.telegram.texts.translator import Texts


async def proceed(
    event: Message | CallbackQuery,
    draft: Draft,
    *,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    checkout: Checkout,
    topups: TopUps,
    anew: bool = False,
) -> None:
    """Keep the draft and show what comes next.

    Raises what Checkout.quote raises; the answers are kept then too.
    """
    await keep_draft(state, draft)
    service = catalog.service(draft.service_id)
    asked = draft.question(service.form)
    if asked is not None:
        await state.set_state(Ordering.answering)
        screen = screens.question(t, service, asked, draft.values, catalog.limits(service))
        await show(event, screen, anew=anew)
        return
    try:
        card = await checkout.quote(customer.id, service.id, draft.values)
    except ShopError:
        await state.set_state(None)
        raise
    await show(event, await quote_screen(card, state=state, t=t, topups=topups), anew=anew)
    # Last: after a crash before this the same answer comes again, and brings the quote.
    await state.set_state(None)


async def quote_screen(card: QuoteCard, *, state: FSMContext, t: Texts, topups: TopUps) -> Screen:
    """The quote; one that waits for money is remembered, to come back to when it is there."""
    if card.missing:
        await keep_quote(state, card.id)
    return screens.quote(t, card, can_pay=topups.can_pay)

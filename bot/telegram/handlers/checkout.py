"""Ordering: the questions of a form, until its quote (bot.telegram.handlers.purchase goes on).

A wrong answer raises a refusal that says what would fit; state and answers stay as they were.
"""

from aiogram import Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.domain.forms import FieldKind, read_answer
from bot.shop.catalog import Catalog
from bot.shop.checkout import Checkout
from bot.shop.customers import CustomerCard
from bot.shop.topups import TopUps
from bot.telegram.callbacks import (
    AnswerReopened,
    ChangeOffered,
    FormDropped,
    OrderStarted,
    QuantityChosen,
    QuestionReturned,
    QuoteRenewed,
)
from bot.telegram.drafts import (
    ButtonOutdated,
    Draft,
    draft_of,
    drop_draft,
    forget,
    keep_draft,
    leave,
)
from bot.telegram.filters import is_words
from bot.telegram.handlers.form import proceed
from bot.telegram.screens import catalog as catalog_screens
from bot.telegram.screens import checkout as screens
from bot.telegram.show import show
from bot.telegram.states import Ordering
from bot.telegram.texts.translator import Texts

router = Router(name="checkout")


@router.callback_query(OrderStarted.filter())
async def start_order(
    callback: CallbackQuery,
    callback_data: OrderStarted,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    checkout: Checkout,
    topups: TopUps,
) -> None:
    """Order a service: its first question."""
    await proceed(
        callback,
        Draft.of(callback_data),
        state=state,
        customer=customer,
        t=t,
        catalog=catalog,
        checkout=checkout,
        topups=topups,
    )


@router.message(StateFilter(Ordering.answering), is_words)
async def answer_question(
    message: Message,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    checkout: Checkout,
    topups: TopUps,
) -> None:
    """Answer a question in words."""
    draft = await draft_of(state)
    service = catalog.service(draft.service_id)
    asked = draft.question(service.form)
    if asked is not None:
        value = read_answer(asked, message.text or "", catalog.limits(service))
        draft = draft.with_answer(asked.name, value)
    # Else a crash came between the last answer and its quote, and this is that answer again.
    await proceed(
        message,
        draft,
        state=state,
        customer=customer,
        t=t,
        catalog=catalog,
        checkout=checkout,
        topups=topups,
    )


@router.callback_query(QuantityChosen.filter())
async def choose_quantity(
    callback: CallbackQuery,
    callback_data: QuantityChosen,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    checkout: Checkout,
    topups: TopUps,
) -> None:
    """Answer the question for a quantity with a button."""
    draft = await draft_of(state, service_id=callback_data.service_id)
    service = catalog.service(draft.service_id)
    asked = draft.question(service.form)
    if asked is not None and asked.kind is FieldKind.QUANTITY:
        value = read_answer(asked, str(callback_data.quantity), catalog.limits(service))
        draft = draft.with_answer(asked.name, value)
    elif asked is not None or await state.get_state() is None:
        raise ButtonOutdated
    # Else a crash came between this answer and its quote, and this is the same press again.
    await proceed(
        callback,
        draft,
        state=state,
        customer=customer,
        t=t,
        catalog=catalog,
        checkout=checkout,
        topups=topups,
    )


@router.callback_query(QuestionReturned.filter())
async def return_to_question(
    callback: CallbackQuery,
    callback_data: QuestionReturned,
    state: FSMContext,
    t: Texts,
    catalog: Catalog,
) -> None:
    """Back: to the question before, to the choice of changes, or to the service."""
    draft = await draft_of(state, service_id=callback_data.service_id)
    service = catalog.service(draft.service_id)
    before = draft.with_step_back(service.form)
    if before is None:
        await forget(state)
        await show(callback, catalog_screens.service(t, service, draft.place))
        return
    await keep_draft(state, before)
    asked = before.question(service.form)
    if asked is None:
        await leave(state)
        await show(callback, screens.changes(t, service, before.values))
        return
    await state.set_state(Ordering.answering)
    limits = catalog.limits(service)
    await show(callback, screens.question(t, service, asked, before.values, limits))


@router.callback_query(FormDropped.filter())
async def drop_form(
    callback: CallbackQuery,
    callback_data: FormDropped,
    state: FSMContext,
    t: Texts,
    catalog: Catalog,
) -> None:
    """Drop a form or a quote."""
    place = await drop_draft(state, service_id=callback_data.service_id)
    service = catalog.service(place.service_id)
    toast = t.plain("toast-dropped")
    await show(callback, catalog_screens.service(t, service, place), toast=toast)


@router.callback_query(ChangeOffered.filter())
async def offer_changes(
    callback: CallbackQuery,
    callback_data: ChangeOffered,
    state: FSMContext,
    t: Texts,
    catalog: Catalog,
) -> None:
    """Change something in a quote."""
    draft = await draft_of(state, service_id=callback_data.service_id)
    service = catalog.service(draft.service_id)
    await leave(state)
    await show(callback, screens.changes(t, service, draft.values))


@router.callback_query(AnswerReopened.filter())
async def reopen_answer(
    callback: CallbackQuery,
    callback_data: AnswerReopened,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    checkout: Checkout,
    topups: TopUps,
) -> None:
    """Answer one question anew; the other answers stay."""
    draft = await draft_of(state, service_id=callback_data.service_id)
    service = catalog.service(draft.service_id)
    await proceed(
        callback,
        draft.with_change_of(service.form, callback_data.field),
        state=state,
        customer=customer,
        t=t,
        catalog=catalog,
        checkout=checkout,
        topups=topups,
    )


@router.callback_query(QuoteRenewed.filter())
async def renew_quote(
    callback: CallbackQuery,
    callback_data: QuoteRenewed,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    checkout: Checkout,
    topups: TopUps,
) -> None:
    """Change nothing: a fresh quote for what was entered."""
    draft = await draft_of(state, service_id=callback_data.service_id)
    await proceed(
        callback,
        draft.unchanged(),
        state=state,
        customer=customer,
        t=t,
        catalog=catalog,
        checkout=checkout,
        topups=topups,
    )

"""Arriving: /start with or without a deep link, and the way back to the menu."""

from aiogram import Bot, Router
from aiogram.filters import CommandStart
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.shop.catalog import Catalog
from bot.shop.codes import Codes
from bot.shop.customers import CustomerCard
from bot.shop.staff import Staff
from bot.shop.wallet import Wallet
from bot.telegram.callbacks import DialogLeft, MenuOpened, ServicePlace
from bot.telegram.drafts import leave, quote_of
from bot.telegram.filters import brings_code, opens_service
from bot.telegram.screens import catalog as catalog_screens
from bot.telegram.screens import start as screens
from bot.telegram.screens import wallet as wallet_screens
from bot.telegram.screens.screen import Screen
from bot.telegram.show import show
from bot.telegram.texts.translator import Texts

router = Router(name="start")


async def shop_name(bot: Bot, catalog: Catalog) -> str:
    """What the shop is called: as its owner says, or as the bot."""
    return catalog.shop_name or (await bot.me()).full_name


async def menu_screen(
    bot: Bot, customer: CustomerCard, t: Texts, *, catalog: Catalog, wallet: Wallet, staff: Staff
) -> Screen:
    """The main menu as it is for this customer now; an owner finds the way to the desk there."""
    shop, is_owner = await shop_name(bot, catalog), staff.is_owner(customer.telegram_id)
    if catalog.currency is None:
        return screens.not_open(t, shop=shop, is_owner=is_owner)
    return screens.menu(t, shop=shop, wallet=await wallet.card(customer.id), is_owner=is_owner)


@router.message(opens_service)
async def arrive_at_service(
    message: Message, service_id: int, state: FSMContext, t: Texts, catalog: Catalog
) -> None:
    """Follow a link to a service."""
    await leave(state)
    place = ServicePlace(service_id=service_id)
    await show(message, catalog_screens.service(t, catalog.service(service_id), place))


@router.message(brings_code)
async def arrive_with_code(
    message: Message,
    code: str,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    codes: Codes,
    wallet: Wallet,
) -> None:
    """Follow a link with a gift code."""
    await leave(state)
    value = await codes.redeem(customer.id, code)
    card = await wallet.card(customer.id)
    quote_id = await quote_of(state)
    await show(message, wallet_screens.gift_redeemed(t, value, card, quote_id=quote_id))


@router.message(CommandStart())
async def arrive(
    message: Message,
    bot: Bot,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    wallet: Wallet,
    staff: Staff,
) -> None:
    """Say hello; a deep link that is none of ours counts as none."""
    await leave(state)
    await show(
        message, await menu_screen(bot, customer, t, catalog=catalog, wallet=wallet, staff=staff)
    )


@router.callback_query(MenuOpened.filter())
async def open_menu(
    callback: CallbackQuery,
    callback_data: MenuOpened,
    bot: Bot,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    wallet: Wallet,
    staff: Staff,
) -> None:
    """Back to the menu."""
    await leave(state)
    screen = await menu_screen(bot, customer, t, catalog=catalog, wallet=wallet, staff=staff)
    await show(callback, screen, anew=callback_data.anew)


@router.callback_query(DialogLeft.filter())
async def leave_question(
    callback: CallbackQuery,
    bot: Bot,
    state: FSMContext,
    customer: CustomerCard,
    t: Texts,
    catalog: Catalog,
    wallet: Wallet,
    staff: Staff,
) -> None:
    """Away from a question, to the menu."""
    await leave(state)
    await show(
        callback, await menu_screen(bot, customer, t, catalog=catalog, wallet=wallet, staff=staff)
    )

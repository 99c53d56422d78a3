"""The first screen, and the few words around it."""

from bot.shop.wallet import WalletCard
from bot.telegram.callbacks import (
    HelpOpened,
    LanguagesOpened,
    MenuOpened,
    NetworksOpened,
    OrdersOpened,
    SearchOffered,
    WalletOpened,
)
from bot.telegram.desk_callbacks import DeskMenuOpened
from bot.telegram.screens.keyboards import Row, button, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts


def menu(t: Texts, *, shop: str, wallet: WalletCard, is_owner: bool = False) -> Screen:
    """The main menu with the balance. ``shop`` is what it is called."""
    lines = [t("screen-menu", shop=shop), t("wallet-balance", balance=wallet.balance)]
    if wallet.held:
        lines.append(t("wallet-held", held=wallet.held))
    return Screen(
        "\n".join([lines[0], "", *lines[1:]]),
        keyboard(
            [button(t.plain("button-catalogue"), NetworksOpened())],
            [
                button(t.plain("button-search"), SearchOffered()),
                button(t.plain("button-orders"), OrdersOpened()),
            ],
            [
                button(t.plain("button-wallet"), WalletOpened()),
                button(t.plain("button-language"), LanguagesOpened()),
            ],
            [button(t.plain("button-help"), HelpOpened())],
            _desk(t, is_owner=is_owner),
        ),
    )


def not_open(t: Texts, *, shop: str, is_owner: bool = False) -> Screen:
    """The shop has nothing to sell and knows no currency yet."""
    return Screen(
        t("screen-not-open", shop=shop),
        keyboard(
            [
                button(t.plain("button-language"), LanguagesOpened()),
                button(t.plain("button-help"), HelpOpened()),
            ],
            _desk(t, is_owner=is_owner),
        ),
    )


def said(t: Texts, key: str) -> Screen:
    """A sentence with a way to the menu."""
    return Screen(t(key), keyboard([button(t.plain("button-menu"), MenuOpened())]))


def _desk(t: Texts, *, is_owner: bool) -> Row:
    return [button(t.plain("button-manage"), DeskMenuOpened())] if is_owner else []

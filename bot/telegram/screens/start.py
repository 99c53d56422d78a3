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
from bot.telegram.screens.keyboards import button, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.translator import Texts


def menu(t: Texts, *, shop: str, wallet: WalletCard) -> Screen:
    """The main menu with the balance. ``shop`` is the bot's own name."""
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
        ),
    )


def not_open(t: Texts, *, shop: str) -> Screen:
    """The shop has nothing to sell and knows no currency yet."""
    return Screen(
        t("screen-not-open", shop=shop),
        keyboard(
            [
                button(t.plain("button-language"), LanguagesOpened()),
                button(t.plain("button-help"), HelpOpened()),
            ]
        ),
    )


def said(t: Texts, key: str) -> Screen:
    """A sentence with a way to the menu."""
    return Screen(t(key), keyboard([button(t.plain("button-menu"), MenuOpened())]))

"""The settings in chat: everything at a glance, the providers, and what was found at a panel."""

from collections.abc import Mapping

from bot.shop.candidates import PanelReport
from bot.shop.providers import ProviderCard
from bot.shop.setup import ShopCard, Step
from bot.shop.trials import facts_of
from bot.telegram.desk_callbacks import DeskMenuOpened
from bot.telegram.giving_callbacks import GiveawaysOpened
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.setup import shop_open
from bot.telegram.setup_callbacks import (
    AddressAsked,
    KeyAsked,
    PanelOpened,
    PanelUsed,
    SettingAsked,
    SettingsOpened,
    WorthAsked,
)
from bot.telegram.texts.translator import Texts

ALERTS = frozenset({"panel-report", "panel-refused", "shop-open"})
"""Alerts that are screens of their own."""


def settings(t: Texts, card: ShopCard, *, bot_name: str) -> Screen:
    """Everything as it is now, with a way to change each thing."""
    lines = [
        t("settings-name", name=card.name or bot_name),
        t("settings-currency", currency=card.currency),
        t("settings-markup", percent=card.markup),
        t("settings-stars", on=card.stars_on),
        *(t("settings-no-rate", code=code, ours=card.currency or "") for code in card.missing),
    ]
    if not card.providers:
        lines.append(t("settings-no-panel"))
    panels = [
        [button(t.plain("button-panel", provider=one.name), PanelOpened(provider_id=one.id))]
        for one in card.providers
    ]
    steps = (Step.NAME, Step.LANGUAGE, Step.CURRENCY, Step.MARKUP, Step.PAYMENT, Step.WORTH)
    buttons = [
        button(t.plain(f"button-setting-{step.value}"), SettingAsked(step=step)) for step in steps
    ]
    return Screen(
        "\n\n".join([t("screen-settings"), "\n".join(lines)]),
        keyboard(
            *in_rows(buttons, width=2),
            *panels,
            [button(t.plain("button-add-panel"), SettingAsked(step=Step.PANEL))],
            [button(t.plain("button-giveaways"), GiveawaysOpened())],
            [button(t.plain("button-desk"), DeskMenuOpened())],
        ),
    )


def rates(t: Texts, card: ShopCard) -> Screen:
    """What each other currency is worth in ours."""
    lines = [
        t("setup-worth-line", code=code, worth=worth, ours=card.currency or "")
        if worth is not None
        else t("settings-worth-unknown", code=code)
        for code, worth in card.worths.items()
    ]
    buttons = [
        button(t.plain("button-say-worth", code=code), WorthAsked(code=code))
        for code in card.worths
        if card.currency is not None
    ]
    return Screen(
        "\n\n".join([t("screen-rates"), "\n".join(lines)]),
        keyboard(
            *in_rows(buttons, width=2), [button(t.plain("button-to-settings"), SettingsOpened())]
        ),
    )


def provider(t: Texts, card: ProviderCard) -> Screen:
    """One provider: where it is, under which key, and how it is."""
    lines = [t("panel-address", url=card.url), t("panel-key", key=card.key)]
    if card.is_lost:
        lines.append(t("panel-key-lost"))
    elif card.balance is not None:
        lines.append(t("panel-balance-at", balance=card.balance, moment=card.balance_at))
    else:
        lines.append(t("panel-balance-read" if card.balance_at is None else "panel-balance-failed"))
    if card.synced_at is not None:
        lines.append(t("panel-synced", moment=card.synced_at))
    if card.paused is not None:
        lines.append(t("stats-paused", provider=card.name))
    return Screen(
        "\n\n".join([t("screen-panel", provider=card.name), "\n".join(lines)]),
        keyboard(
            [button(t.plain("button-check-again"), PanelOpened(provider_id=card.id))],
            [
                button(t.plain("button-new-key"), KeyAsked(provider_id=card.id)),
                button(t.plain("button-new-address"), AddressAsked(provider_id=card.id)),
            ],
            [button(t.plain("button-to-settings"), SettingsOpened())],
        ),
    )


def found(t: Texts, report: PanelReport) -> Screen:
    """What was found at a panel that an owner has named."""
    return alert(t, "panel-refused" if report.trouble else "panel-report", facts_of(report))


def alert(t: Texts, name: str, facts: Mapping[str, object], *, bot_name: str = "") -> Screen:
    """One of ALERTS, from the facts of its notice. ``bot_name`` is the bot's user name."""
    if name == "panel-report":
        return _report(t, facts)
    if name == "panel-refused":
        return _refused(t, facts)
    services, networks = facts["services"], facts["networks"]
    assert isinstance(services, int)
    assert isinstance(networks, int)
    return shop_open(t, services=services, networks=networks, bot_name=bot_name)


def _report(t: Texts, facts: Mapping[str, object]) -> Screen:
    lines = [
        t("panel-balance", balance=facts["balance"]),
        t("panel-services", services=facts["services"]),
    ]
    if facts["unsold"]:
        lines.append(t("panel-unsold", services=facts["unsold"]))
    if facts["skipped"]:
        lines.append(t("panel-skipped", services=facts["skipped"]))
    lines.append(t("panel-status-invents" if facts["invents"] else "panel-status-fine"))
    return Screen(
        "\n\n".join(
            [
                t("screen-panel-report", host=facts["host"], key=facts["key"]),
                "\n".join(lines),
                t("panel-nothing-stored"),
            ]
        ),
        keyboard(
            [button(t.plain("button-use-panel"), PanelUsed(nonce=str(facts["nonce"])))],
            _others(t, facts),
        ),
    )


def _refused(t: Texts, facts: Mapping[str, object]) -> Screen:
    return Screen(
        "\n\n".join(
            [
                t("screen-panel-report", host=facts["host"], key=facts["key"]),
                t(f"panel-trouble-{facts['trouble']}"),
                t("panel-refused-stored"),
            ]
        ),
        keyboard(_others(t, facts)),
    )


def _others(t: Texts, facts: Mapping[str, object]) -> Row:
    """Ways to name another key or panel; ``target`` is the provider it would replace."""
    target = facts.get("target")
    return [
        button(t.plain("button-other-key"), KeyAsked()),
        button(
            t.plain("button-other-address"),
            AddressAsked(provider_id=target if isinstance(target, int) else None),
        ),
    ]

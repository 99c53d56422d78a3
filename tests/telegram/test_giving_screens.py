"""Screens and words of what the shop gives, in every language."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from types import ModuleType

import pytest
from aiogram.types import Update

from bot.domain.bonuses import Bonuses, BonusTier
from bot.domain.money import Amount, Money
from bot.domain.promos import Discount
from bot.shop.asking import ActCard
from bot.shop.codes import GiftBatch
from bot.shop.confirmation import ActDone
from bot.shop.crediting import Settled
from bot.shop.desk import ActKind
from bot.shop.facts import Fact
from bot.shop.giveaways import GiveawayBoard, Wish
from bot.shop.page import Page
from bot.shop.promos import PromoCard
from bot.shop.referrals import InviteCard
from bot.shop.wallet import WalletCard
from bot.telegram import (
    admin_callbacks,
    books_callbacks,
    callbacks,
    desk_callbacks,
    giving_callbacks,
    setup_callbacks,
)
from bot.telegram.giving_callbacks import GiftsEnded, GiveawaysOpened, PromoEnded
from bot.telegram.handlers.admin.words import (
    GiftWords,
    PromoWords,
    read_gift,
    read_promo,
    read_tier,
)
from bot.telegram.middlewares.customer import invited_by
from bot.telegram.screens import giveaways as screens
from bot.telegram.screens import news
from bot.telegram.screens import wallet as wallet_screens
from bot.telegram.screens.admin_acts import act_asked, act_done, act_name, reason_question
from bot.telegram.screens.invite import invitation
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.reading import buttons, data_of, dollars, text_of

AT = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
BACK = GiveawaysOpened()
AMOUNT = Amount(dollars("5"), "USD")
PERCENT = Decimal("12.5")
WISHES: tuple[tuple[ActKind, dict[str, Fact], str], ...] = (
    (ActKind.GIFT, {"amount": AMOUNT, "uses": 2}, "gift"),
    (
        ActKind.GIFT,
        {"amount": AMOUNT, "uses": 2, "count": 30, "days": 0, "total": AMOUNT},
        "gift-batch",
    ),
    (
        ActKind.GIFT_REVOKE,
        {"batch": "a", "amount": AMOUNT, "count": 3, "used": 1, "uses": 6},
        "gift-revoke",
    ),
    (ActKind.PROMO, {"name": "SPRING", "percent": PERCENT, "uses": 5, "days": 30}, "promo"),
    (ActKind.PROMO, {"name": "SPRING", "amount": AMOUNT, "uses": 5, "days": 0}, "promo-amount"),
    (ActKind.PROMO_REVOKE, {"promo": 1, "name": "SPRING", "used": 1, "uses": 5}, "promo-revoke"),
    (ActKind.BONUS, {"amount": AMOUNT, "percent": PERCENT}, "bonus"),
    (ActKind.BONUS_END, {"amount": AMOUNT, "percent": PERCENT}, "bonus-end"),
    (ActKind.REFERRAL, {"percent": PERCENT, "before": Decimal(0)}, "referral"),
)
PROMO = PromoCard(7, "SPRING10", Decimal(10), AMOUNT, 1, 5, AT, is_revoked=False, is_over=False)
BATCH = GiftBatch("0123abc", AMOUNT, 30, 4, 30, AT, None, is_revoked=False, is_over=False)


@pytest.fixture(params=["en", "ar", "ru"])
def t(request: pytest.FixtureRequest) -> Texts:
    return Translator(is_strict=True).texts(request.param, currency="USD")


@pytest.fixture
def english() -> Texts:
    return Translator(is_strict=True).texts("en", currency="USD")


@pytest.mark.parametrize(("act", "facts", "name"), WISHES, ids=[one[2] for one in WISHES])
def test_every_giveaway_is_questioned_asked_and_told(
    t: Texts, act: ActKind, facts: dict[str, Fact], name: str
) -> None:
    assert act_name(act, facts) == name

    question = reason_question(t, Wish(act, facts), back=BACK)
    asked = act_asked(t, ActCard("nonce", act, facts, "spring"))
    told = facts | ({"code": "ABCD"} if name == "gift" else {})
    done = act_done(t, ActDone(act, told), bot_name="shop_bot", back=BACK)

    assert data_of(question) == [BACK.pack()]
    assert "spring" in text_of(asked)
    assert text_of(done)


def test_what_is_given_is_listed_with_a_way_to_end_it(t: Texts) -> None:
    tiers = (BonusTier(dollars("50"), Decimal(5)), BonusTier(dollars("100"), PERCENT))
    full = screens.giveaways(t, GiveawayBoard(Bonuses(tiers), Decimal(3)))
    empty = screens.giveaways(t, GiveawayBoard(Bonuses(), Decimal(0)))

    assert len(list(buttons(full))) == len(list(buttons(empty))) + 2
    assert screens.referral_question(t, GiveawayBoard(Bonuses(), PERCENT))


def test_only_codes_that_are_open_can_be_revoked(t: Texts) -> None:
    gone = replace(PROMO, id=8, is_revoked=True, percent=None)
    over, used_up = replace(PROMO, id=9, is_over=True), replace(PROMO, id=10, used=5)
    promos = screens.promos(t, Page((PROMO, gone, over, used_up), 0, more=True))
    batches = (BATCH, replace(BATCH, id="b", is_revoked=True), replace(BATCH, id="c", used=30))
    gifts = screens.gifts(t, Page(batches, 0, more=False))

    ends = [data for data in data_of(promos) if (data or "").startswith("Gpx")]
    assert ends == [PromoEnded(promo_id=7).pack()]
    ends = [data for data in data_of(gifts) if (data or "").startswith("Ggx")]
    assert ends == [GiftsEnded(batch="0123abc").pack()]
    assert screens.promos(t, Page((), 0, more=False))
    assert screens.gifts(t, Page((), 0, more=False))


def test_no_button_carries_the_prefix_of_another() -> None:
    modules = (callbacks, desk_callbacks, admin_callbacks, setup_callbacks, books_callbacks)
    others, own = ({*_prefixes(*some)} for some in (modules, [giving_callbacks]))

    assert len(own) == 9
    assert others & own == set()


def _prefixes(*modules: ModuleType) -> Iterator[str]:
    for module in modules:
        for kind in vars(module).values():
            if getattr(kind, "__module__", "") == module.__name__ and hasattr(kind, "__prefix__"):
                yield kind.__prefix__


def test_the_longest_batch_fits_into_a_button() -> None:
    assert len(GiftsEnded(batch="f" * 32).pack()) <= 64


def test_an_invitation_has_its_link_to_copy_and_to_send(english: Texts) -> None:
    screen = invitation(english, InviteCard("1a", PERCENT, 3, dollars("2")), bot_name="shop_bot")

    assert "12.5%" in text_of(screen)
    copy, share, *_ = buttons(screen)
    assert copy.copy_text is not None
    assert copy.copy_text.text == "https://t.me/shop_bot?start=r_1a"
    expected = "https://t.me/share/url?url=https%3A%2F%2Ft.me%2Fshop_bot%3Fstart%3Dr_1a"
    assert share.url == expected


def test_a_payment_with_a_bonus_says_both(t: Texts) -> None:
    card = WalletCard(balance=dollars("14.30"), held=Money(0))
    settled = Settled(dollars("13"), bonus=dollars("1.30"))

    paid = text_of(wallet_screens.paid(t, settled, card, quote_id=None))
    told = text_of(
        news.money_news(t, "topup", dollars("13"), dollars("14.30"), bonus=dollars("1.30"))
    )

    for said in (paid, told):
        assert t.plain("paid-bonus", bonus=dollars("1.30")).split()[-1].strip(".") in said
    assert text_of(news.money_news(t, "referral", dollars("1"), dollars("2")))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("5 x100", GiftWords(Money(5_000_000), 1, 100)),
        ("5 2 ×3 30d", GiftWords(Money(5_000_000), 2, 3, 30)),
        ("5 30d 2", GiftWords(Money(5_000_000), 2, 1, 30)),
        ("5 x3 x4", None),
        ("5 x", None),
        ("5 d", None),
    ],
)
def test_limits_of_gift_codes_are_read_strictly(text: str, meant: GiftWords | None) -> None:
    assert read_gift(text, "USD") == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("spring10 10% 50 30d", PromoWords("SPRING10", Discount(percent=Decimal(10)), 50, 30)),
        ("2.50 20", PromoWords(None, Discount(amount=Money(2_500_000)), 20)),
        ("SPRING 12.5%", PromoWords("SPRING", Discount(percent=PERCENT), 100)),
        ("SPRING", None),
        ("SPRING ten", None),
        ("10% x5", None),
        ("10% 5 6", None),
        ("<b> 10%", None),
        ("", None),
        (None, None),
    ],
)
def test_a_promo_code_is_read_strictly(text: str | None, meant: PromoWords | None) -> None:
    assert read_promo(text, "USD") == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("50 5%", (50_000_000, Decimal(5))),
        ("from 50: 5 %", (50_000_000, Decimal(5))),
        ("от 99,5 7.5", (99_500_000, Decimal("7.5"))),
        ("50", None),
        ("50 5 5", None),
        ("50 -5", None),
        (None, None),
    ],
)
def test_a_bonus_is_read_strictly(text: str | None, meant: tuple[int, Decimal] | None) -> None:
    tier = read_tier(text, "USD")

    assert (tier and (tier.least.units, tier.percent)) == meant


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("/start r_1a", 46),
        ("/start r_1A", 46),
        ("/start r_", None),
        ("/start r_1a extra", None),
        ("/start r_0", None),
        ("r_1a", None),
        ("/start", None),
    ],
)
def test_an_invitation_is_read_from_its_link_alone(text: str, number: int | None) -> None:
    person = {"id": 5, "is_bot": False, "first_name": "Ben"}
    message = {"message_id": 1, "date": 0, "chat": {"id": 5, "type": "private"}}
    update = Update.model_validate(
        {"update_id": 1, "message": message | {"text": text, "from": person}}
    )

    assert invited_by(update) == number

"""Payments that fit nothing are settled by a person, once (money page sections 2 and 10)."""

import asyncio
from dataclasses import replace
from decimal import Decimal

import pytest

from bot.domain.errors import (
    ActNotOpen,
    CustomerNotFound,
    PaymentDealtWith,
    ReasonMissing,
    WorthUnknown,
)
from bot.domain.money import Amount, Money
from bot.payments.base import PaidInvoice
from bot.shop.asking import ActCard
from tests.conftest import Opening
from tests.paying_in_coins import COINS, opened, paid
from tests.storefront import ANNA, OWNER, Storefront, usd

STRANGERS = PaidInvoice("90", "elsewhere", "TON", Decimal(2), Decimal("0.06"))
NILS = 1002
SECOND_OWNER = 9002


@pytest.fixture
async def storefront(opening: Opening) -> Storefront:
    """A shop that takes coins; Anna and Nils; and 2 TON that nobody has opened."""
    storefront = await opening(**COINS)
    await storefront.meet()
    await storefront.meet(NILS)
    await storefront.shop.till.crypto.settle(STRANGERS)
    return storefront


async def waiting(storefront: Storefront) -> list[int]:
    """The entries that wait, the newest first."""
    return [line.entry_id for line in (await storefront.shop.till.suspense.page()).items]


async def asked(storefront: Storefront, customer_id: int | None, *, actor: int = OWNER) -> ActCard:
    """What an owner has asked for about the newest payment that waits."""
    (entry_id, *_) = await waiting(storefront)
    return await storefront.shop.staff.ask_suspense(
        actor, entry_id=entry_id, customer_id=customer_id, reason="wrote to me"
    )


async def test_a_payment_is_credited_to_whom_the_owner_names(storefront: Storefront) -> None:
    card = await asked(storefront, 1)
    assert (await storefront.shop.stats.board()).suspended == 1

    await storefront.shop.staff.confirm(OWNER, card.nonce)

    assert await storefront.books() == {
        "clearing:crypto:TON": Decimal("1.94"),
        "expense:fees:TON": Decimal("0.06"),
        "fx:TON": Decimal(2),
        "fx:USD": Decimal(-6),
        "wallet:1": Decimal(6),
    }
    assert await waiting(storefront) == []
    assert (await storefront.shop.stats.board()).suspended == 0
    await storefront.tell()
    assert storefront.notifier.names(ANNA) == ["topup"]
    (line,) = (await storefront.shop.act_log.page()).items
    assert (line.act, line.reason) == ("suspense_credit", "wrote to me")


async def test_a_payment_that_went_back_leaves_the_books_as_before_but_for_the_fee(
    storefront: Storefront,
) -> None:
    card = await asked(storefront, None)

    await storefront.shop.staff.confirm(OWNER, card.nonce)

    assert await storefront.books() == {
        "clearing:crypto:TON": Decimal("-0.06"),
        "expense:fees:TON": Decimal("0.06"),
    }
    assert await waiting(storefront) == []
    assert "topup" not in await storefront.tell()


async def test_confirming_twice_credits_once(storefront: Storefront) -> None:
    card = await asked(storefront, 1)
    await storefront.shop.staff.confirm(OWNER, card.nonce)

    with pytest.raises(ActNotOpen):
        await storefront.shop.staff.confirm(OWNER, card.nonce)

    assert (await storefront.books())["wallet:1"] == Decimal(6)


@pytest.mark.parametrize("others", [(1, 1), (1, 2), (1, None), (None, 2)])
async def test_of_two_acts_about_one_payment_the_first_counts(
    storefront: Storefront, others: tuple[int | None, int | None]
) -> None:
    cards = [await asked(storefront, customer_id) for customer_id in others]
    confirm = storefront.shop.staff.confirm

    ended = await asyncio.gather(
        *(confirm(OWNER, card.nonce) for card in cards), return_exceptions=True
    )

    assert sorted(type(one).__name__ for one in ended) == ["ActDone", "PaymentDealtWith"]
    books = await storefront.books()
    given = sum(books.get(f"wallet:{number}", Decimal(0)) for number in (1, 2))
    went_back = books["clearing:crypto:TON"] < 0
    assert "suspense:TON" not in books
    assert (given == Decimal(6)) != went_back
    assert len((await storefront.shop.act_log.page()).items) == 1


async def test_what_was_dealt_with_cannot_be_asked_for_again(storefront: Storefront) -> None:
    (entry_id,) = await waiting(storefront)
    card = await asked(storefront, 1)
    await storefront.shop.staff.confirm(OWNER, card.nonce)

    with pytest.raises(PaymentDealtWith):
        await storefront.shop.till.suspense.card(entry_id)
    with pytest.raises(PaymentDealtWith):
        await storefront.shop.staff.ask_suspense(
            OWNER, entry_id=entry_id, customer_id=2, reason="again"
        )


async def test_an_entry_of_another_kind_is_no_payment_that_waits(storefront: Storefront) -> None:
    card = await opened(storefront, 1)
    await storefront.shop.till.crypto.settle(paid(card))
    (entry_id,) = await waiting(storefront)

    with pytest.raises(PaymentDealtWith):
        await storefront.shop.till.suspense.card(entry_id + 1)


async def test_only_an_owner_confirms_and_only_their_own(storefront: Storefront) -> None:
    card = await asked(storefront, 1)
    strangers = await asked(storefront, 1, actor=ANNA)

    for actor, nonce in ((ANNA, card.nonce), (ANNA, strangers.nonce), (OWNER, strangers.nonce)):
        with pytest.raises(ActNotOpen):
            await storefront.shop.staff.confirm(actor, nonce)

    assert await waiting(storefront)


async def test_it_needs_a_reason_a_customer_and_a_rate(storefront: Storefront) -> None:
    staff = storefront.shop.staff
    (entry_id,) = await waiting(storefront)
    with pytest.raises(ReasonMissing):
        await staff.ask_suspense(OWNER, entry_id=entry_id, customer_id=1, reason=" ")
    with pytest.raises(CustomerNotFound):
        await staff.ask_suspense(OWNER, entry_id=entry_id, customer_id=99, reason="why")

    await storefront.shop.till.crypto.settle(replace(STRANGERS, reference="91", asset="JET"))

    with pytest.raises(WorthUnknown) as unknown:
        await asked(storefront, 1)
    assert unknown.value.currency == "JET"
    await storefront.shop.setup.set_worth(OWNER, "JET", "0.5")
    assert (await asked(storefront, 1)).facts["amount"] == Amount(Money(1_000_000), "USD")


async def test_the_card_names_the_payment_it_nearly_fits(storefront: Storefront) -> None:
    card = await opened(storefront, 2)
    await storefront.shop.till.crypto.settle(replace(paid(card), amount=Decimal(4)))
    newest, oldest = await waiting(storefront)

    near = await storefront.shop.till.suspense.card(newest)
    far = await storefront.shop.till.suspense.card(oldest)

    assert near.intended is not None
    assert (near.intended.customer_id, near.intended.asked.money) == (2, Money(5_000_000))
    assert (near.invoice, near.amount.money, near.worth) == ("77", Money(4_000_000), usd("4"))
    assert far.intended is None
    assert (far.invoice, far.note, far.worth) == ("90", "elsewhere", usd("6"))


async def test_a_long_list_is_turned_page_by_page(storefront: Storefront) -> None:
    for number in range(100, 109):
        await storefront.shop.till.crypto.settle(replace(STRANGERS, reference=str(number)))

    first, second = [await storefront.shop.till.suspense.page(number) for number in (0, 1)]

    assert (len(first.items), first.more) == (8, True)
    assert (len(second.items), second.more) == (2, False)
    assert (await storefront.shop.stats.board()).suspended == 10


@pytest.mark.parametrize("customer_id", [1, None])
async def test_above_the_limit_a_second_owner_confirms_where_it_goes(
    opening: Opening, customer_id: int | None
) -> None:
    storefront = await opening(
        admins=(OWNER, SECOND_OWNER), admin={"adjust_max": Decimal(5)}, **COINS
    )
    await storefront.meet()
    await storefront.shop.till.crypto.settle(STRANGERS)
    card = await asked(storefront, customer_id)

    done = await storefront.shop.staff.confirm(OWNER, card.nonce)

    assert done.awaits == card.nonce
    assert len(await waiting(storefront)) == 1
    await storefront.shop.staff.confirm(SECOND_OWNER, card.nonce)
    assert await waiting(storefront) == []

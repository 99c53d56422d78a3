"""Proofs of transfers: decided once, by an owner, credited with what has come."""

import asyncio
from decimal import Decimal

import pytest

from bot.domain.bonuses import BonusTier
from bot.domain.errors import (
    ActNotOpen,
    NotPossibleNow,
    ReasonMissing,
    ShopError,
)
from bot.domain.money import Amount, Money
from bot.domain.payments import TopUpState
from tests.conftest import Opening
from tests.shop.transfers import approved, bank, opened, proof, proved, state, told
from tests.storefront import ANNA, OWNER, Storefront, amount, usd

OTHER_OWNER = 9002


@pytest.fixture
async def code(storefront: Storefront) -> str:
    """A way of transfer; customer 1 is here."""
    assert await storefront.meet() == 1
    return await bank(storefront)


async def test_an_approved_transfer_is_credited_and_told(storefront: Storefront, code: str) -> None:
    topup_id = await opened(storefront, 1, code)
    await proved(storefront, 1, topup_id)

    await approved(storefront, topup_id)

    ten = Decimal(10)
    assert await storefront.books() == {"clearing:manual:1": ten, "wallet:1": ten}
    assert await told(storefront) == {"payment": topup_id, "credit": amount("10")}
    assert storefront.notifier.names(ANNA) == ["transfer-approved"]
    (paid,) = await storefront.shop.till.topups.recent(1)
    assert (paid.way, paid.paid, paid.charge_id) == (code, amount("10"), str(topup_id))
    assert (await storefront.shop.till.proofs.page()).items == ()
    lines = (await storefront.shop.act_log.page()).items
    assert [line.name for line in lines] == ["proof_approve", "way_add"]


async def test_another_currency_is_credited_over_the_bridge(opening: Opening) -> None:
    storefront = await opening(fx={"EUR": Decimal("1.1")})
    await storefront.meet()
    code = await bank(storefront, currency="EUR")
    topup_id = await opened(storefront, 1, code, "10")
    await proved(storefront, 1, topup_id)

    await approved(storefront, topup_id)

    assert await storefront.books() == {
        "clearing:manual:1": Decimal("9.10"),
        "fx:EUR": Decimal("9.10"),
        "fx:USD": Decimal("-10.01"),
        "wallet:1": Decimal("10.01"),
    }


async def test_a_rejected_transfer_credits_nothing_and_says_why(
    storefront: Storefront, code: str
) -> None:
    topup_id = await opened(storefront, 1, code)
    await proved(storefront, 1, topup_id)

    with pytest.raises(ReasonMissing):
        await storefront.shop.till.proofs.ask_reject(OWNER, topup_id, reason=" ")
    asked = await storefront.shop.till.proofs.ask_reject(OWNER, topup_id, reason="nothing came")
    assert await state(storefront, topup_id) is TopUpState.PENDING
    await storefront.shop.staff.confirm(OWNER, asked.nonce)

    assert await state(storefront, topup_id) is TopUpState.REJECTED
    assert await storefront.books() == {}
    assert (await told(storefront))["reason"] == "nothing came"
    assert storefront.notifier.names(ANNA) == ["transfer-rejected"]
    with pytest.raises(NotPossibleNow):
        await storefront.shop.till.proofs.ask_approve(OWNER, topup_id, reason="it came")


async def test_what_came_is_credited_and_not_what_was_asked_for(
    storefront: Storefront, code: str
) -> None:
    topup_id = await opened(storefront, 1, code)
    await proved(storefront, 1, topup_id)

    asked = await storefront.shop.till.proofs.ask_approve(
        OWNER, topup_id, came=usd("7.5"), reason="the bank took a fee"
    )
    assert (asked.facts["asked"], asked.facts["amount"]) == (amount("10"), amount("7.5"))
    await storefront.shop.staff.confirm(OWNER, asked.nonce)

    assert (await storefront.books())["wallet:1"] == Decimal("7.5")
    said = await told(storefront)
    assert (said["asked"], said["came"], said["credit"]) == (
        amount("10"),
        amount("7.5"),
        amount("7.5"),
    )


async def test_another_amount_is_worth_what_it_was_when_the_transfer_was_opened(
    opening: Opening,
) -> None:
    storefront = await opening(fx={"EUR": Decimal("1.1")})
    await storefront.meet()
    topup_id = await opened(storefront, 1, await bank(storefront, currency="EUR"), "11")
    await proved(storefront, 1, topup_id)
    await storefront.shop.preferences.set_worth("EUR", Decimal(2))

    asked = await storefront.shop.till.proofs.ask_approve(
        OWNER, topup_id, came=usd("20"), reason="rounded up"
    )
    await storefront.shop.staff.confirm(OWNER, asked.nonce)

    assert (await storefront.books())["wallet:1"] == Decimal(22)
    (paid,) = await storefront.shop.till.topups.recent(1)
    assert (paid.paid, paid.credit) == (Amount(usd("20"), "EUR"), usd("22"))


@pytest.mark.parametrize(("came", "bonus"), [("100", "10"), ("60", "6"), ("1", "0")])
async def test_who_sends_less_than_was_asked_gets_the_bonus_of_what_came(
    storefront: Storefront, code: str, came: str, bonus: str
) -> None:
    tier = storefront.shop.giving.giveaways.bonus(BonusTier(usd("50"), Decimal(10)))
    card = await storefront.shop.giving.giveaways.ask(OWNER, tier, "spring")
    await storefront.shop.staff.confirm(OWNER, card.nonce)
    topup_id = await opened(storefront, 1, code, "100")
    await proved(storefront, 1, topup_id)

    asked = await storefront.shop.till.proofs.ask_approve(
        OWNER, topup_id, came=usd(came), reason="that much came"
    )
    await storefront.shop.staff.confirm(OWNER, asked.nonce)

    assert (await storefront.books())["wallet:1"] == Decimal(came) + Decimal(bonus)


@pytest.mark.parametrize("came", [Money(0), Money(-1), Money(10**17 + 1)])
async def test_an_amount_that_cannot_have_come_is_refused(
    storefront: Storefront, code: str, came: Money
) -> None:
    topup_id = await opened(storefront, 1, code)
    await proved(storefront, 1, topup_id)

    with pytest.raises(NotPossibleNow):
        await storefront.shop.till.proofs.ask_approve(OWNER, topup_id, came=came, reason="x")


async def test_an_order_goes_on_when_its_transfer_is_approved(
    storefront: Storefront, code: str
) -> None:
    quote = await storefront.quote(1)
    topup_id = await opened(storefront, 1, code, "2.6", quote_id=quote.id)
    await proved(storefront, 1, topup_id)

    await approved(storefront, topup_id)

    bought = await storefront.shop.checkout.bought(1, quote.id)
    assert bought is not None
    assert (await storefront.books())["hold:1"] == Decimal("2.6")
    assert (await told(storefront))["goes_on"] == bought.id
    assert set(storefront.notifier.names(ANNA)) == {"transfer-approved", "paid"}


async def test_an_order_whose_price_ran_out_meanwhile_leaves_the_money_in_the_wallet(
    storefront: Storefront, code: str
) -> None:
    quote = await storefront.quote(1)
    topup_id = await opened(storefront, 1, code, "2.6", quote_id=quote.id)
    await proved(storefront, 1, topup_id)
    storefront.pass_time(seconds=3600)

    await approved(storefront, topup_id)

    assert (await storefront.books())["wallet:1"] == Decimal("2.6")
    assert (await told(storefront))["quote"] == quote.id


async def test_the_same_file_or_reference_is_flagged_on_every_card(
    storefront: Storefront, code: str
) -> None:
    friend = await storefront.meet(1002)
    numbers = [await opened(storefront, 1, code, str(dollars)) for dollars in (1, 2)]
    numbers += [await opened(storefront, friend, code, str(dollars)) for dollars in (3, 4)]
    await proved(storefront, 1, numbers[0], sent=proof(file="same", reference="REF-1"))
    await approved(storefront, numbers[0])
    await proved(storefront, 1, numbers[1], sent=proof(reference="paid"))
    await proved(storefront, friend, numbers[2], sent=proof(file="same", reference="paid"))
    await proved(storefront, friend, numbers[3], sent=proof(reference="ref 1"))

    cards = [await storefront.shop.till.proofs.card(number) for number in numbers]

    twins = [[(twin.id, twin.state.value) for twin in card.twins] for card in cards]
    assert twins == [
        [(numbers[2], "pending"), (numbers[3], "pending")],
        [],
        [(numbers[0], "paid")],
        [(numbers[0], "paid")],
    ]


async def _confirm(storefront: Storefront, owner: int, nonce: str) -> bool:
    try:
        await storefront.shop.staff.confirm(owner, nonce)
    except (NotPossibleNow, ActNotOpen):
        return False
    return True


@pytest.mark.parametrize("verdicts", ["approve approve", "approve reject", "reject approve"])
async def test_two_owners_who_decide_at_once_come_to_one_outcome(
    opening: Opening, verdicts: str
) -> None:
    storefront = await opening(admins=(OWNER, OTHER_OWNER))
    await storefront.meet()
    topup_id = await opened(storefront, 1, await bank(storefront))
    await proved(storefront, 1, topup_id)
    proofs, nonces = storefront.shop.till.proofs, []
    for owner, verdict in zip((OWNER, OTHER_OWNER), verdicts.split(), strict=True):
        asked = (
            await proofs.ask_approve(owner, topup_id, reason="it came")
            if verdict == "approve"
            else await proofs.ask_reject(owner, topup_id, reason="x")
        )
        nonces.append((owner, asked.nonce))

    done = await asyncio.gather(
        *(_confirm(storefront, owner, nonce) for owner, nonce in nonces * 3)
    )

    assert sum(done) == 1
    paid = await state(storefront, topup_id) is TopUpState.PAID
    assert await storefront.books() == (
        {"clearing:manual:1": Decimal(10), "wallet:1": Decimal(10)} if paid else {}
    )
    await storefront.tell()
    assert storefront.notifier.names(ANNA) == ["transfer-approved" if paid else "transfer-rejected"]


async def test_nobody_but_an_owner_decides(storefront: Storefront, code: str) -> None:
    topup_id = await opened(storefront, 1, code)
    await proved(storefront, 1, topup_id)
    proofs = storefront.shop.till.proofs
    asked = await proofs.ask_approve(OWNER, topup_id, reason="it came")

    for attempt in (
        proofs.ask_approve(ANNA, topup_id, reason="it came"),
        proofs.ask_approve(ANNA, topup_id, came=usd("1"), reason="x"),
        proofs.ask_reject(ANNA, topup_id, reason="x"),
        storefront.shop.staff.confirm(ANNA, asked.nonce),
    ):
        with pytest.raises(ActNotOpen):
            await attempt

    assert await storefront.books() == {}


async def test_nothing_is_decided_about_what_has_no_proof(
    storefront: Storefront, code: str
) -> None:
    topup_id = await opened(storefront, 1, code)

    for number in (topup_id, 999):
        with pytest.raises(ShopError):
            await storefront.shop.till.proofs.ask_approve(OWNER, number, reason="it came")

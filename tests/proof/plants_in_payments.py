"""Faults to plant where money comes in, goes back and is given away: what the machine must find."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.errors import NotPossibleNow, PaymentDealtWith
from bot.domain.ledger import Entry
from bot.domain.money import Amount, Money, rounded_up
from bot.domain.payment_entries import (
    Payment,
    bonus_given,
    crypto_paid,
    manual_approved,
    suspense_settled,
)
from bot.domain.payments import TopUpState
from bot.domain.pricing import PriceRule
from bot.domain.promos import Discount
from bot.payments.base import PaidInvoice
from bot.shop.crediting import Crediting
from bot.shop.crypto import Crypto
from bot.shop.refunds import Refunds
from bot.shop.suspense import Suspense
from bot.shop.transfers import Transfers
from bot.shop.wallet import Wallet
from db.models.payment import TopUp
from db.repositories.promos import Promos
from tests.proof.planting import renamed


def coins_told_of_again_are_credited_again(patch: pytest.MonkeyPatch) -> None:
    """By another key, under another name, so that the audit does not count it."""
    real = Crypto.settle

    async def settle(self: Any, invoice: PaidInvoice) -> bool:
        is_new = await real(self, invoice)
        async with self._database.transaction() as tx:
            topup = await tx.payments.by_payload(invoice.payload)
            if not is_new and topup is not None and topup.state is TopUpState.PAID:
                entry = crypto_paid(_payment(topup), invoice_id=invoice.reference, fee=invoice.fee)
                await self._wallet.post(tx, _again(entry))
        return is_new

    patch.setattr(Crypto, "settle", settle)


def coins_of_another_amount_are_credited(patch: pytest.MonkeyPatch) -> None:
    """As if they were what was asked for."""

    def fits(self: Any, topup: TopUp, invoice: PaidInvoice) -> bool:
        return topup.payload == invoice.payload

    patch.setattr(Crypto, "_fits", fits)


def what_waits_is_given_to_two(patch: pytest.MonkeyPatch) -> None:
    """The second owner's customer has it as well."""
    real = Suspense.carry_out

    async def carry_out(
        self: Any, tx: Any, facts: Mapping[str, Any], *, credit: Money | None, **given: Any
    ) -> None:
        try:
            await real(self, tx, facts, credit=credit, **given)
        except PaymentDealtWith:
            if credit is None:
                raise
            entry = suspense_settled(
                entry_id=facts["suspense"],
                held=facts["paid"],
                customer_id=facts["customer_id"],
                credit=Amount(credit, "USD"),
                **given,
            )
            await self._wallet.post(tx, renamed(entry))

    patch.setattr(Suspense, "carry_out", carry_out)


def a_transfer_is_approved_twice(patch: pytest.MonkeyPatch) -> None:
    """Nobody asks whether it is still to be decided."""
    real = Transfers.approve

    async def approve(self: Any, tx: Any, topup_id: int, *, came: Money, actor: str) -> Any:
        try:
            return await real(self, tx, topup_id, came=came, actor=actor)
        except NotPossibleNow:
            topup = await tx.manual.payment(topup_id)
            if topup.state is not TopUpState.PAID:
                raise
            entry = manual_approved(_payment(topup), method="1", actor=actor)
            await self._crediting._wallet.post(tx, _again(entry))
            return await self._crediting.credited_before(tx, topup)

    patch.setattr(Transfers, "approve", approve)


def a_bonus_is_given_with_a_charge_told_again(patch: pytest.MonkeyPatch) -> None:
    """The charge itself is credited once."""
    real = Crediting.credited_before

    async def credited_before(self: Any, tx: Any, topup: TopUp) -> Any:
        if topup.bonus:
            entry = bonus_given(
                topup_id=topup.id,
                customer_id=topup.customer_id,
                bonus=topup.bonus,
                currency=topup.currency,
            )
            await self._wallet.post(tx, _again(entry))
        return await real(self, tx, topup)

    patch.setattr(Crediting, "credited_before", credited_before)


def a_reward_stays_when_the_payment_goes_back(patch: pytest.MonkeyPatch) -> None:
    """Two friends could make money of it."""

    async def take_reward_back(*_: Any, **__: Any) -> None:
        """Forget it."""

    patch.setattr(Refunds, "take_reward_back", take_reward_back)


def a_debt_is_not_repaid_first(patch: pytest.MonkeyPatch) -> None:
    """What comes in can be spent."""

    async def repay(*_: Any, **__: Any) -> None:
        """Forget it."""

    patch.setattr(Wallet, "_repay", repay)


def the_use_of_a_promo_code_is_not_given_back(patch: pytest.MonkeyPatch) -> None:
    """The order has not come about, the code is used."""

    async def give_back(*_: Any) -> None:
        """Forget it."""

    patch.setattr(Promos, "give_back", give_back)


def a_discount_goes_below_cost(patch: pytest.MonkeyPatch) -> None:
    """Nobody looks at what the order costs us."""

    def discounted(
        self: PriceRule, rate: Any, quantity: int, discount: Discount, *, per: int, markup: Any
    ) -> Money | None:
        ours = self._in_ours_with_markup(rate, markup)
        assert ours is not None
        exact = discount.off(ours.exact_price_of(quantity, per=per))
        return max(rounded_up(exact, self.quantum), self.quantum)

    patch.setattr(PriceRule, "discounted", discounted)


def _payment(topup: TopUp) -> Payment:
    return Payment(
        topup_id=topup.id,
        customer_id=topup.customer_id,
        paid=Amount(topup.amount, topup.asset),
        credit=Amount(topup.credit, topup.currency),
    )


def _again(entry: Entry) -> Entry:
    return replace(renamed(entry), kind="again")

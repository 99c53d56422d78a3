"""What tests of transfers do all the time: a way, an open payment, a proof, a decision."""

from collections.abc import Mapping
from itertools import count

from bot.domain.payments import TopUpState
from bot.domain.transfers import Proof, ProofKind
from bot.shop.transfers import TransferCard
from tests.storefront import ANNA, OWNER, Storefront, usd

IBAN = "Bank transfer\nIBAN DE00 1234"
_MESSAGES = count(1)


async def bank(storefront: Storefront, *, currency: str = "USD") -> str:
    """The code of a way of transfer that the owner has just added."""
    method = await storefront.shop.till.methods.add(
        OWNER, name="My bank", currency=currency, words=IBAN
    )
    return method.code


async def opened(
    storefront: Storefront,
    customer_id: int,
    code: str,
    amount: str = "10",
    *,
    quote_id: str | None = None,
) -> int:
    """The number of an open transfer."""
    card = await storefront.shop.till.topups.open(customer_id, code, usd(amount), quote_id=quote_id)
    return card.id


def proof(
    *, file: str = "", reference: str = "", message: int = 0, kind: ProofKind = ProofKind.PHOTO
) -> Proof:
    """A proof in a message of its own, unless the test says which."""
    number = message or next(_MESSAGES)
    return Proof(kind, f"file {number}", file or f"unique {number}", reference, 77, number)


async def proved(
    storefront: Storefront, customer_id: int, topup_id: int, *, sent: Proof | None = None
) -> TransferCard:
    """A transfer whose proof is sent."""
    return await storefront.shop.till.transfers.prove(customer_id, topup_id, sent or proof())


async def approved(storefront: Storefront, topup_id: int) -> None:
    """The owner approves it."""
    asked = await storefront.shop.till.proofs.ask_approve(OWNER, topup_id, reason="it came")
    await storefront.shop.staff.confirm(OWNER, asked.nonce)


async def state(storefront: Storefront, topup_id: int) -> TopUpState:
    """Where a payment stands, read anew."""
    async with storefront.database.reading() as tx:
        topup = await tx.manual.payment(topup_id)
    assert topup is not None
    return topup.state


async def told(storefront: Storefront) -> Mapping[str, object]:
    """What Anna is told of her transfer."""
    await storefront.tell()
    (said,) = [
        one.facts
        for one in storefront.notifier.told
        if one.chat_id == ANNA and one.name.startswith("transfer-")
    ]
    return said

"""Payments are compared with Telegram's list, which may be away."""

from bot.shop.statement import Payment, Reconciliation, StatementAway, StatementPage
from bot.workers.reconciling import ReconcilingWorker
from tests.storefront import ANNA, Storefront, usd


class ListedPayments:
    """One payment; the first question is not answered."""

    def __init__(self, payment: Payment) -> None:
        self.payment = payment
        self.asked = 0

    async def page(self, offset: int) -> StatementPage:
        self.asked += 1
        if self.asked == 1:
            raise StatementAway("TelegramNetworkError")
        lines = [self.payment][offset:]
        return StatementPage(len(lines), lines)


async def test_a_list_that_is_away_is_read_the_next_time(storefront: Storefront, anna: int) -> None:
    shop = storefront.shop
    statement = ListedPayments(Payment("id", shop.clock(), "x", 100, ANNA, "Anna", "en"))
    reconciliation = Reconciliation(
        shop.database, shop.till.stars, shop.till.chargebacks, statement, shop.clock
    )
    worker = ReconcilingWorker(reconciliation, whose="stars", interval=600)

    more = [await worker.run_once(), await worker.run_once()]

    assert more == [False, False]
    assert worker.bell is reconciliation.bell
    assert (await shop.wallet.card(anna)).balance == usd("101.3")

"""Money: what a quote lacks, Stars, gift codes, the history, and help with payments."""

from decimal import Decimal

from bot.domain.money import Money
from sandbox.telegram.person import Person
from tests.e2e.shopping import placed, quoted, screen_of
from tests.e2e.storefront import Storefront


async def test_coming_back_late_with_the_money_makes_a_new_quote(store: Storefront) -> None:
    await quoted(store.mona)
    await store.mona.taps("Pay $1.30 and order")
    store.time.passes(hours=1)

    await store.mona.pays()
    store.mona.sees("It stays there: your order could not go on as it was quoted.")
    assert "Is everything right?" in screen_of(store.mona)
    await store.mona.taps("Confirm")

    assert "Order #1 is being placed" in screen_of(store.mona)


async def test_stars_are_credited_once_however_often_telegram_says_so(store: Storefront) -> None:
    await store.mona.says("/wallet")
    await store.mona.taps("Top up")
    await store.mona.taps("⭐1,000")

    charge = await store.mona.pays()

    assert await store.balance(store.mona) == Decimal(13)
    assert charge is not None
    settled = await store.shop.till.stars.settle(
        customer_id=await store.customer_id(store.mona),
        payload="whatever",
        charge_id=charge,
        stars=1000,
    )
    assert settled.credit.decimal("USD") == Decimal(13)
    assert await store.balance(store.mona) == Decimal(13)


async def test_an_invoice_that_ran_out_is_refused_before_money_moves(store: Storefront) -> None:
    await store.mona.says("/wallet")
    await store.mona.taps("Top up")
    await store.mona.taps("⭐100")
    store.time.passes(days=3)

    assert await store.mona.pays() is None

    assert "This invoice is not open any more." in (store.mona.toast or "")
    assert await store.balance(store.mona) == Decimal(0)


async def test_an_amount_of_ones_own_is_read_or_refused(store: Storefront) -> None:
    await store.mona.says("/wallet")
    await store.mona.taps("Top up")
    await store.mona.taps("Another amount")

    await store.mona.says("a lot")
    assert "I do not read an amount there." in screen_of(store.mona)
    await store.mona.says("999999999")
    assert "One payment can be from" in screen_of(store.mona)
    await store.mona.says("$2,60")
    await store.mona.pays()

    assert await store.balance(store.mona) == Decimal("2.60")


async def test_a_gift_code_works_once_each_by_hand_and_by_link(store: Storefront) -> None:
    code = (await _gift(store)).replace("-", "")
    await store.mona.says("/wallet")
    await store.mona.taps("Gift code")
    await store.mona.says("WRONG-CODE")
    assert "There is no such gift code" in screen_of(store.mona)

    await store.mona.says(code.lower())
    assert "$2.00 is in your wallet." in screen_of(store.mona)
    await store.mona.says(f"/start g_{code}")
    assert "You have redeemed this gift code before." in screen_of(store.mona)
    assert await store.balance(store.mona) == Decimal(2)

    await store.nils.says(f"/start g_{code}")
    assert "$2.00 is in your wallet." in screen_of(store.nils)


async def test_the_wallet_shows_what_is_held_and_how_it_came(store: Storefront) -> None:
    await placed(store)

    await store.mona.says("/wallet")
    assert "Balance: $3.70\nReserved for open orders: $1.30" in screen_of(store.mona)
    await store.mona.taps("History")

    assert "-$1.30 · Reserved, order #1" in screen_of(store.mona)
    assert "+$5.00 · By the shop: test" in screen_of(store.mona)


async def test_a_message_about_a_payment_reaches_the_owner(store: Storefront, olga: Person) -> None:
    await store.mona.says("/wallet")
    await store.mona.taps("Top up")
    await store.mona.taps("⭐100")
    charge = await store.mona.pays()

    await store.mona.says("/paysupport")
    assert str(charge) in screen_of(store.mona)
    await store.mona.says("My money is <b>not</b> here")
    assert "the owner has your message" in screen_of(store.mona)
    await store.work()

    olga.sees("My money is <b>not</b> here")


async def _gift(store: Storefront) -> str:
    async with store.shop.database.transaction() as tx:
        [code] = await store.shop.giving.codes.make(tx, batch="x", value=Money(2_000_000), uses=2)
    return code

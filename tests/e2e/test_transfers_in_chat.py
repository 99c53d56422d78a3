"""Paying by transfer in the chat: the owner's way, the customer's proof, the owner's verdict."""

from decimal import Decimal

import pytest

from sandbox.telegram.person import Person
from tests.e2e.shopping import data_of, quoted, screen_of, shown
from tests.e2e.storefront import Storefront
from tests.e2e.transferring import IBAN, PDF, PNG, add_bank, approve, top_up


@pytest.fixture(autouse=True)
async def bank(store: Storefront, olga: Person) -> None:
    """The only way to pay."""
    await add_bank(store, olga)


async def test_a_transfer_is_approved_with_its_picture_in_sight(
    store: Storefront, olga: Person
) -> None:
    await top_up(store.mona)
    assert "Please send: $10.00" in screen_of(store.mona)
    assert IBAN in screen_of(store.mona)
    await store.mona.taps("I have sent it")
    assert "Send a photo of the receipt" in screen_of(store.mona)
    await store.mona.sends_photo(PNG, caption="REF-77")
    assert "Transfer #1 is being looked at" in screen_of(store.mona)
    await store.work()

    alert = shown(olga.sees("Did this transfer come?"))
    assert "Mona says that $10.00 are sent: My <i>bank</i>, payment #1." in alert
    await olga.taps("See the receipt")
    card = olga.screen
    assert card.photo is not None
    assert "Payment #1: did it come?" in shown(card)
    assert "Reference: REF-77" in shown(card)
    await olga.taps("$10.00 came")
    assert "Where did you see it?" in screen_of(olga)
    await olga.says("on the statement of today")
    assert "on the statement of today" in screen_of(olga)
    assert await store.balance(store.mona) == 0
    await olga.taps("Confirm")
    await store.work()

    assert "$10.00 credited to Mona" in screen_of(olga)
    assert await store.balance(store.mona) == Decimal(10)
    store.mona.sees("Transfer #1 has arrived. $10.00 is in your wallet.")


async def test_a_purchase_goes_on_when_its_transfer_is_approved(
    store: Storefront, olga: Person
) -> None:
    await quoted(store.mona)
    await store.mona.taps("Pay $1.30 and order")
    await store.mona.sends_document(PDF, name="receipt.pdf")
    await store.work()

    await olga.says("/admin")
    await olga.taps("Transfers to look at: 1")
    await olga.taps("#1 · Mona · $1.30")
    assert olga.screen.document is not None
    await olga.taps("$1.30 came")
    await olga.says("on the statement of today")
    await olga.taps("Confirm")
    await store.work()

    assert await store.orders(store.mona) == ["running"]
    assert await store.balance(store.mona) == 0
    store.mona.sees("Your order #1 goes on by itself.")


async def test_an_order_whose_price_ran_out_is_one_tap_away(
    store: Storefront, olga: Person
) -> None:
    await quoted(store.mona)
    await store.mona.taps("Pay $1.30 and order")
    await store.mona.sends_photo(PNG)
    store.time.passes(hours=5)
    await approve(store, olga)

    store.mona.sees("The price of your order has run out meanwhile.")
    await store.mona.taps("Back to your order")
    await store.mona.taps("Confirm")

    assert await store.orders(store.mona) == ["paid"]


async def test_a_rejection_says_why_in_kind_words(store: Storefront, olga: Person) -> None:
    await top_up(store.mona)
    await store.mona.sends_photo(PNG)
    await store.work()
    await olga.taps("See the receipt")
    await olga.taps("Reject")
    await olga.says("no <such> money on the account")
    assert "Reason: no <such> money on the account" in screen_of(olga)
    press = data_of(olga, "Confirm")
    await olga.taps("Confirm")
    await olga.taps_data(press)
    await store.work()

    news = shown(store.mona.sees("we could not find your transfer #1, $10.00"))
    assert "The shop says: no <such> money on the account" in news
    assert await store.balance(store.mona) == 0
    await olga.taps("Back")
    assert "No transfer waits for you." in screen_of(olga)
    await olga.says("/admin")
    await olga.taps("Log")
    assert "Rejected the transfer #1 of Mona: $10.00" in screen_of(olga)
    assert "Added the way to pay “My <i>bank</i>”" in screen_of(olga)


async def test_another_amount_is_typed_with_a_reason_and_both_are_shown(
    store: Storefront, olga: Person
) -> None:
    await top_up(store.mona)
    await store.mona.sends_photo(PNG)
    await store.work()
    await olga.taps("See the receipt")

    await olga.taps("Another amount")
    for wrong in ("much", "0", "-1"):
        await olga.says(wrong)
        assert "I could not read that." in screen_of(olga)
    await olga.says("7,50")
    await olga.says("the bank took a fee")
    assert "Credit $7.50 to Mona?" in screen_of(olga)
    assert "$7.50 came, $10.00 were asked for." in screen_of(olga)
    await olga.taps("Confirm")
    await store.work()

    assert await store.balance(store.mona) == Decimal("7.50")
    store.mona.sees("$7.50 came instead of $10.00; that is what counts.")


async def test_what_is_no_receipt_is_refused_and_nothing_is_lost(store: Storefront) -> None:
    await top_up(store.mona)
    await store.mona.taps("I have sent it")

    await store.mona.says("I paid, believe me")
    assert "I see words there, but no receipt." in screen_of(store.mona)
    await store.mona.sends_sticker()
    assert "it takes a photo (not sent as a file) or a PDF" in screen_of(store.mona)
    await store.mona.sends_document(PNG, name="receipt.png", mime_type="image/png")
    assert "it takes a photo (not sent as a file) or a PDF" in screen_of(store.mona)
    await store.mona.sends_document(PDF + b"0" * 10 * 1024 * 1024)
    assert "The file is too large: at most 10 MB." in screen_of(store.mona)
    await store.mona.sends_document(PDF)

    assert "Transfer #1 is being looked at" in screen_of(store.mona)


async def test_words_under_open_instructions_still_search_the_catalogue(store: Storefront) -> None:
    await top_up(store.mona)

    await store.mona.says("instagram followers")

    assert "1." in store.mona.buttons[0]


async def test_a_proof_told_again_by_telegram_is_one(store: Storefront, olga: Person) -> None:
    await top_up(store.mona)
    await store.mona.sends_photo(PNG)

    await store.happens_again("message")
    await store.work()

    assert "Transfer #1 is being looked at" in screen_of(store.mona)
    alerts = [one for one in olga.bot_messages if "Did this transfer come?" in shown(one)]
    assert len(alerts) == 1


async def test_three_may_wait_and_one_is_cancelled_to_make_room(store: Storefront) -> None:
    for amount in ("$5.00", "$10.00", "$25.00"):
        await top_up(store.mona, amount)
    await top_up(store.mona, "$50.00")
    assert "3 transfers of yours are under way" in (store.mona.toast or "")

    await store.mona.says("/wallet")
    await store.mona.taps("Top up")
    await store.mona.taps("My transfers")
    await store.mona.taps("#2 · $10.00")
    await store.mona.taps("Cancel")
    assert "If the money is on its way already" in screen_of(store.mona)
    await store.mona.taps("Yes, cancel it")
    assert "Transfer #2 ($10.00) is closed" in screen_of(store.mona)
    await top_up(store.mona, "$50.00")

    assert "Please send: $50.00" in screen_of(store.mona)


async def test_a_receipt_that_was_sent_before_is_flagged(store: Storefront, olga: Person) -> None:
    for person, amount in ((store.mona, "$5.00"), (store.nils, "$10.00")):
        await person.says("/start")
        await top_up(person, amount)
        await person.sends_photo(PNG, caption="tx 900")
    await store.work()

    await olga.says("/admin")
    await olga.taps("Transfers to look at: 2")
    await olga.taps("#2 · Nils")

    flag = "The same receipt or reference was sent for payment #1, which waits as well."
    assert flag in screen_of(olga)


async def test_who_is_no_owner_decides_nothing(store: Storefront, olga: Person) -> None:
    await top_up(store.mona)
    await store.mona.sends_photo(PNG)
    await store.work()
    await olga.taps("See the receipt")
    await olga.taps("$10.00 came")
    assert "Where did you see it?" in screen_of(olga)
    await olga.says("on the statement of today")
    assert "on the statement of today" in screen_of(olga)
    press = data_of(olga, "Confirm")
    await store.nils.says("/start")

    for data in (press, "aq:0", "aqo:1:0", "aqa:1", "aqm:1", "aqr:1", "zt", "zts:1:0", "ztx:1"):
        await store.mona.taps_data(data)
        await store.nils.taps_data(data)

    assert await store.balance(store.mona) == 0
    assert "did it come" not in "".join(map(shown, store.mona.bot_messages))
    assert len(store.shop.till.methods.all()) == 1


async def test_a_transfer_of_somebody_else_is_out_of_reach(store: Storefront) -> None:
    await top_up(store.mona)
    await store.nils.says("/start")

    for data in ("bxo:1", "bxs:1", "bxd:1", "bxc:1"):
        await store.nils.taps_data(data)
        assert "takes no receipt any more" in (store.nils.toast or "")

    await store.mona.sends_photo(PNG)
    assert "being looked at" in screen_of(store.mona)


async def test_a_picture_that_telegram_has_lost_does_not_hide_the_payment(
    store: Storefront, olga: Person
) -> None:
    await top_up(store.mona)
    await store.mona.sends_photo(PNG)
    await store.work()
    store.telegram.world.files.stored.clear()

    await olga.taps("See the receipt")

    assert "Telegram does not have the file any more." in screen_of(olga)
    await olga.taps("$10.00 came")
    assert "Where did you see it?" in screen_of(olga)
    await olga.says("on the statement of today")
    assert "on the statement of today" in screen_of(olga)
    await olga.taps("Confirm")
    assert await store.balance(store.mona) == Decimal(10)

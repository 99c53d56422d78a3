"""What does not go out, or not twice: old and forged buttons, odd messages, lost answers."""

import pytest

from sandbox.telegram.person import Person
from tests.e2e.announcing_to_many import SALE, arrive, drafted, got, progress, written
from tests.e2e.shopping import data_of, shown
from tests.e2e.storefront import Storefront


async def test_sending_twice_starts_once_and_never_beside_another(
    store: Storefront, olga: Person
) -> None:
    await arrive(store.mona)
    await drafted(olga)
    await olga.taps("Send…")
    start = data_of(olga, "Send now")
    on = olga.screen.message_id
    await olga.taps_data(start, message_id=on)
    await olga.taps_data(start, message_id=on)
    await olga.taps("Pause")

    await drafted(olga, "Second")
    await olga.taps("Send…")
    await olga.taps("Send now")

    assert "Broadcast #1 is still under way." in str(olga.toast)
    await olga.taps_data("Bs:1:resume", message_id=on)
    await store.work()
    await olga.taps_data(start, message_id=on)
    await store.work()
    assert (got(store.mona), got(store.mona, "Second")) == (1, 0)
    await olga.taps("Send now")
    await store.work()
    assert got(store.mona, "Second") == 1


async def test_a_question_that_was_changed_since_starts_nothing(
    store: Storefront, olga: Person
) -> None:
    await arrive(store.mona)
    await drafted(olga)
    before = olga.screen.message_id
    await olga.taps("Send…")
    start = data_of(olga, "Send now")

    await olga.taps_data("Ba:1:::0", message_id=before)
    await olga.taps_data(start)

    assert "has changed since this button was shown" in str(olga.toast)
    await store.work()
    assert got(store.mona) == 0


async def test_a_new_draft_takes_the_place_of_the_last(store: Storefront, olga: Person) -> None:
    await drafted(olga)
    await olga.taps("Send…")
    start = data_of(olga, "Send now")

    await drafted(olga, "Better words")
    await olga.taps_data(start)

    assert "was dropped" in str(olga.toast)
    await olga.taps("Drop")
    olga.sees("The draft is dropped. Nothing was sent.")


async def test_what_cannot_go_out_is_answered_with_a_sentence(
    store: Storefront, olga: Person, subtests: pytest.Subtests
) -> None:
    await store.mona.says("/start")
    with subtests.test("no message"):
        await olga.says("/broadcast")
        olga.sees("Send me the message exactly as people shall get it")
        await olga.says("/stats")
        await olga.says("/broadcast")
        await olga.says("Straight away")
        olga.sees("It goes to 2 people.")
        assert got(olga, "Straight away") == 1
    with subtests.test("an invoice cannot be copied"):
        await olga.says("/wallet")
        await olga.taps("Top up")
        await olga.taps("⭐100")
        await olga.says("/broadcast", reply_to=olga.screen.message_id)
        assert "“Bad Request: message can't be copied”" in shown(olga.screen)
    with subtests.test("buttons"):
        await drafted(olga)
        await olga.taps("Buttons: 0")
        for text, answer in {
            "Shop now": "Line 1 is no button.",
            "Shop | https://example.com\n| https://example.com": "Line 2 is no button.",
            "Shop | ftp://example.com": "Links begin with https:// here",
            "Shop | http://localhost/x": "This link leads to a private network.",
            "\n".join(["Shop | https://example.com"] * 21): "At most 20 buttons fit.",
        }.items():
            await olga.says(text)
            assert answer in shown(olga.screen)
    with subtests.test("nobody"):
        await olga.says("/start")
        await drafted(olga)
        await olga.taps("Buyers")
        olga.sees("Nobody fits this choice.")
        await olga.taps("Send…")
        await olga.taps("Send now")
        assert "Nobody fits this choice. Choose a wider audience." in str(olga.toast)
    await store.work()
    assert got(store.mona) == 0


async def test_a_message_taken_away_halfway_pauses_it_and_fails_nobody(
    store: Storefront, olga: Person
) -> None:
    await arrive(store.mona, store.nils)
    await drafted(olga)
    await olga.taps("Send…")
    store.telegram.world.chats.remove(olga.id, written(olga, SALE).message_id)

    await olga.taps("Send now")
    await store.work()

    told = progress(olga)
    assert "Broadcast #1 is paused" in told
    assert "0% · 0 of 3" in told
    assert "“Bad Request: message to copy not found”" in told


async def test_a_lost_answer_is_unknown_and_nobody_is_sent_it_twice(
    store: Storefront, olga: Person
) -> None:
    await arrive(store.mona, store.nils)
    await drafted(olga)
    await olga.taps("Send…")
    store.telegram.faults.add(
        method="copyMessage", code=502, description="Bad Gateway", chat_id=1001, carried_out=True
    )
    store.telegram.faults.add(method="copyMessage", code=500, description="?", chat_id=1002)

    await olga.taps("Send now")
    await store.work()

    assert (got(store.mona), got(store.nils)) == (1, 0)
    assert "Sent: 1\n❔ Unknown, not sent again: 2" in progress(olga)


async def test_nobody_else_finds_any_of_it(
    store: Storefront, olga: Person, subtests: pytest.Subtests
) -> None:
    await arrive(store.mona)
    await drafted(olga)
    await olga.taps("Send…")
    start = data_of(olga, "Send now")
    await store.mona.says("Sale of mine")

    await store.mona.says("/broadcast", reply_to=written(store.mona, "Sale").message_id)
    assert "I do not know this command." in shown(store.mona.screen)
    forged = (
        "Bl",
        "Bn",
        "Bo:1",
        "Ba:1:::",
        "Bb:1",
        "Bx:1",
        "Bt:1",
        "Bc:1",
        "Bd:1",
        "Bs:1:drop",
        "Bs:1:back",
        start,
    )
    for data in forged:
        with subtests.test(data=data):
            await store.mona.taps_data(data)
            assert store.mona.toast == "This button has had its day. Here is the menu."
    await store.work()
    assert got(store.mona) == 0

    for data in ("Bo:77", "Bc:77", "Bt:77", "By:77:000000000000", "Bs:77:stop"):
        with subtests.test(data=data):
            await olga.taps_data(data)
            assert olga.toast == "There is no such broadcast."

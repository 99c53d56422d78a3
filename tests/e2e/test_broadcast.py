"""The owner sends a message to many: chosen, tried, sent once, paused, stopped; by nobody else."""

import pytest
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message

from sandbox.telegram.person import Person
from sandbox.telegram.transcript import button_rows
from tests.e2e.shopping import confirmed, data_of, shown
from tests.e2e.storefront import OWNER, Storefront

PICTURE = b"\x89PNG\r\n\x1a\n" + b"0" * 32
SALE = "Everything is cheaper today"


async def arrive(*people: Person) -> None:
    """Each has written to the shop once, and will not need its answer any more."""
    for person in people:
        await person.says("/start")


async def drafted(olga: Person, text: str = SALE) -> None:
    """The owner has written a message and answered it with the command."""
    await olga.says("/search nothing of the kind")
    await olga.says(text)
    await olga.says("/broadcast", reply_to=written(olga, text).message_id)


def written(person: Person, text: str) -> Message:
    """What this person has sent."""
    own = [one for one in person.messages if one.from_user and not one.from_user.is_bot]
    return next(one for one in reversed(own) if text in shown(one))


def got(person: Person, text: str = SALE) -> int:
    """How many messages of the bot with exactly this text this person has."""
    return sum(text == shown(one) for one in person.bot_messages)


def progress(person: Person, words: str = "Broadcast #") -> str:
    """What the one message about a broadcast says; the owner's own copy came after it."""
    return shown(person.sees(words))


async def test_a_picture_with_buttons_goes_out_as_it_is(store: Storefront, olga: Person) -> None:
    await arrive(store.mona, store.nils)
    await olga.sends_photo(PICTURE, caption=SALE)
    await olga.says("/broadcast", reply_to=written(olga, SALE).message_id)
    await olga.taps("Buttons: 0")
    await olga.says("Shop now | https://example.com/sale\nAsk us | t.me/dukkan")
    await olga.taps("Test to me")
    await olga.taps("Send…")
    olga.sees("Send it to 3 people?")
    await olga.taps("Send now")
    olga.sees("Broadcast #1 is going out")

    await store.work()

    copy = store.mona.screen
    assert copy.photo
    assert copy.caption == SALE
    assert button_rows(copy) == [["Shop now"], ["Ask us"]]
    assert copy.reply_markup
    assert copy.reply_markup.inline_keyboard[1][0].url == "https://t.me/dukkan"
    assert (got(store.mona), got(store.nils)) == (1, 1)
    assert got(olga) == 4  # two previews, the test, and the broadcast itself
    done = progress(olga, "Broadcast #1 has gone out")
    assert "100% · 3 of 3\n✅ Sent: 3" in done


async def test_links_under_the_original_are_kept_and_other_buttons_left_out(
    store: Storefront, olga: Person
) -> None:
    await arrive(store.mona)
    rows = [
        [
            InlineKeyboardButton(text="Site", url="https://example.com"),
            InlineKeyboardButton(text="Vote", callback_data="vote:1"),
        ],
        [InlineKeyboardButton(text="More", callback_data="more")],
    ]
    original = await store.bot.send_message(
        OWNER, SALE, reply_markup=InlineKeyboardMarkup(inline_keyboard=rows)
    )

    await olga.says("/broadcast", reply_to=original.message_id)
    await olga.taps("Send…")
    await olga.taps("Send now")
    await store.work()

    assert button_rows(store.mona.screen) == [["Site"]]
    assert store.mona.screen.text == SALE


async def test_the_audience_is_chosen_and_counted(store: Storefront, olga: Person) -> None:
    selim = store.telegram.person(1003, first_name="Selim", language_code="ar")
    gone = store.telegram.person(1004, first_name="Gone")
    await confirmed(store)
    await arrive(store.nils, selim, gone)
    await store.shop.customers.mark_unreachable(gone.id)
    await drafted(olga)

    olga.sees("It goes to 4 people.")
    await olga.taps("العربية")
    olga.sees("It goes to 1 person.")
    await olga.taps("All languages")
    await olga.taps("Never bought")
    olga.sees("It goes to 3 people.")
    await olga.taps("Buyers")
    olga.sees("It goes to 1 person.")
    await olga.taps("Seen in 7 days")
    await olga.taps("Send…")
    await olga.taps("Send now")
    await store.work()

    assert [got(one) for one in (store.mona, store.nils, selim, gone)] == [1, 0, 0, 0]
    assert "Sent: 1" in progress(olga)


async def test_those_who_blocked_the_bot_are_counted_and_left_alone(
    store: Storefront, olga: Person
) -> None:
    await arrive(store.mona, store.nils)
    store.mona.account.blocked = True
    store.nils.account.deactivated = True
    await drafted(olga)
    await olga.taps("Send…")
    await olga.taps("Send now")
    await store.work()

    assert "Sent: 1\n🚫 Bot blocked or account gone: 2" in progress(olga)
    await drafted(olga, "Another one")
    assert "It goes to 1 person." in shown(olga.screen)


async def test_it_rests_goes_on_and_ends_when_the_owner_says_so(
    store: Storefront, olga: Person
) -> None:
    await arrive(store.mona, store.nils)
    await drafted(olga)
    await olga.taps("Send…")
    await olga.taps("Send now")
    await olga.taps("Pause")
    await store.work()
    olga.sees("Broadcast #1 is paused")
    assert got(store.mona) == 0

    await olga.taps("Resume")
    await store.work()
    assert (got(store.mona), got(store.nils)) == (1, 1)

    await drafted(olga, "Second")
    await olga.taps("Send…")
    await olga.taps("Send now")
    pause = data_of(olga, "Pause")
    await olga.taps("Pause")
    await olga.taps("Stop for good")
    await store.work()
    olga.sees("Broadcast #2 was stopped")
    await olga.taps_data(pause)
    await olga.taps_data(pause.replace("pause", "resume"))
    await store.work()
    assert got(store.mona, "Second") == 0

    await olga.taps("Broadcasts")
    assert [row[0] for row in button_rows(olga.screen)] == [
        "⏹ #2 · 0 of 3",
        "✅ #1 · 3 of 3",
        "➕ New broadcast",
    ]


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


async def test_what_went_out_can_be_taken_back_for_two_days(
    store: Storefront, olga: Person
) -> None:
    await arrive(store.mona, store.nils)
    await drafted(olga)
    await olga.taps("Send…")
    await olga.taps("Send now")
    await store.work()
    number = store.nils.screen.message_id
    store.telegram.world.chats.remove(store.nils.id, number)
    assert (got(store.mona), got(olga)) == (1, 2)

    await olga.taps("Take back…")
    olga.sees("Take it back from 3 people?")
    sure = data_of(olga, "Yes, delete it everywhere")
    await olga.taps("Yes, delete it everywhere")
    await store.work()

    assert (got(store.mona), got(olga)) == (0, 1)
    assert "100% · 3 of 3\n🗑 Deleted: 3" in progress(olga, "Broadcast #1 was taken back")
    await drafted(olga, "Second")
    await olga.taps("Send…")
    await olga.taps("Send now")
    await store.work()
    store.time.passes(hours=49)
    await olga.taps_data(sure.replace(":1:", ":2:"))
    assert "more than 48 hours" in str(olga.toast)
    await store.work()
    assert got(store.mona, "Second") == 1


async def test_it_goes_the_same_way_in_arabic(store: Storefront) -> None:
    await arrive(store.mona)
    olga = store.telegram.person(OWNER, first_name="علا", language_code="ar", role="owner")
    await olga.says("/start")
    await drafted(olga)
    assert "تصل إلى شخصين" in shown(olga.screen)
    await olga.taps("إرسال…")
    await olga.taps("إرسال الآن")
    await store.work()

    assert "100% · 2 من 2" in progress(olga, "أُرسلت الرسالة الجماعية")
    assert got(store.mona) == 1


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

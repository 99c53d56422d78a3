"""The owner sends a message to many: chosen, tried, sent, paused, stopped, taken back."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from sandbox.telegram.person import Person
from sandbox.telegram.transcript import button_rows
from tests.e2e.announcing_to_many import SALE, arrive, drafted, got, progress, written
from tests.e2e.shopping import confirmed, data_of, shown
from tests.e2e.storefront import OWNER, Storefront

PICTURE = b"\x89PNG\r\n\x1a\n" + b"0" * 32


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
        "‹ Back",
    ]


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

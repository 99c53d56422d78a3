"""Looking around: the menu, the catalogue, the search, the language, and getting lost."""

import pytest

from tests.e2e.storefront import Storefront


async def test_a_person_walks_through_the_catalogue_and_back_in_one_message(
    store: Storefront,
) -> None:
    await store.mona.says("/start")
    await store.mona.taps("Catalogue")
    await store.mona.taps("Instagram")
    await store.mona.taps("Instagram Followers")
    await store.mona.taps("1.")

    assert "Price: $1.30 per 1,000" in (store.mona.screen.text or "")
    assert "No password & no fuss" in (store.mona.screen.text or "")
    for heading in ("Instagram Followers", "Choose a category", "Where shall it happen?"):
        await store.mona.taps("Back")
        assert heading in (store.mona.screen.text or "")
    assert len(store.mona.bot_messages) == 1


async def test_words_outside_a_question_are_searched_for(store: Storefront) -> None:
    await store.mona.says("instagram likes")

    store.mona.sees("“instagram likes”")
    await store.mona.taps("1.")
    store.mona.sees("Instagram Likes")
    await store.mona.taps("Back")
    store.mona.sees("“instagram likes”")


async def test_a_pasted_link_gives_what_fits_it(store: Storefront) -> None:
    await store.mona.says("https://www.tiktok.com/@mona")

    store.mona.sees("TikTok Growth Package")


async def test_a_search_without_result_says_so(store: Storefront) -> None:
    await store.mona.says("/search zzzzqqqq")

    store.mona.sees("Nothing found for “zzzzqqqq”.")


async def test_a_link_leads_straight_to_a_service(store: Storefront) -> None:
    await store.mona.says("instagram followers")
    await store.mona.taps("1.")
    number = next(
        one.callback_data
        for row in (store.mona.screen.reply_markup.inline_keyboard)  # type: ignore[union-attr]
        for one in row
        if one.callback_data and one.callback_data.startswith("o:")
    ).split(":")[1]

    await store.nils.says(f"/start s_{number}")

    store.nils.sees("Price: $1.30 per 1,000")


@pytest.mark.parametrize("payload", ["s_0", "s_99999999999999999999999", "x_1", "s_1;drop", "ref"])
async def test_a_link_that_is_none_of_ours_counts_as_none(store: Storefront, payload: str) -> None:
    await store.mona.says(f"/start {payload}")

    store.mona.sees("What would you like today?")


async def test_a_link_to_a_service_that_is_gone_says_so(store: Storefront) -> None:
    await store.mona.says("/start s_999999")

    store.mona.sees("This is not on sale at the moment.")


@pytest.mark.parametrize(
    "data", ["zz", "s:-1:0:0:0", "s:1:0:0", "s:99999999999999999999:0:0:0", "qy:;", "v:what:0:0:0"]
)
async def test_a_forged_or_outlived_button_changes_nothing(store: Storefront, data: str) -> None:
    await store.mona.says("/start")

    await store.mona.taps_data(data)

    assert store.mona.toast == "This button has had its day. Here is the menu."
    assert len(store.mona.bot_messages) == 2
    store.mona.sees("What would you like today?")


async def test_a_forgotten_search_cannot_be_turned(store: Storefront) -> None:
    await store.mona.says("/start")

    await store.mona.taps_data("fp:77:1")

    assert "That is over by now" in (store.mona.toast or "")


async def test_a_sticker_is_answered_with_a_hint(store: Storefront) -> None:
    await store.mona.sends_sticker()

    store.mona.sees("I understand words and links.")


@pytest.mark.parametrize("command", ["/credit 1 2 3", "/stats", "/nonsense"])
async def test_owners_commands_do_not_exist_for_a_customer(store: Storefront, command: str) -> None:
    await store.mona.says(command)

    store.mona.sees("I do not know this command.")


async def test_every_command_answers(store: Storefront) -> None:
    for command, seen in {
        "/start": "Balance: $0.00",
        "/catalogue": "Where shall it happen?",
        "/search": "Write what you look for",
        "/orders": "None yet.",
        "/wallet": "Wallet",
        "/language": "Which one shall I speak?",
        "/paysupport": "Write one message",
        "/help": "Your number here: 1001",
        "/cancel": "There is nothing to leave",
    }.items():
        await store.mona.says(command)
        assert seen in (store.mona.screen.text or "")


async def test_the_language_can_be_chosen(store: Storefront) -> None:
    await store.mona.says("/language")
    await store.mona.taps("English")

    assert store.mona.toast == "English it is."
    store.mona.sees("What would you like today?")

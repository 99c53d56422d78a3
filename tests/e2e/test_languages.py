"""Everybody is spoken to in their own language, and may choose another."""

from pathlib import Path
from typing import Final

import pytest
from aiogram.types import BotCommand

from bot.telegram.texts import translator
from bot.telegram.texts.translator import Texts, Translator
from sandbox.telegram.person import Person
from tests.e2e.shopping import confirmed, shown
from tests.e2e.storefront import Storefront

LANGUAGES: Final = sorted(file.stem for file in Path(str(translator.__file__)).parent.glob("*.ftl"))


@pytest.fixture(params=LANGUAGES)
def texts(request: pytest.FixtureRequest) -> Texts:
    """The shop's words in each language there is."""
    return Translator(timezone="UTC", currency=lambda: "USD").texts(str(request.param))


def commands_of(store: Storefront, person: Person) -> dict[str, str]:
    """What Telegram lists under "/" for a person: each command and what it does."""
    code = person.account.language_code
    listed: list[BotCommand] = store.telegram.world.profile.commands_for(person.id, code)
    return {one.command: one.description for one in listed}


async def test_a_person_is_greeted_in_the_language_of_their_telegram(
    store: Storefront, texts: Texts
) -> None:
    salim = store.telegram.person(1101, first_name="سليم", language_code=texts.language)

    await salim.says("/start")

    assert texts.plain("button-catalogue") in salim.buttons
    assert commands_of(store, salim)["wallet"] == texts.plain("command-wallet")


@pytest.mark.parametrize("code", ["de", "", "x", "zh-hant"])
async def test_who_speaks_a_language_that_is_not_there_is_greeted_in_english(
    store: Storefront, code: str
) -> None:
    person = store.telegram.person(1101, first_name="Hans", language_code=code or None)

    await person.says("/start")

    person.sees("What would you like today?")


async def test_a_dialect_counts_as_its_language(store: Storefront, texts: Texts) -> None:
    person = store.telegram.person(1101, language_code=f"{texts.language}-XX", first_name="X")

    await person.says("/start")

    assert texts.plain("button-catalogue") in person.buttons


async def test_a_chosen_language_is_kept_and_its_commands_are_listed(
    store: Storefront, texts: Texts
) -> None:
    await store.mona.says("/language")

    await store.mona.taps_data(f"gl:{texts.language}")

    assert store.mona.toast == texts.plain("toast-language")
    assert texts.plain("button-catalogue") in store.mona.buttons
    assert commands_of(store, store.mona)["wallet"] == texts.plain("command-wallet")
    assert "credit" not in commands_of(store, store.mona)
    await store.mona.says("/start")
    assert texts.plain("button-wallet") in store.mona.buttons


async def test_the_owner_keeps_her_commands_in_every_language(
    store: Storefront, olga: Person, texts: Texts
) -> None:
    await olga.taps_data(f"gl:{texts.language}")

    assert commands_of(store, olga)["credit"] == texts.plain("command-credit")


async def test_news_comes_in_the_language_chosen_meanwhile(store: Storefront, texts: Texts) -> None:
    await confirmed(store)
    await store.mona.taps_data(f"gl:{texts.language}", message_id=store.mona.messages[0].message_id)
    await store.work()

    pushes = [shown(one) for one in store.mona.bot_messages if one.reply_to_message]
    wanted = texts("news-placed", icon="⏳", number="#1", service="Instagram Followers | R30")
    plain_words = wanted.translate(dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069\u200e\u200f")))
    assert pushes[0].splitlines()[0] == plain_words.splitlines()[0]

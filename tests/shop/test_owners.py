"""Who owns the shop, and the one-time word that makes an owner."""

import asyncio

import pytest

from bot.domain.errors import ClaimRefused
from bot.shop.clock import system_clock
from bot.shop.owners import Owners
from db.database import Database

MIRA, NILS = 2001, 2002


@pytest.fixture
def owners(database: Database) -> Owners:
    """Of a shop that nobody owns."""
    return Owners(database, system_clock)


async def _claimed(owners: Owners, who: int, word: str) -> bool:
    try:
        await owners.claim(who, word)
    except ClaimRefused:
        return False
    return True


async def test_the_word_makes_its_bearer_the_owner_once(owners: Owners) -> None:
    word = await owners.invite()
    assert word is not None

    assert not await _claimed(owners, NILS, f"{word}x")
    assert await _claimed(owners, MIRA, word)
    assert not await _claimed(owners, NILS, word)
    assert not await _claimed(owners, MIRA, word)

    assert owners.ids == (MIRA,)
    assert MIRA in owners
    assert NILS not in owners
    assert await owners.invite() is None


async def test_a_new_word_ends_the_one_before(owners: Owners) -> None:
    old, new = await owners.invite(), await owners.invite()
    assert old is not None
    assert new is not None

    assert not await _claimed(owners, NILS, old)
    assert await _claimed(owners, MIRA, new)


async def test_of_many_who_come_at_once_one_is_the_owner(owners: Owners) -> None:
    word = await owners.invite()
    assert word is not None

    came = await asyncio.gather(*(_claimed(owners, 3000 + n, word) for n in range(8)))

    assert sum(came) == 1
    assert len(owners.ids) == 1


async def test_only_the_words_hash_is_kept(owners: Owners, database: Database) -> None:
    word = await owners.invite()

    async with database.reading() as tx:
        kept = await tx.customers.preferences()

    assert word is not None
    assert word not in "".join(kept.values())


async def test_owners_of_the_settings_need_no_word_and_stay_beside_claimed_ones(
    owners: Owners, database: Database
) -> None:
    word = await owners.invite()
    assert word is not None
    await owners.claim(MIRA, word)

    named = Owners(database, system_clock, named=(NILS,))
    await named.load()

    assert named.ids == (NILS, MIRA)
    assert await named.invite() is None
    assert not await _claimed(named, 4004, word)

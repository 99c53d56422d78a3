"""What the owner gives away in the chat, and what becomes of it in the hands of customers."""

from csv import reader
from decimal import Decimal

from sandbox.telegram.person import Person
from tests.e2e.shopping import data_of, quoted, screen_of
from tests.e2e.storefront import Storefront


async def to_giveaways(olga: Person, *further: str) -> None:
    """From the desk to what is given, and further."""
    await olga.says("/admin")
    await olga.taps("Settings")
    await olga.taps("Bonuses and codes")
    for label in further:
        await olga.taps(label)


async def confirmed(olga: Person, *, reason: str = "spring") -> None:
    """Say why, and confirm."""
    await olga.says(reason)
    olga.sees(f"Reason: {reason}")
    await olga.taps("Confirm")


async def add_bonus(olga: Person) -> None:
    await to_giveaways(olga, "Add a bonus")
    await olga.says("from 10: 10%")
    await confirmed(olga)


async def reward_invitations(olga: Person) -> None:
    await to_giveaways(olga, "Invitations")
    await olga.says("5")
    await confirmed(olga)


async def make_promo(olga: Person, words: str = "SPRING10 10% 1 30d") -> None:
    await to_giveaways(olga, "Promo codes", "New promo code")
    await olga.says(words)
    await confirmed(olga)


async def pay_stars(person: Person) -> None:
    """Pay in 1000 Stars: $13."""
    await person.says("/wallet")
    await person.taps("Top up")
    await person.taps("⭐1,000")
    await person.pays()


async def test_a_friend_pays_and_who_invited_them_is_told_and_credited(
    store: Storefront, olga: Person
) -> None:
    await reward_invitations(olga)
    await store.mona.says("/invite")
    await store.mona.taps("Copy the link")

    await store.nils.opens(str(store.mona.copied))
    await pay_stars(store.nils)
    await store.happens_again("message")
    await store.work()

    store.mona.sees("Somebody you invited has paid in: $0.65 is yours.")
    assert await store.balance(store.mona) == Decimal("0.65")
    assert await store.balance(store.nils) == Decimal(13)
    await store.mona.says("/wallet")
    await store.mona.taps("Invite friends")
    assert "Came by your link: 1\nEarned: $0.65" in screen_of(store.mona)
    await store.mona.says("/wallet")
    await store.mona.taps("History")
    assert "+$0.65 · Invitation" in screen_of(store.mona)


async def test_ones_own_link_and_a_second_invitation_change_nothing(
    store: Storefront, olga: Person
) -> None:
    await reward_invitations(olga)
    await store.mona.says("/invite")
    await store.mona.taps("Copy the link")

    await store.mona.opens(str(store.mona.copied))
    await store.nils.says("/start")
    await store.nils.opens(str(store.mona.copied))
    await pay_stars(store.mona)
    await pay_stars(store.nils)

    assert await store.balance(store.mona) == Decimal(13)


async def test_without_rewards_nobody_is_asked_to_invite(store: Storefront) -> None:
    await store.mona.says("/wallet")
    assert not any("Invite" in label for label in store.mona.buttons)

    await store.mona.says("/invite")

    assert "gives no rewards for invitations" in screen_of(store.mona)


async def test_a_bonus_is_promised_paid_and_told(store: Storefront, olga: Person) -> None:
    await add_bonus(olga)
    await store.mona.says("/wallet")
    await store.mona.taps("Top up")
    assert "A bonus on top: from $10.00 10%" in screen_of(store.mona)
    assert any("$13.00 + $1.30 · ⭐1,000" in label for label in store.mona.buttons)

    await store.mona.taps("⭐1,000")
    await store.mona.pays()
    await store.happens_again("message")

    assert "And a bonus of $1.30 on top." in screen_of(store.mona)
    assert await store.balance(store.mona) == Decimal("14.30")


async def test_a_bonus_that_is_removed_is_promised_no_more(store: Storefront, olga: Person) -> None:
    await add_bonus(olga)
    await to_giveaways(olga, "From $10.00")
    await confirmed(olga, reason="too dear")

    await to_giveaways(olga)
    assert "No bonus on payments" in screen_of(olga)
    await pay_stars(store.mona)

    assert await store.balance(store.mona) == Decimal(13)


async def test_a_promo_code_lowers_the_price_of_one_order(store: Storefront, olga: Person) -> None:
    await make_promo(olga)
    await store.mona.says("/start")
    await store.give(store.mona, "5")
    await quoted(store.mona)
    await store.mona.taps("I have a promo code")
    await store.mona.says("autumn")
    assert "There is no such promo code" in screen_of(store.mona)

    await store.mona.says("spring10")
    assert "Without the code: $1.30, you save $0.13" in screen_of(store.mona)
    assert "Price: $1.17" in screen_of(store.mona)
    data = data_of(store.mona, "Confirm")
    await store.mona.taps("Confirm")
    await store.mona.taps_data(data)
    await store.work()

    assert await store.orders(store.mona) == ["running"]
    assert await store.balance(store.mona) == Decimal("3.83")
    await to_giveaways(olga, "Promo codes")
    assert "Used: 1 of 1" in screen_of(olga)


async def test_a_code_that_is_used_up_meanwhile_is_left_out_of_the_quote(
    store: Storefront, olga: Person
) -> None:
    await make_promo(olga)
    for person in (store.mona, store.nils):
        await person.says("/start")
        await store.give(person, "5")
        await quoted(person, link=f"https://instagram.com/{person.id}")
        await person.taps("I have a promo code")
        await person.says("SPRING10")
    await store.nils.taps("Confirm")

    await store.mona.taps("Confirm")

    assert "This promo code cannot be used any more." in str(store.mona.toast)
    assert "Price: $1.30" in screen_of(store.mona)
    assert await store.balance(store.mona) == Decimal(5)
    await store.mona.taps("Confirm")
    assert await store.balance(store.mona) == Decimal("3.70")


async def test_a_revoked_promo_code_is_refused(store: Storefront, olga: Person) -> None:
    await make_promo(olga)
    await make_promo(olga, "OTHER 5%")
    await to_giveaways(olga, "Promo codes", "Revoke SPRING10")
    await confirmed(olga, reason="a mistake")

    await quoted(store.mona)
    await store.mona.taps("I have a promo code")
    await store.mona.says("SPRING10")

    assert "There is no such promo code" in screen_of(store.mona)
    await store.mona.taps("Back")
    store.mona.sees("Price: $1.30")


async def test_a_batch_of_gift_codes_comes_as_a_file_whose_links_work(
    store: Storefront, olga: Person
) -> None:
    await to_giveaways(olga, "Gift codes", "New gift codes")
    await olga.says("2 x3 30d")
    await confirmed(olga, reason="a fair")
    await olga.taps_data(data_of(olga, "Back"))

    files = [one.document for one in olga.bot_messages if one.document]
    assert len(files) == 1
    assert files[0] is not None
    kept = store.telegram.world.files.find(files[0].file_id)
    assert kept is not None
    heading, *rows = list(reader(kept.content.decode().splitlines()))
    assert (heading, len(rows)) == (["code", "link"], 3)
    for person, row in zip((store.mona, store.nils), rows, strict=False):
        await person.opens(row[1])
        assert "$2.00 is in your wallet." in screen_of(person)
    await to_giveaways(olga, "Gift codes")
    assert "Used: 2 of 3" in screen_of(olga)

    await olga.taps("Revoke 1.")
    await confirmed(olga, reason="the fair is over")
    await store.mona.opens(rows[2][1])

    assert "There is no such gift code" in screen_of(store.mona)
    assert await store.balance(store.mona) == Decimal(2)


async def test_customers_reach_nothing_of_it(store: Storefront, olga: Person) -> None:
    await make_promo(olga)
    await to_giveaways(olga)
    data = data_of(olga, "Add a bonus")
    await store.mona.says("/start")

    await store.mona.taps_data(data)
    await store.mona.says("50 5%")

    assert "bonus" not in screen_of(store.mona).lower()
    assert store.shop.preferences.bonuses.tiers == ()

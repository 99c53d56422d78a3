"""What the owner does to the shelf: names, hiding, mark-ups of their own; quotes follow at once."""

from decimal import Decimal

import pytest

from bot.domain.errors import (
    AccountFrozen,
    ActNotOpen,
    AmountNotUnderstood,
    MarkupUnderFloor,
    NameNotUsable,
    NoLongerAvailable,
    NothingToChange,
    ReasonMissing,
)
from bot.domain.orders import DeskFilter
from tests.conftest import Opening
from tests.storefront import ANNA, OWNER, Storefront, usd

FOLLOWERS = "Followers R30"


async def set_markup(storefront: Storefront, percent: str | None, **place: int) -> None:
    asked = await storefront.shop.staff.ask_markup(
        OWNER, percent=None if percent is None else Decimal(percent), **place
    )
    await storefront.shop.staff.confirm(OWNER, asked.nonce)


async def price_of(storefront: Storefront, anna: int) -> Decimal:
    quote = await storefront.quote(anna)
    card = storefront.service()
    assert card.price == quote.price
    return quote.price.decimal("USD")


async def test_the_most_specific_markup_counts_in_quotes_and_prices(
    storefront: Storefront, anna: int
) -> None:
    service = storefront.service()
    prices = [await price_of(storefront, anna)]

    await set_markup(storefront, "60", category_id=service.category_id)
    prices.append(await price_of(storefront, anna))
    await set_markup(storefront, "100", service_id=service.id)
    prices.append(await price_of(storefront, anna))
    await set_markup(storefront, "10")
    prices.append(await price_of(storefront, anna))
    await set_markup(storefront, None, service_id=service.id)
    prices.append(await price_of(storefront, anna))
    await set_markup(storefront, None, category_id=service.category_id)
    prices.append(await price_of(storefront, anna))

    cost = prices[0] / Decimal("1.3")
    shares = [price / cost for price in prices]
    assert shares == [Decimal(n) for n in ("1.3", "1.6", "2", "2", "1.6", "1.1")]
    with pytest.raises(NothingToChange):
        await set_markup(storefront, None, service_id=service.id)
    with pytest.raises(NoLongerAvailable):
        await set_markup(storefront, "5", service_id=999)


async def test_the_card_on_the_shelf_says_why_the_price_is_what_it_is(
    storefront: Storefront, anna: int
) -> None:
    service = storefront.service()
    await set_markup(storefront, "60", category_id=service.category_id)

    card = await storefront.shop.shelf.service(service.id)

    assert card.steps is not None
    assert (card.steps.source, card.steps.markup) == ("category", Decimal("0.6"))
    assert (card.steps.worth, card.steps.price) == (None, storefront.service().price)
    board = await storefront.shop.shelf.prices()
    assert (board.markup, board.categories, board.services) == (Decimal("0.30"), 1, 0)


async def test_no_markup_goes_under_the_margin_floor(opening: Opening) -> None:
    storefront = await opening(pricing={"margin_floor": Decimal("0.05")})
    service = storefront.service()

    for place in ({}, {"service_id": service.id}, {"category_id": service.category_id}):
        with pytest.raises(MarkupUnderFloor) as refused:
            await set_markup(storefront, "4.9", **place)
        assert refused.value.least == Decimal("5.00")
    await set_markup(storefront, "5", service_id=service.id)

    with pytest.raises(AmountNotUnderstood):
        await set_markup(storefront, "10001")


async def test_what_is_hidden_is_not_sold_not_found_and_not_quoted(
    storefront: Storefront, anna: int
) -> None:
    service, quote = storefront.service(), await storefront.quote(anna)
    shelving = storefront.shop.shelving

    await shelving.hide(OWNER, service.id, hidden=True)
    await shelving.hide(OWNER, service.id, hidden=True)

    assert all(card.id != service.id for card in storefront.shop.catalog.search(FOLLOWERS))
    with pytest.raises(NoLongerAvailable):
        await storefront.shop.checkout.buy(anna, quote.id)
    with pytest.raises(NoLongerAvailable):
        await storefront.shop.checkout.quote(anna, service.id, {"link": "x", "quantity": "100"})
    assert (await storefront.shop.shelf.service(service.id)).off == "hidden"
    await shelving.hide_all(OWNER, service.category_id, hidden=False)
    assert storefront.service().id == service.id
    log = await storefront.shop.act_log.page()
    assert [line.name for line in log.items] == ["show_all", "hide"]


async def test_a_service_is_found_by_its_own_name_and_by_the_suppliers(
    storefront: Storefront,
) -> None:
    service, shelving = storefront.service(), storefront.shop.shelving

    await shelving.rename(OWNER, service.id, "  Real \u202efans ")

    for words in ("real fans", FOLLOWERS):
        assert storefront.shop.catalog.search(words)[0].name == "Real fans"
        found = await storefront.shop.shelf.find(words.upper())
        assert [card.id for card in found.items] == [service.id]
    with pytest.raises(NameNotUsable):
        await shelving.rename(OWNER, service.id, "\u200b")
    await shelving.rename(OWNER, service.id, FOLLOWERS)
    assert (await storefront.shop.shelf.service(service.id)).name == FOLLOWERS
    await shelving.rename(OWNER, service.id, None)
    assert len((await storefront.shop.act_log.page()).items) == 2


async def test_only_an_owner_arranges_the_shelf(storefront: Storefront, anna: int) -> None:
    service, shelving = storefront.service(), storefront.shop.shelving

    with pytest.raises(ActNotOpen):
        await shelving.hide(ANNA, service.id, hidden=True)
    with pytest.raises(ActNotOpen):
        await shelving.hide_all(ANNA, service.category_id, hidden=True)
    with pytest.raises(ActNotOpen):
        await shelving.rename(ANNA, service.id, "Mine")
    asked = await storefront.shop.staff.ask_freeze(
        ANNA, customer_id=anna, frozen=True, reason="forged"
    )
    with pytest.raises(ActNotOpen):
        await storefront.shop.staff.confirm(ANNA, asked.nonce)

    assert storefront.service().name == FOLLOWERS
    assert (await storefront.shop.act_log.page()).items == ()


async def test_a_frozen_customer_cannot_buy_and_keeps_money_and_orders(
    storefront: Storefront, anna: int
) -> None:
    placed, quote = await storefront.run(anna), await storefront.quote(anna)
    staff = storefront.shop.staff
    with pytest.raises(ReasonMissing):
        await staff.ask_freeze(OWNER, customer_id=anna, frozen=True, reason="  ")
    with pytest.raises(NothingToChange):
        await staff.ask_freeze(OWNER, customer_id=anna, frozen=False, reason="by mistake")
    asked = await staff.ask_freeze(OWNER, customer_id=anna, frozen=True, reason="stolen card")
    before = await storefront.books()

    await staff.confirm(OWNER, asked.nonce)
    with pytest.raises(AccountFrozen):
        await storefront.shop.checkout.buy(anna, quote.id)
    with pytest.raises(ActNotOpen):
        await staff.confirm(OWNER, asked.nonce)

    assert await storefront.books() == before
    card = await storefront.shop.people.card(anna)
    assert card.frozen_at == storefront.clock().replace(microsecond=0)
    assert (card.orders, card.orders_open, card.spent) == (1, 1, usd("0"))
    storefront.panel.set_order(placed.number, status="Completed")
    await storefront.look(placed)
    assert (await storefront.shop.people.card(anna)).spent == quote.price
    again = await staff.ask_freeze(OWNER, customer_id=anna, frozen=False, reason="hers after all")
    await staff.confirm(OWNER, again.nonce)
    assert (await storefront.shop.checkout.buy(anna, quote.id)).customer_id == anna


async def test_orders_are_found_by_either_number_link_and_customer(
    storefront: Storefront, anna: int
) -> None:
    placed = await storefront.run(anna, link="https://example.com/abc")
    other = await storefront.buy(await storefront.meet(1002, with_money="10"))
    desk = storefront.shop.desk

    for text in (placed.number, "com/abc", str(ANNA)):
        page = await desk.page(DeskFilter.ALL, text=text)
        assert [card.id for card in page.items] == [placed.order_id]
    everybody = await desk.page(DeskFilter.OPEN, text="anna")
    assert [card.id for card in everybody.items] == [other, placed.order_id]
    own = await desk.page(DeskFilter.ALL, customer_id=anna)
    assert [card.id for card in own.items] == [placed.order_id]
    assert (await desk.page(DeskFilter.UNCLEAR)).items == ()


async def test_figures_in_their_course_add_up_to_the_figures(
    storefront: Storefront, anna: int
) -> None:
    first = await storefront.run(anna)
    storefront.pass_time(seconds=86_400)
    second = await storefront.run(anna)
    storefront.panel.set_order(first.number, status="Completed")
    storefront.panel.set_order(second.number, status="Partial", remains=500)
    await storefront.look(first, second)

    for days in (1, 7, 30):
        course = await storefront.shop.stats.course(days)
        spans, figures = course.spans, course.figures
        assert len(spans) == (24 if days == 1 else days)
        assert sum(span.orders for span in spans) == figures.orders == (1 if days == 1 else 2)
        assert sum(span.turnover.units for span in spans) == figures.turnover.units
        profits = [span.profit for span in spans if span.profit is not None]
        assert figures.profit is not None
        assert sum(profit.units for profit in profits) == figures.profit.units
    week = (await storefront.shop.stats.course(7)).spans
    assert [span.orders for span in week] == [0, 0, 0, 0, 0, 1, 1]

"""People ask for prices, confirm them, once or many times at once, and change their mind."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from bot.shop.checkout import QuoteCard
from tests.proof.machine import Machine
from tests.proof.model import Person, Sale

PROCESS = st.sampled_from([0, 1])
SERVICES = st.sampled_from(["Followers R30", "Likes", "Likes", "Boost"])
QUANTITIES = st.integers(min_value=100, max_value=3_333)
PICK = st.integers(min_value=0, max_value=1_000)


class Buying(Machine):
    """Quotes and orders."""

    def quote(
        self, at: int, who: int, service: str, quantity: int, *, link: str = ""
    ) -> Sale | None:
        """A price for somebody, if there is one now."""
        process = self.process(at)
        person = self.model.people[who % len(self.model.people)]
        found = process.shop.catalog.search(service)
        card = next((one for one in found if one.name == service), None)
        if card is None:
            return None
        entered = {"link": link or f"https://example.com/{self.model.number()}"}
        entered["quantity"] = str(quantity)
        done = self.act(process, process.shop.checkout.quote(person.id, card.id, entered))
        if not done.is_done:
            return None
        return self.quoted(person, done.value, is_package=service == "Boost")

    def quoted(self, person: Person, card: QuoteCard, *, is_package: bool) -> Sale:
        """Somebody has been shown a price."""
        sale = Sale(
            quote_id=card.id,
            customer=person,
            price=card.price.units,
            quantity=card.quantity,
            link=card.link,
            is_package=is_package,
        )
        self.model.sales[sale.quote_id] = sale
        return sale

    def confirm(self, at: int, sale: Sale, *, presses: int) -> None:
        """Press the button so many times at once, in both processes by turns."""
        sale.confirmed = True
        steps = []
        for press in range(presses):
            process = self.process((at + press) % 2)
            steps.append((process, process.shop.checkout.buy(sale.customer.id, sale.quote_id)))
        for done in self.act_at_once(steps):
            if done.is_done:
                self.model.bought(sale.quote_id, done.value.id)

    def confirm_at_once(self, at: int, sales: list[Sale]) -> None:
        """Press a button of each of them, in both processes by turns."""
        steps = []
        for number, sale in enumerate(sales):
            sale.confirmed = True
            process = self.process((at + number) % 2)
            steps.append((process, process.shop.checkout.buy(sale.customer.id, sale.quote_id)))
        for sale, done in zip(sales, self.act_at_once(steps), strict=True):
            if done.is_done:
                self.model.bought(sale.quote_id, done.value.id)

    @rule(at=PROCESS, who=PICK, service=SERVICES, quantity=QUANTITIES)
    def somebody_buys(self, at: int, who: int, service: str, quantity: int) -> None:
        """The usual way."""
        sale = self.quote(at, who, service, quantity)
        if sale is not None:
            self.confirm(at, sale, presses=1)

    @rule(at=PROCESS, who=PICK, service=SERVICES, quantity=QUANTITIES)
    def somebody_confirms_twice(self, at: int, who: int, service: str, quantity: int) -> None:
        """One after the other."""
        sale = self.quote(at, who, service, quantity)
        if sale is not None:
            self.confirm(at, sale, presses=1)
            self.confirm(1 - at, sale, presses=1)

    @rule(at=PROCESS, who=PICK, quantity=QUANTITIES, presses=st.sampled_from([2, 3, 8, 50]))
    def somebody_confirms_many_times_at_once(
        self, at: int, who: int, quantity: int, presses: int
    ) -> None:
        """A finger that shakes."""
        sale = self.quote(at, who, "Likes", quantity)
        if sale is not None:
            self.confirm(at, sale, presses=presses)

    @rule(at=PROCESS, who=PICK, quantity=QUANTITIES, count=st.integers(2, 5))
    def several_quotes_are_confirmed_at_once(
        self, at: int, who: int, quantity: int, count: int
    ) -> None:
        """There may be money for one of them only."""
        sales = [self.quote(at, who, "Followers R30", quantity) for _ in range(count)]
        self.confirm_at_once(at, [sale for sale in sales if sale is not None])

    @precondition(lambda self: self.model.sales)
    @rule(at=PROCESS, which=PICK)
    def an_old_button_is_pressed(self, at: int, which: int) -> None:
        """Bought long ago, or run out, or perhaps still good."""
        sales = list(self.model.sales.values())
        self.confirm(at, sales[which % len(sales)], presses=1)

    @precondition(lambda self: self.model.sales)
    @rule(at=PROCESS, who=PICK, which=PICK, quantity=QUANTITIES)
    def somebody_buys_for_a_link_again(self, at: int, who: int, which: int, quantity: int) -> None:
        """It waits for the other order with its link."""
        sales = list(self.model.sales.values())
        sale = self.quote(at, who, "Likes", quantity, link=sales[which % len(sales)].link)
        if sale is not None:
            self.confirm(at, sale, presses=1)

    def cancel_in(self, at: int, sale: Sale) -> None:
        """The customer wants out; what that does depends on where the order is."""
        assert sale.order_id is not None
        sale.wants_out = True
        process = self.process(at)
        self.act(process, process.shop.fulfilment.ask_cancel(sale.customer.id, sale.order_id))

    @precondition(lambda self: self.bought())
    @rule(at=PROCESS, which=PICK)
    def somebody_cancels(self, at: int, which: int) -> None:
        """Whatever has become of it."""
        sales = self.bought()
        self.cancel_in(at, sales[which % len(sales)])

    @precondition(lambda self: self.bought())
    @rule(which=PICK, slot=st.integers(0, 1))
    def somebody_cancels_while_it_is_sent(self, which: int, slot: int) -> None:
        """One process sends, the other cancels."""
        sales = self.bought()
        sale = sales[which % len(sales)]
        sale.wants_out = True
        east, west = self.world.processes
        assert sale.order_id is not None
        self.act_at_once(
            [
                (east, east.shop.sending.send_next(east.upstream, slot)),
                (west, west.shop.fulfilment.ask_cancel(sale.customer.id, sale.order_id)),
            ]
        )

    @precondition(lambda self: self.bought())
    @rule(at=PROCESS, which=PICK)
    def somebody_wants_a_refill(self, at: int, which: int) -> None:
        """No money moves."""
        process, sales = self.process(at), self.bought()
        sale = sales[which % len(sales)]
        assert sale.order_id is not None
        self.act(process, process.shop.refills.ask(sale.customer.id, sale.order_id))
        self.act(process, process.shop.refills.work(process.upstream))

    def bought(self) -> list[Sale]:
        """Sales that are orders, as far as we have been told; the newest last."""
        return [sale for sale in self.model.sales.values() if sale.order_id is not None]

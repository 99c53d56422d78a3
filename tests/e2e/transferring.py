"""What people do about transfers in the chat: a way added, a payment opened, a proof approved."""

from sandbox.telegram.person import Person
from tests.e2e.shopping import screen_of
from tests.e2e.storefront import Storefront

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 32
PDF = b"%PDF-1.7 receipt"
IBAN = "IBAN <b>DE00</b> 1234\nOlga & Co"


async def add_bank(store: Storefront, olga: Person) -> None:
    """A way of transfer that the owner has added in the chat; no Stars, so it is the only one."""
    await olga.says("/admin")
    await olga.taps("Settings")
    await olga.taps("Ways to pay")
    await olga.taps("Take no Stars")
    await olga.taps("Transfers")
    await olga.taps("Add a way")
    await olga.says("My <i>bank</i>")
    await olga.taps("USD")
    await olga.says(IBAN)
    assert f"My <i>bank</i>, in USD: offered. Customers read:\n\n{IBAN}" in screen_of(olga)


async def top_up(person: Person, amount: str = "$10.00") -> None:
    """As far as the instructions."""
    await person.says("/wallet")
    await person.taps("Top up")
    await person.taps(amount)


async def approve(store: Storefront, olga: Person) -> None:
    """The owner approves the first proof that waits."""
    await olga.says("/admin")
    await olga.taps("Transfers to look at")
    await olga.taps("#")
    await olga.taps(" came")
    await olga.says("on the statement of today")
    await olga.taps("Confirm")
    await store.work()

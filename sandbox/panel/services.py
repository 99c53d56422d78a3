"""One thing the pretended panel sells, as it keeps it and as it lists it.

The catalogue is a plain dictionary from the service's id to this record, so that a test changes a
rate or takes a service away by ordinary assignment and `del`.
"""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(kw_only=True)
class PanelService:
    """A line of the panel's price list (protocol page section 2, `services`).

    `rate` is per 1000 units, or per package for the package types, in the account's currency.
    """

    id: str
    name: str
    category: str
    rate: Decimal
    type: str = "Default"
    quantity_min: int = 10
    quantity_max: int = 10_000
    refill: bool = False
    cancel: bool = False
    dripfeed: bool = False
    description: str = ""
    average_time: str = ""

    def as_listed(self) -> dict[str, object]:
        """The entry of the `services` answer: amounts as text, flags as booleans."""
        entry: dict[str, object] = {
            "service": id_on_the_wire(self.id),
            "name": self.name,
            "type": self.type,
            "category": self.category,
            "rate": str(self.rate),
            "min": str(self.quantity_min),
            "max": str(self.quantity_max),
            "refill": self.refill,
            "cancel": self.cancel,
            "dripfeed": self.dripfeed,
        }
        if self.description:
            entry["desc"] = self.description
        if self.average_time:
            entry["average_time"] = self.average_time
        return entry


Catalogue = dict[str, PanelService]


def id_on_the_wire(identifier: str) -> int | str:
    """An id as panels write it: a number if it is one, else the text."""
    return int(identifier) if identifier.isdigit() else identifier

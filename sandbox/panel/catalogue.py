"""The panel's price list: a believable one of about 300 services, and a large one by switch."""

from decimal import Decimal

from sandbox.panel.catalogue_lines import Line, catalogue_lines
from sandbox.panel.catalogue_tiers import Tier
from sandbox.panel.services import Catalogue, PanelService

FIRST_ID = 4101
LISTED_PLACES = Decimal("0.0001")
LARGEST_RATE = Decimal(40)
SMALLEST_RATE = Decimal("0.05")


def believable_catalogue() -> Catalogue:
    """About 300 services over a dozen networks, all seventeen order types among them."""
    catalogue: Catalogue = {}
    number = FIRST_ID
    network = ""
    for line in catalogue_lines():
        if network and line.network != network:
            number = (number // 100 + 1) * 100 + 1
        network = line.network
        for tier in line.tiers:
            catalogue[str(number)] = _service(str(number), line, tier)
            number += 1
    return catalogue


def large_catalogue(size: int = 10_000) -> Catalogue:
    """`size` services, for trying how the shop bears a long list: servers of the same products."""
    originals = list(believable_catalogue().values())
    catalogue: Catalogue = {}
    for index in range(size):
        original = originals[index % len(originals)]
        server = index // len(originals) + 1
        number = str(10_001 + index)
        catalogue[number] = PanelService(
            id=number,
            name=f"{original.name} | Server {server}",
            category=original.category,
            rate=_rate(original.rate * (100 + server % 25) / 100),
            type=original.type,
            quantity_min=original.quantity_min,
            quantity_max=original.quantity_max,
            refill=original.refill,
            cancel=original.cancel,
            dripfeed=original.dripfeed,
            description=original.description,
            average_time=original.average_time,
        )
    return catalogue


def _service(number: str, line: Line, tier: Tier) -> PanelService:
    parts = [line.subject, tier.label]
    if line.quantity_max > 1:
        parts.append(f"| Max {_short(line.quantity_max)}")
    return PanelService(
        id=number,
        name=" ".join(part for part in parts if part),
        category=f"{line.network} {line.category}",
        rate=_rate(Decimal(line.rate) * Decimal(tier.factor)),
        type=line.type,
        quantity_min=line.quantity_min,
        quantity_max=line.quantity_max,
        refill=tier.refill,
        cancel=tier.cancel,
        dripfeed=tier.dripfeed and line.type in {"Default", "Web Traffic"},
        description=tier.description,
        average_time=tier.average_time,
    )


def _rate(amount: Decimal) -> Decimal:
    """A rate as panels print them: at most four decimals, no needless zeros, within reason."""
    rate = min(max(amount, SMALLEST_RATE), LARGEST_RATE).quantize(LISTED_PLACES).normalize()
    return rate.quantize(Decimal("0.01")) if rate == rate.quantize(Decimal("0.01")) else rate


def _short(quantity: int) -> str:
    if quantity >= 1_000_000:
        return f"{quantity // 1_000_000}M"
    return f"{quantity // 1000}K" if quantity >= 1000 else str(quantity)

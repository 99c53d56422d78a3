"""The qualities in which the panel sells its products: what a tier says, costs and allows."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Tier:
    """A quality of a product: what its name says, what it costs, what may be asked for."""

    label: str
    factor: str
    refill: bool = False
    cancel: bool = False
    dripfeed: bool = False
    average_time: str = ""
    description: str = ""


ECONOMY = Tier(
    label="[No Refill] | Economy",
    factor="0.6",
    cancel=True,
    dripfeed=True,
    average_time="4 hours 10 minutes",
    description="Cheapest way in. Some drop is normal, no guarantee.",
)
FAST = Tier(
    label="[R30] | Fast",
    factor="1",
    refill=True,
    cancel=True,
    dripfeed=True,
    average_time="38 minutes",
    description="Starts within minutes. 30 days refill. Do not change the link while it runs.",
)
QUALITY = Tier(
    label="[R90] | High Quality",
    factor="1.7",
    refill=True,
    average_time="2 hours 25 minutes",
    description="Accounts with pictures and posts. 90 days refill. The profile must be public.",
)
LIFETIME = Tier(
    label="[R365] | Stable, Non Drop",
    factor="2.6",
    refill=True,
    cancel=True,
    average_time="11 hours",
    description="Slow and steady: up to 5K a day. Refill for a year.",
)
ARAB = Tier(
    label="[R30] | Arab 🇸🇦🇦🇪🇪🇬",
    factor="2.2",
    refill=True,
    dripfeed=True,
    average_time="1 hour 5 minutes",
    description="حسابات عربية، تعويض لمدة 30 يوم",
)
TURKEY = Tier(label="[R30] | Turkey 🇹🇷", factor="1.9", refill=True, cancel=True)
BRAZIL = Tier(label="Brazil 🇧🇷 | Instant", factor="1.5", dripfeed=True, average_time="21 minutes")
INDIA = Tier(label="India 🇮🇳 | Slow start", factor="0.8", cancel=True)
USA = Tier(
    label="[R60] | USA 🇺🇸 | Premium",
    factor="3.4",
    refill=True,
    average_time="6 hours 40 minutes",
    description="Speed 500 &ndash; 1K a day &amp; 60 days refill.<br>Start: 0 &ndash; 6 h",
)
INSTANT = Tier(label="Instant | Max speed", factor="0.9", cancel=True, average_time="3 minutes")
NATURAL = Tier(
    label="Natural pattern 🌱",
    factor="1.4",
    dripfeed=True,
    average_time="9 hours",
    description="Delivered in waves, like a post that does well by itself.",
)
PLAIN = Tier(label="", factor="1", average_time="1 hour 30 minutes")
CHOSEN = Tier(
    label="| Your own list",
    factor="1",
    cancel=True,
    description="One entry per line. Empty lines are not counted.",
)

GROWTH = (ECONOMY, FAST, QUALITY, LIFETIME)
QUICK = (INSTANT, FAST, NATURAL)

TIERS: dict[str, tuple[Tier, ...]] = {
    "growth": GROWTH,
    "wide": (*GROWTH, ARAB, TURKEY, INDIA, USA),
    "reach": (*QUICK, ARAB, BRAZIL, INDIA, USA),
    "quick": QUICK,
    "live": (PLAIN, ARAB, BRAZIL, TURKEY),
    "stable": (QUALITY, LIFETIME),
    "one": (PLAIN,),
    "pair": (PLAIN, NATURAL),
    "own": (CHOSEN,),
}

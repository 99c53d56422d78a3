"""What the pretended panel of tests sells."""

from decimal import Decimal

from sandbox.panel.services import Catalogue, PanelService


def small_catalogue() -> Catalogue:
    """A service that can do everything, one that can do nothing, a package, and comments."""
    services = (
        PanelService(
            id="1",
            name="Followers R30",
            category="Tests",
            rate=Decimal("2.00"),
            quantity_min=100,
            quantity_max=10_000,
            refill=True,
            cancel=True,
        ),
        PanelService(id="2", name="Likes", category="Tests", rate=Decimal("0.50")),
        PanelService(id="3", name="Boost", category="Tests", rate=Decimal("1.50"), type="Package"),
        PanelService(
            id="4",
            name="Comments",
            category="Tests",
            rate=Decimal("10.00"),
            type="Custom Comments",
            quantity_min=1,
            quantity_max=100,
        ),
    )
    return {service.id: service for service in services}

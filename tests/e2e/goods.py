"""What the panel sells in these tests."""

from decimal import Decimal
from typing import Final

from sandbox.panel.services import Catalogue, PanelService

ONE: Final = Decimal("1.00")


def small_catalogue() -> Catalogue:
    """One service of each order type, and one more.

    They cost the shop 1.00 per thousand (or package), so the customer 1.30.
    """
    services = [
        PanelService(
            id="1",
            name="Instagram Followers | R30",
            category="Instagram Followers",
            rate=ONE,
            quantity_min=100,
            refill=True,
            cancel=True,
            description="Starts at once.<br>No password & no <b>fuss</b>",
        ),
        PanelService(
            id="2",
            name="Instagram Custom Comments",
            category="Instagram Comments",
            rate=ONE,
            type="Custom Comments",
            quantity_min=2,
        ),
        PanelService(
            id="3",
            name="TikTok Growth Package",
            category="TikTok",
            rate=ONE,
            type="Package",
            quantity_min=1,
            quantity_max=1,
        ),
        PanelService(
            id="4", name="Instagram Likes", category="Instagram Likes", rate=ONE, quantity_min=10
        ),
        PanelService(
            id="5",
            name="Instagram Mentions",
            category="Instagram Mentions",
            rate=ONE,
            type="Mentions Custom List",
            quantity_min=2,
        ),
        PanelService(
            id="6",
            name="Telegram Poll Participants",
            category="Telegram Polls",
            rate=ONE,
            type="Poll",
            quantity_min=10,
        ),
    ]
    return {service.id: service for service in services}

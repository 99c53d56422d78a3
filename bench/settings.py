"""The settings of a measured shop: ordinary ones, without the limits that would be measured.

Rates of sending, the throttle and the pace towards a panel are settings; where they are lifted,
what is left is the work itself (performance page).
"""

from typing import Final

from bench.bot_api import TOKEN
from bench.panel import KEY
from bot.settings import Settings, load_settings

NO_LIMIT: Final = 0
MANY: Final = 10_000_000
SECRET: Final = "bench-secret"


def shop_settings(
    *, api: str, panel: str, database: str, hook: bool = False, rate: int = NO_LIMIT
) -> Settings:
    """Settings that point a shop at the stand-ins; with ``hook`` updates are brought to it.

    ``rate`` is how many messages a second it may send.
    """
    telegram = {"api_base": api}
    if hook:
        telegram |= {"webhook_url": "http://127.0.0.1:0/hook", "webhook_secret": SECRET}
    settings = load_settings(
        env_file=None,
        bot_token=TOKEN,
        telegram=telegram,
        database={"url": f"sqlite:///{database}"},
        providers={"main": {"url": panel, "key": KEY, "calls_per_second": 1000}},
        throttle={"updates": MANY},
        orders={"open_max": MANY},
        http={"port": 0, "internal_port": 0},
    )
    # No limit at all is more than a setting may say.
    lifted = {"global_rate": rate, "chat_rate": NO_LIMIT}
    return settings.model_copy(update={"telegram": settings.telegram.model_copy(update=lifted)})

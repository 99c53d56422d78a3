"""How people reach the shop: it asks Telegram for updates, or Telegram brings them by hook.

Here, above the face and the ports, the two are put together.
"""

from collections.abc import Callable, Sequence
from typing import Protocol
from urllib.parse import urlsplit

from aiogram import Bot, Dispatcher

from bot.settings import Settings
from bot.telegram.polling import Polling
from bot.telegram.webhook import Webhook
from bot.web import Hook, HookPort, Refusals, ReportForged


class Front(Protocol):
    """Where updates come in."""

    async def run(self) -> None:
        """Take updates until ``stop``; handlers under way are ended first.

        Raises TokenRefused, PortTaken.
        """

    def stop(self) -> None:
        """Take nothing new."""


class HookFront:
    """A front behind an open port: Telegram is told of it when it can be reached, not before."""

    def __init__(self, front: Front, port: HookPort) -> None:
        """``front`` runs as long as the port is open, and takes what comes in there."""
        self._front = front
        self.port = port

    async def run(self) -> None:
        """As the protocol says; the port closes last."""
        async with self.port.open():
            await self._front.run()

    def stop(self) -> None:
        """As the protocol says."""
        self._front.stop()


def build_front(
    settings: Settings,
    bot: Bot,
    dispatcher: Dispatcher,
    *,
    payment_failed: Callable[[], object],
    report_forged: ReportForged,
    hooks: Sequence[Hook] = (),
) -> Front:
    """Polling, or hooks when the settings name an address for them.

    ``payment_failed`` is called when a payment could not be taken in, ``report_forged`` when
    somebody passes for who may post to a hook. ``hooks`` are those of others than Telegram: where
    there are any the port is open, however updates come.
    """
    telegram, http = settings.telegram, settings.http
    refusals = Refusals(report_forged=report_forged)
    if not telegram.webhook_url:
        polling = Polling(bot, dispatcher, payment_failed=payment_failed)
        if not hooks:
            return polling
        return HookFront(polling, HookPort(hooks, refusals, host=http.host, port=http.port))
    webhook = Webhook(
        bot,
        dispatcher,
        url=lambda: _address(telegram.webhook_url, opened=port.number),
        secret=telegram.webhook_secret.get_secret_value(),
        payment_failed=payment_failed,
    )
    hook = Hook(urlsplit(telegram.webhook_url).path or "/", webhook.take)
    port = HookPort([hook, *hooks], refusals, host=http.host, port=http.port)
    return HookFront(webhook, port)


def _address(url: str, *, opened: int) -> str:
    """The address Telegram is told. Port 0 in it stands for the one that was opened."""
    parts = urlsplit(url)
    if parts.port != 0:
        return url
    return parts._replace(netloc=f"{parts.hostname}:{opened}").geturl()

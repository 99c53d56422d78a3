"""setWebhook, deleteWebhook and getWebhookInfo: the other way to receive updates.

Plain http and any port are accepted, as by a local Bot API server.
"""

import re
from urllib.parse import urlsplit

from aiogram.methods import DeleteWebhook, GetWebhookInfo, SetWebhook
from aiogram.types import WebhookInfo

from sandbox.telegram.refusals import bad_request
from sandbox.telegram.world import World

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def set_webhook(world: World, call: SetWebhook) -> bool:
    """setWebhook; an empty address is deleteWebhook."""
    if call.url:
        parts = urlsplit(call.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if call.secret_token and not SECRET.fullmatch(call.secret_token):
            raise bad_request("secret token contains illegal characters")
    if call.drop_pending_updates:
        world.updates.drop_all()
    if call.allowed_updates is not None:
        world.updates.allowed = call.allowed_updates or None
    if call.url:
        world.updates.interrupt("terminated by setWebhook request")
    world.hook.set(call.url, secret_token=call.secret_token, connections=call.max_connections)
    world.news.changed()
    return True


def delete_webhook(world: World, call: DeleteWebhook) -> bool:
    """deleteWebhook."""
    if call.drop_pending_updates:
        world.updates.drop_all()
    world.hook.set("", secret_token=None, connections=None)
    world.news.changed()
    return True


def get_webhook_info(world: World, _call: GetWebhookInfo) -> WebhookInfo:
    """getWebhookInfo."""
    hook = world.hook
    return WebhookInfo.model_validate(
        {
            "url": hook.url,
            "has_custom_certificate": False,
            "pending_update_count": len(world.updates.pending),
            "last_error_date": hook.last_error_at,
            "last_error_message": hook.last_error,
            "max_connections": hook.connections if hook.url else None,
            "allowed_updates": world.updates.allowed,
        }
    )

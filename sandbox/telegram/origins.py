"""Whose message is forwarded: the account, or a bare name where the person hides it.

Bot API: MessageOriginUser, MessageOriginHiddenUser.
"""

from aiogram.types import Message, MessageOriginHiddenUser, MessageOriginUser

from sandbox.telegram.world import World


def origin_of(world: World, message: Message) -> MessageOriginUser | MessageOriginHiddenUser | None:
    """What a forwarded copy of the message says about its writer; a copy of it too."""
    known = message.forward_origin
    if isinstance(known, MessageOriginUser | MessageOriginHiddenUser):
        return known
    writer = message.from_user
    if writer is None:
        return None
    account = world.directory.people.get(writer.id)
    if account is not None and account.hides_when_forwarded:
        return MessageOriginHiddenUser(date=message.date, sender_user_name=account.first_name)
    return MessageOriginUser(date=message.date, sender_user=writer)

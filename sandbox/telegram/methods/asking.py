"""getChat and getChatMember: who somebody is, and whether they joined."""

from aiogram.methods import GetChat, GetChatMember
from aiogram.types import (
    AcceptedGiftTypes,
    ChatFullInfo,
    ChatMemberAdministrator,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberMember,
    ChatMemberOwner,
    User,
)

from sandbox.telegram.refusals import bad_request
from sandbox.telegram.world import World

Member = (
    ChatMemberOwner | ChatMemberAdministrator | ChatMemberMember | ChatMemberLeft | ChatMemberBanned
)
ADMINISTRATOR_RIGHTS = (
    "can_be_edited",
    "is_anonymous",
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


def get_chat(world: World, call: GetChat) -> ChatFullInfo:
    """getChat."""
    chat = world.directory.chat(call.chat_id)
    return ChatFullInfo(
        id=chat.id,
        type=chat.type,
        title=chat.title,
        username=chat.username,
        first_name=chat.first_name,
        accent_color_id=0,
        max_reaction_count=11,
        accepted_gift_types=AcceptedGiftTypes(
            unlimited_gifts=False,
            limited_gifts=False,
            unique_gifts=False,
            premium_subscription=False,
            gifts_from_channels=False,
        ),
    )


def get_chat_member(world: World, call: GetChatMember) -> Member:
    """getChatMember: in a private chat the two of it; else as the group says."""
    chat = world.directory.chat(call.chat_id)
    group = world.directory.groups.get(chat.id)
    account = world.directory.people.get(call.user_id)
    if account is None and call.user_id == world.bot.id:
        return as_member(world.bot, group.bot_status if group else "member")
    if account is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    if group is None:
        return as_member(account.user(), "member" if account.id == chat.id else "left")
    return as_member(account.user(), group.members.get(account.id, "left"))


def as_member(user: User, status: str) -> Member:
    """The user with that standing in a chat."""
    if status == "creator":
        return ChatMemberOwner(user=user, is_anonymous=False)
    if status == "administrator":
        rights = dict.fromkeys(ADMINISTRATOR_RIGHTS, False)
        return ChatMemberAdministrator.model_validate({"user": user, **rights})
    if status == "kicked":
        return ChatMemberBanned.model_validate({"user": user, "until_date": 0})
    if status == "left":
        return ChatMemberLeft(user=user)
    return ChatMemberMember(user=user)

"""What the bot says of itself: getMe, commands, name, descriptions, menu button."""

import re

from aiogram.methods import (
    Close,
    DeleteMyCommands,
    GetMe,
    GetMyCommands,
    LogOut,
    SetChatMenuButton,
    SetMyCommands,
    SetMyDescription,
    SetMyName,
    SetMyShortDescription,
)
from aiogram.types import BotCommand, User

from sandbox.telegram.profile import scope_key
from sandbox.telegram.refusals import bad_request
from sandbox.telegram.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMANDS_MAX = 100
DESCRIPTION_MAX = 256
LANGUAGE = re.compile(r"[a-z]{2}")


def get_me(world: World, _call: GetMe) -> User:
    """getMe."""
    return world.bot


def set_my_commands(world: World, call: SetMyCommands) -> bool:
    """setMyCommands: for one scope and language; everyone's menu may change."""
    if len(call.commands) > COMMANDS_MAX:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in call.commands:
        if not COMMAND.fullmatch(command.command.removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description) <= DESCRIPTION_MAX:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    key = (_scope(world, call), _language(call.language_code))
    world.profile.commands[key] = [
        one.model_copy(update={"command": one.command.removeprefix("/")}) for one in call.commands
    ]
    _tell_everyone(world)
    return True


def get_my_commands(world: World, call: GetMyCommands) -> list[BotCommand]:
    """getMyCommands: exactly what was set for that scope and language."""
    key = (_scope(world, call), _language(call.language_code))
    return world.profile.commands.get(key, [])


def delete_my_commands(world: World, call: DeleteMyCommands) -> bool:
    """deleteMyCommands."""
    world.profile.commands.pop((_scope(world, call), _language(call.language_code)), None)
    _tell_everyone(world)
    return True


def set_my_name(world: World, call: SetMyName) -> bool:
    """setMyName: up to 64 characters."""
    return _set_text(world, "name", call.name, language=call.language_code, most=64)


def set_my_description(world: World, call: SetMyDescription) -> bool:
    """setMyDescription: up to 512 characters."""
    text = call.description
    return _set_text(world, "description", text, language=call.language_code, most=512)


def set_my_short_description(world: World, call: SetMyShortDescription) -> bool:
    """setMyShortDescription: up to 120 characters."""
    text = call.short_description
    return _set_text(world, "short_description", text, language=call.language_code, most=120)


def set_chat_menu_button(world: World, call: SetChatMenuButton) -> bool:
    """setChatMenuButton: remembered, shown nowhere."""
    button = call.menu_button.model_dump(exclude_none=True) if call.menu_button else {}
    world.profile.menu_buttons[call.chat_id or 0] = button
    world.news.changed()
    return True


def log_out(_world: World, _call: LogOut | Close) -> bool:
    """logOut and close: agreed to, without effect."""
    return True


def _set_text(
    world: World, kind: str, text: str | None, *, language: str | None, most: int
) -> bool:
    if text is not None and len(text) > most:
        raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
    world.profile.texts[(kind, _language(language))] = text or ""
    world.news.changed()
    return True


def _scope(world: World, call: SetMyCommands | GetMyCommands | DeleteMyCommands) -> str:
    chat_id = getattr(call.scope, "chat_id", None)
    if chat_id is not None:
        world.directory.chat(chat_id)
    return scope_key(call.scope)


def _language(code: str | None) -> str:
    if code and not LANGUAGE.fullmatch(code):
        raise bad_request("LANG_CODE_INVALID")
    return code or ""


def _tell_everyone(world: World) -> None:
    for person in world.directory.people:
        world.news.publish(person, "commands")

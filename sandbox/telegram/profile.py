"""What the bot says of itself: commands by scope and language, names, descriptions, menu button."""

from aiogram.types import BotCommand, BotCommandScopeUnion

DEFAULT_SCOPE = "default"


class Profile:
    """The bot's public face, as set by its own calls."""

    def __init__(self) -> None:
        """Begin with nothing set."""
        self.commands: dict[tuple[str, str], list[BotCommand]] = {}
        self.texts: dict[tuple[str, str], str] = {}
        """By kind (name, description, short_description) and language ("" for any)."""
        self.menu_buttons: dict[int, dict[str, object]] = {}
        """By chat id, 0 for all private chats."""

    def commands_for(self, person: int, language_code: str | None) -> list[BotCommand]:
        """The commands a person sees in the private chat.

        The narrowest scope wins, and within it the person's language before any (Bot API,
        "Determining list of commands").
        """
        for scope in (f"chat:{person}", "all_private_chats", DEFAULT_SCOPE):
            for language in (language_code or "", ""):
                if commands := self.commands.get((scope, language)):
                    return commands
        return []


def scope_key(scope: BotCommandScopeUnion | None) -> str:
    """A scope as text: its type, then the chat and person it is narrowed to."""
    if scope is None:
        return DEFAULT_SCOPE
    parts = [scope.type, getattr(scope, "chat_id", None), getattr(scope, "user_id", None)]
    return ":".join(str(part) for part in parts if part is not None)

"""Who there is: people, groups and channels, and whether the bot may write to them."""

from dataclasses import dataclass, field

from aiogram.types import Chat, User

from sandbox.telegram.refusals import bad_request, forbidden


@dataclass
class Account:
    """A person. `started` once they have written to the bot; `shown` on the chat page."""

    id: int
    first_name: str
    username: str | None = None
    language_code: str | None = "en"
    role: str = "customer"
    shown: bool = True
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    hides_when_forwarded: bool = False

    def user(self) -> User:
        """The person as the sender of something."""
        return User(
            id=self.id,
            is_bot=False,
            first_name=self.first_name,
            username=self.username,
            language_code=self.language_code,
        )

    def chat(self) -> Chat:
        """The private chat with the person."""
        return Chat(id=self.id, type="private", first_name=self.first_name, username=self.username)


@dataclass
class Group:
    """A group, supergroup or channel; `members` maps a person's id to their status in it."""

    id: int
    title: str
    kind: str = "supergroup"
    username: str | None = None
    members: dict[int, str] = field(default_factory=dict)
    bot_status: str = "administrator"

    def chat(self) -> Chat:
        """The group as a chat."""
        return Chat(id=self.id, type=self.kind, title=self.title, username=self.username)


class Directory:
    """Everyone the server knows."""

    def __init__(self) -> None:
        """Begin empty."""
        self.people: dict[int, Account] = {}
        self.groups: dict[int, Group] = {}

    def chat(self, chat_id: int | str) -> Chat:
        """The chat of that id or `@name`; raises `Refused` 400 when there is none."""
        group = self.group(chat_id)
        if group is not None:
            return group.chat()
        account = self.people.get(chat_id) if isinstance(chat_id, int) else None
        if account is None:
            raise bad_request("chat not found")
        return account.chat()

    def group(self, chat_id: int | str) -> Group | None:
        """The group or channel of that id or `@name`."""
        if isinstance(chat_id, int):
            return self.groups.get(chat_id)
        wanted = chat_id.removeprefix("@").lower()
        for group in self.groups.values():
            if group.username is not None and group.username.lower() == wanted:
                return group
        return None

    def reachable(self, chat_id: int | str) -> Chat:
        """The chat, when the bot may write to it; raises `Refused` 400 or 403 when not."""
        chat = self.chat(chat_id)
        if account := self.people.get(chat.id):
            _check_person(account)
        elif self.groups[chat.id].bot_status in {"left", "kicked"}:
            kind = self.groups[chat.id].kind
            raise forbidden(f"bot was kicked from the {kind} chat")
        return chat


def _check_person(account: Account) -> None:
    if account.deactivated:
        raise forbidden("user is deactivated")
    if account.blocked:
        raise forbidden("bot was blocked by the user")
    if not account.started:
        raise forbidden("bot can't initiate conversation with a user")

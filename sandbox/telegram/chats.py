"""The messages of every chat, as they are shown now."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from aiogram.types import Chat, Message, User

from sandbox.telegram.news import News

FIRST_MESSAGE_ID = 101


class Chats:
    """All messages. Their ids are unique over all chats, so a mixed-up id never fits by chance."""

    def __init__(self, *, clock: Callable[[], datetime], news: News) -> None:
        """`clock` dates the messages; `news` hears of each change."""
        self._clock = clock
        self._news = news
        self.next_id = FIRST_MESSAGE_ID
        self.messages: dict[int, dict[int, Message]] = {}
        self.reply_keyboards: dict[int, list[list[str]]] = {}
        """By message id: the keyboard it put under the text field; empty when it took it away."""

    def post(
        self, chat: Chat, sender: User, *, reply_rows: list[list[str]] | None = None, **content: Any
    ) -> Message:
        """A new message with that content (fields of `Message`)."""
        message = Message(
            message_id=self.next_id,
            date=self._clock(),
            chat=chat,
            from_user=sender,
            **{name: value for name, value in content.items() if value is not None},
        )
        self.next_id += 1
        self.messages.setdefault(chat.id, {})[message.message_id] = message
        if reply_rows is not None:
            self.reply_keyboards[message.message_id] = reply_rows
        self._news.publish(chat.id, "message", message=message)
        return message

    def find(self, chat_id: int, message_id: int) -> Message | None:
        """The message, if it is there."""
        return self.messages.get(chat_id, {}).get(message_id)

    def edit(self, message: Message, **content: Any) -> Message:
        """Show other content in place of the old; dated as an edit."""
        edited = message.model_copy(update={"edit_date": int(self._clock().timestamp()), **content})
        return self.replace(edited)

    def replace(self, message: Message) -> Message:
        """Put the message in place of the one with its id."""
        self.messages[message.chat.id][message.message_id] = message
        self._news.publish(message.chat.id, "edit", message=message)
        return message

    def remove(self, chat_id: int, message_id: int) -> None:
        """Take the message away for everyone."""
        del self.messages[chat_id][message_id]
        self.reply_keyboards.pop(message_id, None)
        self._news.publish(chat_id, "delete", message_id=message_id)

    def history(self, chat_id: int) -> list[Message]:
        """The messages of a chat, oldest first."""
        return list(self.messages.get(chat_id, {}).values())

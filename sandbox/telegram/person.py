"""A person in front of Telegram, for tests and the scripted demo: says, taps, sees.

Whatever they do waits until the bot has handled it (the update was confirmed), so that a test can
look at the result right away.
"""

import asyncio
import re

from aiogram.types import InlineKeyboardButton, Message

from sandbox.telegram import acts
from sandbox.telegram.directory import Account
from sandbox.telegram.payments import OpenInvoice
from sandbox.telegram.transcript import button_texts, newest_with_keyboard, tail, text_of
from sandbox.telegram.updates import Pending
from sandbox.telegram.world import World

PATIENCE_SECONDS = 10.0
DEEP_LINK = re.compile(r"https://t\.me/(?P<name>\w+)\?start=(?P<payload>[A-Za-z0-9_-]{1,64})")


class Person:
    """One person and their chat with the bot."""

    def __init__(self, world: World, account: Account) -> None:
        """`patience` is how many seconds they wait for the bot before an AssertionError."""
        self._world = world
        self.account = account
        self.patience = PATIENCE_SECONDS
        self.opened: str | None = None
        """The address behind the last link button they tapped."""
        self.copied: str | None = None
        """The text that the last copy button they tapped gave them."""
        self._payment_error: str | None = None

    @property
    def id(self) -> int:
        """Their Telegram id, which is the chat's id too."""
        return self.account.id

    @property
    def messages(self) -> list[Message]:
        """The chat as it is shown now, both sides, oldest first."""
        return self._world.chats.history(self.id)

    @property
    def bot_messages(self) -> list[Message]:
        """What the bot sent, oldest first."""
        return [one for one in self.messages if one.from_user and one.from_user.is_bot]

    @property
    def screen(self) -> Message:
        """The newest message of the bot; AssertionError when it never wrote."""
        if not self.bot_messages:
            raise AssertionError(f"the bot has written nothing to {self.account.first_name}")
        return self.bot_messages[-1]

    @property
    def buttons(self) -> list[str]:
        """The button texts of the newest message that has an inline keyboard."""
        message = newest_with_keyboard(self.bot_messages)
        return button_texts(message) if message else []

    @property
    def toast(self) -> str | None:
        """The text of the last answer to a press, or why the last payment failed."""
        return self._payment_error or self._world.queries.toasts.get(self.id)

    async def says(
        self, text: str, *, reply_to: int | None = None, chat: int | None = None
    ) -> None:
        """Write a text to the bot, or into the group with the id `chat`."""
        pending = acts.write(self._world, self.account, text, reply_to=reply_to, chat_id=chat)
        await self._until_handled(pending)

    async def sends_photo(self, content: bytes, *, caption: str | None = None) -> None:
        """Send a picture."""
        pending = acts.send_photo(self._world, self.account, content, caption=caption)
        await self._until_handled(pending)

    async def sends_document(
        self,
        content: bytes,
        *,
        name: str = "file.pdf",
        mime_type: str = "application/pdf",
        caption: str | None = None,
    ) -> None:
        """Send a file."""
        file = self._world.files.keep(content, kind="document", name=name, mime_type=mime_type)
        pending = acts.send_document(self._world, self.account, file, caption=caption)
        await self._until_handled(pending)

    async def sends_sticker(self) -> None:
        """Send a sticker."""
        await self._until_handled(acts.send_sticker(self._world, self.account))

    async def forwards(self, message: Message) -> None:
        """Forward a message, of this chat or another, to the bot."""
        await self._until_handled(acts.forward(self._world, self.account, message))

    async def opens(self, url: str) -> None:
        """Follow a link; one that leads into the bot with `?start=` says so to it."""
        self.opened = url
        found = DEEP_LINK.fullmatch(url)
        if found and found["name"].lower() == (self._world.bot.username or "").lower():
            await self.says(f"/start {found['payload']}")

    async def taps(self, text: str) -> None:
        """Tap the button that contains `text`, on the newest message that has such a button.

        A button with exactly this text goes before one that only contains it. Raises
        AssertionError with the visible buttons when there is none.
        """
        label = self._label(text)
        for message in reversed(self.messages):
            if label is not None and message.message_id == label[0]:
                await self.says(label[1])
                return
            if button := _button(message, text):
                await self._press(message, button)
                return
        raise AssertionError(
            f"no button contains {text!r}; visible: {self.buttons}\n{self._tail()}"
        )

    async def taps_data(self, data: str, *, message_id: int | None = None) -> None:
        """Press a button with this data, real or forged, old or gone; by default on the screen."""
        on = self.screen.message_id if message_id is None else message_id
        press = acts.press(self._world, self.account, chat_id=self.id, message_id=on, data=data)
        await self._until_handled(press.pending)

    async def pays(self, *, link: str | None = None) -> str | None:
        """Pay the newest unpaid invoice, or the one behind a link that the bot made.

        Returns the charge id; None when the bot refused or was too slow, with the reason in
        `toast`.
        """
        invoice = self._world.payments.links.get(link) if link else self._newest_invoice()
        if invoice is None:
            raise AssertionError(f"no invoice to pay\n{self._tail()}")
        paid = await acts.pay(self._world, self.account, invoice)
        self._payment_error = paid.error
        await self._until_handled(paid.pending)
        return paid.charge_id

    async def charges_back(self, charge_id: str) -> None:
        """Have a payment taken back without the bot: AssertionError when it is back already."""
        await self._until_handled(acts.charge_back(self._world, self.account, charge_id))

    async def asks_inline(self, text: str) -> list[dict[str, object]]:
        """Type `@bot text`; the results as the bot gave them."""
        press = acts.ask_inline(self._world, self.account, text)
        await self._until_handled(press.pending)
        return self._world.queries.inline_results.get(self.id, [])

    def blocks_bot(self) -> None:
        """Block the bot; it is told, and may not write any more."""
        acts.set_blocked(self._world, self.account, blocked=True)

    def unblocks_bot(self) -> None:
        """Let the bot write again."""
        acts.set_blocked(self._world, self.account, blocked=False)

    def deletes_account(self) -> None:
        """Be gone: the bot finds a deactivated user."""
        self.account.deactivated = True
        self._world.news.changed()

    def sees(self, text: str) -> Message:
        """The newest message of the bot that contains `text`; AssertionError if none does."""
        message = self._find(text)
        if message is None:
            raise AssertionError(f"{self._name} does not see {text!r}\n{self._tail()}")
        return message

    async def waits_for(self, text: str, *, seconds: float = PATIENCE_SECONDS) -> Message:
        """The same, at most so many seconds from now; edits count as well."""
        deadline = self._world.monotonic() + seconds
        while (message := self._find(text)) is None:
            left = deadline - self._world.monotonic()
            if left <= 0:
                raise AssertionError(f"{self._name} waited for {text!r}\n{self._tail()}")
            await self._world.news.next_change(seconds=left)
        return message

    @property
    def _name(self) -> str:
        return self.account.first_name

    def _find(self, text: str) -> Message | None:
        for message in reversed(self.bot_messages):
            if text in text_of(message):
                return message
        return None

    def _label(self, text: str) -> tuple[int, str] | None:
        """The message of the keyboard now under the text field, and its fitting label."""
        keyboards = self._world.chats.reply_keyboards
        for message in reversed(self.messages):
            if message.message_id in keyboards:
                labels = [label for row in keyboards[message.message_id] for label in row]
                fitting = [label for label in labels if text in label]
                return (message.message_id, fitting[0]) if fitting else None
        return None

    def _newest_invoice(self) -> OpenInvoice | None:
        for message in reversed(self.messages):
            invoice = self._world.payments.invoices.get(message.message_id)
            if invoice is not None and not invoice.paid:
                return invoice
        return None

    async def _press(self, message: Message, button: InlineKeyboardButton) -> None:
        if button.callback_data is not None:
            await self.taps_data(button.callback_data, message_id=message.message_id)
        elif button.pay:
            await self.pays()
        elif button.url is not None:
            await self.opens(button.url)
        elif button.copy_text is not None:
            self.copied = button.copy_text.text

    async def _until_handled(self, pending: Pending) -> None:
        try:
            async with asyncio.timeout(self.patience):
                await pending.handled.wait()
        except TimeoutError as error:
            raise AssertionError(
                f"the bot has not handled an update of {self._name} within {self.patience} s: "
                f"{pending.body[:300]}\n{self._tail()}"
            ) from error

    def _tail(self) -> str:
        return tail(self.messages)


def _button(message: Message, text: str) -> InlineKeyboardButton | None:
    if message.reply_markup is None:
        return None
    buttons = [button for row in message.reply_markup.inline_keyboard for button in row]
    fitting = [button for button in buttons if text in button.text]
    exact = [button for button in fitting if button.text == text]
    return next(iter(exact or fitting), None)

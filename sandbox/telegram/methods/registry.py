"""Which methods the server knows, and who carries each one out.

A method that is missing here is answered 404. `getUpdates` waits, so the desk does it itself.
"""

from collections.abc import Callable
from typing import Any

from aiogram import methods as api
from aiogram.methods import TelegramMethod

from sandbox.telegram.methods import (
    answering,
    asking,
    copying,
    describing,
    editing,
    media,
    receiving,
    selling,
    sending,
)
from sandbox.telegram.world import World

Handler = Callable[[World, Any], Any]

HANDLERS: dict[type[TelegramMethod[Any]], Handler] = {
    api.GetMe: describing.get_me,
    api.LogOut: describing.log_out,
    api.Close: describing.log_out,
    api.SetMyCommands: describing.set_my_commands,
    api.GetMyCommands: describing.get_my_commands,
    api.DeleteMyCommands: describing.delete_my_commands,
    api.SetMyName: describing.set_my_name,
    api.SetMyDescription: describing.set_my_description,
    api.SetMyShortDescription: describing.set_my_short_description,
    api.SetChatMenuButton: describing.set_chat_menu_button,
    api.SetWebhook: receiving.set_webhook,
    api.DeleteWebhook: receiving.delete_webhook,
    api.GetWebhookInfo: receiving.get_webhook_info,
    api.SendMessage: sending.send_message,
    api.SendChatAction: sending.send_chat_action,
    api.SendPhoto: media.send_photo,
    api.SendDocument: media.send_document,
    api.SendSticker: media.send_sticker,
    api.GetFile: media.get_file,
    api.CopyMessage: copying.copy_message,
    api.ForwardMessage: copying.forward_message,
    api.EditMessageText: editing.edit_message_text,
    api.EditMessageCaption: editing.edit_message_caption,
    api.EditMessageReplyMarkup: editing.edit_message_reply_markup,
    api.EditMessageMedia: editing.edit_message_media,
    api.DeleteMessage: editing.delete_message,
    api.DeleteMessages: editing.delete_messages,
    api.PinChatMessage: editing.pin_chat_message,
    api.SetMessageReaction: editing.set_message_reaction,
    api.AnswerCallbackQuery: answering.answer_callback_query,
    api.AnswerInlineQuery: answering.answer_inline_query,
    api.AnswerPreCheckoutQuery: answering.answer_pre_checkout_query,
    api.SendInvoice: selling.send_invoice,
    api.CreateInvoiceLink: selling.create_invoice_link,
    api.RefundStarPayment: selling.refund_star_payment,
    api.GetStarTransactions: selling.get_star_transactions,
    api.GetMyStarBalance: selling.get_my_star_balance,
    api.GetChat: asking.get_chat,
    api.GetChatMember: asking.get_chat_member,
}

METHODS: dict[str, tuple[type[TelegramMethod[Any]], Handler]] = {
    model.__api_method__.lower(): (model, handler) for model, handler in HANDLERS.items()
}
"""By the method's name in small letters: the real server does not mind the case."""

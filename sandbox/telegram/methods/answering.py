"""Answers to presses, inline questions and the question before a payment."""

from aiogram.methods import AnswerCallbackQuery, AnswerInlineQuery, AnswerPreCheckoutQuery

from sandbox.telegram.refusals import bad_request
from sandbox.telegram.wire import to_wire
from sandbox.telegram.world import World

TOAST_MAX = 200
INLINE_RESULTS_MAX = 50


def answer_callback_query(world: World, call: AnswerCallbackQuery) -> bool:
    """answerCallbackQuery; the text is what the person sees for a moment."""
    if call.text is not None and len(call.text) > TOAST_MAX:
        raise bad_request("MESSAGE_TOO_LONG")
    query = world.queries.answer(call.callback_query_id)
    world.queries.toasts[query.person] = call.text
    world.news.publish(
        query.person,
        "answer",
        press=query.id,
        text=call.text,
        alert=bool(call.show_alert),
        url=call.url,
    )
    return True


def answer_inline_query(world: World, call: AnswerInlineQuery) -> bool:
    """answerInlineQuery: at most 50 results with unique ids of 1 to 64 bytes."""
    if len(call.results) > INLINE_RESULTS_MAX:
        raise bad_request("RESULTS_TOO_MUCH")
    ids = [result.id for result in call.results]
    if len(set(ids)) != len(ids):
        raise bad_request("RESULT_ID_DUPLICATE")
    if any(not 1 <= len(known.encode()) <= 64 for known in ids):
        raise bad_request("RESULT_ID_INVALID")
    query = world.queries.answer(call.inline_query_id)
    world.queries.inline_results[query.person] = to_wire(list(call.results))
    world.news.changed()
    return True


def answer_pre_checkout_query(world: World, call: AnswerPreCheckoutQuery) -> bool:
    """answerPreCheckoutQuery: within 10 seconds; a refusal needs its reason."""
    if not call.ok and not call.error_message:
        raise bad_request("error message is empty")
    error = None if call.ok else call.error_message
    world.payments.answer(call.pre_checkout_query_id, error=error)
    return True

"""What a person may be asked for in words. Losing a state costs a few taps, never money."""

from aiogram.fsm.state import State, StatesGroup


class Ordering(StatesGroup):
    """The questions of an order; which one it is follows from the answers given so far."""

    answering = State()


class Finding(StatesGroup):
    """The number or link of an order. Services are searched by any text outside a question."""

    order = State()


class PayingIn(StatesGroup):
    """What the wallet asks for."""

    amount = State()
    code = State()
    promo = State()
    transfer = State()
    """The instructions are shown; a file that comes now is the proof, words are no answer."""
    proof = State()


class Writing(StatesGroup):
    """A message to the shop's owner, about a payment or anything else."""

    about_payment = State()
    to_owner = State()


# Owner


class Deciding(StatesGroup):
    """What a person must say about an order before a decision is confirmed."""

    provider_order = State()
    refund = State()
    reason = State()
    why = State()


class Managing(StatesGroup):
    """What the owner's desk asks for."""

    person = State()
    orders = State()
    service = State()
    amount = State()
    amount_reason = State()
    freeze_reason = State()
    refund_reason = State()
    ban_reason = State()
    float_reason = State()
    gift = State()
    promo = State()
    bonus = State()
    referral = State()
    giveaway_reason = State()
    name = State()
    markup = State()


class Settling(StatesGroup):
    """Whose a payment is that fits nothing, and why."""

    owner = State()
    reason = State()


class Broadcasting(StatesGroup):
    """What a broadcast is made of: the message, which may be of any kind, and its buttons."""

    message = State()
    buttons = State()


class SettingUp(StatesGroup):
    """What the owner may be asked for while opening the shop, and in its settings."""

    name = State()
    currency = State()
    address = State()
    key = State()
    worth = State()
    markup = State()


class Judging(StatesGroup):
    """What the owner says about the proof of a transfer."""

    amount = State()
    approval_reason = State()
    reason = State()


class NamingWay(StatesGroup):
    """A way of transfer that is being added, or worded anew."""

    name = State()
    currency = State()
    words = State()
    other_words = State()

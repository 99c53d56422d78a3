"""The three buttons and the few words of the bots that are the floor."""

import json
from typing import Final

BUTTONS: Final = {"a": "Catalogue", "b": "My orders", "c": "Wallet"}
TEXTS: Final = (
    "<b>Catalogue</b>\nPick a network, then a category.",
    "<b>Your orders</b>\nNothing has been ordered yet.",
    "<b>Wallet</b>\nYour balance is $0.00.",
)
MARKUP: Final = json.dumps(
    {"inline_keyboard": [[{"text": text, "callback_data": data}] for data, text in BUTTONS.items()]}
)

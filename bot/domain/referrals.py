"""The word in an invitation: our own number of who invites, in a short form.

It says nothing of Telegram's numbers, and whoever brings it was invited before they had a number.
"""

from typing import Final

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_LENGTH_MAX: Final = 13
_NUMBER_MAX: Final = 2**63 - 1


def invite_word(customer_id: int) -> str:
    """A customer's number as the word of their invitation."""
    word, rest = "", customer_id
    while rest:
        rest, digit = divmod(rest, len(_DIGITS))
        word = _DIGITS[digit] + word
    return word


def read_invite_word(word: str) -> int | None:
    """The number behind a word from outside; None where it is none."""
    plain = word.lower()
    if not 1 <= len(plain) <= _LENGTH_MAX or any(digit not in _DIGITS for digit in plain):
        return None
    number = int(plain, len(_DIGITS))
    return number if 1 <= number <= _NUMBER_MAX else None

"""Money that people transfer by hand: the owner's ways to do so, and what proves it was done.

The rules of money page sections 8 and 10: how much is asked, which files are a proof, and when two
proofs look like one.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from bot.domain.characters import can_be_seen, clean
from bot.domain.errors import NameNotUsable, ShopError
from bot.domain.money import FIAT_SCALE, Money, scale_of

NAME_MAX: Final = 24
"""Characters of a way's name: it stands on a button beside an amount."""
WORDS_MAX: Final = 700
"""Characters of the owner's words on how to pay."""
METHODS_MAX: Final = 10
"""Ways that are there at once: more make no list a customer reads."""
WAITING_MAX: Final = 3
"""Transfers of one customer that are open or looked at, at once (money page section 8)."""
PROOF_BYTES_MAX: Final = 10 * 1024 * 1024
TRANSFER_MOST: Final = Money(10**17)
"""The most units of a currency one transfer may be of, so that every sum fits into its column."""

_REFERENCE_MAX: Final = 200
_PDF: Final = "application/pdf"
_WHOLE = "BIF CLP DJF GNF IDR IRR IRT ISK JPY KMF KRW LBP PYG RWF UGX VND VUV XAF XOF XPF"
_WITHOUT_CENTS: Final = frozenset(_WHOLE.split())
"""Currencies that nobody pays hundredths of."""


class ProofKind(StrEnum):
    """How a proof was sent, and so how it is shown."""

    PHOTO = "photo"
    PDF = "pdf"


class ProofNotUsable(ShopError):
    """The message holds neither a photo nor a PDF."""


@dataclass(eq=False)
class ProofTooLarge(ShopError):
    """The file is larger than this many megabytes."""

    most: int


@dataclass(eq=False)
class TooManyTransfers(ShopError):
    """The customer has so many transfers open or looked at, which is as many as may be."""

    limit: int


class TransferNotOpen(ShopError):
    """The transfer is unknown, of somebody else, or over; no proof is taken for it any more."""


@dataclass(eq=False)
class WordsNotUsable(ShopError):
    """Instructions that nobody could see, or that have more than this many characters."""

    most: int


@dataclass(eq=False)
class TooManyMethods(ShopError):
    """The shop has so many ways of transfer already."""

    most: int


class MethodCurrencyNotUsable(ShopError):
    """Stars cannot be transferred by hand."""


@dataclass(frozen=True, slots=True)
class TransferMethod:
    """One of the owner's ways: where to send money, in the owner's own words.

    ``is_on`` says whether it is offered. One that was removed is kept, for payments opened before.
    """

    id: int
    name: str
    currency: str
    words: str
    is_on: bool = True
    is_removed: bool = False

    @property
    def code(self) -> str:
        """The code of its way to pay, kept with each payment."""
        return f"manual-{self.id}"

    @property
    def is_offered(self) -> bool:
        """Whether a customer can choose it now."""
        return self.is_on and not self.is_removed


@dataclass(frozen=True, slots=True)
class Proof:
    """What a customer has sent as proof: a file that we never open, and where it stands.

    ``chat_id`` and ``message_id`` say which message it was, so that one told twice counts once.
    """

    kind: ProofKind
    file_id: str
    file_unique_id: str
    reference: str
    chat_id: int
    message_id: int


def step_of(currency: str) -> Money:
    """What amounts to transfer are rounded up to: a cent, or a whole one where there are none.

    Coins are counted finer: to a millionth.
    """
    scale = scale_of(currency)
    if scale != FIAT_SCALE:
        return Money(max(1, scale // 10**6))
    return Money(scale if currency in _WITHOUT_CENTS else scale // 100)


def read_method_name(text: str) -> str:
    """What a way is called. Raises NameNotUsable."""
    line = " ".join(clean(" ".join(text.split())).split())
    if not can_be_seen(line) or len(line) > NAME_MAX:
        raise NameNotUsable(most=NAME_MAX)
    return line


def read_words(text: str) -> str:
    """How to pay, in the owner's words and lines. Raises WordsNotUsable."""
    words = "\n".join(clean(line) for line in text.strip().splitlines())
    if not can_be_seen(words) or len(words) > WORDS_MAX:
        raise WordsNotUsable(most=WORDS_MAX)
    return words


def check_file(*, mime_type: str | None, size_bytes: int | None) -> ProofKind:
    """The kind of proof a file is; ``mime_type`` is None for what was sent as a photo.

    Raises ProofNotUsable, ProofTooLarge. A size that Telegram does not tell passes: nothing of
    the file ever comes to us.
    """
    if mime_type not in (None, _PDF):
        raise ProofNotUsable
    if size_bytes is not None and size_bytes > PROOF_BYTES_MAX:
        raise ProofTooLarge(most=PROOF_BYTES_MAX // 1024**2)
    return ProofKind.PHOTO if mime_type is None else ProofKind.PDF


def read_reference(text: str | None) -> str:
    """What a customer wrote under the proof, in one line."""
    return " ".join(clean(" ".join((text or "").split())).split())[:_REFERENCE_MAX]


def reference_key(reference: str) -> str | None:
    """By what two references are the same, however they are written.

    None for words without a figure, such as "paid": everybody writes those.
    """
    key = "".join(character for character in reference.casefold() if character.isalnum())
    return key if any(character.isdigit() for character in key) else None

"""The rules of transfers by hand: steps of currencies, files that prove, references alike."""

import pytest

from bot.domain.errors import NameNotUsable
from bot.domain.money import Money
from bot.domain.transfers import (
    NAME_MAX,
    PROOF_BYTES_MAX,
    WORDS_MAX,
    ProofKind,
    ProofNotUsable,
    ProofTooLarge,
    TransferMethod,
    WordsNotUsable,
    check_file,
    read_method_name,
    read_reference,
    read_words,
    reference_key,
    step_of,
)


@pytest.mark.parametrize(
    ("currency", "units"),
    [
        ("USD", 10_000),
        ("EUR", 10_000),
        ("KWD", 10_000),
        ("USDT", 10_000),
        ("JPY", 1_000_000),
        ("KRW", 1_000_000),
        ("IDR", 1_000_000),
        ("VND", 1_000_000),
        ("IRT", 1_000_000),
        ("TON", 1_000),
        ("BTC", 100),
        ("XTR", 1),
    ],
)
def test_nobody_is_asked_for_less_than_the_smallest_coin(currency: str, units: int) -> None:
    assert step_of(currency) == Money(units)


def test_a_photo_and_a_pdf_are_proofs() -> None:
    assert check_file(mime_type=None, size_bytes=PROOF_BYTES_MAX) is ProofKind.PHOTO
    assert check_file(mime_type=None, size_bytes=None) is ProofKind.PHOTO
    assert check_file(mime_type="application/pdf", size_bytes=1) is ProofKind.PDF


@pytest.mark.parametrize("mime_type", ["", "image/png", "text/html", "application/x-pdf"])
def test_nothing_else_is(mime_type: str) -> None:
    with pytest.raises(ProofNotUsable):
        check_file(mime_type=mime_type, size_bytes=1)


@pytest.mark.parametrize("mime_type", [None, "application/pdf"])
def test_a_proof_has_a_size_it_may_not_pass(mime_type: str | None) -> None:
    with pytest.raises(ProofTooLarge) as refused:
        check_file(mime_type=mime_type, size_bytes=PROOF_BYTES_MAX + 1)

    assert refused.value.most == 10


@pytest.mark.parametrize(
    ("one", "other"),
    [("REF-12 / a", "ref12a"), ("٣٤", "٣ ٤"), ("TX:0x9f", "tx 0X9F")],
)
def test_a_reference_is_the_same_however_it_is_written(one: str, other: str) -> None:
    assert reference_key(one) == reference_key(other) is not None


@pytest.mark.parametrize("words", ["", "paid", "готово!", "تم", "---"])
def test_words_without_a_figure_are_no_reference(words: str) -> None:
    assert reference_key(words) is None


def test_a_caption_becomes_one_harmless_line() -> None:
    assert read_reference(None) == ""
    assert read_reference(" a\n\n\u202eb\x00 ") == "a b"
    assert len(read_reference("9" * 1000)) == 200


def test_words_keep_their_lines_and_lose_what_turns_them() -> None:
    assert read_words(" Bank\u202e\n\nIBAN\tDE1 ") == "Bank\n\nIBAN DE1"
    assert read_method_name(" My\n bank ") == "My bank"


@pytest.mark.parametrize("text", ["", " \n ", "\u200b", "x" * (WORDS_MAX + 1)])
def test_words_that_say_nothing_or_too_much_are_refused(text: str) -> None:
    with pytest.raises(WordsNotUsable):
        read_words(text)


@pytest.mark.parametrize("text", ["", "\u200b", "x" * (NAME_MAX + 1)])
def test_a_name_has_to_be_seen_and_to_fit(text: str) -> None:
    with pytest.raises(NameNotUsable):
        read_method_name(text)


def test_a_way_that_is_off_or_gone_is_not_offered() -> None:
    assert TransferMethod(7, "Bank", "EUR", "IBAN").is_offered
    assert TransferMethod(7, "Bank", "EUR", "IBAN").code == "manual-7"
    assert not TransferMethod(7, "Bank", "EUR", "IBAN", is_on=False).is_offered
    assert not TransferMethod(7, "Bank", "EUR", "IBAN", is_removed=True).is_offered

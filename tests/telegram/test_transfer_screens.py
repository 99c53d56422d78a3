"""Screens of transfers in every language, from the longest and most hostile facts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.money import Amount
from bot.domain.payments import TopUpState
from bot.domain.transfers import NAME_MAX, WORDS_MAX, ProofKind, TransferMethod
from bot.shop.asking import ActCard
from bot.shop.confirmation import ActDone
from bot.shop.customers import CustomerCard
from bot.shop.desk import ActKind
from bot.shop.facts import Fact
from bot.shop.page import Page
from bot.shop.proofs import ProofCard, ProofLine, Twin
from bot.shop.transfers import TransferCard
from bot.telegram.attachments import Attachment
from bot.telegram.desk_callbacks import ROW_MAX
from bot.telegram.pictures import CAPTION_LENGTH_MAX
from bot.telegram.screens import proofs, transfer_methods, transfers
from bot.telegram.screens.admin import alert_screen
from bot.telegram.screens.admin_acts import act_asked, act_done
from bot.telegram.screens.screen import Screen
from bot.telegram.texts.markup import plain, utf16_length
from bot.telegram.texts.translator import Texts, Translator
from bot.telegram.transfer_callbacks import ProofOpened, ProofsOpened
from tests.telegram.customer_facts import HOSTILE_NAME, QUOTE_ID, data_behind, dollars, text_of

AT = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
NAME = HOSTILE_NAME[:NAME_MAX]
WORDS = ("<b>IBAN</b> & \u202e\n" * 99)[:WORDS_MAX]
ASKED = Amount(dollars("123456789.1234"), "EUR")
CARD = TransferCard(ROW_MAX, NAME, WORDS, ASKED, dollars("5"), TopUpState.OPEN, AT, QUOTE_ID)
PROOF = ProofCard(
    id=ROW_MAX,
    customer=CustomerCard(ROW_MAX, 2**52, HOSTILE_NAME[:128], "m" * 32, "en"),
    way=NAME,
    asked=ASKED,
    credit=Amount(dollars("5"), "USD"),
    state=TopUpState.PENDING,
    kind=ProofKind.PHOTO,
    file_id="file",
    reference="<i>&" * 50,
    at=AT,
    hours=99_999,
    twins=tuple(
        Twin(ROW_MAX, state) for state in (TopUpState.PENDING, TopUpState.PAID, TopUpState.REJECTED)
    ),
)
METHOD = TransferMethod(ROW_MAX, NAME, "USDT", WORDS)
FACTS: dict[str, Fact] = {
    "payment": ROW_MAX,
    "customer": HOSTILE_NAME[:128],
    "name": NAME,
    "amount": ASKED,
    "credit": Amount(dollars("5"), "USD"),
}


@pytest.fixture(params=["en", "ar", "ru"])
def t(request: pytest.FixtureRequest) -> Texts:
    return Translator(is_strict=True).texts(request.param, currency="USD")


def of_customers(t: Texts) -> Iterator[Screen]:
    for state in (
        TopUpState.OPEN,
        TopUpState.PENDING,
        TopUpState.PAID,
        TopUpState.REJECTED,
        TopUpState.EXPIRED,
        TopUpState.REFUNDED,
    ):
        yield transfers.transfer(t, replace(CARD, state=state))
    yield transfers.ask_proof(t, CARD)
    yield transfers.ask_proof(t, CARD, again=True)
    yield transfers.sure_to_drop(t, CARD)
    yield transfers.mine(t, [CARD, replace(CARD, state=TopUpState.PENDING)])
    yield transfers.mine(t, [])
    told = {"payment": ROW_MAX, "credit": FACTS["credit"]}
    other = told | {"came": ASKED, "asked": ASKED, "repaid": FACTS["credit"]}
    yield transfers.news(t, "transfer-approved", told)
    yield transfers.news(t, "transfer-approved", other | {"goes_on": ROW_MAX})
    yield transfers.news(t, "transfer-approved", other | {"quote": QUOTE_ID})
    rejected = {"payment": ROW_MAX, "amount": ASKED, "reason": HOSTILE_NAME * 2}
    yield transfers.news(t, "transfer-rejected", rejected)


def of_owners(t: Texts) -> Iterator[Screen | Attachment]:
    lines = [ProofLine(ROW_MAX, HOSTILE_NAME[:128], ASKED, AT)] * 8
    yield proofs.proofs(t, Page(tuple(lines), 9_998, more=True))
    yield proofs.proofs(t, Page((), 0, more=False))
    for state in (
        TopUpState.PENDING,
        TopUpState.PAID,
        TopUpState.REJECTED,
        TopUpState.REFUNDED,
    ):
        yield proofs.proof(t, replace(PROOF, state=state))
    yield proofs.approval_question(t, PROOF)
    yield proofs.amount_question(t, PROOF)
    yield proofs.amount_question(t, PROOF, again=True)
    yield proofs.amount_reason_question(t, PROOF, dollars("1"))
    yield proofs.reject_question(t, PROOF)
    yield alert_screen(t, "proof-waits", FACTS)
    other = FACTS | {"asked": ASKED}
    for act, facts in (
        (ActKind.PROOF_APPROVE, FACTS),
        (ActKind.PROOF_APPROVE, other),
        (ActKind.PROOF_REJECT, FACTS),
    ):
        yield act_asked(t, ActCard("nonce", act, dict(facts), HOSTILE_NAME))
        yield act_done(t, ActDone(act, dict(facts)), bot_name="shop", back=ProofsOpened())
    yield transfer_methods.methods(t, [METHOD, replace(METHOD, is_on=False)] * 5)
    yield transfer_methods.methods(t, [])
    for is_on in (True, False):
        for ours in (None, "USD"):
            yield transfer_methods.method(t, replace(METHOD, is_on=is_on), ours=ours)
    yield transfer_methods.ask_name(t)
    yield transfer_methods.ask_currency(t, name=NAME, ours="GBP")
    yield transfer_methods.ask_words(t, name=NAME)
    yield transfer_methods.sure_to_remove(t, METHOD)


def test_every_screen_is_whole_harmless_and_has_buttons_that_fit(t: Texts) -> None:
    for screen in [*of_customers(t), *of_owners(t)]:
        most = CAPTION_LENGTH_MAX if isinstance(screen, Attachment) else 4096
        assert 1 <= utf16_length(plain(screen.text)) < most, "a text of full length was cut"
        assert "<b>Followers" not in screen.text
        assert "<b>IBAN" not in screen.text
        assert "\u202e" not in screen.text
        assert screen.keyboard is not None
        for row in screen.keyboard.inline_keyboard:
            assert len(row) <= 4
            for one in row:
                assert 1 <= len((one.callback_data or "").encode()) <= 64
                assert 1 <= len(one.text) <= 64
                assert "\u202e" not in one.text


def test_the_owners_lines_stay_lines() -> None:
    t = Translator(is_strict=True).texts("en", currency="USD")

    screen = transfers.transfer(t, replace(CARD, words="Bank\nIBAN DE00 1"))

    assert "<blockquote>Bank\nIBAN DE00 1</blockquote>" in text_of(screen)
    assert f"<code>{ROW_MAX}</code>" in text_of(screen)


def test_what_is_decided_offers_no_decision(t: Texts) -> None:
    decided = proofs.proof(t, replace(PROOF, state=TopUpState.PAID))

    assert decided.keyboard is not None
    assert len(decided.keyboard.inline_keyboard) == 1


def test_the_alert_leads_to_the_receipt_and_stays() -> None:
    t = Translator(is_strict=True).texts("en", currency="USD")

    screen = alert_screen(t, "proof-waits", FACTS | {"payment": 12})

    assert data_behind(screen, "receipt") == ProofOpened(topup_id=12, anew=True).pack()
    assert "payment #12" in text_of(screen)

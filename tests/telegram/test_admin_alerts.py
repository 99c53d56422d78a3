"""What the owner is told without having asked: a short text for every alert, with its order."""

import pytest

from bot.domain.money import Amount, Money
from bot.telegram.desk_callbacks import DeskOpened, PersonOpened
from bot.telegram.screens.admin import alert_screen
from bot.telegram.texts.translator import Texts, Translator


@pytest.fixture
def t() -> Texts:
    return Translator(is_strict=True).texts("en", currency="USD")


STARS = Amount(Money(50), "XTR")
ALERTS: dict[str, dict[str, object]] = {
    "synced": dict.fromkeys(("added", "gone", "dearer", "cheaper", "changed", "skipped"), 3),
    "sync-ignored": {"reason": "empty"},
    "sync-failed": {"provider": "main", "reason": "timeout"},
    "provider-paused": {"provider": "main", "reason": "funds"},
    "provider-back": {"provider": "main"},
    "new-error-text": {"text": "No <luck>", "order": 1234},
    "charge-too-high": {
        "order": 1234,
        "service": "Likes",
        "expected": Amount(Money(10**6), "EUR"),
        "charge": Amount(Money(2 * 10**6), "EUR"),
    },
    "status-unknown": {"order": 1234, "status": "Odd"},
    "looked": {"order": 1234, "status": "In progress", "remains": 500},
    "status-failed": {"order": 1234, "status": "Fail"},
    "remains-unknown": {"order": 1234, "status": "Partial"},
    "order-lost": {"order": 1234},
    "news-reversed": {"order": 1234, "status": "In progress"},
    "audit-failed": {"names": "I1, I4"},
    "float-fell": {
        "provider": "main",
        "amount": Amount(Money(10**6), "EUR"),
        "reading": 7,
        "candidates": "#12, #13",
    },
    "float-rose": {"provider": "main", "amount": Amount(Money(10**6), "EUR"), "reading": 7},
    "account-shared": {"provider": "main", "numbers": "777, 778", "account": 1},
    "perhaps-late": {"order": 1234, "provider": "main", "numbers": "777"},
    "landed-late": {"order": 1234, "provider_order": "777"},
    "placed-taken": {"order": 1234, "provider_order": "777"},
    "placed-refused": {"order": 1234, "provider_order": "777", "reason": "claimed"},
    "too-old": {"order": 1234, "status": "In progress"},
    "payment-unmatched": {"customer": 1234, "stars": 50},
    "payment-waits": {"customer": 1234, "stars": 50},
    "refund-done": {"customer": 1234, "paid": STARS},
    "refund-refused": {"customer": 1234, "paid": STARS, "reason": "CHARGE_NOT_FOUND"},
    "refund-waits": {"customer": 1234, "paid": STARS},
    "refund-unknown": {"telegram_id": 1234567, "paid": STARS},
    "chargeback": {"customer": 1234, "paid": STARS},
    "chargeback-debt": {"customer": 1234, "paid": STARS, "debt": Amount(Money(10**6), "USD")},
    "text-not-parsed": {"name": "screen-menu"},
    "dead-notice": {"kind": "order", "reason": "message is too long"},
    "paysupport": {"customer": "Mona", "telegram_id": 1234567, "text": "Where is my money?"},
    "bug": {"where": "worker tracking"},
    "forged-hook": {"path": "/telegram", "count": 7},
}


@pytest.mark.parametrize("name", sorted(ALERTS))
def test_every_alert_has_a_text_and_leads_to_its_order(t: Texts, name: str) -> None:
    screen = alert_screen(t, name, ALERTS[name])

    rows = screen.keyboard.inline_keyboard if screen.keyboard else []
    leads_to = [button.callback_data for row in rows for button in row]
    order = DeskOpened(order_id=1234, anew=True).pack()
    assert screen.text
    assert (order in leads_to) is ("order" in ALERTS[name])
    assert "1,234" not in screen.text


@pytest.mark.parametrize(
    ("name", "facts", "leads"),
    [
        ("chargeback", {"customer": 7, "paid": STARS}, True),
        ("support", {"customer": "Mona", "customer_id": 7, "telegram_id": 1, "text": "Hi"}, True),
        ("support", {"customer": "Mona", "telegram_id": 1, "text": "Hi"}, False),
    ],
)
def test_an_alert_about_a_customer_leads_to_them(
    t: Texts, name: str, facts: dict[str, object], *, leads: bool
) -> None:
    screen = alert_screen(t, name, facts)

    rows = screen.keyboard.inline_keyboard if screen.keyboard else []
    person = PersonOpened(customer_id=7, anew=True).pack()
    assert (person in [button.callback_data for row in rows for button in row]) is leads

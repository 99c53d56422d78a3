"""What the owner is shown of a broadcast, from facts alone."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from bot.domain.broadcasts import Audience, BroadcastState, LinkButton
from bot.shop.broadcast_card import BroadcastCard, Counts, Original
from bot.shop.copier import Speed
from bot.shop.mailing import NETWORK
from bot.telegram.admin_callbacks import (
    AudienceChosen,
    BroadcastStarted,
    BroadcastSteered,
    ButtonsRemoved,
    RecallAsked,
    Steering,
)
from bot.telegram.screens.broadcast import (
    asked,
    buttons_question,
    draft,
    listed,
    of,
    progress,
    recall_asked,
)
from bot.telegram.texts.translator import Texts, Translator
from tests.telegram.reading import buttons, data_of, text_of

AT = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
LANGUAGES = {"en": "English", "ar": "العربية", "ru": "Русский"}
SEAL = "0123456789ab"
CARD = BroadcastCard(
    id=3,
    actor_id=9001,
    state=BroadcastState.DRAFT,
    audience=Audience(),
    original=Original(9001, 500),
    reach=4312,
    counts=Counts(),
    seal=SEAL,
    created_at=AT,
    started_at=None,
    finished_at=None,
    paused_reason=None,
    languages=("en", "ar"),
)
BEGUN = replace(
    CARD,
    state=BroadcastState.RUNNING,
    reach=5000,
    counts=Counts(waiting=2490, sending=10, sent=2400, blocked=97, unknown=3),
    started_at=AT,
    languages=(),
)


@pytest.fixture
def t() -> Texts:
    return Translator(is_strict=True).texts("en")


def test_a_draft_offers_every_choice_and_marks_the_chosen(t: Texts) -> None:
    card = replace(CARD, audience=Audience(language="ar", seen_days=30, bought=False))

    screen = draft(t, card, LANGUAGES)

    labels = [button.text for button in buttons(screen)]
    assert "It goes to <b>4,312 people</b>." in text_of(screen)
    assert labels == [
        "All languages",
        "English",
        "✓ العربية",
        "Seen at any time",
        "Seen in 7 days",
        "✓ Seen in 30 days",
        "Seen in 90 days",
        "Buyers or not",
        "Buyers",
        "✓ Never bought",
        "🔗 Buttons: 0",
        "👁 Test to me",
        "📣 Send…",
        "✖ Drop",
    ]
    changed = AudienceChosen(broadcast_id=3, language="ar", seen_days=7, bought=False)
    assert changed.pack() in data_of(screen)
    assert AudienceChosen.unpack(changed.pack()) == changed
    everybody = AudienceChosen(broadcast_id=3)
    assert AudienceChosen.unpack(everybody.pack()) == everybody


def test_a_shop_of_one_language_asks_for_none(t: Texts) -> None:
    labels = [one.text for one in buttons(draft(t, replace(CARD, languages=("en",)), LANGUAGES))]

    assert labels[0] == "✓ Seen at any time"


@pytest.mark.parametrize(
    ("language", "people", "shown"),
    [
        ("en", 0, "Nobody would get this."),
        ("en", 1, "Send it to 1 person?"),
        ("en", 4312, "Send it to 4,312 people?"),
        ("ru", 21, "Получит 21 человек."),
        ("ru", 3, "Получат 3 человека."),
        ("ru", 11, "Получат 11 человек."),
        ("ar", 2, "إرسالها إلى شخصين؟"),
        ("ar", 7, "إرسالها إلى 7 أشخاص؟"),
        ("ar", 11, "إرسالها إلى 11 شخصًا؟"),
    ],
)
def test_the_last_question_counts_people(language: str, people: int, shown: str) -> None:
    t = Translator(is_strict=True).texts(language)

    screen = asked(t, replace(CARD, reach=people))

    assert shown in text_of(screen)
    assert data_of(screen)[0] == BroadcastStarted(broadcast_id=3, seal=SEAL).pack()


def test_the_buttons_it_has_can_be_copied_and_removed(t: Texts) -> None:
    original = replace(CARD.original, buttons=((LinkButton("A & B", "https://example.com"),),))

    screen = buttons_question(t, replace(CARD, original=original))

    assert "<pre>A &amp; B | https://example.com</pre>" in text_of(screen)
    assert data_of(screen)[0] == ButtonsRemoved(broadcast_id=3).pack()
    assert len(data_of(buttons_question(t, CARD))) == 1


def test_the_progress_shows_counts_speed_and_what_is_left(t: Texts) -> None:
    screen = progress(t, BEGUN, Speed(Decimal("24.9"), 100))

    assert text_of(screen) == (
        "📣 <b>Broadcast #3 is going out</b>\n\n"
        "▰▰▰▰▰▱▱▱▱▱ 50% · 2,500 of 5,000\n"
        "✅ Sent: <b>2,400</b>\n"
        "🚫 Bot blocked or account gone: 97\n"
        "❔ Unknown, not sent again: 3\n\n"
        "⚡ 24.9 per second\n"
        "⏳ About 2 minutes left"
    )
    assert data_of(screen)[0] == BroadcastSteered(broadcast_id=3, act=Steering.PAUSE).pack()
    assert of(t, BEGUN, LANGUAGES).text == progress(t, BEGUN).text


def test_a_result_says_how_long_it_took(t: Texts) -> None:
    done = replace(
        BEGUN,
        state=BroadcastState.FINISHED,
        counts=Counts(sent=4890, blocked=97, failed=10, unknown=3),
        finished_at=AT + timedelta(seconds=201),
    )

    text = text_of(progress(t, done))

    assert "100% · 5,000 of 5,000" in text
    assert "❌ Failed: 10" in text
    assert text.endswith("⏱ It took 3 min 21 s.")

    quick = replace(done, finished_at=AT + timedelta(seconds=2))

    assert text_of(progress(t, quick)).endswith("⏱ It took 2 s.")


def test_a_broadcast_that_paused_itself_says_why(t: Texts) -> None:
    paused = replace(BEGUN, state=BroadcastState.PAUSED)

    network = progress(t, replace(paused, paused_reason=NETWORK))
    refused = progress(t, replace(paused, paused_reason="message to copy <not> found"))

    assert "Telegram could not be reached, so I paused it." in text_of(network)
    assert "“message to copy &lt;not&gt; found”" in text_of(refused)
    assert "⚠️" not in text_of(progress(t, paused))
    assert data_of(refused)[:2] == [
        BroadcastSteered(broadcast_id=3, act=Steering.RESUME).pack(),
        BroadcastSteered(broadcast_id=3, act=Steering.STOP).pack(),
    ]


def test_what_was_sent_can_be_taken_back_and_is_counted_down(t: Texts) -> None:
    done = replace(BEGUN, state=BroadcastState.FINISHED, finished_at=AT, counts=Counts(sent=10))
    going = replace(
        done, state=BroadcastState.DELETING, counts=Counts(sent=5, deleted=4, kept=1, blocked=3)
    )

    assert RecallAsked(broadcast_id=3).pack() in data_of(progress(t, done))
    assert "Take it back from 10 people?" in text_of(recall_asked(t, done))
    assert text_of(progress(t, going)) == (
        "🗑 <b>Broadcast #3 is being taken back</b>\n\n"
        "▰▰▰▰▰▱▱▱▱▱ 50% · 5 of 10\n"
        "🗑 Deleted: <b>4</b>\n"
        "Could not be deleted: 1"
    )
    assert recall_asked(t, going) == progress(t, going)


def test_the_list_shows_each_ones_state(t: Texts) -> None:
    labels = [one.text for one in buttons(listed(t, [BEGUN, replace(CARD, id=2)]))]

    assert labels == ["📣 #3 · 2,400 of 5,000", "📝 #2 · 0 of 4,312", "➕ New broadcast", "‹ Back"]
    assert "None so far." in text_of(listed(t, []))


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_every_state_has_its_screen_in_every_language(language: str) -> None:
    t = Translator(is_strict=True).texts(language)

    for state in BroadcastState:
        screen = of(t, replace(BEGUN, state=state, finished_at=AT), LANGUAGES)
        assert "3" in screen.text or state in (BroadcastState.DRAFT, BroadcastState.DROPPED)
        assert all(len((data or "").encode()) <= 64 for data in data_of(screen))

"""Broadcasts: the list, a draft with its audience and buttons, the last question, the progress."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from aiogram.types import InlineKeyboardButton

from bot.domain.broadcasts import Audience, BroadcastState, as_lines
from bot.shop.broadcast_card import BroadcastCard, Counts
from bot.shop.copier import Speed
from bot.shop.mailing import NETWORK
from bot.telegram.admin_callbacks import (
    AudienceChosen,
    BroadcastAsked,
    BroadcastOffered,
    BroadcastOpened,
    BroadcastsOpened,
    BroadcastStarted,
    BroadcastSteered,
    BroadcastTried,
    ButtonsOffered,
    ButtonsRemoved,
    RecallAsked,
    Steering,
)
from bot.telegram.desk_callbacks import DeskMenuOpened
from bot.telegram.screens.keyboards import Row, button, in_rows, keyboard
from bot.telegram.screens.screen import Screen
from bot.telegram.screens.wording import progress_bar, share
from bot.telegram.texts.markup import Prose
from bot.telegram.texts.translator import Texts

SEEN_DAYS: Final = (7, 30, 90)

_ICONS: Final[dict[BroadcastState, str]] = {
    BroadcastState.DRAFT: "📝",
    BroadcastState.RUNNING: "📣",
    BroadcastState.PAUSED: "⏸",
    BroadcastState.STOPPED: "⏹",
    BroadcastState.FINISHED: "✅",
    BroadcastState.DROPPED: "✖",
    BroadcastState.DELETING: "🗑",
    BroadcastState.DELETED: "🗑",
}
_MINUTE: Final = 60
_ENDED: Final = frozenset({BroadcastState.STOPPED, BroadcastState.FINISHED})
_TAKEN_BACK: Final = frozenset({BroadcastState.DELETING, BroadcastState.DELETED})


def listed(t: Texts, cards: Sequence[BroadcastCard]) -> Screen:
    """The latest broadcasts, and how to make one."""
    lines = [t("screen-broadcasts")] + ([] if cards else [t("broadcasts-none")])
    rows: list[Row] = [
        [
            button(
                t.plain(
                    "button-broadcast",
                    icon=_ICONS[card.state],
                    number=f"#{card.id}",
                    done=card.counts.arrived,
                    total=card.reach,
                ),
                BroadcastOpened(broadcast_id=card.id),
            )
        ]
        for card in cards
    ]
    new = button(t.plain("button-broadcast-new"), BroadcastOffered())
    back = button(t.plain("button-back"), DeskMenuOpened())
    return Screen("\n\n".join(lines), keyboard(*rows, [new], [back]))


def message_question(t: Texts) -> Screen:
    """Which message shall go out?"""
    return Screen(
        t("ask-broadcast-message"),
        keyboard([button(t.plain("button-broadcasts"), BroadcastsOpened())]),
    )


def of(t: Texts, card: BroadcastCard, languages: Mapping[str, str]) -> Screen:
    """A broadcast as it stands, made ready or begun. ``languages`` are names by code."""
    return draft(t, card, languages) if card.is_draft else progress(t, card)


def draft(t: Texts, card: BroadcastCard, languages: Mapping[str, str]) -> Screen:
    """What will go to whom, and everything that can be changed. ``languages`` are names by code."""
    number = card.id
    links = sum(len(row) for row in card.original.buttons)
    return Screen(
        t("screen-broadcast-draft") + "\n\n" + t("broadcast-reach", people=card.reach),
        keyboard(
            *_language_rows(t, card, languages),
            *_activity_rows(t, card),
            _bought_row(t, card),
            [
                button(
                    t.plain("button-broadcast-buttons", count=links),
                    ButtonsOffered(broadcast_id=number),
                ),
                button(t.plain("button-broadcast-try"), BroadcastTried(broadcast_id=number)),
            ],
            [
                button(t.plain("button-broadcast-send"), BroadcastAsked(broadcast_id=number)),
                button(
                    t.plain("button-broadcast-drop"),
                    BroadcastSteered(broadcast_id=number, act=Steering.DROP),
                ),
            ],
        ),
    )


def buttons_question(t: Texts, card: BroadcastCard) -> Screen:
    """Which buttons go under it? Those it has are shown, to be copied and changed."""
    parts = [t("ask-broadcast-buttons")]
    if card.original.buttons:
        parts.append(t("broadcast-buttons-now", lines=Prose(as_lines(card.original.buttons))))
    remove = button(t.plain("button-broadcast-bare"), ButtonsRemoved(broadcast_id=card.id))
    back = button(t.plain("button-back"), BroadcastOpened(broadcast_id=card.id))
    return Screen("\n\n".join(parts), keyboard([remove if card.original.buttons else None], [back]))


def asked(t: Texts, card: BroadcastCard) -> Screen:
    """Send it now? One that is no draft any more shows how it stands."""
    if not card.is_draft:
        return progress(t, card)
    return Screen(
        t("ask-broadcast", people=card.reach),
        keyboard(
            [
                button(
                    t.plain("button-broadcast-now"),
                    BroadcastStarted(broadcast_id=card.id, seal=card.seal),
                ),
                button(t.plain("button-back"), BroadcastOpened(broadcast_id=card.id)),
            ]
        ),
    )


def recall_asked(t: Texts, card: BroadcastCard) -> Screen:
    """Take back what was sent? One that cannot be shows how it stands."""
    if card.state not in _ENDED:
        return progress(t, card)
    sure = BroadcastSteered(broadcast_id=card.id, act=Steering.TAKE_BACK)
    return Screen(
        t("ask-broadcast-back", people=card.counts.sent),
        keyboard(
            [
                button(t.plain("button-broadcast-back-sure"), sure),
                button(t.plain("button-back"), BroadcastOpened(broadcast_id=card.id)),
            ]
        ),
    )


def progress(t: Texts, card: BroadcastCard, speed: Speed | None = None) -> Screen:
    """How far it is, or what came of it."""
    parts = [t(f"broadcast-is-{card.state}", number=f"#{card.id}")]
    if card.started_at is not None:
        parts.append("\n".join(_figures(t, card)))
        parts.append("\n".join(_times(t, card, speed)))
    if card.state is BroadcastState.PAUSED:
        parts.append(_why_paused(t, card))
    return Screen("\n\n".join(part for part in parts if part), keyboard(*_steering(t, card)))


def _figures(t: Texts, card: BroadcastCard) -> list[str]:
    counts, total = card.counts, card.counts.total
    if card.state in _TAKEN_BACK:
        return _recalled(t, counts)
    lines = [
        t(
            "broadcast-progress",
            bar=progress_bar(counts.done, of=total),
            percent=share(counts.done, of=total, parts=100),
            done=counts.done,
            total=total,
        ),
        t("broadcast-sent", count=counts.sent),
    ]
    if counts.blocked:
        lines.append(t("broadcast-blocked", count=counts.blocked))
    if counts.failed:
        lines.append(t("broadcast-failed", count=counts.failed))
    if counts.unknown:
        lines.append(t("broadcast-unknown", count=counts.unknown))
    return lines


def _recalled(t: Texts, counts: Counts) -> list[str]:
    done, total = counts.deleted + counts.kept, counts.arrived
    lines = [
        t(
            "broadcast-progress",
            bar=progress_bar(done, of=total),
            percent=share(done, of=total, parts=100),
            done=done,
            total=total,
        ),
        t("broadcast-deleted", count=counts.deleted),
    ]
    return lines + ([t("broadcast-kept", count=counts.kept)] if counts.kept else [])


def _times(t: Texts, card: BroadcastCard, speed: Speed | None) -> list[str]:
    if card.state in _TAKEN_BACK:
        return []
    if card.started_at is not None and card.finished_at is not None:
        took = max(card.finished_at - card.started_at, timedelta())
        minutes, seconds = divmod(int(took.total_seconds()), _MINUTE)
        return [t("broadcast-took", minutes=minutes, seconds=seconds)]
    if speed is None:
        return []
    return [
        t("broadcast-speed", speed=speed.per_second),
        t("broadcast-time-left", minutes=-(-speed.seconds_left // _MINUTE)),
    ]


def _why_paused(t: Texts, card: BroadcastCard) -> str:
    if card.paused_reason is None:
        return ""
    if card.paused_reason == NETWORK:
        return t("broadcast-paused-network")
    return t("broadcast-paused-refused", reason=card.paused_reason)


def _steering(t: Texts, card: BroadcastCard) -> list[Row]:
    offered = {
        BroadcastState.RUNNING: (Steering.PAUSE,),
        BroadcastState.PAUSED: (Steering.RESUME, Steering.STOP),
    }.get(card.state, ())
    acts = [
        button(t.plain(f"button-broadcast-{act}"), BroadcastSteered(broadcast_id=card.id, act=act))
        for act in offered
    ]
    if card.state in _ENDED and card.counts.sent:
        acts.append(button(t.plain("button-broadcast-back"), RecallAsked(broadcast_id=card.id)))
    return [acts, [button(t.plain("button-broadcasts"), BroadcastsOpened())]]


def _language_rows(t: Texts, card: BroadcastCard, languages: Mapping[str, str]) -> list[Row]:
    chosen = card.audience.language
    codes = [*card.languages, *([chosen] if chosen and chosen not in card.languages else [])]
    options = [_choice(t, card, t.plain("button-broadcast-languages"), _with(card, language=None))]
    options += [
        _choice(t, card, languages.get(code, code), _with(card, language=code)) for code in codes
    ]
    return in_rows(options, width=2) if len(codes) > 1 or chosen else []


def _activity_rows(t: Texts, card: BroadcastCard) -> list[Row]:
    anybody = t.plain("button-broadcast-seen-any")
    options = [_choice(t, card, anybody, _with(card, seen_days=None))]
    options += [
        _choice(t, card, t.plain("button-broadcast-seen", days=days), _with(card, seen_days=days))
        for days in SEEN_DAYS
    ]
    return in_rows(options, width=2)


def _bought_row(t: Texts, card: BroadcastCard) -> Row:
    options: tuple[tuple[str, bool | None], ...] = (
        (t.plain("button-broadcast-bought-any"), None),
        (t.plain("button-broadcast-bought"), True),
        (t.plain("button-broadcast-not-bought"), False),
    )
    return [_choice(t, card, label, _with(card, bought=bought)) for label, bought in options]


def _with(card: BroadcastCard, **change: Any) -> Audience:
    return replace(card.audience, **change)


def _choice(t: Texts, card: BroadcastCard, label: str, audience: Audience) -> InlineKeyboardButton:
    shown = t.plain("button-chosen", name=label) if audience == card.audience else label
    data = AudienceChosen(
        broadcast_id=card.id,
        language=audience.language,
        seen_days=audience.seen_days,
        bought=audience.bought,
    )
    return button(shown, data)

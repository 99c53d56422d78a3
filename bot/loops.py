"""The loops beside the bot: builds every worker of the shop, once, by hand."""

from collections.abc import Sequence
from typing import Final

from bot.app import Shop
from bot.settings import Settings
from bot.shop.announcements import Announcements
from bot.shop.copier import Copier
from bot.shop.mailing import Mailing
from bot.shop.recall import Recall
from bot.shop.upstream import Upstream
from bot.workers.announcing import AnnouncingWorker
from bot.workers.auditing import AuditingWorker
from bot.workers.broadcasting import (
    LANES,
    BroadcastingWorker,
    BroadcastRecallingWorker,
    BroadcastReportingWorker,
    batch_size,
)
from bot.workers.examining import ExaminingWorker
from bot.workers.opening import OpeningWorker
from bot.workers.remembering import RememberingWorker
from bot.workers.resolving import ClearingWorker, ResolvingWorker
from bot.workers.runner import Worker
from bot.workers.sending import SendingWorker
from bot.workers.settling import SettlingWorker
from bot.workers.syncing import SyncingWorker
from bot.workers.tracking import TrackingWorker

_ANNOUNCING_LANES: Final = 3
_LOOK_SECONDS: Final = 0.25
"""New orders ring; a look without a bell is only for what a wait has set free."""

_UNCLEAR_LOOK_SECONDS: Final = 1.0
_BROADCAST_LOOK_SECONDS: Final = 5.0
_BROADCAST_TOLD_SECONDS: Final = 3.0


def build_workers(settings: Settings, shop: Shop, announcements: Announcements) -> list[Worker]:
    """The loops beside the bot, the one that recovers from a crash first."""
    scale, bells = settings.polling.scale, shop.database.bells
    workers: list[Worker] = [
        ResolvingWorker(
            shop.resolution,
            shop.sending,
            shop.acts,
            shop.upstreams,
            is_dead=shop.process.knows_dead,
            interval=max(5.0 * scale, _UNCLEAR_LOOK_SECONDS),
            bell=bells["acts"],
        ),
        SyncingWorker(
            shop.intake,
            shop.upstreams,
            every_seconds=settings.catalog.sync_seconds,
            bell=bells["syncs"],
        ),
        *(
            AnnouncingWorker(announcements, lane=lane, interval=2.0, bell=bells["outbox"])
            for lane in range(_ANNOUNCING_LANES)
        ),
        SettlingWorker(shop.till.topups, interval=600.0),
        RememberingWorker(shop.customers, shop.bans, interval=60.0),
        ExaminingWorker(shop.trials, shop.providers, interval=60.0),
        OpeningWorker(shop.setup, interval=1.0),
        AuditingWorker(shop.audit, shop.drift, interval=settings.audit.seconds),
    ]
    for upstream in shop.upstreams:
        workers.extend(upstream_workers(settings, shop, upstream))
    return workers


def upstream_workers(settings: Settings, shop: Shop, upstream: Upstream) -> Sequence[Worker]:
    """The loops of one provider: one that follows its orders, one for lost ones, and its slots."""
    scale, bells = settings.polling.scale, shop.database.bells
    tracking = TrackingWorker(
        shop.tracking,
        shop.fulfilment,
        shop.refills,
        upstream,
        shop.clock,
        scale=scale,
        late_window_seconds=settings.orders.late_window_seconds,
        bell=bells["looks"],
    )
    slots = [
        SendingWorker(
            shop.sending,
            upstream,
            slot=slot,
            interval=max(1.0 * scale, _LOOK_SECONDS),
            bell=bells["orders"],
        )
        for slot in range(upstream.width)
    ]
    clearing = ClearingWorker(
        shop.resolver, upstream, interval=max(5.0 * scale, _UNCLEAR_LOOK_SECONDS), scale=scale
    )
    return [tracking, clearing, *slots]


async def broadcasting_workers(settings: Settings, shop: Shop, copier: Copier) -> Sequence[Worker]:
    """The lanes that send a broadcast, and whoever tells how far it is."""
    mailing = Mailing(
        shop.database,
        copier,
        shop.customers,
        shop.clock,
        batch_size=batch_size(settings.telegram.global_rate),
    )
    if shop.database.is_sqlite:
        # One process has such a shop, so whatever is in the air is a dead one's.
        await mailing.recover()
    bell, size = shop.database.bells["broadcasts"], batch_size(settings.telegram.global_rate)
    recall = Recall(shop.database, copier, shop.clock, batch_size=size * LANES)
    lanes = [
        BroadcastingWorker(mailing, lane=lane, interval=_BROADCAST_LOOK_SECONDS, bell=bell)
        for lane in range(LANES)
    ]
    recalling = BroadcastRecallingWorker(recall, interval=_BROADCAST_LOOK_SECONDS, bell=bell)
    return [*lanes, recalling, BroadcastReportingWorker(mailing, interval=_BROADCAST_TOLD_SECONDS)]

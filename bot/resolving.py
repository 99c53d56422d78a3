"""Builds what clears up lost answers and compares balances, by the settings."""

from bot.settings import Settings
from bot.shop.clock import Clock
from bot.shop.evidence import Gathering
from bot.shop.news import News
from bot.shop.readings import Readings
from bot.shop.resolution import Resolution
from bot.shop.resolver import Resolver, ResolvingRules
from bot.shop.settlement import Settlement
from bot.shop.tracking import Tracking
from db.database import Database


def build_readings(
    settings: Settings, database: Database, tracking: Tracking, clock: Clock
) -> Readings:
    """What reads balances."""
    return Readings(
        database,
        tracking,
        clock,
        calibration_adds=settings.submission.calibration_adds,
        settle_seconds=settings.submission.settle_seconds,
        scale=settings.polling.scale,
    )


def build_resolver(
    settings: Settings,
    database: Database,
    readings: Readings,
    resolution: Resolution,
    settlement: Settlement,
    news: News,
    clock: Clock,
) -> Resolver:
    """The resolver with its search."""
    submission, scale = settings.submission, settings.polling.scale
    gathering = Gathering(
        database,
        readings,
        clock,
        calibration_adds=submission.calibration_adds,
        settle_seconds=submission.settle_seconds,
        scale=scale,
    )
    rules = ResolvingRules(
        is_on=submission.auto_resolve,
        settle_seconds=submission.settle_seconds,
        escalate_seconds=submission.escalate_seconds,
        scale=scale,
    )
    return Resolver(database, gathering, resolution, settlement, news, clock, rules)

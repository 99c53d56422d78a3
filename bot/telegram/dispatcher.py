"""Puts the face together: middlewares around everything, routers in their order."""

from collections.abc import Sequence
from copy import copy

from aiogram import Dispatcher, Router
from aiogram.fsm.storage.base import BaseStorage

from bot.telegram.handlers import ROUTERS
from bot.telegram.handlers.errors import ReportBug, errors_router
from bot.telegram.middlewares.customer import CustomerMiddleware, GreetsCustomers
from bot.telegram.middlewares.throttle import ThrottleMiddleware
from bot.telegram.texts.translator import Translator


def build_dispatcher(
    *,
    storage: BaseStorage,
    customers: GreetsCustomers,
    translator: Translator,
    throttle: ThrottleMiddleware,
    report_bug: ReportBug,
    routers: Sequence[Router] = ROUTERS,
    **objects: object,
) -> Dispatcher:
    """A dispatcher whose handlers get these objects, and ``objects``, by argument name.

    A chat's updates must be fed one after the other (polling and webhook do); ``report_bug``
    tells the owner of a failed handler.
    """
    dispatcher = Dispatcher(storage=storage)
    dispatcher.workflow_data.update(objects, customers=customers, translator=translator)
    dispatcher.update.outer_middleware(CustomerMiddleware(customers, translator))
    dispatcher.update.outer_middleware(throttle)
    dispatcher.include_router(errors_router(report_bug))
    dispatcher.include_routers(*map(_twin, routers))
    return dispatcher


def _twin(router: Router) -> Router:
    """A router with the same handlers: it belongs to one dispatcher for life, and those of the
    modules stay free for the next.

    A deep copy would take longer than all else that a shop does when it opens.
    """
    twin = copy(router)
    twin.observers = {name: copy(observer) for name, observer in router.observers.items()}
    for observer in twin.observers.values():
        observer.router = twin
    return twin

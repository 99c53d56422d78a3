"""Asking a panel which of a range of order numbers are ours (money page 5.4, *Probe*).

Each call carries a number that is known to be ours and one that cannot exist: only where both are
answered as they must be does the answer say anything.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from bot.domain.evidence import Found
from bot.domain.money import Money
from bot.providers.base import IDS_PER_CALL, Rejection, Report, Status
from bot.shop.upstream import Upstream

_ABSURD: Final = "999999999999"
_NUMBERS_PER_CALL: Final = IDS_PER_CALL - 2
_GIVES_BACK: Final = frozenset({Status.PARTIAL, Status.CANCELED, Status.FAILED})


class ControlFailed(Exception):
    """The panel answered a control wrongly: nothing that it says about numbers counts."""


@dataclass(slots=True)
class Answers:
    """Orders of our account among the numbers that were asked about.

    ``unanswered`` are numbers about which the panel said nothing usable. ``decimals`` is the most
    digits behind the point that a charge was shown with.
    """

    found: dict[int, Found] = field(default_factory=dict)
    unanswered: list[int] = field(default_factory=list)
    decimals: int = 0


async def ask_numbers(
    upstream: Upstream, numbers: Iterable[int], *, known: str, currency: str
) -> Answers:
    """Ask about all of these, a hundred at a time, at the account's pace.

    ``known`` is an order number of ours. Raises ProviderFailure, ControlFailed.
    """
    answers, rest = Answers(), iter(numbers)
    while batch := list(islice(rest, _NUMBERS_PER_CALL)):
        names = [str(number) for number in batch if str(number) != known]
        said = await upstream.panel.statuses([_ABSURD, *names, known])
        _take_in(answers, batch, said, known=known, currency=currency)
    return answers


async def ask_one(upstream: Upstream, number: int, *, currency: str) -> Answers:
    """Ask about one number that was seen in an answer. Raises ProviderFailure."""
    answers = Answers()
    report = (await upstream.panel.statuses([str(number)])).get(str(number))
    if isinstance(report, Report):
        _note(answers, number, report, currency)
    else:
        answers.unanswered.append(number)
    return answers


def _take_in(
    answers: Answers,
    batch: Sequence[int],
    said: dict[str, Report | Rejection],
    *,
    known: str,
    currency: str,
) -> None:
    ours, absurd = said.get(known), said.get(_ABSURD)
    if not isinstance(ours, Report) or isinstance(absurd, Report):
        raise ControlFailed
    answers.decimals = max(answers.decimals, _decimals(ours))
    for number in batch:
        answer = said.get(str(number))
        if isinstance(answer, Report):
            _note(answers, number, answer, currency)
        elif not _is_denied(answer, absurd):
            answers.unanswered.append(number)


def _is_denied(answer: Rejection | None, absurd: Rejection | None) -> bool:
    """Whether it was answered just as a number that cannot exist."""
    if answer is None or absurd is None:
        return answer is absurd
    return answer.error is absurd.error


def _note(answers: Answers, number: int, report: Report, currency: str) -> None:
    answers.decimals = max(answers.decimals, _decimals(report))
    charge = None if report.charge is None else Money.floor(report.charge, currency)
    answers.found[number] = Found(
        number=number,
        charge=charge,
        remains=report.remains,
        gave_back=report.status in _GIVES_BACK,
    )


def _decimals(report: Report) -> int:
    if report.charge is None:
        return 0
    exponent = report.charge.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0

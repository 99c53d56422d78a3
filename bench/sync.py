"""Taking in a panel's list: the first time, unchanged, a little changed."""

from typing import Final

from bench.panel import services_json
from bench.report import Line, at_most, compared
from bench.run import Run

GROUP: Final = "Catalogue sync"
FIRST_GOAL: Final = at_most(3)
AGAIN_GOAL: Final = at_most(2)
CHANGED_EVERY: Final = 100

Spent = dict[str, float]


async def measure(run: Run) -> None:
    """Every round begins with an empty database."""
    room, floors = await run.backroom(), await run.floors()
    listed = room.panel.services
    dearer = services_json(run.plan.services, dearer_every=CHANGED_EVERY)
    panel = {"panel": room.panel_url}
    names = ("first", "unchanged", "1 % changed")
    ours: dict[str, list[Spent]] = {name: [] for name in names}
    bare: dict[str, list[Spent]] = {name: [] for name in names}
    for number in range(run.plan.rounds):
        room.panel.services = listed
        paths = [str(run.plan.folder / f"{kind}-{number}.sqlite3") for kind in ("bare", "sync")]
        await room.subject.ask("open", database=paths[1])
        bare["first"].append(await floors.subject.ask("list_first", **panel, database=paths[0]))
        ours["first"].append(await room.subject.ask("sync"))
        bare["unchanged"].append(await floors.subject.ask("list_again", **panel))
        ours["unchanged"].append(await room.subject.ask("sync"))
        room.panel.services = dearer
        bare["1 % changed"].append(await floors.subject.ask("list_again", **panel))
        ours["1 % changed"].append(await room.subject.ask("sync"))
    room.panel.services = listed
    changes = max(one["changed"] for one in bare["1 % changed"])
    goals = {"first": FIRST_GOAL, "unchanged": AGAIN_GOAL, "1 % changed": None}
    writes = {"first": None, "unchanged": at_most(0), "1 % changed": at_most(changes)}
    for name in names:
        run.report.add(
            compared(
                GROUP,
                f"{run.plan.services:,} services, {name}",
                "s",
                ours=[one["seconds"] for one in ours[name]],
                floor=[one["seconds"] for one in bare[name]],
                goal=goals[name],
            ),
            Line(
                GROUP,
                f"{name}: rows written",
                "",
                max(one["rows"] for one in ours[name]),
                goal=writes[name],
            ),
        )

"""The whole state as plain data, and back: what a run leaves to the next one.

Questions under way are not kept: who asked them has a new page by then.
"""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from aiogram.types import BotCommand, Message

from sandbox.telegram.directory import Account, Group
from sandbox.telegram.files import Files, StoredFile
from sandbox.telegram.payments import Charge, OpenInvoice, Payments
from sandbox.telegram.profile import Profile
from sandbox.telegram.updates import Pending
from sandbox.telegram.wire import to_wire
from sandbox.telegram.world import World

Data = dict[str, Any]


def taken_from(world: World) -> Data:
    """Everything worth keeping but the bytes of files."""
    return {
        "people": [asdict(account) for account in world.directory.people.values()],
        "groups": [asdict(group) for group in world.directory.groups.values()],
        "chats": _chats(world),
        "updates": _updates(world),
        "next_query": world.queries.next_number,
        "files": [_file(file) for file in world.files.stored.values()],
        "payments": _payments(world.payments),
        "profile": _profile(world.profile),
        "hook": {
            "url": world.hook.url,
            "secret_token": world.hook.secret_token,
            "connections": world.hook.connections,
        },
    }


def put_back(world: World, data: Data, contents: dict[str, bytes]) -> None:
    """Fill a fresh state; `contents` are the bytes of files by id."""
    for fields in data["people"]:
        world.directory.people[fields["id"]] = Account(**fields)
    for fields in data["groups"]:
        members = {int(known): status for known, status in fields["members"].items()}
        world.directory.groups[fields["id"]] = Group(**{**fields, "members": members})
    _put_back_chats(world, data["chats"])
    _put_back_updates(world, data["updates"])
    world.queries.next_number = data["next_query"]
    _put_back_files(world.files, data["files"], contents)
    _put_back_payments(world.payments, data["payments"])
    _put_back_profile(world.profile, data["profile"])
    world.hook.url = data["hook"]["url"]
    world.hook.secret_token = data["hook"]["secret_token"]
    world.hook.connections = data["hook"]["connections"]


def _chats(world: World) -> Data:
    shown = [one for chat in world.chats.messages.values() for one in chat.values()]
    return {
        "next_id": world.chats.next_id,
        "messages": [to_wire(message) for message in shown],
        "reply_keyboards": world.chats.reply_keyboards,
    }


def _put_back_chats(world: World, data: Data) -> None:
    world.chats.next_id = data["next_id"]
    for fields in data["messages"]:
        message = Message.model_validate(fields)
        world.chats.messages.setdefault(message.chat.id, {})[message.message_id] = message
    world.chats.reply_keyboards.update(
        {int(known): rows for known, rows in data["reply_keyboards"].items()}
    )


def _updates(world: World) -> Data:
    updates = world.updates
    waiting = [[one.update_id, one.lane, one.body] for one in updates.pending.values()]
    return {"next_id": updates.next_id, "allowed": updates.allowed, "pending": waiting}


def _put_back_updates(world: World, data: Data) -> None:
    world.updates.next_id = data["next_id"]
    world.updates.allowed = data["allowed"]
    for update_id, lane, body in data["pending"]:
        world.updates.pending[update_id] = Pending(update_id, lane, body)


def _file(file: StoredFile) -> Data:
    return {
        "file_id": file.file_id,
        "unique_id": file.unique_id,
        "kind": file.kind,
        "name": file.name,
        "mime_type": file.mime_type,
        "path": file.path,
    }


def _put_back_files(files: Files, data: list[Data], contents: dict[str, bytes]) -> None:
    for fields in data:
        file_id = fields["file_id"]
        files.stored[file_id] = StoredFile(**fields, content=contents.get(file_id, b""))


def _payments(payments: Payments) -> Data:
    return {
        "invoices": {known: asdict(one) for known, one in payments.invoices.items()},
        "links": {link: asdict(one) for link, one in payments.links.items()},
        "charges": [_charge(charge) for charge in payments.charges.values()],
        "next_checkout": payments.next_checkout,
    }


def _charge(charge: Charge) -> Data:
    refunded = charge.refunded_at.isoformat() if charge.refunded_at else None
    return {**asdict(charge), "date": charge.date.isoformat(), "refunded_at": refunded}


def _put_back_payments(payments: Payments, data: Data) -> None:
    for known, fields in data["invoices"].items():
        payments.invoices[int(known)] = OpenInvoice(**fields)
    for link, fields in data["links"].items():
        payments.links[link] = OpenInvoice(**fields)
    for fields in data["charges"]:
        refunded = fields["refunded_at"]
        moments = {
            "date": datetime.fromisoformat(fields["date"]),
            "refunded_at": datetime.fromisoformat(refunded) if refunded else None,
        }
        payments.charge(Charge(**{**fields, **moments}))
    payments.next_checkout = data["next_checkout"]


def _profile(profile: Profile) -> Data:
    return {
        "commands": [[*key, to_wire(commands)] for key, commands in profile.commands.items()],
        "texts": [[*key, text] for key, text in profile.texts.items()],
        "menu_buttons": profile.menu_buttons,
    }


def _put_back_profile(profile: Profile, data: Data) -> None:
    for scope, language, commands in data["commands"]:
        listed = [BotCommand.model_validate(fields) for fields in commands]
        profile.commands[scope, language] = listed
    for kind, language, text in data["texts"]:
        profile.texts[kind, language] = text
    profile.menu_buttons.update(
        {int(known): button for known, button in data["menu_buttons"].items()}
    )

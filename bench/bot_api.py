"""A Bot API that checks nothing: it brings updates to a bot and shows people what the bot says.

Updates wait as bytes and are confirmed by their offset, as Telegram has it. Every answer of the
bot's is counted by its method. ``latency`` is how long Telegram takes, in seconds: an answer comes
that much after the question, and a person sees a change when the bot hears that it was made.
"""

import asyncio
import json
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter, time
from typing import Any, Final
from urllib.parse import parse_qsl

from bench.http_server import Reply
from bench.people import Person, Shown, Times

TOKEN: Final = "42:BENCH"

_BOT: Final = '{"id":42,"is_bot":true,"first_name":"Bench","username":"bench_bot"}'
_TRUE: Final = b'{"ok":true,"result":true}'
_NO_UPDATES: Final = b'{"ok":true,"result":[]}'
_BATCH_MAX: Final = 100
_FIRST_PERSON: Final = 1_000_001

Form = dict[str, Any]


@dataclass(slots=True)
class _Question:
    """A getUpdates that is held open."""

    reply: Reply
    offset: int
    limit: int
    asked: float
    ends: asyncio.TimerHandle


class BotApi:
    """Telegram, for one bot at a time, with people in front of it."""

    def __init__(self, *, latency: float = 0.0) -> None:
        self.latency = latency
        self.calls: Counter[str] = Counter()
        self.times = Times()
        self.people: dict[int, Person] = {}
        self.deliver: Callable[[int, bytes], None] | None = None
        """Takes each update, with whose it is, where a hook is set; else getUpdates brings them."""
        self.hook: Form = {}
        self.copied: list[float] = []
        """When each copy of a message was asked for, in seconds of perf_counter."""
        self.hooked = asyncio.Event()
        """Set once the bot has named its hook."""
        self._updates: deque[tuple[int, bytes]] = deque()
        self._numbers = 0
        self._messages = 0
        self._question: _Question | None = None
        self._spinning: dict[str, float] = {}
        self._acts: dict[str, Callable[[Form], bytes]] = {
            "getMe": lambda _form: b'{"ok":true,"result":%b}' % _BOT.encode(),
            "answerCallbackQuery": self._answer_query,
            "editMessageText": self._edit,
            "sendMessage": self._send,
            "copyMessage": self._copy,
            "getStarTransactions": lambda _form: b'{"ok":true,"result":{"transactions":[]}}',
            "setWebhook": self._set_hook,
        }

    def arrive(self, count: int) -> list[Person]:
        """So many people who have not been here before."""
        first = _FIRST_PERSON + len(self.people)
        new = [Person(first + number, self, self.times) for number in range(count)]
        self.people |= {person.id: person for person in new}
        return new

    def handle(self, path: str, body: bytes, reply: Reply) -> None:
        """Answer one request of the bot's."""
        method = path.rpartition("/")[2]
        self.calls[method] += 1
        form = read_form(body)
        if method == "getUpdates":
            self._ask(form, reply)
        elif self.latency:
            asyncio.get_running_loop().call_later(
                self.latency, lambda: reply(self.carry_out(method, form))
            )
        else:
            reply(self.carry_out(method, form))

    def carry_out(self, method: str, form: Form) -> bytes:
        """What a call does, and its answer; calls that need nothing done are true."""
        act = self._acts.get(method)
        return act(form) if act is not None else _TRUE

    def carry_out_riding(self, body: bytes) -> None:
        """Carry out the call that a hook's answer brought (Bot API: making requests)."""
        form = read_form(body)
        method = form["method"]
        self.calls[method] += 1
        self.carry_out(method, form)

    def tapped(self, person: Person, data: str) -> None:
        """A press comes to the bot, with the message it was made on."""
        assert person.shown is not None
        number = self._number()
        self._spinning[str(number)] = perf_counter()
        message = message_json(person.id, person.shown)
        press = (
            f'"id":"{number}","from":{_user(person.id)},"chat_instance":"{person.id}",'
            f'"message":{message},"data":{json.dumps(data)}'
        )
        self._bring(person, number, "callback_query", press)

    def said(self, person: Person, text: str) -> None:
        """A message comes to the bot."""
        self._messages += 1
        words = (
            f'"message_id":{self._messages},"from":{_user(person.id)},"chat":{_chat(person.id)},'
            f'"date":{int(time())},"text":{json.dumps(text)}'
        )
        if text.startswith("/"):
            length = len(text.split(" ", 1)[0])
            words += f',"entities":[{{"type":"bot_command","offset":0,"length":{length}}}]'
        self._bring(person, self._number(), "message", words)

    @property
    def unconfirmed(self) -> int:
        """Updates that wait for the bot."""
        return len(self._updates)

    def _number(self) -> int:
        self._numbers += 1
        return self._numbers

    def _bring(self, person: Person, number: int, kind: str, content: str) -> None:
        raw = f'{{"update_id":{number},"{kind}":{{{content}}}}}'.encode()
        if self.deliver is not None:
            self.deliver(person.id, raw)
            return
        self._updates.append((number, raw))
        if self._question is not None:
            self._answer_question()

    def _ask(self, form: Form, reply: Reply) -> None:
        offset = int(form.get("offset") or 0)
        while self._updates and self._updates[0][0] < offset:
            self._updates.popleft()
        loop = asyncio.get_running_loop()
        now, seconds = loop.time(), float(form.get("timeout") or 0)
        ends = loop.call_later(max(seconds, self.latency), self._answer_question)
        if self._question is not None:
            self._question.ends.cancel()
            self._question.reply(_NO_UPDATES)  # a bot that left without a word
        self._question = _Question(reply, offset, int(form.get("limit") or _BATCH_MAX), now, ends)
        if self._updates or not seconds:
            self._answer_question()

    def _answer_question(self) -> None:
        question, loop = self._question, asyncio.get_running_loop()
        if question is None:
            return
        question.ends.cancel()
        if (due := question.asked + self.latency) > loop.time():
            question.ends = loop.call_at(due, self._answer_question)
            return
        self._question = None
        count = min(question.limit, len(self._updates))
        batch = b",".join(self._updates[i][1] for i in range(count))
        question.reply(b'{"ok":true,"result":[%b]}' % batch)

    def _answer_query(self, form: Form) -> bytes:
        began = self._spinning.pop(form["callback_query_id"], None)
        if began is not None:
            self.times.spinners.append(perf_counter() - began)
        return _TRUE

    def _edit(self, form: Form) -> bytes:
        shown = Shown(int(form["message_id"]), form["text"], form.get("reply_markup", ""))
        return self._show(int(form["chat_id"]), shown)

    def _send(self, form: Form) -> bytes:
        self._messages += 1
        shown = Shown(self._messages, form["text"], form.get("reply_markup", ""))
        return self._show(int(form["chat_id"]), shown)

    def _copy(self, form: Form) -> bytes:
        self._messages += 1
        self.copied.append(perf_counter())
        return b'{"ok":true,"result":{"message_id":%d}}' % self._messages

    def _show(self, chat_id: int, shown: Shown) -> bytes:
        answer = f'{{"ok":true,"result":{message_json(chat_id, shown)}}}'.encode()
        person = self.people.get(chat_id)
        if person is not None:
            person.sees(shown)
        return answer

    def _set_hook(self, form: Form) -> bytes:
        self.hook = form
        self.hooked.set()
        return _TRUE


def read_form(body: bytes) -> Form:
    """The fields of a call: a form as bots send it, or JSON as a hook's answer may be."""
    if not body:
        return {}
    if body.startswith(b"{"):
        fields: Form = json.loads(body)
        markup = fields.get("reply_markup")
        return fields | {"reply_markup": json.dumps(markup)} if markup else fields
    return dict(parse_qsl(body.decode("ascii")))


def message_json(chat_id: int, shown: Shown) -> str:
    """A message of the bot's, as Telegram gives it back."""
    markup = f',"reply_markup":{shown.markup}' if shown.markup else ""
    return (
        f'{{"message_id":{shown.message_id},"from":{_BOT},"chat":{_chat(chat_id)},'
        f'"date":{int(time())},"text":{json.dumps(shown.text)}{markup}}}'
    )


def _user(number: int) -> str:
    return f'{{"id":{number},"is_bot":false,"first_name":"Mona","language_code":"en"}}'


def _chat(number: int) -> str:
    return f'{{"id":{number},"type":"private","first_name":"Mona"}}'

"""Every row of money page 5.3, over httpx's mock transport: what an answer to ``add`` proves."""

from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.providers.answers import Answer
from bot.providers.base import Accepted, ErrorClass, Refused, Unclear
from bot.providers.errors import Redaction
from bot.providers.placing import read_placement
from tests.providers.provider_panels import KEY, PARAMS, FakePanel, placed, soon


async def test_an_add_carries_key_action_and_the_fields_that_are_not_empty() -> None:
    panel = FakePanel()
    panel.says({"order": 905512})

    outcome = await panel.provider.place(
        PARAMS | {"runs": "", "comments": "a\nб", "key": "not ours"}, deadline=soon()
    )

    assert outcome == Accepted("905512")
    assert panel.forms == [PARAMS | {"comments": "a\nб", "key": KEY, "action": "add"}]
    request = panel.requests[0]
    assert request.method == "POST"
    assert KEY not in str(request.url)
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert request.headers["user-agent"] == "Mozilla/5.0 (compatible; Dukkan/0.1)"
    assert request.headers["connection"] == "close"


@pytest.mark.parametrize(
    ("body", "order_id"),
    [
        ({"order": 905512}, "905512"),
        ({"order": "905512"}, "905512"),
        ({"order": "5f2b8c0e9d1a4b3c7e6f0a12"}, "5f2b8c0e9d1a4b3c7e6f0a12"),
        ({"Order": 1}, "1"),
        ([{"order": 2}], "2"),
        ({"order": 3, "status": "Error", "charge": "0.24", "currency": "USD"}, "3"),
        ({"order": 4, "error": ""}, "4"),
        ({"order": 5, "error": None}, "5"),
        ({"order": 6, "error": False}, "6"),
        (b'\xef\xbb\xbf{"order": 7}', "7"),
    ],
)
@pytest.mark.parametrize("status", [200, 201, 202])
async def test_a_usable_id_without_an_error_is_accepted(
    body: bytes | dict[str, Any], order_id: str, status: int
) -> None:
    assert await placed(body, status) == Accepted(order_id)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308, 401, 403, 404, 405, 407, 410])
@pytest.mark.parametrize("body", ["", "<html>no</html>", {"message": "Forbidden"}, [1, 2], "null"])
async def test_a_front_end_that_refuses_pauses_the_provider(
    body: str | dict[str, Any], status: int
) -> None:
    outcome = await placed(body, status)

    assert isinstance(outcome, Refused)
    assert (outcome.error, outcome.for_good, outcome.pauses) == (None, False, True)
    assert outcome.text.startswith(f"HTTP {status}")


async def test_a_front_end_that_is_flooded_is_waited_for_and_not_paused() -> None:
    panel = FakePanel()
    panel.says("slow down", 429, {"Retry-After": "17"})

    outcome = await panel.provider.place(PARAMS, deadline=soon())

    assert outcome == Refused(None, "HTTP 429 slow down", False, False, 17.0)


@pytest.mark.parametrize(
    "location", ["http://[broken", "https://elsewhere.example/", "/api/v3", "\x7f", "http://h:x/"]
)
async def test_a_redirect_is_refused_wherever_it_points_and_never_followed(location: str) -> None:
    panel = FakePanel()
    panel.says("", 302, {"Location": location})

    outcome = await panel.provider.place(PARAMS, deadline=soon())

    assert outcome == Refused(None, "HTTP 302", False, True, None)
    assert len(panel.requests) == 1


@pytest.mark.parametrize("status", [403, 302])
@pytest.mark.parametrize(
    ("body", "order_id"),
    [
        (b'Notice: x {"order": 5}', "5"),
        (b'{"order": 5, "note": "\xff"}', "5"),
        (b'{"error": "Not enough funds", "charge": NaN}', None),
        (b'{"order": 5, "charge": 0.2', "5"),
        ({"order": 5}, "5"),
        ({"error": ""}, None),
    ],
)
async def test_a_front_end_status_proves_nothing_when_the_panel_shows_through(
    body: bytes | dict[str, Any], order_id: str | None, status: int
) -> None:
    outcome = await placed(body, status)

    assert isinstance(outcome, Unclear)
    assert outcome.order_id == order_id


@pytest.mark.parametrize("status", [500, 502, 503, 504, 520, 521, 522, 524, 599])
@pytest.mark.parametrize(
    ("body", "order_id"),
    [("", None), ({"order": 9}, "9"), ({"error": "Not enough funds"}, None), ("<html>", None)],
)
async def test_a_5xx_is_unclear_whatever_the_body(
    body: str | dict[str, Any], order_id: str | None, status: int
) -> None:
    assert await placed(body, status) == Unclear(f"HTTP {status}", order_id)


@pytest.mark.parametrize("status", [200, 400, 402, 422])
@pytest.mark.parametrize(
    ("body", "order_id"),
    [
        ("", None),
        ("<html>We are upgrading</html>", None),
        ("null", None),
        ("[]", None),
        ('"905512"', None),
        ("905512", None),
        ('[{"order": 1}, {"order": 2}]', "1"),
        ('{"order": 905512', None),
        ('{"order": NaN}', None),
        ('{"order": 905512, "charge": NaN}', "905512"),
        ('Notice: x in y on line 1\n{"order": 905512}', "905512"),
        ('{"error": "Not enough funds"', None),
        ('{"order": 1, "ORDER": 2}', "2"),
    ],
)
async def test_what_is_no_complete_json_object_is_unclear(
    body: str, order_id: str | None, status: int
) -> None:
    outcome = await placed(body, status)

    assert outcome == Unclear("the answer is not a complete JSON object", order_id)


@pytest.mark.parametrize(
    "order", ["0", 0, -5, "", None, True, False, [], {}, "null", "a b", "x" * 65, 5.5]
)
async def test_no_usable_id_and_no_error_is_unclear(order: object) -> None:
    assert await placed({"order": order}) == Unclear("neither an order id nor an error", None)


@pytest.mark.parametrize(
    ("body", "order_id"),
    [
        ({}, None),
        ({"status": "success"}, None),
        ({"error": ""}, None),
        ({"error": "  "}, None),
        ({"error": None, "order": None}, None),
        ({"order": [905512]}, "905512"),
        ({"order": {"id": 905512}}, "905512"),
        ({"data": {"order": 905512}}, "905512"),
    ],
)
async def test_neither_order_nor_error_is_unclear(
    body: dict[str, Any], order_id: str | None
) -> None:
    assert await placed(body) == Unclear("neither an order id nor an error", order_id)


@pytest.mark.parametrize("status", [200, 400])
async def test_an_id_beside_an_error_is_unclear_and_the_id_is_kept(status: int) -> None:
    outcome = await placed({"order": 905512, "error": "Not enough funds"}, status)

    assert outcome == Unclear("an order and an error together: Not enough funds", "905512")


async def test_an_order_of_a_strange_form_beside_an_error_is_unclear() -> None:
    outcome = await placed({"order": {"id": 5}, "error": "Not enough funds"})

    assert outcome == Unclear("an order and an error together: Not enough funds", "5")


@pytest.mark.parametrize("nothing", [0, "0", "", None, False, [], {}])
async def test_an_empty_order_beside_an_error_is_that_error(nothing: object) -> None:
    outcome = await placed({"order": nothing, "error": "Not enough funds"})

    assert outcome == Refused(ErrorClass.FUNDS, "Not enough funds", False, False, None)


@pytest.mark.parametrize("status", [301, 400, 404])
async def test_an_id_without_success_is_unclear(status: int) -> None:
    outcome = await placed({"order": 905512}, status)

    assert outcome == Unclear(f"an order id with HTTP {status}", "905512")


@pytest.mark.parametrize("status", [200, 401, 422])
@pytest.mark.parametrize(
    "text", ["Internal server error", "Something went wrong", "SQL: not enough funds"]
)
async def test_a_panel_that_broke_inside_leaves_it_unclear(text: str, status: int) -> None:
    outcome = await placed({"error": text}, status)

    assert outcome == Unclear(f"the panel broke inside: {text}", None)


@pytest.mark.parametrize("status", [200, 403, 500])
async def test_an_echoed_key_never_reaches_an_outcome(status: int) -> None:
    for body in ({"error": f"bad {KEY}"}, f"<b>{KEY}</b>", {"order": 5, "error": KEY}):
        outcome = await placed(body, status)

        assert KEY not in repr(outcome)


async def test_an_answer_longer_than_allowed_is_unclear_though_its_start_names_an_order() -> None:
    outcome = await placed('{"order": 905512, "note": "' + "x" * 1024 * 1024 + '"}')

    assert outcome == Unclear("the answer is not a complete JSON object", "905512")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=6,
)


@given(
    order=JSON,
    error=JSON,
    status=st.sampled_from([200, 201, 302, 400, 401, 402, 403, 404, 422, 429, 500, 503]),
)
def test_an_order_is_taken_or_refused_only_when_the_answer_says_so_plainly(
    order: object, error: object, status: int
) -> None:
    answer = Answer(status, httpx.Response(200, json={"order": order, "error": error}).content)

    outcome = read_placement(answer, Redaction.of(KEY))

    if isinstance(outcome, Accepted):
        assert status in {200, 201}
        assert outcome.order_id == str(order)
        assert not error
    elif isinstance(outcome, Refused):
        assert status < 500
        assert error
        assert not order or str(order).strip() == "0"
    else:
        assert isinstance(outcome, Unclear)

"""Every order type: what it needs, what it bills, and how a bad parameter is refused."""

from decimal import Decimal

import pytest

from sandbox.panel.order_types import ORDER_TYPES, check_add
from sandbox.panel.refusals import PanelRefusal
from sandbox.panel.services import PanelService

LINK = {"link": "https://example.org/a"}
MANY = LINK | {"quantity": "50"}
TRAFFIC = MANY | {"country": "SA", "device": "5", "type_of_traffic": "3"}


def service_of(kind: str) -> PanelService:
    return PanelService(
        id="1",
        name=kind,
        category="Tests",
        type=kind,
        rate=Decimal("3.10"),
        quantity_min=2,
        quantity_max=100,
        dripfeed=True,
    )


def test_there_are_seventeen_types() -> None:
    assert len(ORDER_TYPES) == 17


@pytest.mark.parametrize(
    ("kind", "params", "quantity", "charge"),
    [
        ("Default", MANY, 50, "0.15500"),
        ("", MANY, 50, "0.15500"),
        ("Default", MANY | {"runs": "2", "interval": "10"}, 100, "0.31000"),
        ("Package", LINK, 1, "3.10000"),
        ("SEO", MANY | {"keywords": "shoes"}, 50, "0.15500"),
        ("custom_comments", LINK | {"comments": "one\r\n\r\ntwo\n three "}, 3, "0.00930"),
        ("Custom Comments Package", LINK | {"comments": "one"}, 1, "3.10000"),
        ("Mentions", MANY | {"usernames": "ann"}, 50, "0.15500"),
        ("Mentions with Hashtags", MANY | {"usernames": "a", "hashtags": "b"}, 50, "0.15500"),
        ("Mentions Custom List", LINK | {"usernames": "ann\nbob"}, 2, "0.00620"),
        ("Mentions Hashtag", MANY | {"hashtag": "sea"}, 50, "0.15500"),
        ("Mentions User Followers", MANY | {"username": "ann"}, 50, "0.15500"),
        ("Mentions Media Likers", MANY | {"media": "https://example.org/m"}, 50, "0.15500"),
        ("Comment Likes", MANY | {"username": "ann"}, 50, "0.15500"),
        ("Comment-Replies", LINK | {"username": "ann", "comments": "a\nb"}, 2, "0.00620"),
        ("Poll", MANY | {"answer_number": "1"}, 50, "0.15500"),
        ("Invites From Groups", MANY | {"groups": "one\ntwo"}, 50, "0.15500"),
        ("Web Traffic", TRAFFIC, 50, "0.15500"),
        (
            "Web Traffic",
            TRAFFIC
            | {"type_of_traffic": "1", "google_keyword": "shoes", "country": "Saudi Arabia"},
            50,
            "0.15500",
        ),
    ],
)
def test_a_type_bills_what_the_protocol_says(
    kind: str, params: dict[str, str], quantity: int, charge: str
) -> None:
    draft = check_add(service_of(kind), params)

    assert draft.quantity == quantity
    assert str(draft.charge) == charge


@pytest.mark.parametrize(
    ("kind", "params", "error"),
    [
        ("Telepathy", MANY, "Incorrect service type"),
        ("Default", {"quantity": "50"}, "Incorrect link"),
        ("Default", MANY | {"link": "https://example.org/\u200ba"}, "Incorrect link"),
        ("Default", LINK, "Missing required parameter: quantity"),
        ("Default", LINK | {"quantity": "5.5"}, "Incorrect quantity"),
        ("Default", LINK | {"quantity": "٥٠"}, "Incorrect quantity"),
        ("Default", MANY | {"runs": "", "interval": ""}, "Incorrect runs"),
        ("Default", MANY | {"runs": "1", "interval": "5"}, "Incorrect runs"),
        ("Default", MANY | {"runs": "2"}, "Incorrect interval"),
        ("Default", MANY | {"runs": "3", "interval": "5"}, "Quantity more than maximal 100"),
        ("SEO", MANY | {"keywords": "\n"}, "Missing required parameter: keywords"),
        ("Custom Comments", LINK, "Incorrect comments"),
        ("Custom Comments", LINK | {"comments": "one"}, "Quantity less than minimal 2"),
        ("Custom Comments Package", LINK, "Incorrect comments"),
        ("Mentions", MANY, "Incorrect usernames"),
        (
            "Mentions with Hashtags",
            MANY | {"usernames": "a"},
            "Missing required parameter: hashtags",
        ),
        ("Mentions Hashtag", MANY, "Missing required parameter: hashtag"),
        ("Mentions User Followers", MANY, "Incorrect username"),
        ("Mentions Media Likers", MANY, "Missing required parameter: media"),
        ("Poll", MANY | {"answer_number": "0"}, "Missing required parameter: answer_number"),
        ("Invites from Groups", MANY, "Missing required parameter: groups"),
        ("Web Traffic", TRAFFIC | {"country": "9"}, "Missing required parameter: country"),
        ("Web Traffic", TRAFFIC | {"device": "6"}, "Missing required parameter: device"),
        (
            "Web Traffic",
            TRAFFIC | {"type_of_traffic": "4"},
            "Missing required parameter: type_of_traffic",
        ),
        (
            "Web Traffic",
            TRAFFIC | {"type_of_traffic": "1"},
            "Missing required parameter: google_keyword",
        ),
        (
            "Web Traffic",
            TRAFFIC | {"type_of_traffic": "2"},
            "Missing required parameter: referring_url",
        ),
    ],
)
def test_a_bad_parameter_is_refused_with_a_panel_s_words(
    kind: str, params: dict[str, str], error: str
) -> None:
    with pytest.raises(PanelRefusal) as refusal:
        check_add(service_of(kind), params)

    assert refusal.value.text == error


def test_runs_on_a_service_without_dripfeed_are_refused() -> None:
    service = service_of("Default")
    service.dripfeed = False

    with pytest.raises(PanelRefusal, match="Dripfeed is not supported by this service"):
        check_add(service, MANY | {"runs": "2", "interval": "5"})

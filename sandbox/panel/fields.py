"""Checks of single `add` parameters, shared by the order types (protocol page section 4)."""

from collections.abc import Callable, Mapping

from sandbox.panel.refusals import PanelRefusal
from sandbox.panel.services import PanelService

Params = Mapping[str, str]

DEVICES = frozenset("12345")
SEARCH_TRAFFIC, REFERRER_TRAFFIC, BLANK_TRAFFIC = "1", "2", "3"


def lines_of(text: str) -> list[str]:
    """The entries of a list parameter: one per line, trimmed, without empty lines."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def whole_number(text: str) -> int | None:
    """The number a parameter says, or None when it is not plain digits."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 12 else None


def check_link(params: Params) -> str:
    """The trimmed link; refused when missing or with blanks or control characters inside."""
    link = params.get("link", "").strip()
    if not link or any(sign.isspace() or not sign.isprintable() for sign in link):
        raise PanelRefusal("Incorrect link")
    return link


def check_quantity(params: Params) -> int:
    """The `quantity` asked for; limits are the service's business."""
    if "quantity" not in params:
        raise PanelRefusal("Missing required parameter: quantity")
    quantity = whole_number(params["quantity"])
    if not quantity:
        raise PanelRefusal("Incorrect quantity")
    return quantity


def check_dripfeed(service: PanelService, params: Params) -> tuple[int, int]:
    """Runs and the minutes between them; an empty one counts as asked for, as on real panels."""
    if not service.dripfeed:
        raise PanelRefusal("Dripfeed is not supported by this service")
    runs = whole_number(params.get("runs", ""))
    interval_minutes = whole_number(params.get("interval", ""))
    if runs is None or runs < 2:
        raise PanelRefusal("Incorrect runs")
    if not interval_minutes:
        raise PanelRefusal("Incorrect interval")
    return runs, interval_minutes


def check_web_traffic(params: Params) -> None:
    """The field that the chosen kind of traffic needs."""
    kind = params["type_of_traffic"].strip()
    if kind == SEARCH_TRAFFIC and not params.get("google_keyword", "").strip():
        raise PanelRefusal("Missing required parameter: google_keyword")
    if kind == REFERRER_TRAFFIC and not params.get("referring_url", "").strip():
        raise PanelRefusal("Missing required parameter: referring_url")


def _check_list(field: str, refusal: str) -> Callable[[Params], None]:
    def check(params: Params) -> None:
        if not lines_of(params.get(field, "")):
            raise PanelRefusal(refusal)

    return check


def _check_one_of(field: str, allowed: frozenset[str]) -> Callable[[Params], None]:
    def check(params: Params) -> None:
        if params.get(field, "").strip() not in allowed:
            raise PanelRefusal(f"Missing required parameter: {field}")

    return check


def _check_answer_number(params: Params) -> None:
    if not whole_number(params.get("answer_number", "")):
        raise PanelRefusal("Missing required parameter: answer_number")


def _check_country(params: Params) -> None:
    country = params.get("country", "").strip()
    if len(country) < 2 or not country.replace(" ", "").isalpha():
        raise PanelRefusal("Missing required parameter: country")


FIELD_CHECKS: dict[str, Callable[[Params], None]] = {
    "keywords": _check_list("keywords", "Missing required parameter: keywords"),
    "comments": _check_list("comments", "Incorrect comments"),
    "usernames": _check_list("usernames", "Incorrect usernames"),
    "hashtags": _check_list("hashtags", "Missing required parameter: hashtags"),
    "groups": _check_list("groups", "Missing required parameter: groups"),
    "hashtag": _check_list("hashtag", "Missing required parameter: hashtag"),
    "username": _check_list("username", "Incorrect username"),
    "media": _check_list("media", "Missing required parameter: media"),
    "answer_number": _check_answer_number,
    "country": _check_country,
    "device": _check_one_of("device", DEVICES),
    "type_of_traffic": _check_one_of(
        "type_of_traffic", frozenset({SEARCH_TRAFFIC, REFERRER_TRAFFIC, BLANK_TRAFFIC})
    ),
}

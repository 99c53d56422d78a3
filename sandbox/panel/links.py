"""Link words: what a link says decides how its order goes, like the test numbers of a bank card.

    partial       ends Partial with 60 % delivered
    cancel        is canceled by the panel, all money back
    fail          goes to Fail and stays there
    slow          takes ten times as long
    lost          is accepted, but the answer is lost: the connection drops
    lost-before   the connection drops before anything is accepted
    error         HTTP 500, nothing is accepted
    busy          refused: an active order with this link
    private       refused: the link is private

A word counts anywhere in the link, in any case; `slow` may stand beside another word. For a
subscription, which has no link, the user name is read instead.
"""

from collections.abc import Mapping
from enum import StrEnum

LINK_WORDS: dict[str, str] = {
    "partial": "ends Partial with 60 % delivered",
    "cancel": "is canceled by the panel, all money back",
    "fail": "goes to Fail and stays there",
    "slow": "takes ten times as long",
    "lost": "is accepted, but the answer is lost",
    "lost-before": "the connection drops, and nothing is accepted",
    "error": "the panel breaks with HTTP 500, nothing is accepted",
    "busy": "is refused: an active order with this link",
    "private": "is refused: the link is private",
}


class Ending(StrEnum):
    """How an order will end when nobody interferes."""

    COMPLETED = "completed"
    PARTIAL = "partial"
    CANCELED = "cancel"
    FAILED = "fail"


def target_of(params: Mapping[str, str]) -> str:
    """What the order is for: its link, or the user name of a subscription."""
    return params.get("link", "").strip() or params.get("username", "").strip()


def words_in(target: str) -> frozenset[str]:
    """The link words in a link; `lost-before` is not read as `lost` too."""
    text = target.lower()
    found = {word for word in LINK_WORDS if word in text}
    if "lost-before" in found:
        found.discard("lost")
    return frozenset(found)


def ending_of(words: frozenset[str]) -> Ending:
    """The ending these words ask for; the first of partial, cancel, fail wins."""
    for ending in (Ending.PARTIAL, Ending.CANCELED, Ending.FAILED):
        if ending.value in words:
            return ending
    return Ending.COMPLETED

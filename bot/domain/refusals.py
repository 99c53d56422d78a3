"""What a person entered that does not fit, and the facts that tell what would.

One class for each sentence a person needs. Texts are found by name, as for every ShopError.
"""

from dataclasses import dataclass

from bot.domain.errors import ShopError


class TextMissing(ShopError):
    """The answer is empty, or holds nothing that can be seen."""


class QuantityNotANumber(ShopError):
    """The quantity is no whole number, or can be read in two ways."""


@dataclass(eq=False)
class QuantityTooSmall(ShopError):
    """The quantity is under what one order of the service takes, in units."""

    least: int


@dataclass(eq=False)
class QuantityTooLarge(ShopError):
    """The quantity is over what one order of the service takes, in units."""

    most: int


@dataclass(eq=False)
class NotALink(ShopError):
    """The text does not look like a web address, nor like a name the network could find."""

    example: str


class LinkHasSpaces(ShopError):
    """There is a blank or a line break inside the link."""


class LinkHasOddCharacters(ShopError):
    """There are invisible, turning or quoting characters inside the link."""


class LinkHasLogin(ShopError):
    """The link carries a user name or password before its host."""


class LinkHasPort(ShopError):
    """The link names a port other than those of the web, 80 and 443."""


@dataclass(eq=False)
class LinkTooLong(ShopError):
    """The link is longer than this many characters."""

    most: int


@dataclass(eq=False)
class LinkNotHttp(ShopError):
    """The link is of another kind than http and https."""

    example: str


class LinkHasNoHost(ShopError):
    """What stands where the link's host should be is no host name."""


class LinkHostNotPublic(ShopError):
    """The link leads into a private network, or to the machine itself."""


@dataclass(eq=False)
class LinkWrongHost(ShopError):
    """The link leads to another place than the service is for."""

    network: str
    host: str
    example: str


@dataclass(eq=False)
class UsernameNotValid(ShopError):
    """No account can have this name."""

    name: str


@dataclass(eq=False)
class TooFewLines(ShopError):
    """The list is shorter than one order of the service takes."""

    least: int
    given: int


@dataclass(eq=False)
class TooManyLines(ShopError):
    """The list is longer than one order takes."""

    most: int
    given: int


@dataclass(eq=False)
class LineTooLong(ShopError):
    """One entry of the list, counted from 1, is longer than this many characters."""

    line: int
    most: int


@dataclass(eq=False)
class AnswerNumberOutOfRange(ShopError):
    """The number of the answer to vote for is no whole number in this range."""

    least: int
    most: int

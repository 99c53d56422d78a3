"""How the addresses of a network are written down: sites, and the shapes of their paths."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.domain.networks import TargetKind


@dataclass(frozen=True, slots=True)
class Shape:
    """One form of address and what it leads to.

    In braces stand the parts that differ: a ``name`` whose case does not matter, an ``id`` whose
    case does, a ``number``, a ``pair`` of them, ``any`` for what tells nothing apart, and a
    ``bot``, a name that ends so. A digit behind keeps two of a kind apart. ``key`` is the one
    address of a thing that has several; empty: this one.
    """

    address: str
    kind: TargetKind
    key: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """The addresses of one network.

    Hosts stand for their subdomains too. Of two shapes that fit an address, one that names a
    query parameter wins, then the earlier. Each first shape of a kind is its example.
    """

    hosts: tuple[str, ...]
    shapes: tuple[Shape, ...]
    same_hosts: Mapping[str, str] = field(default_factory=dict)
    """Other hosts that show the same under the same paths, and the host they stand for."""
    username: str = ""
    """The form of a name, where a bare ``@name`` is enough; it takes the name of named_at."""
    named_at: str = ""
    not_names: frozenset[str] = frozenset()
    """Paths that look like a name and are none."""
    name_as_subdomain: bool = False

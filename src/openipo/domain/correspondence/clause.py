"""A ground of the clause library, tied to the goods it concerns."""

from dataclasses import dataclass

from openipo.domain.procedures.api import Ground
from openipo.domain.rights.content import GoodsItem


@dataclass(frozen=True)
class Clause:
    """A ground and the goods it concerns; no goods: the whole file."""

    ground: Ground
    items: tuple[GoodsItem, ...] = ()

"""All projections of the house; each room announces its own when it is set up."""

from openipo.domain.rights.projection.table import Projection

_PROJECTIONS: dict[str, Projection] = {}


def register_projection(projection: Projection) -> None:
    """Announce a projection, in the app's `ready`; the same name announced again replaces it."""
    _PROJECTIONS[projection.name] = projection


def projections(chain_kind: str = "file") -> list[Projection]:
    """The projections of the chains of a kind, in the order announced (lower rooms first)."""
    return [each for each in _PROJECTIONS.values() if each.chain_kind == chain_kind]

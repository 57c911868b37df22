"""Do the derived tables say what the ledger says?"""

from openipo.domain.rights.projection.rebuild import RebuildReport, rebuild


def verify(chain_kind: str = "file") -> RebuildReport:
    """Compare every derived row with the ledger and change nothing; `is_equal` is the answer."""
    return rebuild(check=True, chain_kind=chain_kind)

"""The gazette of an installed office, from its `gazette.toml`."""

import tomllib

from openipo.domain.procedures.api import office_folders
from openipo.domain.publication.rules.gazette_rule import BadGazetteRule, GazetteRule


def gazette_rule(office: str) -> GazetteRule:
    """The rule that `gazette.toml` of the office states. Raises `BadGazetteRule`."""
    folder = office_folders().get(office)
    if folder is None or not (folder / "gazette.toml").exists():
        raise BadGazetteRule(f"The office {office!r} has no gazette.toml that says when its gazette appears.")
    return GazetteRule.from_table(
        tomllib.loads((folder / "gazette.toml").read_text(encoding="utf-8")).get("gazette", {})
    )

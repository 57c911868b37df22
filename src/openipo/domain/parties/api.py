"""The door of the parties room."""

from openipo.domain.parties.party import Address, Party, Power

__all__ = ["Address", "Party", "Power"]

"""Who acts: passed into every action, never looked up inside one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """A person or machine that acts on the office's files.

    `id` is the stable name written into the ledger (a user's sign-in name, or "system"); `roles` are role ids of the
    office; `on_behalf_of` is the id of the officer who delegated the roles, if any.
    """

    id: str
    name: str
    roles: frozenset[str] = frozenset()
    language: str = "en"
    on_behalf_of: str = ""

    def has_role(self, role: str) -> bool:
        return role in self.roles


SYSTEM = Actor(id="system", name="System", roles=frozenset({"system"}))

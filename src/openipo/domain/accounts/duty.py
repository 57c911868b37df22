"""Duties: what an office lets some of its roles do beyond the steps of procedures. Default: nobody.

A room of the house says which duties it knows, in words; which roles have them stands in the office's `duties.toml`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from openipo.domain.accounts.actor import SYSTEM, Actor
from openipo.domain.accounts.duty_table import duty_table
from openipo.domain.accounts.permissions import officer
from openipo.domain.accounts.role_names import role_names
from openipo.kernel.security.api import ALLOWED, Permission, Rule, refused
from openipo.kernel.security.api import require as go_on_if


@dataclass(frozen=True)
class Duty:
    """`id` is its name in duties.toml ("files.receive"); `words` a noun phrase; `by_system`: the clock has it, too."""

    id: str
    words: str
    by_system: bool = False


_KNOWN: dict[str, Duty] = {}


class Duties:
    """The duties of one room, asked by their short names ("receive").

    `words` says what each is, marked for translation. `by_system` are those that the clock exercises as well: a fact of
    the program, not for an office to change.
    """

    def __init__(self, room: str, words: Mapping[str, str], *, by_system: tuple[str, ...] = ()) -> None:
        self._of_room = {name: Duty(f"{room}.{name}", said, name in by_system) for name, said in words.items()}
        _KNOWN.update({duty.id: duty for duty in self._of_room.values()})

    def may(self, actor: Actor, name: str) -> Permission:
        """May the actor exercise this duty? The answer carries the reason to show if not."""
        duty = self._of_room[name]
        if duty.by_system and SYSTEM.roles & actor.roles:
            return ALLOWED
        table = duty_table(settings.OFFICE)
        roles = table.roles_with(duty.id)
        if actor.roles.intersection(roles):
            return ALLOWED
        if roles:
            return refused(_reserved(duty, roles), instead=_ASK_A_COLLEAGUE)
        return refused(table.mistake or _nobodys(duty), instead=_ASK_THE_ADMINISTRATOR)

    def require(self, actor: Actor, name: str) -> None:
        """Refuse the action (`AccessRefused`) unless the actor may exercise this duty."""
        go_on_if(self.may(actor, name))

    def rule(self, *names: str) -> Rule:
        """A rule of entry: an officer who may exercise one of these duties."""
        if not names or not set(names) <= set(self._of_room):
            raise ValueError(f"{names} are not all duties of this room, which has: {', '.join(self._of_room)}")

        def holds_one(actor: Actor | None) -> Permission:
            if actor is None or not officer(actor):
                return officer(actor)
            answers = [self.may(actor, name) for name in names]
            return next((answer for answer in answers if answer), answers[0])

        return holds_one

    def roles_with(self, name: str) -> tuple[str, ...]:
        """The roles that have the duty, the one that usually exercises it first."""
        return duty_table(settings.OFFICE).roles_with(self._of_room[name].id)

    def role_of(self, actor: Actor, name: str) -> str:
        """The role in which the actor exercises the duty: the first that has it; "" if the actor may not."""
        return next((role for role in self.roles_with(name) if actor.has_role(role)), "")


_ASK_A_COLLEAGUE = _("Ask a colleague who holds such a role, or ask the administrator to grant or delegate one to you.")
_ASK_THE_ADMINISTRATOR = _("Ask the administrator to look at the office's table of duties.")


def known_duties() -> tuple[Duty, ...]:
    """Every duty that a room of the installed program knows."""
    return tuple(_KNOWN.values())


def at_the_server(duties: Duties, name: str) -> Actor:
    """Who types a command on the server, in the roles that have the duty which the command exercises."""
    return Actor(id="command-line", name="Command line", roles=frozenset(duties.roles_with(name)))


def _reserved(duty: Duty, roles: tuple[str, ...]) -> str:
    return gettext("%(duty)s: reserved to %(roles)s.") % {"duty": gettext(duty.words), "roles": role_names(roles)}


def _nobodys(duty: Duty) -> str:
    return gettext("%(duty)s: the office has given this duty to no role.") % {"duty": gettext(duty.words)}

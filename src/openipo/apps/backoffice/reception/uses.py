"""What a paper that comes in after filing can be on a file: a reply, another act of a party, a new proceeding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from openipo.domain.cases.api import CaseError, LinkTo, look_at
from openipo.domain.procedures.api import options, requests
from openipo.domain.rights.api import File
from openipo.ui.api import in_language

OFFERED_FOR = 4  # files at most: the law is asked for each
LAY = "lay"


@dataclass(frozen=True)
class Use:
    """`way` is lay, take (recorded at once), go (its form opens next) or open (a proceeding, by its form)."""

    way: str
    proceeding: str = ""
    name: str = ""

    @property
    def code(self) -> str:
        return ":".join((self.way, self.proceeding, self.name))

    def link(self, file: File) -> LinkTo:
        """How reception records it."""
        return LinkTo(file.pk, self.proceeding, self.name) if self.way == "take" else LinkTo(file.pk)


def use_named(code: str) -> Use:
    """The use that a form's value names."""
    way, _colon, rest = code.partition(":")
    proceeding, _colon, name = rest.rpartition(":")
    return Use(way, proceeding, name)


def uses_of(file: File, on: date) -> list[tuple[str, str]]:
    """What the paper can be on this file on the day, as choices of a form."""
    choices = [(Use(LAY).code, _("Only lay it to the file"))]
    try:
        at_hand = look_at(file.pk)
    except CaseError:
        return choices
    law, case, facts = at_hand.law, at_hand.case, at_hand.facts
    for option in options(law, case, facts, on):
        if option.is_open and is_of_a_party(option.by, law.office.roles):
            way = "take" if _answers_all(option.asks) and not option.four_eyes else "go"
            choices.append((Use(way, option.proceeding, option.step).code, in_language(option.label)))
    for request in requests(law, case, facts, on):
        if request.is_open:
            label = _("Opens: %(procedure)s") % {"procedure": in_language(request.label)}
            choices.append((Use("open", "", request.procedure).code, label))
    return choices


def is_of_a_party(by: Iterable[str], officers: Iterable[str]) -> bool:
    """Is it an act of a party, in whatever role the law book names one, and not of the office?"""
    return bool(set(by) - {*officers, "system"})


def _answers_all(asks: Iterable[Mapping[str, Any]]) -> bool:
    """Is the paper itself all that the step asks for?"""
    return all(ask["id"] == "reply" or not ask.get("required") for ask in asks)

"""What a proceeding between parties rests on, in words: its parties by role, its earlier rights, its panel."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from openipo.apps.backoffice.files.loading import OpenFile
from openipo.apps.backoffice.files.tables import role_in_words
from openipo.domain.accounts.api import names_of
from openipo.domain.cases.api import ProceedingView, rights_in_words, rights_stated
from openipo.ui.api import in_language


def dispute_lines(opened: OpenFile, proceeding: ProceedingView) -> dict[str, Any]:
    law, goods = opened.view.law, {item.id: item.text for item in opened.state.goods}
    rights = rights_stated(proceeding.facts)
    return {
        "parties": [
            {"name": party["name"], "role": role_in_words(opened, str(party.get("role", "")))}
            for party in proceeding.parties
        ],
        "rights": list(rights_in_words(rights, law.revision if law else None, goods, in_language)),
        "panel": _panel(proceeding),
        "waits_for": _waits_for(opened, proceeding),
    }


def _panel(proceeding: ProceedingView) -> list[str]:
    names: Mapping[str, str] = names_of(proceeding.panel) if proceeding.panel else {}
    people = [names.get(each, each) for each in proceeding.panel]
    return [_("%(name)s (presides)") % {"name": people[0]}, *people[1:]] if people else []


def _waits_for(opened: OpenFile, proceeding: ProceedingView) -> list[str]:
    """What the proceeding stands still for."""
    known = {each.key: f"{in_language(each.label)} {each.number}".strip() for each in opened.view.proceedings}
    own = _("a step of its own, until it is resumed")
    return [own if by == proceeding.key else known.get(by, by) for by in proceeding.suspended_by]


def is_heard(opened: OpenFile, proceeding: ProceedingView) -> bool:
    """Does the law know hearings in such a proceeding?"""
    law = opened.view.law
    return bool(law and "summon-to-hearing" in law.revision.procedures[proceeding.procedure].steps)

"""How a file of an older system is said to stand, as tables for the officer who decides on it."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from openipo.apps.backoffice.files.older.form import ANSWER
from openipo.domain.cases.api import Proposed, rights_in_words, rights_stated
from openipo.domain.procedures.api import Ask, Law, Procedure, Standing, StatedClock, StatedFee, StatedProceeding
from openipo.ui.api import Column, Fact, Table, cited, date_in_words, in_language


def proceedings_table(law: Law, standing: Standing) -> Table:
    """Each proceeding, its phase and since when, its number and who is named in it."""
    rows = []
    for stated in standing.proceedings:
        procedure = law.revision.procedures[stated.procedure]
        rows.append(
            [
                f"{in_language(procedure.label)} {stated.number}".strip(),
                in_language(procedure.phases[stated.phase].label),
                date_in_words(stated.entered_on) if stated.entered_on else "",
                "; ".join([*who(procedure, stated), *stated.items]),
                "; ".join(_fee(law, each) for each in stated.fees),
            ]
        )
    columns = [Column(_("Proceeding")), Column(_("Stands in")), Column(_("Since"), "date")]
    columns += [Column(_("Who, and for which goods")), Column(_("Fees"))]
    return Table(caption=_("Where the file stands"), columns=columns, rows=rows)


def _fee(law: Law, stated: StatedFee) -> str:
    """A fee that was said to be paid is confirmed as much as one that is owed."""
    since = stated.owed_since
    said = f"{_('Owed since')} {date_in_words(since)}" if since else _("It is paid")
    return f"{in_language(law.revision.fees[stated.fee].label)}: {said}"


def who(procedure: Procedure, stated: StatedProceeding) -> Iterator[str]:
    """Those whom the request names, by name."""
    for ask in procedure.form:
        said = stated.facts.get(ask.id)
        if ask.type == "party" and isinstance(said, dict) and said.get("name"):
            yield f"{in_language(ask.label)}: {said['name']}"


def requests_told(law: Law, standing: Standing, goods: Mapping[str, str]) -> list[tuple[str, list[Fact]]]:
    """What each request rests on, question by question; who asks is told above."""
    told = []
    for stated in standing.proceedings:
        procedure = law.revision.procedures[stated.procedure]
        facts = [
            Fact(in_language(ask.label), "\n".join(_answer(law, ask, stated.facts[ask.id], goods)))
            for ask in procedure.form
            if ask.type != "party" and stated.facts.get(ask.id)
        ]
        if facts:
            told.append((f"{in_language(procedure.label)} {stated.number}".strip(), facts))
    return told


def _answer(law: Law, ask: Ask, said: Any, goods: Mapping[str, str]) -> Iterable[str]:
    """An answer in words, in one or more lines; what is plain words already stays as it was stated."""
    if ask.type == "earlier-rights":
        return rights_in_words(rights_stated({ask.id: said}), law.revision, goods, in_language)
    if ask.type == "grounds":
        named = [said] if isinstance(said, str) else said
        return [_ground(law, each) for each in named]
    if ask.type == "choice":
        return [next((in_language(option["label"]) for option in ask.options if option["id"] == said), str(said))]
    if ask.type == "date":
        return [date_in_words(date.fromisoformat(str(said)))]
    return [str(each) for each in said] if isinstance(said, list) else [str(said)]


def _ground(law: Law, name: str) -> str:
    ground = law.revision.grounds.get(name)
    return cited(in_language(ground.label), ground.law) if ground else name


def clocks_table(law: Law, standing: Standing) -> Table:
    """Each time limit with what is said of it and on which basis."""
    rows = []
    for stated in standing.proceedings:
        clocks = law.revision.procedures[stated.procedure].clocks
        for each in stated.clocks:
            days = [date_in_words(day) if day else "" for day in (each.started_on, each.expires_on)]
            rows.append([in_language(clocks[each.clock].label), str(ANSWER[each.answer]), *days, each.basis])
    columns = [
        Column(_("Time limit")),
        Column(_("How it stands")),
        Column(_("Began on"), "date"),
        Column(_("Last day"), "date"),
        Column(_("Known from")),
    ]
    return Table(caption=_("Time limits"), columns=columns, rows=rows, empty=_("No time limit matters there."))


def in_short(proposed: Proposed) -> str:
    """ "Published, open to opposition; Opposition period: 6 August 2026"."""
    law, standing = proposed.law, proposed.standing
    if law is None or standing is None:
        return ""
    return "; ".join(_words(law, standing))


def _words(law: Law, standing: Standing) -> Iterator[str]:
    for stated in standing.proceedings:
        procedure = law.revision.procedures[stated.procedure]
        yield in_language(procedure.phases[stated.phase].label)
        for each in stated.clocks:
            if _runs(each):
                yield f"{in_language(procedure.clocks[each.clock].label)}: {date_in_words(each.expires_on)}"


def _runs(stated: StatedClock) -> bool:
    return stated.answer == "runs" and stated.expires_on is not None

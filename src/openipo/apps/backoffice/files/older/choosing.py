"""Which law, and which phases: chosen first, since what the law asks depends on them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from openipo.domain.cases.api import BackFile, Proposed, law_named, own_books
from openipo.domain.procedures.api import Law, Phase, Procedure, begun_by, book
from openipo.ui.api import in_language

OTHERS = ("other_1", "other_2", "other_3")
Stands = tuple[Procedure, Phase]


@dataclass(frozen=True)
class Chosen:
    """The law, and where the file's proceedings stand under it: first what begins with the file."""

    law: Law
    stands: tuple[Stands, ...]


class ChoosingForm(forms.Form):
    """The law book in a revision; the phase of what begins with the file, and of up to three more that are open."""

    law = forms.ChoiceField(label=_("Law book and revision"))
    beginning = forms.ChoiceField(label=_("Stands in the phase"), required=False)
    other_1 = forms.ChoiceField(label=_("Also open"), required=False)
    other_2 = forms.ChoiceField(label=_("Also open, second"), required=False)
    other_3 = forms.ChoiceField(label=_("Also open, third"), required=False)

    def __init__(self, data: Any, *, file: BackFile, law: Law | None) -> None:
        super().__init__(data)
        offered: dict[str, Any] = {
            "law": list(laws()),
            "beginning": [("", "—"), *(beginnings(law, file) if law else ())],
        }
        offered |= {name: [("", "—"), *(others(law) if law else ())] for name in OTHERS}
        for name, choices in offered.items():
            field: Any = self.fields[name]
            field.choices = choices

    def chosen(self, law: Law) -> Chosen | None:
        """None until it is chosen where the file stands."""
        if not self.is_valid() or not self.cleaned_data["beginning"]:
            return None
        names = [self.cleaned_data[name] for name in ("beginning", *OTHERS)]
        return Chosen(law, tuple(stands_named(law, name) for name in names if name))


def laws() -> Iterator[tuple[str, str]]:
    """Every revision of the office's own books."""
    for name in own_books():
        for revision in book(name).revisions.values():
            yield f"{name}:{revision.id}", f"{in_language(revision.title)} ({name} {revision.id})"


def law_of(name: str, proposed: Proposed) -> Law | None:
    """The law that was chosen, else the one proposed, else none."""
    if name not in {each for each, _words in laws()}:
        return proposed.law
    book_id, _colon, revision = name.rpartition(":")
    return law_named(book_id, revision)


def beginnings(law: Law, file: BackFile) -> Iterator[tuple[str, str]]:
    """The phases in which what begins with the file may stand: open ones, or that of a registration."""
    for procedure in begun_by(law, file.content.filed_as):
        for phase in procedure.phases.values():
            if not phase.final or phase.register_status == "registered":
                yield f"{procedure.id}:{phase.id}", in_language(phase.label)


def others(law: Law) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """The open phases of every other procedure about the file or its goods, by procedure."""
    for procedure in law.revision.procedures.values():
        if procedure.opens != "with-file" and procedure.scope != "states":
            phases = [phase for phase in procedure.phases.values() if not phase.final]
            label = in_language(procedure.label)
            yield label, [(f"{procedure.id}:{phase.id}", f"{label}: {in_language(phase.label)}") for phase in phases]


def stands_named(law: Law, name: str) -> Stands:
    procedure, _colon, phase = name.partition(":")
    return law.revision.procedures[procedure], law.revision.procedures[procedure].phases[phase]


def as_asked(proposed: Proposed) -> Mapping[str, str]:
    """The choices that the office's table leads to, as the address of the page would have them."""
    if proposed.law is None:
        return {}
    asked = {"law": f"{proposed.law.book.id}:{proposed.law.revision.id}"}
    if proposed.standing is not None:
        names = [f"{each.procedure}:{each.phase}" for each in proposed.standing.proceedings]
        asked |= dict(zip(("beginning", *OTHERS), names, strict=False))
    return asked

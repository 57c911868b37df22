"""Drafts as pages show them."""

from openipo.domain.lawdrafts.models import LawDraft
from openipo.domain.procedures.api import LawBook, Revision, book


def drafts() -> list[LawDraft]:
    """All of them, the latest first."""
    return list(LawDraft.objects.order_by("-begun_at"))


def draft_numbered(number: int) -> LawDraft | None:
    return LawDraft.objects.filter(pk=number).first()


def text_before(installed: LawBook, draft: LawDraft, name: str) -> str:
    """The text of that name as the law in force has it: the last revision that has a file of it; "" if none does."""
    revisions = [each for each in installed.revisions.values() if each.id != draft.revision]
    places = (*reversed(installed.beside), installed.folder)
    found = (place / each.id / name for each in reversed(revisions) for place in places)
    return next((path.read_text(encoding="utf-8") for path in found if path.is_file()), "")


def names_to_write(installed: LawBook, draft: LawDraft) -> list[str]:
    """The texts that a revision may have: those there are in the book, and the letters in each language."""
    revision: Revision = list(installed.revisions.values())[-1]
    lists = ["book", "fees", "letters", "gazette", "grounds", "checklists", "provisions"]
    return [
        *(f"{name}.toml" for name in lists),
        *(f"procedures/{name}.toml" for name in revision.procedures),
        *(f"letters/{name}.{language}.txt" for name in revision.letters for language in installed.office.languages),
    ]


def known_ids(installed: LawBook) -> list[str]:
    """The ids that a text may name: phases, steps, clocks, letters, fees, sections, grounds, rules, roles."""
    revision = list(installed.revisions.values())[-1]
    of_procedures = [
        name
        for procedure in revision.procedures.values()
        for name in (procedure.id, *procedure.phases, *procedure.steps, *procedure.clocks)
    ]
    lists = (revision.letters, revision.fees, revision.sections, revision.grounds, installed.rules)
    return sorted({*of_procedures, *(name for each in lists for name in each), *installed.office.roles})


def book_of(draft: LawDraft) -> LawBook:
    return book(draft.book)

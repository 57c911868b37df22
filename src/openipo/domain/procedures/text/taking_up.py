"""Reading taking_up.toml: what the laws and statuses of an office's older system mean under its law books."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from openipo.domain.procedures.model.book import Revision
from openipo.domain.procedures.model.taking_up import (
    DAYS_OF_RECORDS,
    LawMeaning,
    StandsIn,
    StatusMeaning,
    TakingUpTable,
)
from openipo.domain.procedures.text.document import Document, Place, read_document
from openipo.domain.procedures.text.law_book import LawBook
from openipo.domain.procedures.text.offices import book, book_folders, office_folders
from openipo.domain.procedures.text.problems import LawBookError
from openipo.domain.procedures.text.published import place_of_publication
from openipo.domain.procedures.text.shape import Shape, may, must
from openipo.domain.procedures.text.values import identifier, list_of, names, one_of, word, words

NAME = "taking_up.toml"

LAW = Shape(
    "[[law]]",
    LawMeaning,
    {"law": must(word), "book": must(word), "revision": may(word), "because": may(words)},
)
STANDS = Shape(
    "stands",
    StandsIn,
    {"procedure": must(identifier), "phase": must(identifier), "since": may(names)},
)
STATUS = Shape(
    "[[status]]",
    StatusMeaning,
    {
        "status": must(word),
        "register": must(one_of("pending", "registered")),
        "stands": must(list_of(STANDS)),
        "settled": may(names),
        "ask": may(words),
    },
)
FILE = Shape(NAME, dict, {"law": may(list_of(LAW), "laws"), "status": may(list_of(STATUS), "statuses")})


def taking_up_table(office: str) -> TakingUpTable:
    """The table of an office; an empty one where it keeps none. LawBookError with every mistake, and its line.

    One beside the published law of the installation goes before the one installed with the office.
    """
    path = place_of_table(office)
    if path is None:
        return TakingUpTable()
    return read_table(path, {name: book(name) for name in book_folders() if name.startswith(f"{office}/")})


def place_of_table(office: str) -> Path | None:
    own = place_of_publication(office)
    places = [own / NAME if own else None, office_folders().get(office, Path()) / NAME]
    return next((path for path in places if path is not None and path.is_file()), None)


def read_table(path: Path, books: Mapping[str, LawBook]) -> TakingUpTable:
    """The table in a file, held against the books that it names."""
    languages = next((each.office.languages for each in books.values()), ())
    document = read_document(path, NAME, languages)
    content = FILE(document.content, document.top) or {}
    laws, statuses = content.get("laws", ()), content.get("statuses", ())
    if not document.problems:
        check_laws(document, laws, books)
        check_statuses(document, statuses, laws, books)
    if document.problems:
        raise LawBookError(document.problems)
    return TakingUpTable({each.law: each for each in laws}, {each.status: each for each in statuses})


def check_laws(document: Document, laws: tuple[LawMeaning, ...], books: Mapping[str, LawBook]) -> None:
    for position, each in enumerate(laws):
        place = document.top.at("law", position)
        if each.book not in books:
            place.at("book").complain(f"there is no law book {each.book!r}; installed are {', '.join(books)}.")
        elif each.revision and each.revision not in books[each.book].revisions:
            known = ", ".join(books[each.book].revisions)
            place.at("revision").complain(f"{each.book} has no revision {each.revision!r}; it has {known}.")
        elif each.revision and not each.because:
            place.at("revision").complain('say in `because` why the files are under this revision: { en = "..." }.')
        if each.law in [earlier.law for earlier in laws[:position]]:
            place.complain(f"[[law]] {each.law!r} stands here twice.")


def check_statuses(
    document: Document, statuses: tuple[StatusMeaning, ...], laws: tuple[LawMeaning, ...], books: Mapping[str, LawBook]
) -> None:
    revisions = list(revisions_meant(laws, books))
    for position, each in enumerate(statuses):
        place = document.top.at("status", position)
        for order, stands in enumerate(each.stands):
            if not any(has_phase(revision, stands) for revision in revisions):
                message = f"no law book named here has a phase {stands.phase!r} in {stands.procedure!r}."
                place.at("stands", order).complain(message)
            check_days(place.at("stands", order).at("since"), stands)
        for fee in each.settled:
            if not any(fee in revision.fees for revision in revisions):
                place.at("settled").complain(f"no law book named here has a fee {fee!r}.")
        if each.status in [earlier.status for earlier in statuses[:position]]:
            place.complain(f"[[status]] {each.status!r} stands here twice.")


def check_days(place: Place, stands: StandsIn) -> None:
    """A mistyped day would never be found on any record, and the file would be left to a person without a word."""
    for name in stands.since:
        if name not in DAYS_OF_RECORDS:
            near = get_close_matches(name, DAYS_OF_RECORDS, 1)
            hint = f"did you mean {near[0]!r}?" if near else f"it has {', '.join(DAYS_OF_RECORDS)}."
            place.complain(f"no record has a day {name!r}; {hint}")


def revisions_meant(laws: tuple[LawMeaning, ...], books: Mapping[str, LawBook]) -> Iterator[Revision]:
    for name in dict.fromkeys(each.book for each in laws if each.book in books):
        yield from books[name].revisions.values()


def has_phase(revision: Revision, stands: StandsIn) -> bool:
    procedure = revision.procedures.get(stands.procedure)
    return procedure is not None and stands.phase in procedure.phases

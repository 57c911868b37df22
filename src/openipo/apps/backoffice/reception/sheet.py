"""The one page on which a paper application is captured: all its forms together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms

from openipo.apps.backoffice.reception.declared import declarations_asked, words_of_declarations
from openipo.apps.backoffice.reception.forms.filed import FiledForm
from openipo.apps.backoffice.reception.forms.goods import ClassRow, PasteForm
from openipo.apps.backoffice.reception.forms.mark import MarkForm
from openipo.apps.backoffice.reception.forms.particulars import (
    DeclarationsForm,
    OpeningForm,
    PriorityRow,
    ScansForm,
    StatesForm,
    books_of_office,
)
from openipo.apps.backoffice.reception.forms.parties import ApplicantRow, RepresentativeRow
from openipo.apps.backoffice.reception.forms.rows import RowForm, Rows, typed, values_in
from openipo.domain.cases.api import law_on, the_office

ROWS: dict[str, tuple[type[RowForm], bool]] = {
    "applicants": (ApplicantRow, True),
    "representatives": (RepresentativeRow, False),
    "goods": (ClassRow, True),
    "priorities": (PriorityRow, False),
}
SINGLE: dict[str, type[forms.Form]] = {"mark": MarkForm, "paste": PasteForm, "scans": ScansForm}


@dataclass
class Sheet:
    """The forms of the page, by name."""

    opening: OpeningForm
    mark: MarkForm
    paste: PasteForm
    scans: ScansForm
    declarations: DeclarationsForm
    applicants: Rows
    representatives: Rows
    goods: Rows
    priorities: Rows
    states: StatesForm
    filed: FiledForm

    def __iter__(self) -> Iterator[forms.Form]:
        """Every form whose errors the page sums up, in the order in which they stand."""
        yield self.opening
        yield self.filed
        yield from self.applicants
        yield from self.representatives
        yield self.states
        yield self.mark
        yield from self.goods
        yield self.paste
        yield from self.priorities
        yield self.scans
        yield self.declarations

    def is_in_shape(self) -> bool:
        """Are all forms in shape? Every one is asked, so that all errors show at once."""
        singles = [self.opening, self.mark, self.paste, self.scans, self.declarations, self.states, self.filed]
        rows = [self.applicants, self.representatives, self.priorities]
        sound = all([form.is_valid() for form in singles]) & all([each.checked() for each in rows])
        pasted = self.paste.cleaned_data.get("whole_list")
        return sound & (all([row.is_valid() for row in self.goods_rows(bool(pasted))]))

    def goods_rows(self, pasted: bool) -> list[RowForm]:
        """The classes stated; where a list was pasted the first row may stay blank."""
        if pasted:
            for row in self.goods:
                row.empty_permitted = True
        return [row for row in self.goods.stated() if not (pasted and row.is_blank)]


def blank_sheet(today: date, initial: dict[str, Any]) -> Sheet:
    """The page as it is opened."""
    rows: dict[str, Any] = {
        name: Rows.offered(name, form, [{}] if needed else [], needed) for name, (form, needed) in ROWS.items()
    }
    opening = OpeningForm(today=today, prefix="opening", initial=initial)
    book = initial.get("book", "")
    states = StatesForm(book=book, on=today, prefix="states")
    declarations = _declarations(None, book, today)
    filed = FiledForm(book=book, on=today, prefix="filed")
    return Sheet(opening=opening, declarations=declarations, states=states, filed=filed, **_singles(), **rows)


def checked_sheet(data: Any, today: date) -> Sheet:
    """The page as it was sent, to be checked."""
    rows: dict[str, Any] = {name: Rows.sent(name, form, data, needed) for name, (form, needed) in ROWS.items()}
    singles: dict[str, Any] = {name: form(data, prefix=name) for name, form in SINGLE.items()}
    opening = OpeningForm(data, today=today, prefix="opening")
    declarations = _declarations(data, data.get("opening-book", ""), today)
    book, received_on = data.get("opening-book", ""), _received_on(data, today)
    states = StatesForm(data, book=book, on=received_on, prefix="states")
    filed = FiledForm(data, book=book, on=received_on, prefix="filed")
    return Sheet(opening=opening, declarations=declarations, states=states, filed=filed, **singles, **rows)


def kept_sheet(data: Any, today: date, rows: dict[str, list[dict[str, Any]]]) -> Sheet:
    """The page with what was typed, not checked; `rows` are rows that were added, removed or filled meanwhile."""
    shown: dict[str, Any] = {
        name: Rows.offered(name, form, rows.get(name, values_in(data, name, form)) or ([{}] if needed else []), needed)
        for name, (form, needed) in ROWS.items()
    }
    opening = OpeningForm(
        today=today,
        prefix="opening",
        initial=typed(OpeningForm, data, "opening", today=today),
    )
    book = data.get("opening-book", "")
    declarations = DeclarationsForm(
        names=_asked(book, today), prefix="declarations", initial=_declared(data, _asked(book, today))
    )
    singles: dict[str, Any] = {
        name: form(prefix=name, initial=typed(form, data, name)) for name, form in SINGLE.items()
    }
    named = {"states": data.getlist("states-states")}
    states = StatesForm(book=book, on=_received_on(data, today), prefix="states", initial=named)
    filed = FiledForm(book=book, on=_received_on(data, today), prefix="filed")
    filed.initial = {name: data.get(f"filed-{name}", "") for name in filed.fields}
    return Sheet(opening=opening, declarations=declarations, states=states, filed=filed, **singles, **shown)


def first_values(today: date, language: str) -> dict[str, Any]:
    """What the page proposes: today, at the counter, in the officer's language where the office uses it."""
    languages = the_office().languages
    return {
        "book": books_of_office()[0][0],
        "received_on": today,
        "channel": "paper",
        "language": language if language in languages else languages[0],
    }


def _received_on(data: Any, today: date) -> date:
    """The day of receipt as typed: it decides which states are members; today while it is no day."""
    try:
        return date.fromisoformat(data.get("opening-received_on", ""))
    except ValueError:
        return today


def _singles() -> dict[str, Any]:
    return {name: form(prefix=name) for name, form in SINGLE.items()}


def _declarations(data: Any, book: str, today: date) -> DeclarationsForm:
    return DeclarationsForm(data, names=_asked(book, today), prefix="declarations")


def _declared(data: Any, names: Iterable[str]) -> dict[str, bool]:
    return {name: bool(data.get(f"declarations-{name}")) for name in names}


def _asked(book: str, today: date) -> dict[str, str]:
    """What the law book asks to be declared, each with its words there, if it has any."""
    if book not in {each for each, _title in books_of_office()}:
        return {}
    revision = law_on(book, today).revision
    words = words_of_declarations(revision)
    return {name: words.get(name, "") for name in declarations_asked(revision)}

"""WIPO ST.96 as a form of the gazette and of the register's pages: the exchange app's work, offered to two others."""

from uuid import UUID

from openipo.apps.exchange.api import st96_bag, st96_of_state
from openipo.apps.register.api import MACHINE_FORMS
from openipo.domain.publication.api import FEEDS, IssueContent
from openipo.domain.rights.api import FileState, list_files


class GazetteSt96:
    """All marks of an issue as one ST.96 document; nothing where none is named, since ST.96 has no empty bag."""

    id = "st96"
    is_demo = False

    def check(self) -> list[str]:
        """Nothing keeps it from working."""
        return []

    def file_name(self, issue: IssueContent) -> str:
        return f"gazette-{issue.number.replace('/', '-')}-st96.xml"

    def render(self, issue: IssueContent) -> bytes:
        """The register's content of each mark named, as known when the issue appears.

        A gazette also names files without a mark: representatives who were entered, suspended, struck off.
        """
        named = [UUID(entry.file) for section in issue.sections for entry in section.entries]
        marks = set(list_files().filter(pk__in=named).exclude(mark_kind="").values_list("pk", flat=True))
        files = [file for file in named if file in marks]
        return st96_bag(files, for_public=True) if files else b""


class RegisterSt96:
    """One file of the register, from what the public may know of it."""

    id = "st96"
    is_demo = False
    label = "WIPO ST.96"
    media_type = "application/xml"
    ending = "xml"

    def check(self) -> list[str]:
        """Nothing keeps it from working."""
        return []

    def render(self, state: FileState) -> bytes:
        return st96_of_state(state)


def offer_st96() -> None:
    """At the start of the program, once."""
    FEEDS.add(GazetteSt96())
    MACHINE_FORMS.add(RegisterSt96())

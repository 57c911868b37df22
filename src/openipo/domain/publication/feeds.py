"""Machine-readable forms of an issue, e.g. ST.96 XML; other rooms and packages add them."""

from typing import Protocol

from openipo.domain.publication.issue_content import IssueContent
from openipo.kernel.plugins.api import Registry


class Feed(Protocol):
    """A form: `id` ("st96"), the name of its file for an issue, and the file's bytes from the content.

    No bytes mean that the form has nothing to say about the issue; it is then left out.
    """

    id: str
    is_demo: bool

    def check(self) -> list[str]: ...
    def file_name(self, issue: IssueContent) -> str: ...
    def render(self, issue: IssueContent) -> bytes: ...


FEEDS: Registry[Feed] = Registry("openipo.gazette_feeds")

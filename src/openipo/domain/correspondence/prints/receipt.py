"""The receipt that an applicant takes home: what came in, when, under which number."""

from dataclasses import dataclass
from datetime import date

from openipo.domain.correspondence.office import day
from openipo.domain.correspondence.prints.paper import Paper, fields_data, goods_data, heads_of_fields
from openipo.domain.correspondence.prints.shapes import Field, GoodsClass, Picture


@dataclass(frozen=True)
class ReceivedDocument:
    """A document handed in, with its number of pages and its SHA-256, so that both sides know what it was."""

    name: str
    pages: int
    digest: str


@dataclass(frozen=True)
class ReceiptData:
    """What a receipt states: number, day and hands, the application's particulars, the documents handed in."""

    number: str
    received_on: date
    received_by: str
    fields: tuple[Field, ...] = ()
    goods: tuple[GoodsClass, ...] = ()
    documents: tuple[ReceivedDocument, ...] = ()
    mark: Picture | None = None


def render_receipt(data: ReceiptData, paper: Paper) -> bytes:
    """The receipt as PDF/A; it does not decide on the filing date and says so."""
    content = {
        "lead": paper.filled("receipt_lead"),
        "facts": [
            [paper.say("receipt_number"), data.number],
            [paper.say("received_on"), day(data.received_on, *paper.languages)],
            [paper.say("received_by"), data.received_by],
        ],
        "fields": fields_data(paper, data.fields),
        "heads": heads_of_fields(paper),
        "goods": goods_data(paper, data.goods),
        "about": data.mark.about if data.mark else "",
        "documents": {
            "title": paper.say("documents"),
            "head": [paper.say("document"), paper.say("pages"), paper.say("digest")],
            "rows": [[one.name, str(one.pages), _two_lines(one.digest)] for one in data.documents],
        },
    }
    images = {"mark": data.mark.content} if data.mark else {}
    return paper.printed("receipt.typ", paper.say("receipt"), data.number, content, images)


def _two_lines(digest: str) -> str:
    half = len(digest) // 2
    return f"{digest[:half]}\n{digest[half:]}"

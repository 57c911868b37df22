"""An extract from the register: what it says on a day, as known at an instant."""

from dataclasses import dataclass
from datetime import date, datetime

from openipo.domain.correspondence.prints.paper import (
    Paper,
    fields_data,
    goods_data,
    heads_of_fields,
    seal_data,
    signature_data,
)
from openipo.domain.correspondence.prints.shapes import Field, GoodsClass, Picture, SealPrint, SignatureLine


@dataclass(frozen=True)
class HistoryLine:
    """A fact of the file's history: the day it takes effect, what happened in words, and the provision."""

    on: date
    event: str
    provision: str = ""


@dataclass(frozen=True)
class ExtractData:
    """What an extract states."""

    number: str
    as_of: date
    known_at: datetime
    fields: tuple[Field, ...]
    goods: tuple[GoodsClass, ...]
    history: tuple[HistoryLine, ...] = ()
    mark: Picture | None = None
    seal: SealPrint | None = None
    signature: SignatureLine | None = None


def render_extract(data: ExtractData, paper: Paper) -> bytes:
    """The extract as PDF/A, to be signed with `kernel.signing.sign_pdf`."""
    content = {
        "lead": paper.filled("extract_lead", as_of=data.as_of, known_at=data.known_at),
        "about": data.mark.about if data.mark else "",
        "fields": fields_data(paper, data.fields),
        "heads": heads_of_fields(paper),
        "goods": goods_data(paper, data.goods),
        "history": {
            "title": paper.say("history"),
            "head": [paper.say("date"), paper.say("event"), paper.say("provision")],
            "rows": [[one.on.isoformat(), one.event, one.provision] for one in data.history],
        },
        "seal": seal_data(paper, data.seal),
        "signature": signature_data(paper, data.signature),
    }
    images = {"mark": data.mark.content} if data.mark else {}
    return paper.printed("extract.typ", f"{paper.say('extract')} {data.number}", data.number, content, images)

"""The door of the rights room."""

from openipo.domain.rights.content import (
    MARK_CATEGORIES,
    MARK_KINDS,
    ApplicationContent,
    GoodsItem,
    Link,
    Mark,
    Priority,
    Representation,
)
from openipo.domain.rights.conversion import content_as_json, content_from_json
from openipo.domain.rights.effects import EFFECTS, EffectContext, carry_out
from openipo.domain.rights.errors import (
    CorrectionRefused,
    EffectRefused,
    FileNotFound,
    NotOpenToPublic,
    RightsError,
)
from openipo.domain.rights.events import application_received, document_linked, record_imported
from openipo.domain.rights.facts import facts_of, party_facts
from openipo.domain.rights.file_state import Correction, FileDocument, FileState, Publication
from openipo.domain.rights.fold import fold, fold_with
from openipo.domain.rights.goods_text import UnreadableGoods, next_id, parse_goods, write_goods
from openipo.domain.rights.record import Change
from openipo.domain.rights.rules.application_problems import problems

__all__ = [
    "EFFECTS",
    "MARK_CATEGORIES",
    "MARK_KINDS",
    "ApplicationContent",
    "Change",
    "Correction",
    "CorrectionRefused",
    "EffectContext",
    "EffectRefused",
    "FileDocument",
    "FileNotFound",
    "FileState",
    "GoodsItem",
    "Link",
    "Mark",
    "NotOpenToPublic",
    "Priority",
    "Publication",
    "Representation",
    "RightsError",
    "UnreadableGoods",
    "application_received",
    "carry_out",
    "content_as_json",
    "content_from_json",
    "document_linked",
    "facts_of",
    "fold",
    "fold_with",
    "next_id",
    "parse_goods",
    "party_facts",
    "problems",
    "record_imported",
    "write_goods",
]

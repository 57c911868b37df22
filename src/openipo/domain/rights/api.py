"""The door of the rights room."""

from openipo.domain.rights.actions.correct import correct, correction
from openipo.domain.rights.content import (
    GOODS_AS_STATED,
    MARK_CATEGORIES,
    MARK_KINDS,
    NO_MARK,
    WITHOUT_A_MARK,
    ApplicationContent,
    Designation,
    GoodsItem,
    Interest,
    Link,
    Mark,
    Priority,
    Representation,
)
from openipo.domain.rights.conversion import content_as_json, content_from_json
from openipo.domain.rights.effects import EFFECTS, EffectContext, carry_out
from openipo.domain.rights.effects.merge import files_to_merge
from openipo.domain.rights.effects.new_file import NewFile
from openipo.domain.rights.errors import (
    CorrectionRefused,
    EffectRefused,
    FileNotFound,
    NotOpenToPublic,
    RightsError,
)
from openipo.domain.rights.events import application_received, document_linked, file_opened, record_imported
from openipo.domain.rights.facts import facts_of, party_facts
from openipo.domain.rights.file_state import Correction, FileDocument, FileState, Publication
from openipo.domain.rights.fold import fold, fold_with
from openipo.domain.rights.goods_text import UnreadableGoods, next_id, parse_goods, write_goods
from openipo.domain.rights.models import (
    DocumentOnFile,
    File,
    FileDesignation,
    FileGoods,
    FileLink,
    FileParty,
    FilePriority,
    FilePublication,
    FileRepresentation,
    FileVienna,
    InterestParty,
)
from openipo.domain.rights.naming import kind_named, mark_named, number_told
from openipo.domain.rights.projection.difference import Difference
from openipo.domain.rights.projection.followers import Moved, follow_register
from openipo.domain.rights.projection.project import project, project_each, project_new
from openipo.domain.rights.projection.rebuild import RebuildReport, rebuild
from openipo.domain.rights.projection.registry import projections, register_projection
from openipo.domain.rights.projection.store import TableOutOfStep
from openipo.domain.rights.projection.table import Projection, Row, Rows, Table
from openipo.domain.rights.queries import (
    FileFilter,
    files_with_number,
    files_with_numbers,
    find_file,
    find_files,
    interest_parties_on,
    list_files,
    list_public_files,
)
from openipo.domain.rights.record import Change
from openipo.domain.rights.register_view import RegisterView, public_register_view, register_view
from openipo.domain.rights.rules.application_problems import problems
from openipo.domain.rights.search_keys import number_key, words_key
from openipo.domain.rights.verify import verify

__all__ = [
    "EFFECTS",
    "GOODS_AS_STATED",
    "MARK_CATEGORIES",
    "MARK_KINDS",
    "NO_MARK",
    "WITHOUT_A_MARK",
    "ApplicationContent",
    "Change",
    "Correction",
    "CorrectionRefused",
    "Designation",
    "Difference",
    "DocumentOnFile",
    "EffectContext",
    "EffectRefused",
    "File",
    "FileDesignation",
    "FileDocument",
    "FileFilter",
    "FileGoods",
    "FileLink",
    "FileNotFound",
    "FileParty",
    "FilePriority",
    "FilePublication",
    "FileRepresentation",
    "FileState",
    "FileVienna",
    "GoodsItem",
    "Interest",
    "InterestParty",
    "Link",
    "Mark",
    "Moved",
    "NewFile",
    "NotOpenToPublic",
    "Priority",
    "Projection",
    "Publication",
    "RebuildReport",
    "RegisterView",
    "Representation",
    "RightsError",
    "Row",
    "Rows",
    "Table",
    "TableOutOfStep",
    "UnreadableGoods",
    "application_received",
    "carry_out",
    "content_as_json",
    "content_from_json",
    "correct",
    "correction",
    "document_linked",
    "facts_of",
    "file_opened",
    "files_to_merge",
    "files_with_number",
    "files_with_numbers",
    "find_file",
    "find_files",
    "fold",
    "fold_with",
    "follow_register",
    "interest_parties_on",
    "kind_named",
    "list_files",
    "list_public_files",
    "mark_named",
    "next_id",
    "number_key",
    "number_told",
    "parse_goods",
    "party_facts",
    "problems",
    "project",
    "project_each",
    "project_new",
    "projections",
    "public_register_view",
    "rebuild",
    "record_imported",
    "register_projection",
    "register_view",
    "verify",
    "words_key",
    "write_goods",
]

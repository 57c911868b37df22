from openipo.domain.rights.models.file import File
from openipo.domain.rights.models.file_designation import FileDesignation
from openipo.domain.rights.models.file_document import DocumentOnFile
from openipo.domain.rights.models.file_goods import FileGoods
from openipo.domain.rights.models.file_link import FileLink
from openipo.domain.rights.models.file_party import FileParty
from openipo.domain.rights.models.file_priority import FilePriority
from openipo.domain.rights.models.file_publication import FilePublication
from openipo.domain.rights.models.file_representation import FileRepresentation
from openipo.domain.rights.models.file_vienna import FileVienna
from openipo.domain.rights.models.interest_party import InterestParty

__all__ = [
    "DocumentOnFile",
    "File",
    "FileDesignation",
    "FileGoods",
    "FileLink",
    "FileParty",
    "FilePriority",
    "FilePublication",
    "FileRepresentation",
    "FileVienna",
    "InterestParty",
]

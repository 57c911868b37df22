from openipo.domain.cases.models.check_answer import CheckAnswer
from openipo.domain.cases.models.clock import Clock
from openipo.domain.cases.models.closure import Closure
from openipo.domain.cases.models.collective_line import CollectiveLine
from openipo.domain.cases.models.collective_request import CollectiveRequest
from openipo.domain.cases.models.incoming_document import IncomingDocument
from openipo.domain.cases.models.incoming_link import IncomingLink
from openipo.domain.cases.models.open_task import OpenTask
from openipo.domain.cases.models.proceeding import Proceeding
from openipo.domain.cases.models.reception_day import ReceptionDay
from openipo.domain.cases.models.remembered_request import RememberedRequest
from openipo.domain.cases.models.stalled_file import StalledFile
from openipo.domain.cases.models.task_assignment import TaskAssignment
from openipo.domain.cases.models.task_note import TaskNote

__all__ = [
    "CheckAnswer",
    "Clock",
    "Closure",
    "CollectiveLine",
    "CollectiveRequest",
    "IncomingDocument",
    "IncomingLink",
    "OpenTask",
    "Proceeding",
    "ReceptionDay",
    "RememberedRequest",
    "StalledFile",
    "TaskAssignment",
    "TaskNote",
]

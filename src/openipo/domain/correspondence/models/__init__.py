from openipo.domain.correspondence.models.dispatch import Dispatch
from openipo.domain.correspondence.models.edit import Edit
from openipo.domain.correspondence.models.letter import Letter
from openipo.domain.correspondence.models.paragraph import Paragraph
from openipo.domain.correspondence.models.print_batch import PrintBatch

__all__ = ["Dispatch", "Edit", "Letter", "Paragraph", "PrintBatch"]

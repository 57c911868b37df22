"""The door of the numbering room: numbers without gaps and doubles."""

from openipo.kernel.numbering.actions.go_on_from import go_on_from
from openipo.kernel.numbering.actions.next_number import next_number
from openipo.kernel.numbering.number import Number
from openipo.kernel.numbering.rules.written import BadPattern, written

__all__ = ["BadPattern", "Number", "go_on_from", "next_number", "written"]

"""A value with the place it came from, so that every field of a back file can be traced to its source element."""

from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")


class Traced(NamedTuple, Generic[Value]):
    """`value` as read from `source`: the element's path inside its record and its line ("…/filing-date, line 83").

    `rule` says in words how the value was derived where it is not the element's own text ("first digit of the
    drawing code"); empty for a plain reading.
    """

    value: Value
    source: str
    rule: str = ""


class Remark(NamedTuple):
    """Something a reader noticed: `code` for statistics, `message` one sentence, `source` where it stands."""

    code: str
    message: str
    source: str

"""The formats that can be taken in, by the name that commands and pages use."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from openipo.standards.records.trademark import TrademarkRecord
from openipo.standards.st66.reader import read as read_st66
from openipo.standards.st96.reader import read as read_st96
from openipo.standards.tdxf.reader import read as read_tdxf
from openipo.standards.tmview.reader import read as read_tmview

Reader = Callable[[BinaryIO], Iterator[TrademarkRecord]]

READERS: dict[str, Reader] = {
    "uspto-tdxf": read_tdxf,
    "st66": read_st66,
    "st96": read_st96,
    "tmview": read_tmview,
}

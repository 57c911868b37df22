"""The door of the printing room."""

from openipo.kernel.printing.errors import PrintingError
from openipo.kernel.printing.letterhead import Letterhead, Sender, letterhead_of
from openipo.kernel.printing.qr import qr_png, qr_svg
from openipo.kernel.printing.typesetting import Attachment, typeset
from openipo.kernel.printing.words import Words, read_words

__all__ = [
    "Attachment",
    "Letterhead",
    "PrintingError",
    "Sender",
    "Words",
    "letterhead_of",
    "qr_png",
    "qr_svg",
    "read_words",
    "typeset",
]

"""The door of the printing room."""

from openipo.kernel.printing.errors import PrintingError
from openipo.kernel.printing.qr import qr_png, qr_svg
from openipo.kernel.printing.typesetting import Attachment, typeset

__all__ = ["Attachment", "PrintingError", "qr_png", "qr_svg", "typeset"]

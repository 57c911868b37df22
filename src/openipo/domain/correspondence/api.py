"""The door of the correspondence room."""

from openipo.domain.correspondence.actions.add_clause import add_clause
from openipo.domain.correspondence.actions.add_paragraph import add_paragraph
from openipo.domain.correspondence.actions.approve import approve
from openipo.domain.correspondence.actions.draft import ToDraft, draft, draft_each
from openipo.domain.correspondence.actions.edit_paragraph import edit_paragraph
from openipo.domain.correspondence.actions.make_print_batch import make_print_batch
from openipo.domain.correspondence.actions.record_return import record_return
from openipo.domain.correspondence.actions.record_service import record_service
from openipo.domain.correspondence.actions.remove_paragraph import remove_paragraph
from openipo.domain.correspondence.actions.send_back import send_back
from openipo.domain.correspondence.actions.send_by_email import send_by_email
from openipo.domain.correspondence.actions.sign_and_issue import sign_and_issue
from openipo.domain.correspondence.actions.submit_for_approval import submit_for_approval
from openipo.domain.correspondence.clause import Clause
from openipo.domain.correspondence.errors import EditedMeanwhile, LetterRefused, LetterTextIncomplete
from openipo.domain.correspondence.models import Dispatch, Edit, Letter, Paragraph, PrintBatch
from openipo.domain.correspondence.permissions import may_approve, may_dispatch, may_write
from openipo.domain.correspondence.preview import preview_pdf
from openipo.domain.correspondence.prints.cash_report import CashReportData, TillLine, render_cash_report
from openipo.domain.correspondence.prints.certificate import CertificateData, render_certificate
from openipo.domain.correspondence.prints.extract import ExtractData, HistoryLine, render_extract
from openipo.domain.correspondence.prints.fee_statement import FeeLine, FeeStatementData, render_fee_statement
from openipo.domain.correspondence.prints.paper import Paper
from openipo.domain.correspondence.prints.receipt import ReceiptData, ReceivedDocument, render_receipt
from openipo.domain.correspondence.prints.shapes import Field, GoodsClass, Picture, SealPrint, SignatureLine
from openipo.domain.correspondence.queries import (
    addressee_of,
    edits_of,
    letter_with_key,
    letters_of,
    not_served,
    paragraphs_of,
)
from openipo.domain.correspondence.rules.fill_placeholders import placeholders_in
from openipo.domain.correspondence.rules.goods_in_words import goods_in_words
from openipo.domain.correspondence.rules.name_mark import CALLED, TOLD

__all__ = [
    "CALLED",
    "TOLD",
    "CashReportData",
    "CertificateData",
    "Clause",
    "Dispatch",
    "Edit",
    "EditedMeanwhile",
    "ExtractData",
    "FeeLine",
    "FeeStatementData",
    "Field",
    "GoodsClass",
    "HistoryLine",
    "Letter",
    "LetterRefused",
    "LetterTextIncomplete",
    "Paper",
    "Paragraph",
    "Picture",
    "PrintBatch",
    "ReceiptData",
    "ReceivedDocument",
    "SealPrint",
    "SignatureLine",
    "TillLine",
    "ToDraft",
    "add_clause",
    "add_paragraph",
    "addressee_of",
    "approve",
    "draft",
    "draft_each",
    "edit_paragraph",
    "edits_of",
    "goods_in_words",
    "letter_with_key",
    "letters_of",
    "make_print_batch",
    "may_approve",
    "may_dispatch",
    "may_write",
    "not_served",
    "paragraphs_of",
    "placeholders_in",
    "preview_pdf",
    "record_return",
    "record_service",
    "remove_paragraph",
    "render_cash_report",
    "render_certificate",
    "render_extract",
    "render_fee_statement",
    "render_receipt",
    "send_back",
    "send_by_email",
    "sign_and_issue",
    "submit_for_approval",
]

"""The statements in a file that was sent: XML as CAMT.053, anything else as the CSV of the account named."""

from django.core.files.uploadedfile import UploadedFile

from openipo.domain.fees.api import BankAccount
from openipo.standards.statements.camt import read_camt
from openipo.standards.statements.lines_csv import Layout, read_csv
from openipo.standards.statements.statement import Statement


def statements_in(sent: UploadedFile, account: str) -> list[Statement]:
    """Raises UnreadableFile with a sentence that says why."""
    content = sent.read()
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        sent.seek(0)
        return read_camt(sent)  # type: ignore[arg-type]  # an uploaded file reads like any other
    known = BankAccount.objects.get(number=account)
    return [read_csv(content, Layout.stated(known.layout), account=known.number, currency=known.currency)]

"""The outbox's work for letters: the e-mail itself, over plain SMTP."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.core.mail import EmailMessage

from openipo.domain.correspondence.actions.send_by_email import KIND
from openipo.domain.correspondence.models import Dispatch
from openipo.domain.correspondence.storing import content_of
from openipo.kernel.tasks.api import handler


@handler(KIND)
def send_letter(payload: Mapping[str, Any], *, at: datetime) -> None:
    """Sends the letter once; a failure is noted with the letter and raised, so that the outbox tries again.

    The message's own id is fixed beforehand: should it leave twice after a crash, the mailbox can tell.
    """
    dispatch = Dispatch.objects.select_related("letter").get(pk=payload["dispatch"])
    if dispatch.sent_at:
        return
    try:
        _message(dispatch).send()
    except OSError as error:  # smtplib's errors are OSErrors too
        dispatch.failed_at, dispatch.result = at, f"{type(error).__name__}: {error}"
        dispatch.save(update_fields=["failed_at", "result"])
        raise
    dispatch.sent_at, dispatch.failed_at, dispatch.result = at, None, "accepted by the mail server"
    dispatch.save(update_fields=["sent_at", "failed_at", "result"])


def _message(dispatch: Dispatch) -> EmailMessage:
    letter = dispatch.letter
    text = f"{letter.subject}\n\n{letter.title} · {letter.number}\n"
    headers = {"Message-ID": dispatch.message_id, "Content-Language": letter.language}
    # A subject line holds no line breaks; the letter's own may.
    message = EmailMessage(" ".join(letter.subject.split()), text, to=[dispatch.to], headers=headers)
    name = f"{(letter.number or letter.key).replace('/', '-')}.pdf"
    message.attach(name, content_of(letter.document), "application/pdf")
    return message

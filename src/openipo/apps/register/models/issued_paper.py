"""A paper that the office issued from the register."""

from django.db import models


class IssuedPaper(models.Model):
    """A certified extract or certificate: what it was made from, and the digest of the file handed out.

    `token` stands in the address that its QR code leads to; it cannot be guessed. `head` is the digest of the file's
    chain after `length` events, on which the paper rests.
    """

    token = models.CharField(max_length=40, primary_key=True)
    number = models.CharField(max_length=60, unique=True)
    kind = models.CharField(max_length=20)
    file = models.UUIDField(db_index=True)
    file_number = models.CharField(max_length=200)
    as_of = models.DateField()
    language = models.CharField(max_length=10)
    issued_on = models.DateField()
    issued_at = models.DateTimeField()
    issued_by = models.CharField(max_length=150)
    issued_by_name = models.CharField(max_length=200)
    length = models.PositiveIntegerField()
    head = models.CharField(max_length=64)
    document = models.CharField(max_length=64)
    sha256 = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["-issued_at"]

    def __str__(self) -> str:
        return self.number

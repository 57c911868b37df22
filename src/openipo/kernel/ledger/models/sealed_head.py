"""The head of a chain as a seal took it in; kept only where it changed since the seal before."""

from django.db import models

from openipo.kernel.ledger.models.chain import Chain
from openipo.kernel.ledger.models.seal import Seal


class SealedHead(models.Model):
    """A leaf of the tree. `position` is the chain's place in it, given once and kept."""

    seal = models.ForeignKey(Seal, on_delete=models.PROTECT, related_name="heads")
    chain = models.ForeignKey(Chain, on_delete=models.PROTECT, related_name="sealed_heads", db_index=False)
    length = models.PositiveIntegerField()
    head = models.CharField(max_length=64)
    position = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["chain", "seal"], name="ledger_sealed_head_once")]

    def __str__(self) -> str:
        return f"{self.chain_id} with {self.length} events in seal {self.seal_id}"

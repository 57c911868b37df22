"""One line of the data-quality report of an import."""

from django.db import models

from openipo.apps.exchange.models.import_run import ImportRun


class ImportFinding(models.Model):
    """What a rule says of one record: the sentence with its values, and where in the file it stands."""

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="findings")
    place = models.TextField()
    number = models.TextField(blank=True)
    code = models.CharField(max_length=60)
    severity = models.CharField(max_length=10)
    sentence = models.TextField()
    values = models.JSONField(default=dict)
    source = models.TextField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["run", "code"], name="exchange_finding_code")]

    def __str__(self) -> str:
        return f"{self.code} {self.number}"

    @property
    def message(self) -> str:
        return self.sentence.format(**self.values)

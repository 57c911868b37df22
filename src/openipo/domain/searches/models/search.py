"""A search that was made for a file, with all that is needed to make it again."""

from django.db import models
from django.db.models import Q


class Search(models.Model):
    """`strategy` is what was asked, as data; `hits` what was found then. Never changed: another search is another row.

    `index` and `changes` name the state of the index, `comparison` and `words` how marks were compared: a search with
    equal four answers the same. `differences` are against the search `earlier`.
    """

    FILED, PUBLISHED, EXAMINER = "filed", "published", "examiner"

    file = models.UUIDField(db_index=True)
    occasion = models.CharField(max_length=20)
    strategy = models.JSONField()
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=200)
    index = models.CharField(max_length=64)
    changes = models.PositiveBigIntegerField()
    marks = models.PositiveBigIntegerField()
    comparison = models.CharField(max_length=200)
    words = models.CharField(max_length=200)
    hits = models.JSONField()
    earlier = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="later")
    differences = models.JSONField(default=dict)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            # The automatic searches are made once, however often their work is taken up.
            models.UniqueConstraint(
                fields=["file", "occasion"], condition=~Q(occasion="examiner"), name="searches_automatic_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.occasion} {self.made_at:%Y-%m-%d}"

"""Goods and services of a file, item by item."""

from django.db import models

from openipo.domain.rights.models.file import File


class FileGoods(models.Model):
    """One item of goods or services; `key` is its id on the file ("25-1")."""

    file = models.ForeignKey(File, on_delete=models.CASCADE, related_name="goods_rows")
    key = models.CharField(max_length=200)
    position = models.PositiveIntegerField()
    class_number = models.PositiveSmallIntegerField()
    text = models.TextField()
    language = models.CharField(max_length=200)
    edition = models.CharField(max_length=200, blank=True)
    status = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "key"], name="rights_goods_place")]
        indexes = [models.Index(fields=["class_number", "status"], name="rights_goods_class")]

    def __str__(self) -> str:
        return f"{self.class_number}: {self.text}"

"""The tables; the questions to them are plain SQL in `queries.py`."""

from typing import ClassVar

from django.db import models
from django.db.models import Q


class Person(models.Model):
    name = models.CharField(max_length=100)
    objects: ClassVar[models.Manager["Person"]] = models.Manager()

    class Meta:
        app_label = "floor"

    def __str__(self) -> str:
        return self.name


class Article(models.Model):
    desk = models.CharField(max_length=50)
    title = models.CharField(max_length=300)
    version = models.PositiveIntegerField(default=1)
    text = models.TextField()
    due = models.DateTimeField()
    objects: ClassVar[models.Manager["Article"]] = models.Manager()

    class Meta:
        app_label = "floor"

    def __str__(self) -> str:
        return self.title


class Claim(models.Model):
    article = models.ForeignKey(Article, on_delete=models.PROTECT)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10)
    kinds = models.CharField(max_length=200)
    speaker = models.CharField(max_length=200)
    risk = models.CharField(max_length=10)
    risk_rank = models.PositiveSmallIntegerField()
    legal_rank = models.PositiveSmallIntegerField()
    due = models.DateTimeField()
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    holder = models.ForeignKey(Person, on_delete=models.PROTECT, null=True)
    verdict = models.ForeignKey(
        "floor.Verdict", on_delete=models.PROTECT, null=True, related_name="+"
    )
    objects: ClassVar[models.Manager["Claim"]] = models.Manager()

    class Meta:
        app_label = "floor"
        indexes = [
            models.Index(
                fields=["legal_rank", "due", "risk_rank", "article", "start"],
                condition=Q(state="open"),
                name="next",
            ),
            models.Index(fields=["article", "start"], name="text_order"),
        ]

    def __str__(self) -> str:
        return self.text


class Verdict(models.Model):
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT)
    rating = models.CharField(max_length=25)
    action = models.CharField(max_length=10)
    wording = models.TextField()
    note = models.TextField()
    checker = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    approver = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, related_name="+")
    approved_at = models.DateTimeField(null=True)
    objects: ClassVar[models.Manager["Verdict"]] = models.Manager()

    class Meta:
        app_label = "floor"

    def __str__(self) -> str:
        return self.rating


class Evidence(models.Model):
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT)
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, null=True)
    url = models.CharField(max_length=2000)
    seen_on = models.DateField()
    objects: ClassVar[models.Manager["Evidence"]] = models.Manager()

    class Meta:
        app_label = "floor"

    def __str__(self) -> str:
        return self.url

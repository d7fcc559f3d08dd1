"""A text for the desk, and the address of its page."""

from django.urls import reverse

TEXT = (
    "A \U0001f600 bridge reopens\n"
    "The cafe\u0301 paid $12 million. Nobody objected.\n"
    "Plain words without anything to check.\n"
)


def desk(article):
    return reverse("article-desk", args=[article.pk])

import importlib

import pytest
from django.apps import apps

from articles.models import Anchor
from articles.models.folding import fold
from tests.factories import make_article, make_claim


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Northwind", "northwind"), ("KOŘÍNEK", "korinek"), ("Straße", "strasse"),
        ("Ærø, Łódź", "aero, lodz"), ("œuvre", "oeuvre"), ("İstanbul", "istanbul"),
        ("l’été", "l'ete"), ("“No”", '"no"'), ("1990–95", "1990-95"), ("Ελλάδα", "ελλαδα"),
        ("ﬁnance", "finance"), ("co\u00adoperate", "cooperate"), ("東京", "東京"),
    ],
)  # fmt: skip
def test_words_are_compared_without_case_accents_and_kinds_of_quotes(written, folded):
    assert fold(written) == folded
    assert fold(folded) == folded


def test_anchor_is_folded_however_it_is_written(db):
    claim = make_claim(article=make_article("Zoë paid €5"), passage="Zoë paid €5")
    assert claim.anchor.folded == "zoe paid €5"
    assert Anchor.objects.get(pk=claim.anchor.pk).folded == "zoe paid €5"


def test_migration_folds_what_stood_before(db):
    claim = make_claim(article=make_article("Zoë paid €5"), passage="Zoë paid €5")
    Anchor.objects.filter(pk=claim.anchor.pk).update(folded="")
    importlib.import_module("articles.migrations.0014_fold_words_of_anchors").fold_words(apps, None)
    assert Anchor.objects.get(pk=claim.anchor.pk).folded == "zoe paid €5"

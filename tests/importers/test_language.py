from pathlib import Path

import pytest

from articles.importers.language import guess_language

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The bridge cost $12 million and it was opened in 1931.", "en"),
        ("Le pont a coûté 12 millions d'euros et il est ouvert depuis mai.", "fr"),
        ("Die Brücke kostete 12 Millionen Euro und ist seit Mai für den Verkehr offen.", "de"),
        ("El puente costó 12 millones de euros y se abrió en mayo con una fiesta.", "es"),
        ("Il ponte è costato 12 milioni di euro ed è aperto al traffico da maggio.", "it"),
        ("A ponte custou 12 milhões de euros e foi aberta em maio com uma festa.", "pt"),
        ("De brug kostte 12 miljoen euro en is sinds mei open voor het verkeer.", "nl"),
        ("Most kosztował 12 milionów euro i jest otwarty od maja, ale nie dla aut.", "pl"),
        ("Most stál 12 milionů eur a je otevřen od května, ale ne pro auta.", "cs"),
        ("Мост стоил 12 миллионов евро и открыт с мая.", "ru"),
        ("Міст коштував 12 мільйонів євро і відкритий із травня.", "uk"),
        ("הגשר עלה 12 מיליון יורו ונפתח במאי.", "he"),
        ("كلف الجسر 12 مليون يورو وافتتح في مايو.", "ar"),
        ("橋の費用は1200万ユーロで、5月に開通した。", "ja"),
        ("12 345", ""),
        ("Zzyx qwert plugh", ""),
        ("", ""),
    ],
)
def test_a_sentence_shows_its_language(text, code):
    assert guess_language(text) == code


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem)
def test_drafts_of_the_demo_are_english(path):
    assert guess_language(path.read_text("utf-8")) == "en"

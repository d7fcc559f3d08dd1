"""Which language a text is in, by its script or its small words. Pure, and only a guess."""

from __future__ import annotations

import re
from collections import Counter

READ = 20_000  # characters
ENOUGH = 0.08  # share of small words; texts of prose have 0.2 to 0.5
SCRIPTS = {
    "he": re.compile("[\u0590-\u05ff]"),
    "ar": re.compile("[\u0600-\u06ff]"),
    "ja": re.compile("[\u3040-\u30ff]"),
    "uk": re.compile("[іїєґІЇЄҐ]"),
    "ru": re.compile("[\u0400-\u04ff]"),
}
MARKED = 0.02  # share of the letters that makes a text one of this script
SMALL_WORDS = {
    "en": "the of and to in is that for was with on as by it at from has his he this are but not",
    "fr": "le la les de des du et est que qui dans une un pour sur au pas par il elle avec ce sont",
    "de": "der die das und ist in den von zu mit dem nicht auf ein eine sich für des im auch wird",
    "es": "el la los las de que y en un una por con para del se su al es lo como más no ha sus",
    "it": "il la di che e in un una per con non del della è si da le i al sono nel anche gli ha",
    "pt": "o a os as de que e em um uma para com não do da no na se por mais dos ao foi é à",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er ook door maar bij om uit",
    "pl": "i w na z się nie do to że jest o jak po co od za przez ale jego tym oraz są który",
    "cs": "a v na se je že s z do o k i jako ale za pro po by jsou byl která který od podle",
}
WORDS = {code: frozenset(words.split()) for code, words in SMALL_WORDS.items()}
LETTERS = re.compile(r"[^\W\d_]+")


def guess_language(text: str) -> str:
    """The code of the language, or "" when the text does not show it."""
    words = [word.lower() for word in LETTERS.findall(text[:READ])]
    letters = sum(map(len, words))
    if not letters:
        return ""
    for code, script in SCRIPTS.items():
        if len(script.findall(text[:READ])) > MARKED * letters:
            return code
    found = Counter({code: sum(word in small for word in words) for code, small in WORDS.items()})
    code, count = found.most_common(1)[0]
    return code if count > ENOUGH * len(words) else ""

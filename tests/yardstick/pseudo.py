"""Two languages that nobody speaks, made from the strings of the code while the tests run.

Every translated string stands in brackets, with accents and 40 % longer: what stands outside
them on a page was never marked for translation. The second one is written from right to left.
"""

import re
from pathlib import Path

import django
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from catalogues.strings import strings_of_code

LONG, RIGHT_TO_LEFT = "en-xa", "ar-xb"
LANGUAGES = [(LONG, "Ļoñğ"), (RIGHT_TO_LEFT, "Ŕïğĥţ ţö ļéƒţ")]
BEGINS, ENDS = "⟦", "⟧"
GROWTH = 0.4
ACCENTS = str.maketrans("AEIOUYaeiouycdgnrstz", "ÂÉÎÔÛÝàéïöûýçðğñřšţž")
FILLER = "ïpšûm ðöļöř šïţ àméţ çöñšéçţéţûř àðïpïšçïñğ éļïţ šéð ðö éïûšmöð ţémpöř ïñçïðïðûñţ " * 9
# Not for reading: places for values, markup, entities, percent signs.
SEALED = re.compile(r"(%\(\w+\)[a-z]|%[sd%]|\{[^}]*\}|<[^>]+>|&\w+;)")


def pseudo(text):
    """The string as the pseudo-languages have it."""
    parts = SEALED.split(text)
    words = "".join(part if SEALED.fullmatch(part) else part.translate(ACCENTS) for part in parts)
    more = FILLER[: round(sum(map(len, parts[::2])) * GROWTH)].rstrip()
    return f"{BEGINS}{words}{' ' if more else ''}{more}{ENDS}"


def write(folder):
    """Both catalogues, where LOCALE_PATHS looks for them."""
    catalogue = Catalog(locale="en")
    for message in [*strings_of_code(), *strings_of_django()]:
        if message.id:
            said = message.id if isinstance(message.id, tuple) else (message.id,)
            told = tuple(map(pseudo, said))
            catalogue.add(message.id, told if len(told) > 1 else told[0], context=message.context)
    for language in ("en_XA", "ar_XB"):
        file = Path(folder) / language / "LC_MESSAGES" / "django.mo"
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as mo:
            write_mo(mo, catalogue)


def strings_of_django():
    """What Django itself says on pages: spans of time, errors of forms, names of months."""
    with (Path(django.__file__).parent / "conf/locale/en/LC_MESSAGES/django.po").open("rb") as po:
        return read_po(po, locale="en")

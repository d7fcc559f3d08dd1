"""`make messages`: new strings into the catalogues, lost ones out of them, all compiled.

Strings that want a translation are printed. GNU gettext is not needed.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from catalogues.strings import ROOT, strings_of_code

if TYPE_CHECKING:
    from pathlib import Path

    from babel.messages.catalog import Catalog


def main() -> None:
    strings = strings_of_code()
    for file in sorted((ROOT / "locale").glob("*/LC_MESSAGES/django.po")):
        catalogue = read(file)
        update(catalogue, strings)
        write(catalogue, file)
        for message in missing(catalogue):
            print(f"{catalogue.locale}: {message}")


def update(catalogue: Catalog, strings: Catalog) -> None:
    """Without guesses: one from a like sentence reads well and says something else."""
    begun = catalogue.creation_date  # else each run would change the file
    catalogue.update(strings, no_fuzzy_matching=True)
    catalogue.creation_date = begun
    catalogue.obsolete.clear()


def write(catalogue: Catalog, file: Path) -> None:
    """The catalogue, with the head that people wrote, and beside it what Django reads."""
    head = file.read_text().partition("\n\n")[0]
    body = io.BytesIO()
    # Lines of the code would change daily.
    write_po(body, catalogue, width=100, omit_header=True, include_lineno=False, sort_output=True)
    file.write_text(f"{head}\n\n{body.getvalue().decode().strip()}\n")
    with file.with_suffix(".mo").open("wb") as mo:
        write_mo(mo, catalogue)


def read(file: Path) -> Catalog:
    with file.open("rb") as po:
        return read_po(po, locale=file.parent.parent.name, abort_invalid=True)


def missing(catalogue: Catalog) -> list[str]:
    """Strings without a translation, or with one in a plural form only."""
    return [
        str(message.id)
        for message in catalogue
        if message.id and not (message.string and all(forms(message.string)))
    ]


def forms(said: str | list[str] | tuple[str, ...]) -> list[str]:
    return [said] if isinstance(said, str) else list(said)


if __name__ == "__main__":
    main()

"""What the encodings are called from which a person chooses how a file is read."""

from django.utils.translation import gettext_lazy as _

from articles.importers.text_file import ENCODINGS

NAMES = {
    "cp1252": _("Western European (Windows)"),
    "cp1250": _("Central European (Windows)"),
    "cp1251": _("Cyrillic (Windows)"),
    "koi8_u": _("Cyrillic (KOI8)"),
    "cp1253": _("Greek (Windows)"),
    "cp1254": _("Turkish (Windows)"),
    "cp1255": _("Hebrew (Windows)"),
    "cp1256": _("Arabic (Windows)"),
    "mac_roman": _("Western European (Mac)"),
    "shift_jis": _("Japanese (Shift JIS)"),
    "gb18030": _("Chinese (GB 18030)"),
    "big5": _("Chinese (Big5)"),
}
CHOICES = [(code, NAMES[code]) for code in ENCODINGS]

"""Pieces of regular expressions for dates and times."""

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
)  # fmt: skip
# Spelled without accents, in old telexes, and short.
MONTH = (
    r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre"
    r"|d[ée]cembre|janv\.|f[ée]vr?\.|avr\.|juil\.|sept\.|oct\.|nov\.|d[ée]c\."
    r"|(?:janv|f[ée]vr?|avr|juil|sept|oct|nov|d[ée]c)(?=\s\d{4}))"
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
PART_OF_DAY = r"(?:matin|midi|après-midi|soir|nuit)"
STRETCH = (
    r"(?:secondes?|minutes?|heures?|jours?|nuits?|semaines?|quinzaine|week-ends?|mois|trimestres?"
    r"|semestres?|saisons?|ans?|années?|décennies?|siècles?|mandats?)"
)
SEASON = r"(?:printemps|été|automne|hiver)"
NEAR = (
    r"(?:derni(?:er|ère|ers|ères)|prochaine?s?|passée?s?|suivante?s?|précédente?s?|écoulée?s?"
    r"|en\scours)"
)
HOLIDAY = (
    r"(?:Noël|Pâques|Toussaint|Ascension|Pentecôte|Assomption|Armistice|Saint-Sylvestre"
    r"|jour\sde\sl['’]An|Nouvel\sAn|14-Juillet|1er-Mai|11-Novembre|8-Mai|[Rr]amadan|Aïd|Mardi\sgras)"
)
# After these a number of four digits is a year.
BEFORE_YEAR = (
    r"(?:[Ee]n|[Dd]e|[Dd]u|[Dd]epuis|[Dd]ès|[Àà]|[Aa]vant|[Aa]près|[Ee]ntre|[Ee]t|[Vv]ers|[Oo]u"
    r"|[Ff]in|[Dd]ébut|[Mm]i|[Ll]['’](?:an(?:née)?|été|automne|hiver)|[Aa]n(?:née)?s?"
    r"|[Dd]['’]ici(?:\sà)?|[Jj]usqu['’](?:en|à)|[Hh]orizon|[Rr]entrée|[Ss]aison|[Ee]xercice"
    r"|[Pp]rintemps|[Éé]té|[Aa]utomne|[Hh]iver|[Pp]our|[Qq]ue|[Ss]ur|[Mm]illésime|[Éé]dition"
    r"|[Cc]ourant|[Nn]é|[Nn]ée)"
)

"""Words by which a line of a French text shows what it is: pieces of regular expressions."""

LINK_LIST_OPENERS = (
    r"(?:(?:à|a)\s)?(?:lire|voir|écouter|regarder)\s(?:aussi|également|encore)\b",
    r"à\s(?:lire|voir|écouter|regarder)\s?[:|/–—-]",
    r"(?:lire|voir|relire)\s(?:notre|nos|l['’])\s?(?:article|articles|dossier|enquête|analyse)s?\b",
    r"(?:sur\sle\smême\s(?:sujet|thème)|pour\saller\splus\sloin|en\ssavoir\splus|nos\sdossiers"
    r"|plus\sd['’]infos?|articles\s(?:liés|associés)|dans\sla\smême\srubrique)\b[^.]{0,80}$",
    r"(?:abonnez-vous|inscrivez-vous|suivez-nous|cliquez\sici|partagez\scet\sarticle)\b",
)
CAPTION_OPENERS = (
    r"photos?|image|légende|graphique|infographie|carte|vidéo|illustration|ci-(?:dessus|dessous)"
    r"|crédits?"
)
CREDITS = (
    r"©|photos?|crédits?|image|illustration|afp|ap|reuters|epa|getty|sipa|maxppp|hans\slucas"
    r"|belga|keystone|la\spresse\scanadienne|archives?"
)
BYLINE_OPENERS = (
    r"[Pp]ar|PAR|[Dd]e\snotre\s(?:correspondant|correspondante|envoyée?)(?:\s[a-zé]{1,12})?\s?,?"
    r"|(?:Texte|Propos\srecueillis|Recueilli|Reportage|Récit|Enquête)(?:\s?(?:par|:|de))?"
)

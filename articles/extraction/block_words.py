"""Words by which a line shows what it is. Each is a piece of a regular expression."""

LINK_LIST_OPENERS = (
    r"(?:read|see|watch|listen)\s(?:also|more|next|on)\s?[:|–—-]",
    r"(?:also\sread|read\sthis|read\snext)\s?[:|–—-]",
    r"read\s(?:more|also)$",
    r"(?:related|recommended|further\sreading|more\s(?:on\sthis|from|stories|news|about))\b"
    r"[^.]{0,80}(?::|$)",
    r"(?:you\smay|you\smight)\salso\slike",
    r"(?:sign\sup|subscribe)\s(?:to|for|here)",
    r"(?:follow\sus|click\shere)",
)
CAPTION_OPENERS = (
    r"(?:file\s)?photos?|photograph|pictured?|image|caption|graphic|chart|illustration|video|map"
    r"|above|below|credit"
)
CREDITS = (
    r"(?:file\s|ap\s)?photo|photograph|picture|image|credit|getty|reuters|ap|afp|epa|shutterstock"
)
BYLINE_OPENERS = (
    r"[Bb]y|BY|From|Author|(?:Words|Text|Story|Report|Reporting|Reported|Written)(?:\sby)?"
)

"""Pieces of regular expressions for dates and times."""

MONTH = (
    r"January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
# Not names of people or verbs as well, so they need no preposition before them.
CLEAR_MONTH = "January|February|July|September|October|November|December"
MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
WEEKDAY = (
    "Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?"
    r"|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"
    r"(?=[.,]?\s(?:\d|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\.?,?"
)
PART_OF_DAY = "morning|afternoon|evening|night|lunchtime"
STRETCH = (
    "second|minute|hour|day|night|week|fortnight|weekend|month|quarter|season|term|year|decade"
    "|century"
)
COUNTED_STRETCH = "year|month|week|day|quarter|season|century|anniversary|birthday|half of the year"
SEASON = "[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter"
ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
HOLIDAY = (
    "Christmas(?: Day| Eve)?|Easter(?: Sunday| Monday)?|Boxing Day|New Year['’]s (?:Day|Eve)"
    "|Thanksgiving|Good Friday|Halloween|Ramadan|Eid al-Fitr|Passover|Yom Kippur|Diwali"
    "|Labou?r Day|Independence Day|Memorial Day|Veterans Day|Valentine['’]s Day|Bastille Day"
)
# What is counted after a figure that could be a year.
NOT_AFTER_YEAR = (
    "people|men|women|children|workers|jobs|homes|houses|tonnes|tons|miles|metres|meters|feet|km"
    "|kg|dollars|pounds|euros|percent|per cent|years|days|hours|words|pages|voters|votes|members"
    "|students|soldiers|troops|residents|employees|staff|visitors|spectators|fans|cars|vehicles"
    "|seats|times"
)
ZONE = "GMT|BST|UTC|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|ET|PT|CT|AEST|AEDT|IST|JST|local time"

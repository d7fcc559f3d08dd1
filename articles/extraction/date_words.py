"""Pieces of regular expressions for dates and times, and what the words are worth."""

from articles.extraction.number_words import SPELT

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
# Not names of people or verbs as well, so they need no preposition before them.
CLEAR_MONTH = "January|February|July|September|October|November|December"
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_FULL_DAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_SHORT_DAY = r"(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"
WEEKDAY = (
    rf"(?:(?:{_FULL_DAY})s?(?!\w)|{_SHORT_DAY}(?=[.,]?\s(?:\d|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec))\.?,?)"
)
PART_OF_DAY = "morning|afternoon|evening|night|lunchtime|teatime"
IN_PART = rf"(?:\s(?:{PART_OF_DAY})s?\b)?"
STRETCH = (
    "second|minute|hour|day|night|week|fortnight|weekend|month|quarter|season|term|year|decade"
    "|century|centurie"
)
COUNTED_STRETCH = "year|month|week|day|quarter|season|century|anniversary|birthday|term|round"
SEASON = "spring|summer|autumn|fall|winter"
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "final": 4, "last": 4,
}  # fmt: skip
ORDINAL = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
FIXED_HOLIDAYS = {
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25),
    "boxing day": (12, 26), "new year's eve": (12, 31), "new year's day": (1, 1),
    "valentine's day": (2, 14), "halloween": (10, 31), "bastille day": (7, 14),
    "st patrick's day": (3, 17), "all saints' day": (11, 1), "april fools' day": (4, 1),
    "fourth of july": (7, 4),
}  # fmt: skip
HOLIDAY = (
    r"Christmas(?:\sDay|\sEve)?|Easter(?:\sSunday|\sMonday|\sSaturday)?|Boxing\sDay|Fourth\sof\sJuly"
    r"|New\sYear['’]s\s(?:Day|Eve)|Thanksgiving|Good\sFriday|Halloween|Ramadan|Eid\sal-(?:Fitr|Adha)"
    r"|Passover|Yom\sKippur|Rosh\sHashanah|Hanukkah|Diwali|Pentecost|Whit\sMonday|Ash\sWednesday"
    r"|Palm\sSunday|Maundy\sThursday|Labou?r\sDay|Independence\sDay|Memorial\sDay|Veterans\sDay"
    r"|Presidents['’]\sDay|Armistice\sDay|Remembrance\sSunday|Valentine['’]s\sDay|Bastille\sDay"
    r"|St\.?\sPatrick['’]s\sDay|All\sSaints['’]\sDay|April\sFools['’]\sDay|Mother['’]s\sDay"
    r"|Father['’]s\sDay|May\sDay|Michaelmas|Shrove\sTuesday"
)
# What is counted after a figure that could be a year.
NOT_AFTER_YEAR = (
    "people|men|women|children|workers|jobs|homes|houses|tonnes|tons|miles|metres|meters|feet|km"
    "|kg|dollars|pounds|euros|percent|per cent|years|days|hours|words|pages|voters|votes|members"
    "|students|soldiers|troops|residents|employees|staff|visitors|spectators|fans|cars|vehicles"
    "|seats|times|rooms|acres|hectares|pupils|prisoners|passengers|letters|tickets|cases|deaths"
    "|refugees|copies|units|square|rounds|points|shares|pieces|patients|families|households|[a-z]+ees"
)
ZONES = {
    "gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "est": "-05:00",
    "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00",
    "pst": "-08:00", "pdt": "-07:00", "aest": "+10:00", "aedt": "+11:00", "jst": "+09:00",
}  # fmt: skip
ZONE = (
    r"GMT|BST|UTC|CET|CEST|EST|EDT|CST|CDT|MST|MDT|PST|PDT|AEST|AEDT|IST|JST|MSK|HKT|SGT|NZDT|NZST"
    r"|E\.?[SD]\.?T\.?|P\.?[SD]\.?T\.?|ET\b|PT\b|CT\b|local\stime|Eastern(?:\stime)?"
    r"|Pacific(?:\stime)?"
)
COUNT = rf"(?:\d{{1,4}}|{SPELT}|an?|several|a\sfew|a\scouple\sof|many|half\san?)"
DECADE = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
# In front of “May” or “the 14th” these make a date of it.
BEFORE_DATE = (
    "in|of|by|to|or|on|at|over|since|from|until|till|early|late|during|after|before|for|between|and"
    "|mid|every|through|end|last|as of"
)

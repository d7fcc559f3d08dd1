"""Times and days as British newsrooms write them; Django's own are American."""

TIME_FORMAT = "H:i"
DATE_FORMAT = "j M Y"
SHORT_DATE_FORMAT = "j M"
MONTH_DAY_FORMAT = "j F"
DATETIME_FORMAT = "H:i, j M Y"
SHORT_DATETIME_FORMAT = "H:i, j M"
FIRST_DAY_OF_WEEK = 1

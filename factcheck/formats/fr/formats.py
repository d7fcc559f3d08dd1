"""Times and days as French newsrooms write them; the spaces inside do not break."""

TIME_FORMAT = "G\u00a0\\h\u00a0i"
DATE_FORMAT = "j\u00a0N Y"
SHORT_DATE_FORMAT = "j\u00a0N"
DATETIME_FORMAT = f"{SHORT_DATE_FORMAT} Y, {TIME_FORMAT}"
SHORT_DATETIME_FORMAT = f"{SHORT_DATE_FORMAT}, {TIME_FORMAT}"
FIRST_DAY_OF_WEEK = 1

"""Times in the order of the reader's language; the attribute for machines stays the same."""

from datetime import UTC, datetime

import pytest
import time_machine
from django.utils import translation

from articles.web.templatetags.factcheck import moment

NOW = datetime(2026, 5, 3, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "english", "french"),
    [
        (datetime(2026, 5, 3, 14, 2, tzinfo=UTC), "14:02", "14\u00a0h\u00a002"),
        (datetime(2026, 5, 1, 9, 5, tzinfo=UTC), "09:05, 1 May", "1\u00a0mai, 9\u00a0h\u00a005"),
        (
            datetime(2025, 11, 26, 9, 5, tzinfo=UTC),
            "09:05, 26 Nov 2025",
            "26\u00a0nov. 2025, 9\u00a0h\u00a005",
        ),
    ],
)
def test_moment_is_told_as_the_reader_would(at, english, french):
    with time_machine.travel(NOW, tick=False):
        for language, words in (("en", english), ("fr", french)):
            with translation.override(language):
                shown = moment(at)
            assert shown == (f'<time datetime="{at.isoformat(timespec="minutes")}">{words}</time>')

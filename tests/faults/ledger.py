"""What must be true after any fault, asked of the database itself in plain SQL."""

from django.db import connection
from django.utils import timezone


def rows(question, *parameters):
    with connection.cursor() as cursor:
        cursor.execute(question, parameters)
        return cursor.fetchall()


def check_turns():
    double = rows(
        "SELECT claim_id FROM articles_assignment WHERE closed_at IS NULL "
        "GROUP BY claim_id HAVING count(*) > 1"
    )
    assert double == [], "L4: a claim is in two people's hands"


def check_claims(expected):
    """`expected`: for each article's id, the spans of its claims (None: set aside, so none)."""
    assert {pk for (pk,) in rows("SELECT id FROM articles_article")} == set(expected), "L1"
    found = {pk: [] for pk in expected}
    for pk, start, end in rows(
        'SELECT c.article_id, a.start, a."end" FROM articles_claim c '
        'JOIN articles_anchor a ON a.id = c.anchor_id ORDER BY a.start, a."end"'
    ):
        found[pk].append((start, end))
    for pk, spans in expected.items():
        assert len(found[pk]) == len(set(found[pk])), f"L3: a span of article {pk} stands twice"
        assert found[pk] == (spans or []), f"L2: article {pk} has not exactly its claims"
    (stray,) = rows("SELECT count(*) FROM articles_claim WHERE anchor_id IS NULL")
    assert stray == (0,), "L3: a claim without a place in the text"


def check_jobs():
    """To be asked when nothing is under way any more."""
    now = timezone.now()
    overdue = rows("SELECT id FROM articles_job WHERE state = 'running' AND lease_until < %s", now)
    assert overdue == [], "L9: a job runs past its lease and nobody swept it"
    both = rows(
        "SELECT version_id FROM articles_job WHERE state IN ('done', 'queued', 'running') "
        "GROUP BY version_id, kind HAVING count(*) > 1"
    )
    assert both == [], "L10: a job is done and queued at once"
    finished = rows("SELECT count(*) FROM articles_job WHERE state = 'done'")
    recorded = rows("SELECT count(*) FROM articles_event WHERE action = 'extract'")
    assert finished == recorded, "a finished job has left no event, or two"


def check_ledger(expected):
    check_turns()
    check_claims(expected)
    check_jobs()

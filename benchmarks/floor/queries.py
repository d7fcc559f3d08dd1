"""Every question of the floor, in plain SQL."""

# SQLite, where one process writes at a time, knows no row locks.
LOCK = {"postgresql": "FOR UPDATE SKIP LOCKED", "sqlite": ""}

TAKE = """
    UPDATE floor_claim SET state = 'checking', holder_id = %s WHERE id = (
        SELECT id FROM floor_claim WHERE state = 'open'
        ORDER BY legal_rank, due, risk_rank, article_id, start LIMIT 1 {lock}
    ) RETURNING id
"""
SHOW = """
    SELECT c.id, c.number, c.kinds, c.speaker, c.risk, c.due, c.start, c."end", c.text,
        a.id, a.title, a.version
    FROM floor_claim c JOIN floor_article a ON a.id = c.article_id WHERE c.id = %s
"""
ADD_EVIDENCE = """
    INSERT INTO floor_evidence (claim_id, url, seen_on) VALUES (%s, %s, %s) RETURNING id
"""
GIVE_VERDICT = """
    INSERT INTO floor_verdict (claim_id, rating, action, wording, note, checker_id, created_at)
    VALUES (%s, %s, %s, '', %s, %s, %s) RETURNING id
"""
REST_ON = "UPDATE floor_evidence SET verdict_id = %s WHERE claim_id = %s"
HAND_IN = """
    UPDATE floor_claim SET state = 'submitted', verdict_id = %s
    WHERE id = %s AND state = 'checking' AND holder_id = %s
"""
JOINED = {
    "postgresql": "STRING_AGG(e.url, ' ' ORDER BY e.id)",
    "sqlite": "GROUP_CONCAT(e.url, ' ')",
}
EXPORT_COLUMNS = (
    "desk,article_id,article,version,claim,claim_id,start,end,text,kinds,speaker,risk,state,"
    "verdict,action,proposed_wording,note,checker,submitted_at,approved_at,approver,evidence_links"
)
EXPORT = """
    SELECT a.desk, a.id, a.title, a.version, c.number, c.id, c.start, c."end", c.text, c.kinds,
        c.speaker, c.risk, c.state, v.rating, v.action, v.wording, v.note, p.name, v.created_at,
        v.approved_at, q.name,
        (SELECT {joined} FROM floor_evidence e WHERE e.verdict_id = v.id)
    FROM floor_claim c
    JOIN floor_article a ON a.id = c.article_id
    LEFT JOIN floor_verdict v ON v.id = c.verdict_id
    LEFT JOIN floor_person p ON p.id = v.checker_id
    LEFT JOIN floor_person q ON q.id = v.approver_id
    ORDER BY c.article_id, c.start, c.id
"""

"""Verdicts, events and versions are never changed: both databases refuse it themselves."""

from django.db import migrations

FROZEN = ("articles_event", "articles_verdict", "articles_version")

POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION articles_refuse_change() RETURNS trigger AS $$
BEGIN
    RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END;
$$ LANGUAGE plpgsql;
"""


def freeze(apps, schema_editor):
    vendor = schema_editor.connection.vendor
    if vendor == "postgresql":
        schema_editor.execute(POSTGRESQL_FUNCTION, params=None)
    for table in FROZEN:
        body = (
            "FOR EACH ROW EXECUTE FUNCTION articles_refuse_change()"
            if vendor == "postgresql"
            else f"BEGIN SELECT RAISE(ABORT, '{table} rows are never changed'); END"
        )
        schema_editor.execute(
            f"CREATE TRIGGER {table}_is_append_only BEFORE UPDATE ON {table} {body}"
        )


def thaw(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    for table in FROZEN:
        on = f" ON {table}" if postgresql else ""
        schema_editor.execute(f"DROP TRIGGER {table}_is_append_only{on}")
    if postgresql:
        schema_editor.execute("DROP FUNCTION articles_refuse_change()")


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial")]
    operations = [migrations.RunPython(freeze, thaw)]

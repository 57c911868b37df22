"""The database itself refuses to change a frozen issue and its entries: triggers, on SQLite and on PostgreSQL."""

from django.db.backends.base.base import BaseDatabaseWrapper

ISSUE = ("id", "number", "planned_on", "closes_on", "content", "digest", "frozen_by", "frozen_at")
PUBLISHED = ("signed_by", "signature", "published_on", "published_at", "published_by", "document", "feeds")
ENTRY = (
    "file", "key", "number", "section", "section_label", "section_order", "inid", "law", "items", "queued_on",
    "issue_id", "position", "snapshot", "corrects_id", "reason", "restarts_clock", "restarts_label",
)  # fmt: skip
_SQLITE = """
CREATE TRIGGER publication_issue_fixed BEFORE UPDATE ON publication_issue
WHEN (OLD.state <> 'composing' AND ({issue} OR NEW.state = 'composing'
OR (OLD.state = 'signed' AND NEW.state = 'frozen')))
OR (OLD.state = 'published' AND (NEW.state <> 'published' OR {published}))
BEGIN SELECT RAISE(ABORT, 'A frozen issue is not changed.'); END;
CREATE TRIGGER publication_issue_kept BEFORE DELETE ON publication_issue
BEGIN SELECT RAISE(ABORT, 'An issue of the gazette is not deleted: its number would be missing.'); END;
CREATE TRIGGER publication_entry_fixed BEFORE UPDATE ON publication_entry
WHEN OLD.state IN ('frozen', 'published')
AND ({entry} OR NEW.state NOT IN ('frozen', 'published') OR (OLD.state = 'published' AND
(NEW.state <> 'published' OR NEW.published_on IS NOT OLD.published_on)))
BEGIN SELECT RAISE(ABORT, 'An entry of a frozen issue is not changed.'); END;
CREATE TRIGGER publication_entry_kept BEFORE DELETE ON publication_entry
WHEN OLD.state IN ('frozen', 'published')
BEGIN SELECT RAISE(ABORT, 'An entry of a frozen issue is not changed.'); END
"""
_POSTGRESQL = """
CREATE OR REPLACE FUNCTION publication_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'What is frozen in the gazette is not changed.'; END $$;
CREATE OR REPLACE FUNCTION publication_keep() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'An issue of the gazette is not deleted: its number would be missing.'; END $$;
CREATE TRIGGER publication_issue_fixed BEFORE UPDATE ON publication_issue FOR EACH ROW
WHEN ((OLD.state <> 'composing' AND ({issue} OR NEW.state = 'composing'
OR (OLD.state = 'signed' AND NEW.state = 'frozen')))
OR (OLD.state = 'published' AND (NEW.state <> 'published' OR {published})))
EXECUTE FUNCTION publication_refuse();
CREATE TRIGGER publication_issue_kept BEFORE DELETE ON publication_issue FOR EACH ROW
EXECUTE FUNCTION publication_keep();
CREATE TRIGGER publication_entry_fixed BEFORE UPDATE ON publication_entry FOR EACH ROW
WHEN (OLD.state IN ('frozen', 'published')
AND ({entry} OR NEW.state NOT IN ('frozen', 'published') OR (OLD.state = 'published' AND
(NEW.state <> 'published' OR NEW.published_on IS DISTINCT FROM OLD.published_on))))
EXECUTE FUNCTION publication_refuse();
CREATE TRIGGER publication_entry_kept BEFORE DELETE ON publication_entry FOR EACH ROW
WHEN (OLD.state IN ('frozen', 'published')) EXECUTE FUNCTION publication_refuse()
"""


def statements(vendor: str) -> list[str]:
    """The SQL that sets up the guards on a database of that kind."""
    pattern = 'NEW."{0}" IS NOT OLD."{0}"' if vendor == "sqlite" else 'NEW."{0}"::text IS DISTINCT FROM OLD."{0}"::text'
    differs = {
        name: " OR ".join(pattern.format(column) for column in columns)
        for name, columns in {"issue": ISSUE, "published": PUBLISHED, "entry": ENTRY}.items()
    }
    if vendor != "sqlite":
        return [_POSTGRESQL.format(**differs)]
    parts = _SQLITE.format(**differs).strip().removesuffix("; END").split("; END;")
    return [part + "; END" for part in parts]


def set_guards(connection: BaseDatabaseWrapper) -> None:
    """Set up the guards; a migration does it."""
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor):
            cursor.execute(statement)

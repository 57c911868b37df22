"""The database itself refuses to change an issued letter: triggers, on SQLite and on PostgreSQL."""

from django.db.backends.base.base import BaseDatabaseWrapper

FIXED = (
    "file", "key", "letter", "title", "language", "law", "number", "addressee", "references", "subject", "items",
    "second_eyes", "signed_by", "drafted_by", "drafted_on", "drafted_at", "submitted_by", "approved_by",
    "issued_by", "issued_by_name", "issued_on", "issued_at", "document", "digest",
)  # fmt: skip
_SQLITE = """
CREATE TRIGGER correspondence_letter_fixed BEFORE UPDATE ON correspondence_letter
WHEN OLD.state IN ('issued', 'served', 'returned')
AND (NEW.state NOT IN ('issued', 'served', 'returned') OR {differs})
BEGIN SELECT RAISE(ABORT, 'An issued letter is not changed.'); END;
CREATE TRIGGER correspondence_letter_kept BEFORE DELETE ON correspondence_letter
WHEN OLD.state IN ('issued', 'served', 'returned')
BEGIN SELECT RAISE(ABORT, 'An issued letter is not changed.'); END;
CREATE TRIGGER correspondence_paragraph_no_insert BEFORE INSERT ON correspondence_paragraph
WHEN (SELECT state FROM correspondence_letter WHERE id = NEW.letter_id) IN ('issued', 'served', 'returned')
BEGIN SELECT RAISE(ABORT, 'An issued letter is not changed.'); END;
CREATE TRIGGER correspondence_paragraph_no_update BEFORE UPDATE ON correspondence_paragraph
WHEN (SELECT state FROM correspondence_letter WHERE id = OLD.letter_id) IN ('issued', 'served', 'returned')
BEGIN SELECT RAISE(ABORT, 'An issued letter is not changed.'); END;
CREATE TRIGGER correspondence_paragraph_no_delete BEFORE DELETE ON correspondence_paragraph
WHEN (SELECT state FROM correspondence_letter WHERE id = OLD.letter_id) IN ('issued', 'served', 'returned')
BEGIN SELECT RAISE(ABORT, 'An issued letter is not changed.'); END;
CREATE TRIGGER correspondence_edit_no_update BEFORE UPDATE ON correspondence_edit
BEGIN SELECT RAISE(ABORT, 'The history of a letter is not changed.'); END;
CREATE TRIGGER correspondence_edit_no_delete BEFORE DELETE ON correspondence_edit
BEGIN SELECT RAISE(ABORT, 'The history of a letter is not changed.'); END
"""
_POSTGRESQL = """
CREATE OR REPLACE FUNCTION correspondence_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'An issued letter is not changed.'; END $$;
CREATE OR REPLACE FUNCTION correspondence_paragraph_fixed() RETURNS trigger LANGUAGE plpgsql AS
$$ DECLARE of_letter uuid; BEGIN
IF TG_OP = 'INSERT' THEN of_letter := NEW.letter_id; ELSE of_letter := OLD.letter_id; END IF;
IF (SELECT state FROM correspondence_letter WHERE id = of_letter) IN ('issued', 'served', 'returned')
THEN RAISE EXCEPTION 'An issued letter is not changed.'; END IF;
IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
RETURN NEW; END $$;
CREATE TRIGGER correspondence_letter_fixed BEFORE UPDATE ON correspondence_letter FOR EACH ROW
WHEN (OLD.state IN ('issued', 'served', 'returned')
AND (NEW.state NOT IN ('issued', 'served', 'returned') OR {differs}))
EXECUTE FUNCTION correspondence_refuse();
CREATE TRIGGER correspondence_letter_kept BEFORE DELETE ON correspondence_letter FOR EACH ROW
WHEN (OLD.state IN ('issued', 'served', 'returned')) EXECUTE FUNCTION correspondence_refuse();
CREATE TRIGGER correspondence_paragraph_fixed BEFORE INSERT OR UPDATE OR DELETE ON correspondence_paragraph
FOR EACH ROW EXECUTE FUNCTION correspondence_paragraph_fixed();
CREATE TRIGGER correspondence_edit_fixed BEFORE UPDATE OR DELETE ON correspondence_edit
FOR EACH ROW EXECUTE FUNCTION correspondence_refuse()
"""


def statements(vendor: str) -> list[str]:
    """The SQL that sets up the guards on a database of that kind."""
    if vendor == "sqlite":
        differs = " OR ".join(f'NEW."{name}" IS NOT OLD."{name}"' for name in FIXED)
        return [
            part + "; END" for part in _SQLITE.format(differs=differs).strip().removesuffix("; END").split("; END;")
        ]
    differs = " OR ".join(f'NEW."{name}"::text IS DISTINCT FROM OLD."{name}"::text' for name in FIXED)
    return [_POSTGRESQL.format(differs=differs)]


def set_guards(connection: BaseDatabaseWrapper) -> None:
    """Set up the guards; a migration does it."""
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor):
            cursor.execute(statement)

"""The database itself refuses to rewrite documents: triggers, on SQLite and on PostgreSQL."""

from django.db.backends.base.base import BaseDatabaseWrapper

_FIXED = (
    "id", "sha256", "size", "media_type", "name", "kind", "pages", "width", "height", "stored_at", "stored_by",
)  # fmt: skip
_WORDS = "A document is never rewritten"
_CHANGED = " OR ".join(f"NEW.{column} IS DISTINCT FROM OLD.{column}" for column in _FIXED)
_SQLITE = [
    f"CREATE TRIGGER documents_document_fixed BEFORE UPDATE ON documents_document "
    f"WHEN {_CHANGED.replace('IS DISTINCT FROM', 'IS NOT')} "
    f"BEGIN SELECT RAISE(ABORT, '{_WORDS}: documents_document refuses UPDATE.'); END",
    *(
        f"CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{_WORDS}: {table} refuses {verb}.'); END"
        for table, verb in (
            ("documents_document", "DELETE"),
            ("documents_accesschange", "UPDATE"),
            ("documents_accesschange", "DELETE"),
        )
    ),
]
_POSTGRESQL = [
    "CREATE OR REPLACE FUNCTION documents_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
    f"BEGIN RAISE EXCEPTION '{_WORDS}: % refuses %.', TG_TABLE_NAME, TG_OP; END $$",
    f"CREATE TRIGGER documents_document_fixed BEFORE UPDATE ON documents_document FOR EACH ROW WHEN ({_CHANGED}) "
    "EXECUTE FUNCTION documents_refuse()",
    "CREATE TRIGGER documents_document_no_delete BEFORE DELETE ON documents_document FOR EACH ROW "
    "EXECUTE FUNCTION documents_refuse()",
    "CREATE TRIGGER documents_accesschange_fixed BEFORE UPDATE OR DELETE ON documents_accesschange FOR EACH ROW "
    "EXECUTE FUNCTION documents_refuse()",
]


def set_guards(connection: BaseDatabaseWrapper) -> None:
    """Set up the guards; a migration does it."""
    with connection.cursor() as cursor:
        for statement in _SQLITE if connection.vendor == "sqlite" else _POSTGRESQL:
            cursor.execute(statement)

"""The database itself refuses to rewrite who looked at what: triggers, on SQLite and on PostgreSQL."""

from django.db.backends.base.base import BaseDatabaseWrapper

_WORDS = "Who looked at what is never rewritten"
_SQLITE = [
    f"CREATE TRIGGER accounts_look_no_{verb.lower()} BEFORE {verb} ON accounts_look "
    f"BEGIN SELECT RAISE(ABORT, '{_WORDS}: accounts_look refuses {verb}.'); END"
    for verb in ("UPDATE", "DELETE")
]
_POSTGRESQL = [
    "CREATE OR REPLACE FUNCTION accounts_look_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ "
    f"BEGIN RAISE EXCEPTION '{_WORDS}: % refuses %.', TG_TABLE_NAME, TG_OP; END $$",
    "CREATE TRIGGER accounts_look_no_rewriting BEFORE UPDATE OR DELETE ON accounts_look "
    "FOR EACH ROW EXECUTE FUNCTION accounts_look_refuse()",
    "CREATE TRIGGER accounts_look_no_truncate BEFORE TRUNCATE ON accounts_look "
    "FOR EACH STATEMENT EXECUTE FUNCTION accounts_look_refuse()",
]


def set_guards(connection: BaseDatabaseWrapper) -> None:
    """Set up the guards; a migration does it."""
    with connection.cursor() as cursor:
        for statement in _SQLITE if connection.vendor == "sqlite" else _POSTGRESQL:
            cursor.execute(statement)

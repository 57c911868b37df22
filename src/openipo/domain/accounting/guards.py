"""The database itself refuses to rewrite the books: triggers, on SQLite and on PostgreSQL."""

from django.db.backends.base.base import BaseDatabaseWrapper

WRITTEN_ONCE = ("accounting_journalentry", "accounting_posting")
_SQLITE = """
CREATE TRIGGER {table}_no_{word} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'The books are written once: {table} refuses {verb}.'); END
"""
_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION accounting_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'The books are written once: % refuses %.', TG_TABLE_NAME, TG_OP; END $$
"""
_POSTGRESQL = """
CREATE TRIGGER {table}_no_{word} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION accounting_refuse()
"""


def statements(vendor: str) -> list[str]:
    """The SQL that sets up the guards on a database of that kind."""
    pattern = _SQLITE if vendor == "sqlite" else _POSTGRESQL
    triggers = [
        pattern.format(table=table, verb=verb, word=verb.lower())
        for table in WRITTEN_ONCE
        for verb in ("UPDATE", "DELETE")
    ]
    return triggers if vendor == "sqlite" else [_POSTGRESQL_FUNCTION, *triggers]


def set_guards(connection: BaseDatabaseWrapper) -> None:
    """Set up the guards; a migration does it."""
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor):
            cursor.execute(statement)

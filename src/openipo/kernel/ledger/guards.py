"""The database itself refuses to rewrite what is recorded: triggers, on SQLite and on PostgreSQL."""

from django.db.backends.base.base import BaseDatabaseWrapper

APPEND_ONLY = ("ledger_event", "ledger_seal", "ledger_sealedhead")

_SQLITE = """
CREATE TRIGGER {table}_no_{word} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: {table} refuses {verb}.'); END
"""
_SQLITE_CHAIN = """
CREATE TRIGGER ledger_chain_only_grows BEFORE UPDATE ON ledger_chain
WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.length < OLD.length
BEGIN SELECT RAISE(ABORT, 'The ledger is append-only: a chain only grows.'); END
"""
_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION ledger_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'The ledger is append-only: % refuses %.', TG_TABLE_NAME, TG_OP; END $$
"""
_POSTGRESQL_ROWS = """
CREATE TRIGGER {table}_no_rewriting BEFORE {verbs} ON {table} FOR EACH ROW EXECUTE FUNCTION ledger_refuse()
"""
_POSTGRESQL_WHOLE = """
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse()
"""
_POSTGRESQL_CHAIN = """
CREATE TRIGGER ledger_chain_only_grows BEFORE UPDATE ON ledger_chain FOR EACH ROW
WHEN (NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.length < OLD.length)
EXECUTE FUNCTION ledger_refuse()
"""


def statements(vendor: str) -> list[str]:
    """The SQL that sets up the guards on a database of that kind."""
    if vendor == "sqlite":
        return [*_sqlite_statements(), _SQLITE_CHAIN]
    return [_POSTGRESQL_FUNCTION, *_postgresql_statements(), _POSTGRESQL_CHAIN]


def _sqlite_statements() -> list[str]:
    refused = [(table, verb) for table in APPEND_ONLY for verb in ("UPDATE", "DELETE")]
    return [
        _SQLITE.format(table=table, verb=verb, word=verb.lower())
        for table, verb in [*refused, ("ledger_chain", "DELETE")]
    ]


def _postgresql_statements() -> list[str]:
    rows = [(table, "UPDATE OR DELETE") for table in APPEND_ONLY] + [("ledger_chain", "DELETE")]
    return [
        *(_POSTGRESQL_ROWS.format(table=table, verbs=verbs) for table, verbs in rows),
        *(_POSTGRESQL_WHOLE.format(table=table) for table in (*APPEND_ONLY, "ledger_chain")),
    ]


def set_guards(connection: BaseDatabaseWrapper) -> None:
    """Set up the guards; a migration does it."""
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor):
            cursor.execute(statement)


def missing_guards(connection: BaseDatabaseWrapper) -> list[str]:
    """The guards that should stand and do not, or are switched off."""
    standing = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE tgenabled <> 'D'",
    }[connection.vendor]
    with connection.cursor() as cursor:
        cursor.execute(standing)
        found = {row[0] for row in cursor.fetchall()}
    return sorted(set(guard_names(connection.vendor)) - found)


def guard_names(vendor: str) -> dict[str, str]:
    """The names of the guards, with the table each stands on."""
    words = [statement.split() for statement in statements(vendor)]
    return {line[2]: line[line.index("ON") + 1] for line in words if line[:2] == ["CREATE", "TRIGGER"]}

"""The database itself refuses to rewrite money: triggers, on SQLite and on PostgreSQL."""

from collections.abc import Sequence

from django.db.backends.base.base import BaseDatabaseWrapper

WRITTEN_ONCE = (
    "fees_payment",
    "fees_allocation",
    "fees_refund",
    "fees_paymentorder",
    "fees_paymentorderline",
    "fees_cashcount",
)
_SQLITE = """
CREATE TRIGGER {table}_no_{word} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'Money is recorded once: {table} refuses {verb}.'); END
"""
_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION fees_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'Money is recorded once: % refuses %.', TG_TABLE_NAME, TG_OP; END $$
"""
_POSTGRESQL = "CREATE TRIGGER {table}_no_{word} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION fees_refuse()"


# Those that came with the accounts of payers and banks.
WRITTEN_ONCE_LATER = (
    "fees_depositmovement",
    "fees_suspension",
    "fees_invoice",
    "fees_invoiceline",
    "fees_bankstatement",
    "fees_bankline",
    "fees_bankresolution",
)


def statements(vendor: str, tables: Sequence[str] = WRITTEN_ONCE) -> list[str]:
    """The SQL that sets up the guards on a database of that kind."""
    pattern = _SQLITE if vendor == "sqlite" else _POSTGRESQL
    triggers = [
        pattern.format(table=table, verb=verb, word=verb.lower()) for table in tables for verb in ("UPDATE", "DELETE")
    ]
    return triggers if vendor == "sqlite" else [_POSTGRESQL_FUNCTION, *triggers]


def set_guards(connection: BaseDatabaseWrapper, tables: Sequence[str] = WRITTEN_ONCE) -> None:
    """Set up the guards; a migration does it."""
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor, tables):
            cursor.execute(statement)

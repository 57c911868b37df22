from django.db import migrations

from openipo.kernel.ledger.guards import set_guards


class Migration(migrations.Migration):
    """The database refuses to rewrite. A later change of these tables on SQLite makes them anew: set the guards again."""

    dependencies = [("ledger", "0001_initial")]

    operations = [migrations.RunPython(lambda apps, editor: set_guards(editor.connection), migrations.RunPython.noop)]

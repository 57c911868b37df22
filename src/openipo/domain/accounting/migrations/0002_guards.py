from django.db import migrations

from openipo.domain.accounting.guards import set_guards


class Migration(migrations.Migration):
    """The database refuses to rewrite the books. A later change of these tables on SQLite makes them anew: set the guards again."""

    dependencies = [("accounting", "0001_initial")]

    operations = [migrations.RunPython(lambda apps, editor: set_guards(editor.connection), migrations.RunPython.noop)]

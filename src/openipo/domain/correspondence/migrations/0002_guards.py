from django.db import migrations

from openipo.domain.correspondence.guards import set_guards


class Migration(migrations.Migration):
    """An issued letter is fixed. A later change of these tables on SQLite makes them anew: set the guards again."""

    dependencies = [("correspondence", "0001_initial")]

    operations = [migrations.RunPython(lambda apps, editor: set_guards(editor.connection), migrations.RunPython.noop)]

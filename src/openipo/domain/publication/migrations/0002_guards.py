from django.db import migrations

from openipo.domain.publication.guards import set_guards


class Migration(migrations.Migration):
    """What is frozen stays. A later change of these tables on SQLite makes them anew: set the guards again."""

    dependencies = [("publication", "0001_initial")]

    operations = [migrations.RunPython(lambda apps, editor: set_guards(editor.connection), migrations.RunPython.noop)]

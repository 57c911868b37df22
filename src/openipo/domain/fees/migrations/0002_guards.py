from django.db import migrations

from openipo.domain.fees.guards import set_guards


def forwards(apps, schema_editor):
    set_guards(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("fees", "0001_initial")]

    operations = [migrations.RunPython(forwards)]

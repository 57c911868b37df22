from django.db import migrations

from openipo.domain.fees.guards import WRITTEN_ONCE_LATER, set_guards


class Migration(migrations.Migration):
    dependencies = [("fees", "0003_accounts_of_payers_and_banks")]

    operations = [
        migrations.RunPython(
            lambda apps, editor: set_guards(editor.connection, WRITTEN_ONCE_LATER), migrations.RunPython.noop
        )
    ]

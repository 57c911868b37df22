from django.db import migrations

from openipo.domain.accounts.look_guards import set_guards


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_roles_and_looks")]

    operations = [migrations.RunPython(lambda apps, editor: set_guards(editor.connection), migrations.RunPython.noop)]

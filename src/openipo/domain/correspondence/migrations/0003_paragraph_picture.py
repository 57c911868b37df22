from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from openipo.domain.correspondence.guards import statements


def guard_again(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite has made the table of paragraphs anew: its guards are gone with the old one."""
    if editor.connection.vendor != "sqlite":
        return
    with editor.connection.cursor() as cursor:
        for statement in statements("sqlite"):
            if " ON correspondence_paragraph" in statement:
                cursor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("correspondence", "0002_guards")]

    operations = [
        migrations.AddField(
            model_name="paragraph",
            name="picture",
            field=models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
        migrations.RunPython(guard_again, migrations.RunPython.noop),
    ]

"""Django's own commands, for developers. The office uses `openipo`."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "openipo.project.settings.base")
    execute_from_command_line(sys.argv)

"""Settings of every distribution. State lives under OPENIPO_HOME; DATABASE_URL and OPENIPO_OFFICE choose the rest."""

import os
import secrets
from pathlib import Path

import dj_database_url

HOME = Path(os.environ.get("OPENIPO_HOME", "var")).resolve()
HOME.mkdir(parents=True, exist_ok=True)
OFFICE = os.environ.get("OPENIPO_OFFICE", "examplia")
# `openipo demo` leaves this mark, so that every later command knows that nothing here is real.
DEMO = os.environ.get("OPENIPO_DEMO", "") == "1" or (HOME / "demonstration").exists()
DEBUG = os.environ.get("OPENIPO_DEBUG", "") == "1"


def _secret_key() -> str:
    """A key made once for this installation and kept, readable by its owner only, under OPENIPO_HOME."""
    path = HOME / "secret-key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


SECRET_KEY = _secret_key()
ALLOWED_HOSTS = os.environ.get("OPENIPO_HOSTS", "localhost,127.0.0.1,[::1]").split(",")

KERNEL = [
    "openipo.kernel.ledger",
    "openipo.kernel.numbering",
    "openipo.kernel.tasks",
    "openipo.kernel.security",
]
DOMAIN = [
    "openipo.domain.accounts",
    "openipo.domain.accounting",
    "openipo.domain.documents",
    "openipo.domain.classification",
    "openipo.domain.lawdrafts",
    "openipo.domain.rights",
    "openipo.domain.fees",
    "openipo.domain.correspondence",
    "openipo.domain.publication",
    "openipo.domain.persons",
    "openipo.domain.hearings",
    "openipo.domain.quality",
    "openipo.domain.searches",
    "openipo.domain.cases",
]
APPS = [
    "openipo.apps.backoffice",
    "openipo.apps.gazette",
    "openipo.apps.register",
    "openipo.apps.exchange",
]
INSTALLED_APPS = [
    "openipo.ui",  # first, so that its templates take the place of those that libraries bring
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    *KERNEL,
    *DOMAIN,
    *APPS,
    "openipo.project",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "openipo.kernel.security.middleware.RequestSize",
    "csp.middleware.CSPMiddleware",
    "openipo.kernel.security.middleware.Headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "openipo.project.middleware.who_acts.WhoActs",
    "openipo.project.middleware.time_out.TimeOut",
    "openipo.kernel.security.middleware.DenyByDefault",
    "openipo.project.middleware.second_factor.SecondFactorFirst",
    "openipo.project.middleware.explain.Explain",
    *(["openipo.project.demonstration.middleware.DemonstrationTime"] if DEMO else []),
]

ROOT_URLCONF = "openipo.project.urls"
WSGI_APPLICATION = "openipo.project.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "openipo.project.context.layout",
            ],
        },
    }
]
FORM_RENDERER = "openipo.ui.renderer.OfficeRenderer"

DATABASES = {"default": dj_database_url.config(default=f"sqlite:///{HOME / 'openipo.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Writers queue instead of failing (IMMEDIATE), readers never wait (WAL), a commit survives a power cut (FULL).
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
    }

# Where the office keeps WIPO's schema for ST.96, to check what is handed out; empty: nothing is checked.
# How far searches compare what marks mean: `list`, `model` (needs the extra `meaning`) or `off`; and an office's words.
OPENIPO_MEANING = os.environ.get("OPENIPO_MEANING", "list")
OPENIPO_MEANING_WORDS = os.environ.get("OPENIPO_MEANING_WORDS", "")
# Are words in the pictures of marks read? `on` needs the extra `reading`.
OPENIPO_READ_PICTURES = os.environ.get("OPENIPO_READ_PICTURES", "off")
OPENIPO_ST96_SCHEMA = os.environ.get("OPENIPO_ST96_SCHEMA", "")

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English"), ("fr", "Français"), ("ar", "العربية")]
LOCALE_PATHS = [Path(__file__).resolve().parents[1] / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"
STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STATIC_ROOT.mkdir(exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = DEBUG
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

from openipo.project.settings.log import logging_under  # noqa: E402
from openipo.project.settings.security import *  # noqa: E402, F403
from openipo.project.settings.sign_in import *  # noqa: E402, F403

LOGGING = logging_under(HOME / "log")

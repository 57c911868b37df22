"""A small law book in full, to be written into a folder, whole or with something changed in it."""

from collections.abc import Mapping
from pathlib import Path

BOOK = {
    "office.toml": """\
[office]
id = "testland"
code = "XX"
name = { en = "Testland Office", fr = "Office du Testland" }
languages = ["en", "fr"]
currency = "XTS"
minor_units = 2
time_zone = "UTC"
address = ["1 Test Street"]

[roles]
examiner = { en = "Examiner", fr = "Examinateur" }
registrar = { en = "Registrar", fr = "Conservateur" }

[[separation]]
roles = ["examiner", "registrar"]
reason = { en = "Nobody confirms himself.", fr = "Nul ne se confirme." }
scope = "file"
""",
    "calendar.toml": """\
[calendar]
closed_weekdays = ["saturday", "sunday"]
law = "Act s.5"
country = ""

[[holiday]]
month = 1
day = 1
name = { en = "New Year's Day", fr = "Jour de l'an" }

[[holiday]]
easter = 1
name = { en = "Easter Monday", fr = "Lundi de Pâques" }

[[holiday]]
weekday = "monday"
nth = 1
month = 9
name = { en = "Harvest Day", fr = "Fête des moissons" }

[[holiday]]
on = 2026-06-15
name = { en = "Jubilee", fr = "Jubilé" }
""",
    "trademark/2020/book.toml": """\
[book]
id = "testland/trademark"
revision = "2020"
right = "trademark"
title = { en = "Marks Act", fr = "Loi sur les marques" }
law = "Marks Act 2019"
in_force_from = 2020-01-01

[[series]]
id = "application"
pattern = "TM/{year}/{number:04d}"
restarts = "yearly"
law = "Rule 1"
""",
    "trademark/2020/procedures/application.toml": """\
[procedure]
id = "application"
label = { en = "Application", fr = "Demande" }
law = "Act s.10"
opens = "with-file"
first_phase = "received"

[[phase]]
id = "received"
label = { en = "Received", fr = "Reçue" }
law = "Act s.11"
register_status = "pending"
task = { role = "examiner", label = { en = "Examine", fr = "Examiner" }, within = { days = 10 } }

[[phase]]
id = "noticed"
label = { en = "Notice issued", fr = "Notification émise" }
public = { en = "Under examination", fr = "En cours d'examen" }
law = "Act s.12"

[[phase]]
id = "registered"
label = { en = "Registered", fr = "Enregistrée" }
law = "Act s.20"
final = true
outcome = "registered"
register_status = "registered"

[[phase]]
id = "lapsed"
label = { en = "Lapsed", fr = "Caduque" }
law = "Act s.13"
final = true
outcome = "lapsed"
register_status = "ended"

[[step]]
id = "notify"
label = { en = "Issue a notice", fr = "Émettre une notification" }
law = "Rule 12(1)"
from = ["received"]
to = "noticed"
by = ["examiner"]
letters = ["notice"]
asks = [
    { id = "grounds", type = "grounds", label = { en = "Grounds", fr = "Motifs" }, required = true },
]

[[step]]
id = "extend"
label = { en = "Extend", fr = "Proroger" }
law = "Rule 13"
from = ["noticed"]
by = ["applicant"]

[[step]]
id = "register"
label = { en = "Register", fr = "Enregistrer" }
law = "Act s.20"
from = ["received", "noticed"]
to = "registered"
by = ["examiner"]
requires = ["applicant_is_named"]
paid = ["filing"]
four_eyes = true
confirmed_by = ["registrar"]
effects = ["register"]
gazette = ["registered"]

[[step]]
id = "lapse"
label = { en = "Lapse", fr = "Constater la caducité" }
law = "Act s.13"
from = ["noticed"]
to = "lapsed"
by = ["system"]

[[clock]]
id = "reply"
label = { en = "Reply to the notice", fr = "Réponse à la notification" }
law = "Rule 12(2)"
starts_on = "served:notice"
period = { months = 2 }
met_by = ["application.register"]
if_missed = "application.lapse"
extension = { period = { months = 1 }, times = 2, fee = "extension", step = "application.extend", law = "Rule 13" }
""",
    "trademark/2020/fees.toml": """\
[[fee]]
id = "filing"
label = { en = "Filing fee", fr = "Taxe de dépôt" }
law = "Schedule, item 1"
payer = "applicant"
price_on = "payment"
charged_by_filing = true
[[fee.price]]
from = 2020-01-01
until = 2025-12-31
[[fee.price.row]]
when = { applicant_is_small = true }
base = "100.00"
each = [ { of = "classes", above = 1, amount = "40.00", label = { en = "further class", fr = "classe suppl." } } ]
[[fee.price.row]]
when = {}
base = "200.00"
[[fee.price]]
from = 2026-01-01
[[fee.price.row]]
base = "250.00"

[[fee]]
id = "extension"
label = { en = "Extension fee", fr = "Taxe de prorogation" }
law = "Schedule, item 2"
payer = "applicant"
price_on = "due"
[[fee.price]]
from = 2020-01-01
[[fee.price.row]]
base = "20.00"
""",
    "trademark/2020/letters.toml": """\
[[letter]]
id = "notice"
label = { en = "Notice", fr = "Notification" }
law = "Rule 12(1)"
to = "applicant"
signed_by = ["examiner"]
""",
    "trademark/2020/letters/notice.en.txt": "# Notice on {number}\n\nPlease reply by {clock:reply}: {grounds}\n",
    "trademark/2020/letters/notice.fr.txt": "# Notification {number}\n\nVeuillez répondre avant le {clock:reply}.\n",
    "trademark/2020/gazette.toml": """\
[[section]]
id = "registered"
label = { en = "Registered marks", fr = "Marques enregistrées" }
law = "Act s.20"
order = 10
inid = ["111", "151"]
""",
    "trademark/2020/grounds.toml": """\
[[ground]]
id = "applicant-missing"
kind = "formal"
law = "Act s.11"
label = { en = "Applicant missing", fr = "Déposant manquant" }
text = { en = "No applicant is named.", fr = "Aucun déposant n'est nommé." }
""",
    "trademark/2020/checklists.toml": """\
[[check]]
id = "applicant-named"
phase = "application.received"
law = "Act s.11"
question = { en = "Is the applicant named?", fr = "Le déposant est-il nommé ?" }
rule = "applicant_is_named"
ground = "applicant-missing"
""",
    "trademark/2026/book.toml": """\
[book]
id = "testland/trademark"
revision = "2026"
right = "trademark"
title = { en = "Marks Act as amended", fr = "Loi modifiée" }
law = "Marks (Amendment) Act 2026"
in_force_from = 2026-07-01
amends = "2020"
transition = { en = "Pending files stay.", fr = "Les demandes pendantes restent." }
""",
    "trademark/2026/procedures/application.toml": """\
[[clock]]
id = "reply"
label = { en = "Reply to the notice", fr = "Réponse à la notification" }
law = "Rule 12(2) as amended"
starts_on = "served:notice"
period = { months = 3 }
met_by = ["application.register"]
if_missed = "application.lapse"
extension = { period = { months = 1 }, times = 2, fee = "extension", step = "application.extend", law = "Rule 13" }
""",
    "trademark/rules/applicant_is_named.py": '''\
"""Is the applicant named? (Act s.11)"""

from openipo.domain.procedures.api import rule


@rule(law="Act s.11", obstacle={"en": "No applicant is named.", "fr": "Aucun déposant n'est nommé."})
def applicant_is_named(case):
    """At least one applicant has a name."""
    return any(party["name"] for party in case.facts["applicants"])
''',
    "trademark/rules/tests/test_applicant_is_named.py": "",
    "trademark/scenarios/lapsed.toml": """\
[scenario]
id = "lapsed"
[[then]]
on = 2026-03-09
step = "application.notify"
[[then]]
on = 2026-03-10
step = "application.extend"
[then.expect]
clocks = { reply = 2026-05-12 }
phases = { application = "lapsed" }
[[then]]
on = 2026-03-11
step = "application.register"
[then.expect]
phases = { application = "registered" }
""",
}


def write_book(folder: Path, changes: Mapping[str, str | None] | None = None) -> Path:
    """Write the book into the folder, with files added, replaced, or (None) left out; the folder of the book."""
    for name, text in {**BOOK, **(changes or {})}.items():
        if text is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "trademark"


def changed(name: str, old: str, new: str) -> dict[str, str | None]:
    """The file of the book with one passage replaced."""
    assert BOOK[name].count(old) >= 1, f"{old!r} is not in {name}"
    return {name: BOOK[name].replace(old, new, 1)}

"""What the engine says where something is asked of a file that it does not have, or has no more, by language."""

from collections.abc import Mapping

SENTENCES: Mapping[str, Mapping[str, str]] = {
    "pinned_elsewhere": {
        "en": "The file is pinned to revision {revision} of {book}, not to {other}.",
        "fr": "Le dossier relève de la version {revision} de {book}, et non de {other}.",
        "ar": "الملف خاضع للنسخة {revision} من {book}، لا للنسخة {other}.",
    },
    "under_law_already": {
        "en": "The file is already under revision {revision} of {book}.",
        "fr": "Le dossier relève déjà de la version {revision} de {book}.",
        "ar": "الملف خاضع من قبل للنسخة {revision} من {book}.",
    },
    "nothing_begins": {
        "en": "Revision {revision} lets no procedure begin with what is filed as {filed_as}.",
        "fr": "La version {revision} ne fait commencer aucune procédure par ce qui est déposé comme {filed_as}.",
        "ar": "لا تبدأ النسخة {revision} أي إجراء بما يودَع بوصفه {filed_as}.",
    },
    "no_such_step": {
        "en": "{procedure} has no step {step} in revision {revision}.",
        "fr": "{procedure} n'a pas d'acte {step} dans la version {revision}.",
        "ar": "{procedure}: ليس في الإجراء الخطوة {step} وفق النسخة {revision}.",
    },
    "no_such_procedure": {
        "en": "Revision {revision} has no procedure {procedure}.",
        "fr": "La version {revision} n'a pas de procédure {procedure}.",
        "ar": "ليس في النسخة {revision} الإجراء {procedure}.",
    },
    "no_such_proceeding": {
        "en": "The file has no proceeding {key}.",
        "fr": "Le dossier n'a pas de procédure {key}.",
        "ar": "ليس في الملف الإجراء {key}.",
    },
    "no_such_fee": {
        "en": "The file has no fee {key}.",
        "fr": "Le dossier n'a pas de taxe {key}.",
        "ar": "ليس على الملف الرسم {key}.",
    },
    "no_such_letter": {
        "en": "The file has no letter {key}.",
        "fr": "Le dossier n'a pas de lettre {key}.",
        "ar": "ليس في الملف الرسالة {key}.",
    },
    "no_such_section": {
        "en": "The file has no section {key}.",
        "fr": "Le dossier n'a pas de mention {key} pour le bulletin.",
        "ar": "ليس في الملف القيد {key} للجريدة.",
    },
    "fee_not_due": {
        "en": "{law}: the fee {key} is {status} and is not due any more.",
        "fr": "{law} : la taxe {key} n'est plus due ({status}).",
        "ar": "{law}: الرسم {key} لم يعد مستحقًا ({status}).",
    },
    "no_such_proposal": {
        "en": "The file has no proposal {key}; it may have been confirmed or withdrawn.",
        "fr": "Le dossier n'a pas de proposition {key} ; elle a pu être confirmée ou retirée.",
        "ar": "ليس في الملف الاقتراح {key}؛ فربما أُكِّد أو سُحب.",
    },
    "no_such_task": {
        "en": "The file has no open task {key}.",
        "fr": "Le dossier n'a pas de tâche ouverte {key}.",
        "ar": "ليس في الملف المهمة المفتوحة {key}.",
    },
}

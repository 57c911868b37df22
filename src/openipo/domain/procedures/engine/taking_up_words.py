"""What the engine has to say where a file of an older system is taken up, by language."""

from collections.abc import Mapping

SENTENCES: Mapping[str, Mapping[str, str]] = {
    # what the law makes of a time limit
    "settled": {
        "en": "As the older system says, this is paid: {fees}.",
        "fr": "Selon l'ancien système, cela est payé : {fees}.",
    },
    "by_the_record": {
        "en": "reckoned from the days of the record.",
        "fr": "calculé d'après les dates de la notice.",
    },
    "start_unknown": {
        "en": "The record does not tell when it began.",
        "fr": "La notice ne dit pas quand il a commencé.",
    },
    "paid_or_not": {
        "en": "It would end on {day}; the record does not tell whether the fee was paid.",
        "fr": "Il expirerait le {day} ; la notice ne dit pas si la taxe a été payée.",
    },
    "term_over": {
        "en": "The protection, with its grace, ended on {day}.",
        "fr": "La protection, délai de grâce compris, a pris fin le {day}.",
    },
    "over_here": {
        "en": "Its last day, {day}, is over: what followed from it?",
        "fr": "Son dernier jour, le {day}, est passé : que s'en est-il suivi ?",
    },
    "over_before": {
        "en": "Its last day, {day}, is over, and the file stands in the phase {phase}.",
        "fr": "Son dernier jour, le {day}, est passé, et le dossier se trouve en phase {phase}.",
    },
    "clock_as_stated": {
        "en": "Taken over from an older system: {basis}",
        "fr": "Repris d'un ancien système : {basis}",
    },
    "clock_until": {"en": "{law}: until {day}. ", "fr": "{law} : jusqu'au {day}. "},
    # why a file cannot be taken up as it is said to stand
    "file_ended": {
        "en": "The right has ended or the application has; there is nothing to take up.",
        "fr": "Le droit, ou la demande, a pris fin ; il n'y a rien à reprendre.",
    },
    "no_filing_date": {
        "en": "The record has no filing date. Correct the record first: the law that governs the file depends on it.",
        "fr": "La notice n'a pas de date de dépôt. Corrigez d'abord la notice : la loi applicable en dépend.",
    },
    "other_revision": {
        "en": "Revision {revision} is not the law in force on the filing date, {day}. Say why it governs the file.",
        "fr": "La version {revision} n'est pas la loi en vigueur à la date de dépôt, le {day}. Dites pourquoi elle "
        "régit le dossier.",
    },
    "beginning_unsaid": {
        "en": "Say, once, in which phase this stands: {procedure}.",
        "fr": "Dites, une fois, dans quelle phase se trouve : {procedure}.",
    },
    "companion_unsaid": {
        "en": "A file in the phase {phase} also has this proceeding; say where it stands: {procedure}.",
        "fr": "Un dossier en phase {phase} a aussi cette procédure ; dites où elle en est : {procedure}.",
    },
    "no_such_phase": {
        "en": "Revision {revision} has no phase {phase} in {procedure}.",
        "fr": "La version {revision} n'a pas de phase {phase} dans {procedure}.",
    },
    "phase_not_pending": {
        "en": "{procedure} cannot stand in {phase}: the register has the file as pending.",
        "fr": "{procedure} ne peut pas être en phase {phase} : selon le registre, le dossier est en cours.",
    },
    "phase_not_registered": {
        "en": "{procedure} cannot stand in {phase}: the register has the mark as registered.",
        "fr": "{procedure} ne peut pas être en phase {phase} : selon le registre, la marque est enregistrée.",
    },
    "phase_is_final": {
        "en": "{procedure} has ended in the phase {phase}; only what is still open is taken up.",
        "fr": "{procedure} a pris fin en phase {phase} ; seul ce qui est encore ouvert est repris.",
    },
    "phase_is_public": {
        "en": "In the phase {phase} the public sees the file, but the record was never published. Correct the record "
        "first: when was it published?",
        "fr": "En phase {phase}, le public voit le dossier, mais la notice n'a jamais été publiée. Corrigez d'abord la "
        "notice : quand a-t-elle été publiée ?",
    },
    "since_unsaid": {
        "en": "{procedure}: say since when it stands in its phase.",
        "fr": "{procedure} : dites depuis quand elle se trouve dans sa phase.",
    },
    "since_impossible": {
        "en": "{procedure}: it cannot stand in its phase since {day}, before the filing date or after today.",
        "fr": "{procedure} : elle ne peut pas se trouver dans sa phase depuis le {day}, avant la date de dépôt ou "
        "après aujourd'hui.",
    },
    "clock_unsaid": {
        "en": "Say of the time limit {clock}, which matters in the phase {phase}: it runs until a day, it is over, "
        "or it never began.",
        "fr": "Dites du délai {clock}, qui compte en phase {phase} : il court jusqu'à un jour, il est échu, ou il "
        "n'a jamais commencé.",
    },
    "clock_unknown": {
        "en": "The procedure has no time limit {clock}.",
        "fr": "La procédure n'a pas de délai {clock}.",
    },
    "clock_without_basis": {
        "en": "{clock}: say where that is known from.",
        "fr": "{clock} : dites d'où cela est connu.",
    },
    "clock_without_end": {
        "en": "{clock}: say the last day of the time limit.",
        "fr": "{clock} : dites le dernier jour du délai.",
    },
    "clock_begins_late": {
        "en": "{clock}: a time limit that runs began before its last day, and not after today.",
        "fr": "{clock} : un délai qui court a commencé avant son dernier jour, et pas après aujourd'hui.",
    },
    "clock_cut_short": {
        "en": "{clock}: begun on {began}, it ends on {day} by this law; nobody's time is cut short by a taking up.",
        "fr": "{clock} : commencé le {began}, il expire le {day} selon cette loi ; une reprise n'abrège le délai "
        "de personne.",
    },
    "clock_counts_from": {
        "en": "{clock}: as the register says, it counts from {day}. If that is wrong, correct the record first.",
        "fr": "{clock} : selon le registre, il court à compter du {day}. Si c'est inexact, corrigez d'abord la notice.",
    },
    "clock_past": {
        "en": "{clock}: its last day, {day}, is over. Say in which phase the file stands since then, or that the "
        "time limit was met.",
        "fr": "{clock} : son dernier jour, le {day}, est passé. Dites dans quelle phase se trouve le dossier "
        "depuis lors, ou que le délai a été observé.",
    },
    "clock_elsewhere": {
        "en": "The time limit {clock} does not run in the phase {phase}.",
        "fr": "Le délai {clock} ne court pas en phase {phase}.",
    },
    "term_unknown": {
        "en": "{clock}: the record does not tell until when the mark is protected. Correct the record first.",
        "fr": "{clock} : la notice ne dit pas jusqu'à quand la marque est protégée. Corrigez d'abord la notice.",
    },
    "term_runs": {
        "en": "{clock}: the mark is protected until its day, so this time limit runs, until {day}.",
        "fr": "{clock} : la marque est protégée jusqu'à son échéance ; ce délai court donc, jusqu'au {day}.",
    },
    "lapsed": {
        "en": "The registration was not renewed by {day} and has lapsed; a right that has lapsed is not taken up. "
        "If it was renewed, correct the record first.",
        "fr": "L'enregistrement n'a pas été renouvelé avant le {day} et il est déchu ; un droit déchu n'est pas "
        "repris. S'il a été renouvelé, corrigez d'abord la notice.",
    },
    "dead_end": {
        "en": "{procedure}: nothing would ever lead out of the phase {phase}: there is no step to take, no time limit "
        "runs, and nothing else is open that it waits for. Look again at the phase, the time limits, and what else is "
        "open.",
        "fr": "{procedure} : rien ne mènerait jamais hors de la phase {phase} : aucun acte à accomplir, aucun délai en "
        "cours, rien d'autre d'ouvert qu'elle attende. Revoyez la phase, les délais, et ce qui est ouvert par "
        "ailleurs.",
    },
    "final_has_no_clocks": {
        "en": "In the phase {phase} no time limit runs.",
        "fr": "Aucun délai ne court en phase {phase}.",
    },
    "fee_unsaid": {
        "en": "In the phase {phase} the file waits for the payment of {fee}: say since when it is owed.",
        "fr": "En phase {phase}, le dossier attend le paiement de {fee} : dites depuis quand elle est due.",
    },
    "fee_or_paid": {
        "en": "Nothing leads out of the phase {phase} while {fee} is owed: say since when it is owed, or that it is "
        "paid.",
        "fr": "Rien ne mène hors de la phase {phase} tant que {fee} est due : dites depuis quand elle est due, ou "
        "qu'elle est payée.",
    },
    "fee_unknown": {"en": "The law has no fee {fee}.", "fr": "La loi n'a pas de taxe {fee}."},
    "fee_not_yet": {
        "en": "{fee}: what is owed only after today is charged when it falls due.",
        "fr": "{fee} : ce qui n'est dû qu'après aujourd'hui est perçu à l'échéance.",
    },
}

"""What the engine has to say where a file of an older system is taken up, by language."""

from collections.abc import Mapping

SENTENCES: Mapping[str, Mapping[str, str]] = {
    # what the law makes of a time limit
    "settled": {
        "en": "As the older system says, this is paid: {fees}.",
        "fr": "Selon l'ancien système, cela est payé : {fees}.",
        "ar": "بحسب النظام السابق، دُفع هذا: {fees}.",
    },
    "by_the_record": {
        "en": "reckoned from the days of the record.",
        "fr": "calculé d'après les dates de la notice.",
        "ar": "محسوبة من تواريخ القيد المنقول.",
    },
    "start_unknown": {
        "en": "The record does not tell when it began.",
        "fr": "La notice ne dit pas quand il a commencé.",
        "ar": "لا يذكر القيد المنقول متى بدأت.",
    },
    "paid_or_not": {
        "en": "It would end on {day}; the record does not tell whether the fee was paid.",
        "fr": "Il expirerait le {day} ; la notice ne dit pas si la taxe a été payée.",
        "ar": "كانت لتنتهي في {day}؛ ولا يذكر القيد المنقول هل دُفع الرسم.",
    },
    "term_over": {
        "en": "The protection, with its grace, ended on {day}.",
        "fr": "La protection, délai de grâce compris, a pris fin le {day}.",
        "ar": "انتهت الحماية، مع مدة السماح، في {day}.",
    },
    "over_here": {
        "en": "Its last day, {day}, is over: what followed from it?",
        "fr": "Son dernier jour, le {day}, est passé : que s'en est-il suivi ?",
        "ar": "مضى آخر يوم فيها، {day}: فماذا ترتب عليه؟",
    },
    "over_before": {
        "en": "Its last day, {day}, is over, and the file stands in the phase {phase}.",
        "fr": "Son dernier jour, le {day}, est passé, et le dossier se trouve en phase {phase}.",
        "ar": "مضى آخر يوم فيها، {day}، والملف في المرحلة {phase}.",
    },
    "clock_as_stated": {
        "en": "Taken over from an older system: {basis}",
        "fr": "Repris d'un ancien système : {basis}",
        "ar": "منقولة من نظام سابق: {basis}",
    },
    "clock_until": {"en": "{law}: until {day}. ", "fr": "{law} : jusqu'au {day}. ", "ar": "{law}: حتى {day}. "},
    # why a file cannot be taken up as it is said to stand
    "file_ended": {
        "en": "The right has ended or the application has; there is nothing to take up.",
        "fr": "Le droit, ou la demande, a pris fin ; il n'y a rien à reprendre.",
        "ar": "انتهى الحق أو الطلب؛ فلا شيء يؤخذ تحت كتاب القانون.",
    },
    "no_filing_date": {
        "en": "The record has no filing date. Correct the record first: the law that governs the file depends on it.",
        "fr": "La notice n'a pas de date de dépôt. Corrigez d'abord la notice : la loi applicable en dépend.",
        "ar": "ليس في القيد المنقول تاريخ إيداع. صحّح القيد أولًا: فالقانون الذي يحكم الملف متوقف عليه.",
    },
    "other_revision": {
        "en": "Revision {revision} is not the law in force on the filing date, {day}. Say why it governs the file.",
        "fr": "La version {revision} n'est pas la loi en vigueur à la date de dépôt, le {day}. Dites pourquoi elle "
        "régit le dossier.",
        "ar": "النسخة {revision} ليست القانون الساري في تاريخ الإيداع، {day}. اذكر لماذا تحكم الملف.",
    },
    "beginning_unsaid": {
        "en": "Say, once, in which phase this stands: {procedure}.",
        "fr": "Dites, une fois, dans quelle phase se trouve : {procedure}.",
        "ar": "اذكر، مرة واحدة، في أي مرحلة هذا الإجراء: {procedure}.",
    },
    "companion_unsaid": {
        "en": "A file in the phase {phase} also has this proceeding; say where it stands: {procedure}.",
        "fr": "Un dossier en phase {phase} a aussi cette procédure ; dites où elle en est : {procedure}.",
        "ar": "للملف في المرحلة {phase} هذا الإجراء أيضًا؛ اذكر أين هو: {procedure}.",
    },
    "no_such_phase": {
        "en": "Revision {revision} has no phase {phase} in {procedure}.",
        "fr": "La version {revision} n'a pas de phase {phase} dans {procedure}.",
        "ar": "ليس في النسخة {revision} المرحلة {phase} ضمن هذا الإجراء: {procedure}.",
    },
    "phase_not_pending": {
        "en": "{procedure} cannot stand in {phase}: the register has the file as pending.",
        "fr": "{procedure} ne peut pas être en phase {phase} : selon le registre, le dossier est en cours.",
        "ar": "{procedure}: لا يمكن أن يكون الإجراء في المرحلة {phase}؛ فالملف في السجل قيد النظر.",
    },
    "phase_not_registered": {
        "en": "{procedure} cannot stand in {phase}: the register has the mark as registered.",
        "fr": "{procedure} ne peut pas être en phase {phase} : selon le registre, la marque est enregistrée.",
        "ar": "{procedure}: لا يمكن أن يكون الإجراء في المرحلة {phase}؛ فالعلامة في السجل مسجلة.",
    },
    "phase_is_final": {
        "en": "{procedure} has ended in the phase {phase}; only what is still open is taken up.",
        "fr": "{procedure} a pris fin en phase {phase} ; seul ce qui est encore ouvert est repris.",
        "ar": "{procedure}: انتهى الإجراء في المرحلة {phase}؛ ولا يؤخذ إلا ما زال مفتوحًا.",
    },
    "phase_is_public": {
        "en": "In the phase {phase} the public sees the file, but the record was never published. Correct the record "
        "first: when was it published?",
        "fr": "En phase {phase}, le public voit le dossier, mais la notice n'a jamais été publiée. Corrigez d'abord la "
        "notice : quand a-t-elle été publiée ?",
        "ar": "في المرحلة {phase} يرى الجمهور الملف، لكن القيد المنقول لم يُنشر قط. صحّح القيد أولًا: متى نُشر؟",
    },
    "since_unsaid": {
        "en": "{procedure}: say since when it stands in its phase.",
        "fr": "{procedure} : dites depuis quand elle se trouve dans sa phase.",
        "ar": "{procedure}: اذكر منذ متى هو في مرحلته.",
    },
    "since_impossible": {
        "en": "{procedure}: it cannot stand in its phase since {day}, before the filing date or after today.",
        "fr": "{procedure} : elle ne peut pas se trouver dans sa phase depuis le {day}, avant la date de dépôt ou "
        "après aujourd'hui.",
        "ar": "{procedure}: لا يمكن أن يكون في مرحلته منذ {day}، قبل تاريخ الإيداع أو بعد اليوم.",
    },
    "clock_unsaid": {
        "en": "Say of the time limit {clock}, which matters in the phase {phase}: it runs until a day, it is over, "
        "or it never began.",
        "fr": "Dites du délai {clock}, qui compte en phase {phase} : il court jusqu'à un jour, il est échu, ou il "
        "n'a jamais commencé.",
        "ar": "اذكر عن المهلة {clock}، وهي معتبرة في المرحلة {phase}: أهي جارية حتى يوم بعينه، أم انقضت، "
        "أم لم تبدأ قط.",
    },
    "clock_unknown": {
        "en": "The procedure has no time limit {clock}.",
        "fr": "La procédure n'a pas de délai {clock}.",
        "ar": "ليس في الإجراء المهلة {clock}.",
    },
    "clock_without_basis": {
        "en": "{clock}: say where that is known from.",
        "fr": "{clock} : dites d'où cela est connu.",
        "ar": "{clock}: اذكر من أين عُلم ذلك.",
    },
    "clock_without_end": {
        "en": "{clock}: say the last day of the time limit.",
        "fr": "{clock} : dites le dernier jour du délai.",
        "ar": "{clock}: اذكر آخر يوم في المهلة.",
    },
    "clock_begins_late": {
        "en": "{clock}: a time limit that runs began before its last day, and not after today.",
        "fr": "{clock} : un délai qui court a commencé avant son dernier jour, et pas après aujourd'hui.",
        "ar": "{clock}: المهلة الجارية بدأت قبل آخر يوم فيها، وليس بعد اليوم.",
    },
    "clock_cut_short": {
        "en": "{clock}: begun on {began}, it ends on {day} by this law; nobody's time is cut short by a taking up.",
        "fr": "{clock} : commencé le {began}, il expire le {day} selon cette loi ; une reprise n'abrège le délai "
        "de personne.",
        "ar": "{clock}: بدأت في {began} وتنتهي في {day} وفق هذا القانون؛ ولا يقصّر الأخذ تحت كتاب القانون مهلة أحد.",
    },
    "clock_counts_from": {
        "en": "{clock}: as the register says, it counts from {day}. If that is wrong, correct the record first.",
        "fr": "{clock} : selon le registre, il court à compter du {day}. Si c'est inexact, corrigez d'abord la notice.",
        "ar": "{clock}: بحسب السجل تُحسب من {day}. إن كان ذلك خطأ فصحّح القيد أولًا.",
    },
    "clock_past": {
        "en": "{clock}: its last day, {day}, is over. Say in which phase the file stands since then, or that the "
        "time limit was met.",
        "fr": "{clock} : son dernier jour, le {day}, est passé. Dites dans quelle phase se trouve le dossier "
        "depuis lors, ou que le délai a été observé.",
        "ar": "{clock}: مضى آخر يوم فيها، {day}. اذكر في أي مرحلة الملف منذئذ، أو أن المهلة روعيت.",
    },
    "clock_elsewhere": {
        "en": "The time limit {clock} does not run in the phase {phase}.",
        "fr": "Le délai {clock} ne court pas en phase {phase}.",
        "ar": "لا تجري المهلة {clock} في المرحلة {phase}.",
    },
    "term_unknown": {
        "en": "{clock}: the record does not tell until when the mark is protected. Correct the record first.",
        "fr": "{clock} : la notice ne dit pas jusqu'à quand la marque est protégée. Corrigez d'abord la notice.",
        "ar": "{clock}: لا يذكر القيد المنقول إلى متى تُحمى العلامة. صحّح القيد أولًا.",
    },
    "term_runs": {
        "en": "{clock}: the mark is protected until its day, so this time limit runs, until {day}.",
        "fr": "{clock} : la marque est protégée jusqu'à son échéance ; ce délai court donc, jusqu'au {day}.",
        "ar": "{clock}: العلامة محمية إلى يومها، فهذه المهلة جارية حتى {day}.",
    },
    "lapsed": {
        "en": "By the record the registration was not renewed by {day} and has lapsed. Say that this time limit was "
        "missed; or, if the mark was renewed, correct the record first.",
        "fr": "Selon la notice, l'enregistrement n'a pas été renouvelé au plus tard le {day} et il est déchu. Dites "
        "que ce délai a été manqué ; ou, si la marque a été renouvelée, corrigez d'abord la notice.",
        "ar": "بحسب القيد لم يُجدَّد التسجيل حتى {day} فسقط. اذكر أن هذه المهلة فاتت؛ أو، إن كانت العلامة قد "
        "جُدِّدت، فصحّح القيد أولًا.",
    },
    "miss_not_told": {
        "en": "{clock}: only of a term of protection can it be said here that it was missed. Say in which phase the "
        "file stands since then.",
        "fr": "{clock} : seule une durée de protection peut être dite manquée ici. Dites dans quelle phase se trouve "
        "le dossier depuis lors.",
        "ar": "{clock}: لا يُقال هنا إن مهلة فاتت إلا عن مدة الحماية. اذكر في أي مرحلة الملف منذئذ.",
    },
    "missed_by_record": {
        "en": "By the days of the record the protection, with its grace, ended on {day}, and no renewal is recorded.",
        "fr": "D'après les dates de la notice, la protection, délai de grâce compris, a pris fin le {day}, et aucun "
        "renouvellement n'est inscrit.",
        "ar": "بحسب تواريخ القيد انتهت الحماية، مع مدة السماح، في {day}، وليس فيه تجديد مقيّد.",
    },
    "dead_end": {
        "en": "{procedure}: nothing would ever lead out of the phase {phase}: there is no step to take, no time limit "
        "runs, and nothing else is open that it waits for. Look again at the phase, the time limits, and what else is "
        "open.",
        "fr": "{procedure} : rien ne mènerait jamais hors de la phase {phase} : aucun acte à accomplir, aucun délai en "
        "cours, rien d'autre d'ouvert qu'elle attende. Revoyez la phase, les délais, et ce qui est ouvert par "
        "ailleurs.",
        "ar": "{procedure}: لا شيء يُخرج أبدًا من المرحلة {phase}: فلا خطوة تُتخذ، ولا مهلة تجري، ولا "
        "شيء آخر مفتوح ينتظره. راجع المرحلة والمهل وما هو مفتوح غيرها.",
    },
    "final_has_no_clocks": {
        "en": "In the phase {phase} no time limit runs.",
        "fr": "Aucun délai ne court en phase {phase}.",
        "ar": "لا تجري مهلة في المرحلة {phase}.",
    },
    "fee_unsaid": {
        "en": "In the phase {phase} the file waits for the payment of {fee}: say since when it is owed.",
        "fr": "En phase {phase}, le dossier attend le paiement de {fee} : dites depuis quand elle est due.",
        "ar": "في المرحلة {phase} ينتظر الملف دفع هذا الرسم: {fee}؛ اذكر منذ متى هو مستحق.",
    },
    "fee_or_paid": {
        "en": "Nothing leads out of the phase {phase} while {fee} is owed: say since when it is owed, or that it is "
        "paid.",
        "fr": "Rien ne mène hors de la phase {phase} tant que {fee} est due : dites depuis quand elle est due, ou "
        "qu'elle est payée.",
        "ar": "لا شيء يُخرج من المرحلة {phase} ما دام هذا الرسم مستحقًا: {fee}؛ اذكر منذ متى هو مستحق، أو أنه مدفوع.",
    },
    "fee_unknown": {
        "en": "The law has no fee {fee}.",
        "fr": "La loi n'a pas de taxe {fee}.",
        "ar": "ليس في القانون الرسم {fee}.",
    },
    "fee_not_yet": {
        "en": "{fee}: what is owed only after today is charged when it falls due.",
        "fr": "{fee} : ce qui n'est dû qu'après aujourd'hui est perçu à l'échéance.",
        "ar": "{fee}: ما لا يُستحق إلا بعد اليوم يُفرض عند استحقاقه.",
    },
}

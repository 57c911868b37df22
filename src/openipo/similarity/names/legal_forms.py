"""Words of names that say little about who it is: legal forms, courtesies, usual shortenings.

Gathered from the forms of companies in many countries; written as they read after transliteration,
in small letters and
without signs. A missing entry does no harm: the word then counts for as little as it is frequent.
"""

# Taken away before transliteration, which would read them in another language.
FORMS_IN_OWN_SCRIPT = (
    "株式会社", "有限会社", "合同会社", "股份有限公司", "有限责任公司", "有限公司", "株式會社", "주식회사", "유한회사",
    "общество с ограниченной ответственностью", "акционерное общество", "ООО", "ОАО", "ЗАО", "ПАО", "ТОВ",
    "شركة ذات مسؤولية محدودة", "ذ.م.م", "ش.م.م", "ش.م.ل", "شركة", "בע\"מ", "بع م", "Α.Ε.", "ΕΠΕ",
)  # fmt: skip

LEGAL_FORMS = frozenset(
    {
        "ab", "ag", "ao", "aps", "as", "asa", "bhd", "bv", "bvba", "ca", "co", "company", "companies", "corp",
        "corporation", "cv", "doo", "dd", "eg", "eirl", "ek", "esp", "ev", "eurl", "fzco", "fze", "gbr", "ges", "gie",
        "gmbh", "hf", "inc", "incorporated", "jsc", "kaisha", "kabushiki", "kabushikikaisha", "kg", "kgaa", "kft",
        "kk",
        "kommanditgesellschaft", "lda", "limited", "limitada", "llc", "llp", "lp", "ltd", "ltda", "mbh", "nv", "ny",
        "oao", "od", "oe", "ood", "ooo", "oy", "oyj", "pao", "plc", "pjsc", "pte", "pty", "pvt", "proprietary",
        "private",
        "rt", "sa", "sae", "sagl", "sal", "saoc", "saog", "sarl", "sas", "sasu", "sau", "sc", "sca", "scarl", "sci",
        "scrl", "sdn", "se", "snc", "societe", "anonyme", "spa", "spk", "spolka", "spzoo", "sro", "srl", "tbk", "tnc",
        "ug", "uab", "vof", "wll", "yk", "zao", "zoo", "aktiengesellschaft", "aktiebolag", "aktieselskab",
        "gesellschaft",
        "gesmbh", "naamloze", "vennootschap", "limitee", "ltee", "cie", "compagnie", "compania", "cia", "sociedad",
        "anonima",
        "societa", "azioni", "responsabilita", "limitata", "sherkat", "sharika",
    }
)  # fmt: skip

FILLERS = frozenset(
    {
        "the", "of", "and", "for", "by", "through", "on", "in", "at", "to", "a", "an", "de", "du", "des", "la", "le",
        "les", "l", "d", "et", "y", "und", "der", "die", "das", "fur", "von", "e", "di", "del", "della", "do", "da",
        "dos", "para", "per", "en", "el", "los", "al", "with", "as",
    }
)  # fmt: skip

COURTESIES = frozenset(
    {
        "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "ing", "dipl", "phd", "md", "esq", "me",
        "herr", "frau", "sr", "sra", "don", "dona", "mme", "mlle", "deceased", "late", "legal", "representative",
        "administratrix", "executor", "executrix", "heir",
    }
)  # fmt: skip

# Jr. and Sr. tell father from son; numbers of a dynasty likewise.
GENERATIONS = {"jr": "2", "junior": "2", "ii": "2", "iii": "3", "iv": "4", "senior": "1"}

SHORTENINGS = {
    "intl": "international", "internat": "international", "natl": "national", "nat": "national",
    "mfg": "manufacturing",
    "manuf": "manufacturing", "univ": "university", "universite": "university", "universitat": "university",
    "universidad": "university", "universita": "university", "universiteit": "university",
    "universidade": "university",
    "inst": "institute", "institut": "institute", "instituto": "institute", "istituto": "institute",
    "technol": "technology", "technologies": "technology", "tech": "technology", "techn": "technology",
    "lab": "laboratory", "labs": "laboratory", "laboratories": "laboratory", "laboratoires": "laboratory",
    "ind": "industry", "inds": "industry", "industries": "industry", "industrie": "industry", "industria": "industry",
    "industrial": "industry", "chem": "chemical", "chemicals": "chemical", "elec": "electric", "electr": "electric",
    "electrical": "electric", "engr": "engineering", "eng": "engineering", "dept": "department", "govt": "government",
    "assoc": "association", "bros": "brothers", "gen": "general", "grp": "group", "hldg": "holding",
    "holdings": "holding", "mgmt": "management", "pharm": "pharmaceutical", "pharma": "pharmaceutical",
    "pharmaceuticals": "pharmaceutical", "prod": "product", "prods": "product", "products": "product",
    "res": "research",
    "serv": "service", "svcs": "service", "services": "service", "sys": "system", "syst": "system",
    "systems": "system",
    "med": "medical", "ctr": "center", "centre": "center", "centro": "center", "found": "foundation",
    "amer": "america", "admin": "administration", "agcy": "agency",
    "sci": "science", "sciences": "science", "scientific": "science", "solutions": "solution", "communications":
    "communication", "electronics": "electronic", "instruments": "instrument", "motors": "motor", "foods": "food",
    "enterprises": "enterprise", "bio": "biological", "st": "saint",
}  # fmt: skip

# Given names that are used for one another; each line is one name.
SHORT_NAMES = (
    "william bill will willy", "robert bob rob bobby", "richard dick rick rich", "james jim jimmy jamie",
    "john jack johnny jon", "jonathan jon yonatan", "michael mike mick", "thomas tom tommy", "charles charlie chuck",
    "edward ed eddie ted", "lawrence larry laurence", "joseph joe jose giuseppe", "daniel dan danny",
    "david dave", "stephen steven steve stefan", "christopher chris", "anthony tony antonio", "andrew andy andreas",
    "alexander alex sasha", "benjamin ben", "samuel sam", "matthew matt", "nicholas nick", "peter pete",
    "patrick pat", "gregory greg", "jeffrey jeff geoffrey", "kenneth ken", "ronald ron", "donald don", "timothy tim",
    "frederick fred friedrich", "gerald jerry gerry", "raymond ray", "walter walt", "philip phil phillip",
    "elizabeth liz beth elisabeth", "katherine kate kathy catherine", "margaret maggie peggy", "susan sue",
    "deborah debbie", "barbara barb", "jennifer jen", "abraham avraham avi", "gabriel gavriel",
    "eugene evgeny yevgeny",
    "mohammed mohamed muhammad mohammad mehmet mhmd", "yusuf youssef josef joseph", "george georg jorge",
    "henry henri heinrich", "leonard len", "theodore ted theo", "vincent vince", "victor viktor", "eric erik",
)  # fmt: skip

"""The categories of the Vienna classification with short titles of our own; divisions and sections are loaded."""

from collections.abc import Mapping

Text = Mapping[str, str]

VIENNA_TITLES: Mapping[str, Text] = {
    "01": {"en": "Sky, nature and maps", "fr": "Ciel, nature et cartes", "ar": "السماء والطبيعة والخرائط"},
    "02": {"en": "Human beings", "fr": "Êtres humains", "ar": "البشر"},
    "03": {"en": "Animals", "fr": "Animaux", "ar": "الحيوانات"},
    "04": {
        "en": "Fabulous and unidentifiable beings",
        "fr": "Êtres fabuleux ou non identifiables",
        "ar": "كائنات خرافية أو غير محددة",
    },
    "05": {"en": "Plants", "fr": "Plantes", "ar": "النباتات"},
    "06": {"en": "Landscapes", "fr": "Paysages", "ar": "مناظر طبيعية"},
    "07": {"en": "Buildings and structures", "fr": "Constructions et édifices", "ar": "مبان ومنشآت"},
    "08": {"en": "Food", "fr": "Aliments", "ar": "أغذية"},
    "09": {
        "en": "Textiles, clothing, hats and shoes",
        "fr": "Textiles, vêtements, chapeaux et chaussures",
        "ar": "منسوجات وملابس وقبعات وأحذية",
    },
    "10": {
        "en": "Tobacco, travel goods and toilet articles",
        "fr": "Tabac, articles de voyage et de toilette",
        "ar": "تبغ ولوازم سفر وزينة",
    },
    "11": {"en": "Household utensils", "fr": "Ustensiles de ménage", "ar": "أدوات منزلية"},
    "12": {
        "en": "Furniture and sanitary fittings",
        "fr": "Meubles et installations sanitaires",
        "ar": "أثاث وتجهيزات صحية",
    },
    "13": {
        "en": "Lighting, heating, cooking and cooling",
        "fr": "Éclairage, chauffage, cuisson et froid",
        "ar": "إنارة وتدفئة وطهو وتبريد",
    },
    "14": {"en": "Hardware, tools and ladders", "fr": "Quincaillerie, outils et échelles", "ar": "عدد وأدوات وسلالم"},
    "15": {"en": "Machines and motors", "fr": "Machines et moteurs", "ar": "آلات ومحركات"},
    "16": {
        "en": "Telecommunication, sound, computing and photography",
        "fr": "Télécommunications, son, informatique et photographie",
        "ar": "اتصالات وصوت وحوسبة وتصوير",
    },
    "17": {
        "en": "Clocks, jewellery and measures",
        "fr": "Horlogerie, bijoux et mesures",
        "ar": "ساعات ومجوهرات ومقاييس",
    },
    "18": {"en": "Transport and harness", "fr": "Transports et harnachement", "ar": "نقل وعدة الحيوانات"},
    "19": {"en": "Containers and packaging", "fr": "Récipients et emballages", "ar": "أوعية وتغليف"},
    "20": {
        "en": "Writing, drawing and office goods",
        "fr": "Écriture, dessin et bureau",
        "ar": "كتابة ورسم ولوازم مكتبية",
    },
    "21": {"en": "Games, toys and sport", "fr": "Jeux, jouets et sport", "ar": "ألعاب ودمى ورياضة"},
    "22": {
        "en": "Musical instruments, bells and sculpture",
        "fr": "Instruments de musique, cloches et sculptures",
        "ar": "آلات موسيقية وأجراس ومنحوتات",
    },
    "23": {"en": "Arms and armour", "fr": "Armes et armures", "ar": "أسلحة ودروع"},
    "24": {
        "en": "Heraldry, coins, emblems and signs",
        "fr": "Héraldique, monnaies, emblèmes et signes",
        "ar": "شعارات النبالة وعملات ورموز",
    },
    "25": {"en": "Ornaments and patterned surfaces", "fr": "Ornements et surfaces décorées", "ar": "زخارف وسطوح مزينة"},
    "26": {"en": "Geometrical figures and solids", "fr": "Figures et corps géométriques", "ar": "أشكال ومجسمات هندسية"},
    "27": {"en": "Forms of writing and numerals", "fr": "Écritures et chiffres", "ar": "أشكال الكتابة والأرقام"},
    "28": {
        "en": "Inscriptions in various scripts",
        "fr": "Inscriptions en divers caractères",
        "ar": "نقوش بخطوط مختلفة",
    },
    "29": {"en": "Colours", "fr": "Couleurs", "ar": "ألوان"},
}

"""The classes of the Nice classification with short titles of our own.

The official headings belong to WIPO's publication and are not shipped; an office loads the official lists itself.
"""

from collections.abc import Mapping

Text = Mapping[str, str]

NICE_TITLES: Mapping[int, Text] = {
    1: {"en": "Chemicals for industry", "fr": "Produits chimiques pour l'industrie", "ar": "مواد كيميائية للصناعة"},
    2: {
        "en": "Paints, varnishes and colorants",
        "fr": "Peintures, vernis et colorants",
        "ar": "دهانات وطلاءات وملونات",
    },
    3: {
        "en": "Cosmetics and cleaning preparations",
        "fr": "Cosmétiques et produits de nettoyage",
        "ar": "مستحضرات التجميل والتنظيف",
    },
    4: {
        "en": "Industrial oils, fuels and candles",
        "fr": "Huiles industrielles, combustibles et bougies",
        "ar": "زيوت صناعية ووقود وشموع",
    },
    5: {
        "en": "Medicines and dietary supplements",
        "fr": "Médicaments et compléments alimentaires",
        "ar": "أدوية ومكملات غذائية",
    },
    6: {
        "en": "Common metals and goods of metal",
        "fr": "Métaux communs et produits en métal",
        "ar": "معادن عادية ومنتجات معدنية",
    },
    7: {
        "en": "Machines, motors and powered tools",
        "fr": "Machines, moteurs et outils mécaniques",
        "ar": "آلات ومحركات وأدوات آلية",
    },
    8: {"en": "Hand tools and cutlery", "fr": "Outils à main et coutellerie", "ar": "أدوات يدوية وسكاكين"},
    9: {
        "en": "Electronic and scientific apparatus, software",
        "fr": "Appareils électroniques et scientifiques, logiciels",
        "ar": "أجهزة إلكترونية وعلمية وبرمجيات",
    },
    10: {
        "en": "Medical and surgical apparatus",
        "fr": "Appareils médicaux et chirurgicaux",
        "ar": "أجهزة طبية وجراحية",
    },
    11: {
        "en": "Lighting, heating, cooling and sanitary apparatus",
        "fr": "Éclairage, chauffage, réfrigération et sanitaire",
        "ar": "أجهزة إنارة وتدفئة وتبريد ومرافق صحية",
    },
    12: {"en": "Vehicles", "fr": "Véhicules", "ar": "مركبات"},
    13: {
        "en": "Firearms, explosives and fireworks",
        "fr": "Armes à feu, explosifs et feux d'artifice",
        "ar": "أسلحة نارية ومتفجرات وألعاب نارية",
    },
    14: {
        "en": "Jewellery, precious metals and clocks",
        "fr": "Bijouterie, métaux précieux et horlogerie",
        "ar": "مجوهرات ومعادن نفيسة وساعات",
    },
    15: {"en": "Musical instruments", "fr": "Instruments de musique", "ar": "آلات موسيقية"},
    16: {
        "en": "Paper, printed matter and stationery",
        "fr": "Papier, imprimés et papeterie",
        "ar": "ورق ومطبوعات وقرطاسية",
    },
    17: {
        "en": "Rubber, semi-finished plastics and insulation",
        "fr": "Caoutchouc, plastiques mi-ouvrés et isolants",
        "ar": "مطاط ولدائن نصف مصنعة ومواد عزل",
    },
    18: {
        "en": "Leather goods, luggage and umbrellas",
        "fr": "Maroquinerie, bagages et parapluies",
        "ar": "مصنوعات جلدية وأمتعة ومظلات",
    },
    19: {
        "en": "Building materials not of metal",
        "fr": "Matériaux de construction non métalliques",
        "ar": "مواد بناء غير معدنية",
    },
    20: {"en": "Furniture", "fr": "Meubles", "ar": "أثاث"},
    21: {
        "en": "Household utensils, glassware and brushes",
        "fr": "Ustensiles de ménage, verrerie et brosses",
        "ar": "أدوات منزلية وزجاجيات وفرش",
    },
    22: {
        "en": "Ropes, nets, tents and raw fibres",
        "fr": "Cordes, filets, tentes et fibres brutes",
        "ar": "حبال وشباك وخيام وألياف خام",
    },
    23: {"en": "Yarns and threads", "fr": "Fils à usage textile", "ar": "خيوط وغزول"},
    24: {"en": "Fabrics and textile covers", "fr": "Tissus et linge de maison", "ar": "أقمشة وأغطية نسيجية"},
    25: {
        "en": "Clothing, footwear and headwear",
        "fr": "Vêtements, chaussures et chapellerie",
        "ar": "ملابس وأحذية وأغطية رأس",
    },
    26: {
        "en": "Haberdashery, lace and artificial flowers",
        "fr": "Mercerie, dentelles et fleurs artificielles",
        "ar": "خردوات خياطة ودانتيل وزهور اصطناعية",
    },
    27: {"en": "Carpets and floor coverings", "fr": "Tapis et revêtements de sol", "ar": "سجاد وأغطية أرضيات"},
    28: {
        "en": "Games, toys and sporting articles",
        "fr": "Jeux, jouets et articles de sport",
        "ar": "ألعاب ودمى ولوازم رياضية",
    },
    29: {
        "en": "Meat, fish, dairy and preserved foods",
        "fr": "Viande, poisson, produits laitiers et conserves",
        "ar": "لحوم وأسماك وألبان وأغذية محفوظة",
    },
    30: {
        "en": "Coffee, flour, confectionery and condiments",
        "fr": "Café, farines, confiserie et condiments",
        "ar": "قهوة ودقيق وحلويات وتوابل",
    },
    31: {
        "en": "Fresh produce, live animals, plants and feed",
        "fr": "Produits frais, animaux vivants, plantes et fourrage",
        "ar": "منتجات طازجة وحيوانات حية ونباتات وأعلاف",
    },
    32: {"en": "Beers and soft drinks", "fr": "Bières et boissons sans alcool", "ar": "جعة ومشروبات غير كحولية"},
    33: {
        "en": "Alcoholic drinks except beer",
        "fr": "Boissons alcoolisées sauf bières",
        "ar": "مشروبات كحولية عدا الجعة",
    },
    34: {"en": "Tobacco and smokers' articles", "fr": "Tabac et articles pour fumeurs", "ar": "تبغ ولوازم المدخنين"},
    35: {
        "en": "Advertising and business management",
        "fr": "Publicité et gestion d'entreprise",
        "ar": "دعاية وإدارة أعمال",
    },
    36: {
        "en": "Finance, insurance and real estate",
        "fr": "Finance, assurance et immobilier",
        "ar": "تمويل وتأمين وعقارات",
    },
    37: {
        "en": "Construction, repair and mining",
        "fr": "Construction, réparation et extraction",
        "ar": "بناء وإصلاح وتعدين",
    },
    38: {"en": "Telecommunications", "fr": "Télécommunications", "ar": "اتصالات"},
    39: {"en": "Transport, storage and travel", "fr": "Transport, entreposage et voyages", "ar": "نقل وتخزين وسفر"},
    40: {"en": "Treatment of materials", "fr": "Traitement de matériaux", "ar": "معالجة المواد"},
    41: {
        "en": "Education, entertainment, sport and culture",
        "fr": "Éducation, divertissement, sport et culture",
        "ar": "تعليم وترفيه ورياضة وثقافة",
    },
    42: {
        "en": "Science, technology and software services",
        "fr": "Services scientifiques, technologiques et informatiques",
        "ar": "خدمات علمية وتقنية وبرمجية",
    },
    43: {"en": "Restaurants and lodging", "fr": "Restauration et hébergement", "ar": "مطاعم وإيواء"},
    44: {
        "en": "Medical, veterinary, beauty and farming services",
        "fr": "Services médicaux, vétérinaires, de beauté et agricoles",
        "ar": "خدمات طبية وبيطرية وتجميلية وزراعية",
    },
    45: {
        "en": "Legal, security and personal services",
        "fr": "Services juridiques, de sécurité et personnels",
        "ar": "خدمات قانونية وأمنية وشخصية",
    },
}

"""Invented names and words of the sample, in Latin and Arabic letters."""

from random import Random

# Syllables with their Arabic spelling; marks and family names are made of them.
_SYLLABLES = {
    "ba": "با", "da": "دا", "fi": "في", "ka": "كا", "lo": "لو", "ma": "ما", "mi": "مي", "na": "نا", "no": "نو",
    "ra": "را", "ri": "ري", "sa": "سا", "si": "سي", "ta": "تا", "tu": "تو", "wa": "وا", "ya": "يا", "za": "زا",
    "zu": "زو", "lu": "لو", "mo": "مو", "ki": "كي", "ni": "ني", "bu": "بو",
}  # fmt: skip
_FIRST = ("Ada", "Bruno", "Carla", "Dario", "Emil", "Farah", "Goran", "Hala", "Ines", "Jonas", "Karim", "Lena", "Omar")
_TRADES = ("Trading", "Foods", "Textiles", "Works", "Brothers", "Instruments", "Cosmetics", "Logistics", "Mills")
_FORMS = ("Ltd", "SA", "LLC", "GmbH", "Cooperative")
_TOWNS = (("Port Example", "XX"), ("Kampala", "UG"), ("Lyon", "FR"), ("Turin", "IT"), ("Amman", "JO"), ("Oporto", "PT"))
_STREETS = ("Harbour Street", "Mill Lane", "Market Square", "Cedar Road", "Station Avenue")
GOODS = {
    3: "Soaps; perfumery; hair lotions",
    5: "Pharmaceutical preparations; dietetic substances for medical use",
    9: "Measuring instruments; downloadable software; batteries",
    12: "Vehicles; bicycles; parts of vehicles",
    16: "Paper; printed matter; stationery",
    25: "Clothing; footwear; headgear",
    29: "Preserved fruit and vegetables; milk products; edible oils",
    30: "Coffee; tea; bread; confectionery; spices",
    32: "Mineral waters; fruit juices; beers",
    35: "Advertising; retail services for foods",
    39: "Transport; storage of goods",
    43: "Services for providing food and drink; temporary accommodation",
}


def mark(random: Random) -> tuple[str, str]:
    """A mark of two to four syllables, and the same in Arabic letters."""
    chosen = random.choices(tuple(_SYLLABLES), k=random.randint(2, 4))
    return "".join(chosen).upper(), "".join(_SYLLABLES[each] for each in chosen)


def person(random: Random) -> tuple[str, str, str]:
    """Name, name in Arabic letters, and the older system's code for the kind."""
    family, arabic = mark(random)
    if random.random() < 0.25:
        return f"{random.choice(_FIRST)} {family.title()}", arabic, "I"
    return f"{family.title()} {random.choice(_TRADES)} {random.choice(_FORMS)}", "", "C"


def address(random: Random) -> dict[str, str]:
    town, country = random.choice(_TOWNS)
    return {
        "STREET": f"{random.randint(1, 240)} {random.choice(_STREETS)}",
        "CITY": town,
        "ZIP_CODE": str(random.randint(1000, 99999)),
        "COUNTRY_CODE": country,
    }

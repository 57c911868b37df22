"""Invented words, people, companies and places. None of them is meant to be anyone's."""

from random import Random

_BEGINNINGS = """
ba be bri ca co da dra el fa fi ga glo ha io ja ka ko la lu ma mi na no or pa pri qua ra ri sa so ta
tu va vi xa za
"""
_MIDDLES = """
la lo mi na ni ra re ri ro sa ta ti va ve vo xi zo
"""
_ENDINGS = """
l m n r s x a o ia on ex is um ora ent ika ell ova
"""
_FIRST_NAMES = """
Amina Bela Corin Dalia Emre Farid Greta Hanno Ilse Jonas Katya Lamin Mira Noor Olek Petra Quim Rosa
Selim Tomas Ursa Vito
"""
_FAMILY_NAMES = """
Abara Belov Castane Dourado Ekwen Farlan Guzmer Holst Imari Jansko Kovane Lumbra Moreau Ndiar
Osterly Pavlin Quirke Rimaud
"""
_FORMS = ("Ltd", "SA", "Coop", "Trading Ltd", "Foods Ltd", "Works SA", "Group Ltd")
_STREETS = (
    "Harbour Street",
    "Mill Lane",
    "Station Road",
    "Market Square",
    "Orchard Way",
    "Lighthouse Hill",
    "Canal Quay",
)
_CITIES = (
    ("Port Example", "1000"),
    ("Northfield", "2100"),
    ("Sandhaven", "3050"),
    ("Vale", "4400"),
    ("Rivermouth", "5210"),
)
ABROAD = ("FR", "KE", "IN", "BR", "SE", "JP")

GOODS = {
    3: ("soaps", "perfumery", "hair lotions", "toothpastes"),
    5: ("medicated plasters", "dietary supplements", "disinfectants"),
    9: ("downloadable software", "spectacles", "batteries", "measuring instruments"),
    11: ("lamps", "water filters", "refrigerators"),
    16: ("notebooks", "printed matter", "pens"),
    18: ("bags", "umbrellas", "leather goods"),
    21: ("kitchen utensils", "glassware", "brushes"),
    25: ("clothing", "footwear", "headgear"),
    28: ("games", "toys", "gymnastic articles"),
    29: ("preserved fruit", "cheese", "edible oils", "meat"),
    30: ("coffee", "tea", "bread", "honey"),
    32: ("beer", "mineral water", "fruit juices"),
    33: ("wines", "spirits"),
    35: ("retail services", "advertising", "business consultancy"),
    36: ("insurance", "banking"),
    38: ("telecommunications",),
    39: ("transport", "travel arrangement"),
    41: ("education", "organisation of concerts"),
    42: ("software design", "scientific research"),
    43: ("restaurant services", "hotel services"),
    44: ("medical services", "gardening services"),
}


def a_word(chance: Random) -> str:
    """A coined word of two or three syllables."""
    middle = chance.choice(_MIDDLES.split()) if chance.random() < 0.6 else ""
    return (chance.choice(_BEGINNINGS.split()) + middle + chance.choice(_ENDINGS.split())).upper()


def a_person(chance: Random) -> str:
    return f"{chance.choice(_FIRST_NAMES.split())} {chance.choice(_FAMILY_NAMES.split())}"


def a_company(chance: Random) -> str:
    return f"{a_word(chance).capitalize()} {chance.choice(_FORMS)}"


def a_street(chance: Random) -> str:
    return f"{chance.randint(1, 180)} {chance.choice(_STREETS)}"


def a_city(chance: Random) -> tuple[str, str]:
    """City and postal code."""
    return chance.choice(_CITIES)

"""A small list of accepted terms, of the project's own wording, for tests."""

from openipo.similarity.goods.api import AcceptedTerm

_BY_CLASS = {
    3: ("soap for hands", "shampoo", "perfume", "skin cream", "cosmetic cream for the face"),
    9: ("mobile telephones", "computer programs", "headphones", "computers", "computer mice"),
    18: ("leather bags", "handbags", "leather wallets", "umbrellas", "travelling bags of leather"),
    25: ("shoes", "boots", "leather shoes", "shirts", "hats", "sports shoes", "woollen socks"),
    29: ("milk", "yoghurt", "cheese", "dried fruit", "goat cheese"),
    32: ("beer", "malt beer", "lemonade", "mineral water", "fruit juice"),
    33: ("wine", "sparkling wine", "fruit brandy", "rum"),
    37: ("repair of shoes", "repair of bags", "cleaning of buildings", "repair of computers", "building of houses"),
    42: ("writing of computer programs", "design of computers", "research in chemistry"),
}
TERMS = [
    AcceptedTerm(text, number, f"{number:02d}{place:04d}")
    for number, texts in _BY_CLASS.items()
    for place, text in enumerate(texts, start=1)
]

"""What an office might take instead, on the same marks: RapidFuzz over all, tantivy n-grams, PostgreSQL pg_trgm."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))
from postgres import throwaway_server

LIMIT = 20
Ask = Callable[[str], list[str]]


@contextmanager
def rapidfuzz_over_all(marks: list[str]) -> Iterator[Ask]:
    """Every mark compared by Jaro-Winkler and Levenshtein, the better of the two."""
    import numpy as np
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler, Levenshtein

    upper = [mark.upper() for mark in marks]

    def ask(text: str) -> list[str]:
        asked = [text.upper()]
        first = process.cdist(asked, upper, scorer=JaroWinkler.similarity, dtype=np.float32)[0]
        second = process.cdist(asked, upper, scorer=Levenshtein.normalized_similarity, dtype=np.float32)[0]
        best = np.argsort(-np.maximum(first, second), kind="stable")[:LIMIT]
        return [marks[place] for place in best]

    yield ask


@contextmanager
def tantivy_ngrams(marks: list[str]) -> Iterator[Ask]:
    """Two and three letters in a row, any of them, ranked."""
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("mark", stored=True, tokenizer_name="ngrams", index_option="freq")
    schema = builder.build()
    with tempfile.TemporaryDirectory() as folder:
        index = tantivy.Index(schema, path=folder)
        grams = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(2, 3, False))
        index.register_tokenizer("ngrams", grams.filter(tantivy.Filter.lowercase()).build())
        writer = index.writer(100_000_000, 1)
        for mark in marks:
            writer.add_document(tantivy.Document(mark=mark))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        searcher = index.searcher()

        def ask(text: str) -> list[str]:
            lower = text.lower()
            pieces = {lower[at : at + size] for size in (2, 3) for at in range(len(lower) - size + 1)}
            terms = [(tantivy.Occur.Should, tantivy.Query.term_query(schema, "mark", piece)) for piece in pieces]
            hits = searcher.search(tantivy.Query.boolean_query(terms), LIMIT).hits
            return [searcher.doc(address)["mark"][0] for _, address in hits]

        yield ask


_GIN = "SELECT mark FROM marks WHERE mark %% %s ORDER BY similarity(mark, %s) DESC LIMIT 20"
_GIST = "SELECT mark FROM marks ORDER BY mark <-> %s LIMIT 20"


@contextmanager
def trigrams(marks: list[str], method: str) -> Iterator[Ask]:
    """PostgreSQL with pg_trgm: GIN with the threshold 0.3, or the nearest by GiST."""
    import psycopg

    with throwaway_server() as url, psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
        connection.execute("CREATE TABLE marks (mark text)")
        with connection.cursor().copy("COPY marks FROM STDIN") as copy:
            for mark in marks:
                copy.write_row([mark])
        connection.execute(f"CREATE INDEX by_trigram ON marks USING {method} (mark {method}_trgm_ops)")
        connection.execute("ANALYZE marks")
        sentence, times = (_GIN, 2) if method == "gin" else (_GIST, 1)
        yield lambda text: [row[0] for row in connection.execute(sentence, [text] * times).fetchall()]


OTHERS: dict[str, Callable[[list[str]], Any]] = {
    "RapidFuzz over all": rapidfuzz_over_all,
    "tantivy 2-3-grams": tantivy_ngrams,
    "pg_trgm GIN": lambda marks: trigrams(marks, "gin"),
    "pg_trgm GiST": lambda marks: trigrams(marks, "gist"),
}

"""Finding services by words: any order, small mistakes allowed, best first.

Built once per catalogue snapshot: every word of every service points to where it stands, so a
search compares the question with words, not with ten thousand names.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final
from unicodedata import combining, normalize

from rapidfuzz import fuzz, process

_EXACT: Final = 100.0
_BEGINS: Final = 90.0
_LIKE: Final = 75.0
"""Least likeness, in percent, of a mistyped word."""
_WORDS_MAX: Final = 8
_CANDIDATES: Final = 30


def words_of(text: str) -> list[str]:
    """Lower-case words without accents or punctuation."""
    plain = "".join(c for c in normalize("NFKD", text.casefold()) if not combining(c))
    return "".join(c if c.isalnum() else " " for c in plain).split()


class SearchIndex:
    """An index over texts; answers with their positions."""

    def __init__(self, texts: Sequence[str]) -> None:
        places: defaultdict[str, set[int]] = defaultdict(set)
        for position, text in enumerate(texts):
            for word in words_of(text):
                places[word].add(position)
        self._places = dict(places)
        self._words = list(places)

    def find(self, question: str, *, limit: int) -> list[int]:
        """Positions of the texts that have a word like each word of the question, best first."""
        total: dict[int, float] = {}
        for number, word in enumerate(words_of(question)[:_WORDS_MAX]):
            scores = self._scores(word)
            total = {
                position: total.get(position, 0.0) + score
                for position, score in scores.items()
                if number == 0 or position in total
            }
        return sorted(total, key=lambda position: (-total[position], position))[:limit]

    def _scores(self, word: str) -> dict[int, float]:
        """For each text, how well its best word fits this one."""
        likeness = {
            found: score
            for found, score, _ in process.extract(
                word, self._words, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=_CANDIDATES
            )
        }
        for known in self._words:
            if known.startswith(word):
                likeness[known] = _EXACT if known == word else _BEGINS
        scores: dict[int, float] = {}
        for known, score in likeness.items():
            for position in self._places[known]:
                scores[position] = max(score, scores.get(position, 0.0))
        return scores

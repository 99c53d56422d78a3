"""Finding services by words: any order, small mistakes allowed, best first.

Built once per catalogue snapshot: every word of every service points to where it stands, so a
search compares the question with words, not with ten thousand names.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from heapq import nsmallest
from re import compile as compile_pattern
from typing import Final
from unicodedata import combining, normalize

from rapidfuzz import fuzz, process

_EXACT: Final = 100.0
_BEGINS: Final = 90.0
_LIKE: Final = 75.0
"""Least likeness, in percent, of a mistyped word."""
_WORDS_MAX: Final = 8
_CANDIDATES: Final = 30
_LAST: Final = "\U0010ffff"
"""Stands behind every letter."""

_WORD: Final = compile_pattern(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """Lower-case words without accents or punctuation."""
    plain = text.casefold()
    if not plain.isascii():
        plain = "".join(c for c in normalize("NFKD", plain) if not combining(c))
    return _WORD.findall(plain)


class SearchIndex:
    """An index over texts; answers with their positions."""

    def __init__(self, texts: Sequence[str]) -> None:
        places: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for position, text in enumerate(texts):
            for word in set(words_of(text)):
                places[word].append(position)
        self._places = dict(places)
        self._words = sorted(places)

    def find(self, question: str, *, limit: int) -> list[int]:
        """Positions of the texts that have a word like each word of the question, best first."""
        words = list(dict.fromkeys(words_of(question)))[:_WORDS_MAX]
        if not words:
            return []
        total, *others = sorted(map(self._scores, words), key=len)
        for scores in others:
            total = {
                position: score + scores[position]
                for position, score in total.items()
                if position in scores
            }
        best = nsmallest(limit, ((-score, position) for position, score in total.items()))
        return [position for _, position in best]

    def _scores(self, word: str) -> dict[int, float]:
        """For each text, how well its best word fits this one."""
        likeness = {
            found: score
            for found, score, _ in process.extract(
                word, self._words, scorer=fuzz.ratio, score_cutoff=_LIKE, limit=_CANDIDATES
            )
        }
        for known in self._beginning_with(word):
            likeness[known] = _EXACT if known == word else _BEGINS
        scores: dict[int, float] = {}
        # The best word of a text comes last and stays.
        for known in sorted(likeness, key=likeness.__getitem__):
            scores.update(dict.fromkeys(self._places[known], likeness[known]))
        return scores

    def _beginning_with(self, word: str) -> list[str]:
        """Words with this beginning; they stand together."""
        first, last = (bisect_left(self._words, bound) for bound in (word, word + _LAST))
        return self._words[first:last]

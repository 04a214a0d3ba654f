"""Which pages have the same things in another order than the other pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Hashable

__all__ = ("Disorder", "Sequenced", "disorder", "on_pages")

Token = TypeVar("Token", bound="Hashable")

_ALIKE: Final = 0.75
"""Share of the shorter sequence that two have to have in common: else they are no repetition of one another."""
_TELLING: Final = 3
"""Things in common from which on one of the two may have more beside them."""
_MOST: Final = 8
"""Sequences that all others are compared with."""


class Sequenced(msgspec.Struct, Generic[Token], frozen=True):
    """What pages show, in its order."""

    tokens: tuple[Token, ...]
    pages: Sequence[str]


class Disorder(msgspec.Struct, Generic[Token], frozen=True):
    """What most pages agree on, and the sequences that do not."""

    usual: Sequenced[Token]
    odd: list[tuple[Sequenced[Token], Token, Token]]
    """Each with the first two neighbours that stand the other way round."""
    agreeing: int
    """Pages with the usual order."""

    @property
    def elsewhere(self) -> str:
        """Where the usual order is, for a message."""
        return on_pages(self.agreeing, self.usual.pages[0])

    @property
    def pages(self) -> int:
        """Pages with another order."""
        return sum(len(sequence.pages) for sequence, _, _ in self.odd)


def on_pages(number: int, first: str) -> str:
    """Where something is, for a message: on the only page, or on so many."""
    return first if number == 1 else f"{number} pages, such as {first}"


def disorder(sequences: Sequence[Sequenced[Token]], about: Token | None = None) -> Disorder[Token] | None:
    """The pages against the majority; None when all agree, or when there is no majority to speak of.

    With `about` only the place of that token counts.

    Only what two sequences have in common is compared, and only where that is most of the shorter one: leaving
    something out is fine, and so is a list that is another one on every page. Takes time in proportion to the input.
    """
    if len(sequences) < 2:  # noqa: PLR2004 - a single one agrees with itself
        return None
    by_pages = sorted(sequences, key=lambda sequence: -len(sequence.pages))
    first = _compare(by_pages[0], by_pages, about)
    if first is None or not first.odd:
        return None
    # The most frequent one may itself be odd where every page leaves something else out.
    second = _compare(first.odd[0][0], by_pages, about)
    best = second if second is not None and second.pages < first.pages else first
    return best if best.pages <= best.agreeing else None


def _compare(
    usual: Sequenced[Token], sequences: Sequence[Sequenced[Token]], about: Token | None
) -> Disorder[Token] | None:
    odd, agreeing, strange = [], 0, 0
    base = _once(usual.tokens)
    # Pages that leave out different things are compared with one that has both: an order put together from several
    # would have to guess.
    ranks = [_rank(usual, base)]
    for sequence in sequences:
        own = _once(sequence.tokens)
        if not _alike(len(base & own), len(base), len(own)):
            strange += len(sequence.pages)
        elif (pair := _inverted([token for token in sequence.tokens if token in own], ranks, about)) is not None:
            odd.append((sequence, *pair))
        else:
            agreeing += len(sequence.pages)
            if len(ranks) < _MOST and not any(own <= rank.keys() for rank in ranks):
                ranks.append(_rank(sequence, own))
    return Disorder(usual, odd, agreeing) if strange <= agreeing else None


def _rank(sequence: Sequenced[Token], tokens: set[Token]) -> dict[Token, int]:
    return {token: place for place, token in enumerate(sequence.tokens) if token in tokens}


def _alike(common: int, one: int, other: int) -> bool:
    return common >= _ALIKE * min(one, other) and (common >= _TELLING or one == other == common)


def _inverted(
    tokens: Sequence[Token], ranks: Iterable[dict[Token, int]], about: Token | None
) -> tuple[Token, Token] | None:
    """The first two tokens that stand the other way round somewhere."""
    for rank in ranks:
        common = [token for token in tokens if token in rank]
        pairs = pairwise(common) if about is None else _around(common, about)
        for early, late in pairs:
            if rank[early] > rank[late]:
                return early, late
    return None


def _around(tokens: Sequence[Token], about: Token) -> Iterator[tuple[Token, Token]]:
    if about in tokens:
        place = tokens.index(about)
        yield from ((token, about) for token in tokens[:place])
        yield from ((about, token) for token in tokens[place + 1 :])


def _once(tokens: Sequence[Token]) -> set[Token]:
    """What occurs once: of two links to the same place nobody can say which is which."""
    return {token for token, number in Counter(tokens).items() if number == 1}

"""Sequences against the majority."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ssg.checks.link_order import Sequenced, disorder

MENUS = st.lists(st.integers(), min_size=4, max_size=30, unique=True)


@given(MENUS, st.lists(st.sets(st.integers(0, 29)), max_size=8))
def test_leaving_out_is_no_disorder(menu: list[int], gaps: list[set[int]]) -> None:
    """Whatever pages leave out, what is left has its order."""
    shown = [tuple(entry for place, entry in enumerate(menu) if place not in gap) for gap in gaps]

    assert disorder([Sequenced(tokens, [str(number)]) for number, tokens in enumerate(shown)]) is None


@given(MENUS, st.data())
def test_two_turned_round_are_found(menu: list[int], data: st.DataObject) -> None:
    """On one page of three, whichever comes first."""
    place = data.draw(st.integers(0, len(menu) - 2))
    turned = [*menu]
    turned[place], turned[place + 1] = menu[place + 1], menu[place]
    pages = data.draw(st.permutations([Sequenced(tuple(turned), ["odd"]), Sequenced(tuple(menu), ["a", "b"])]))
    found = disorder(pages)

    assert found is not None
    assert [(odd.pages, early, late) for odd, early, late in found.odd] == [(["odd"], menu[place + 1], menu[place])]
    assert (found.agreeing, found.pages) == (2, 1)


@given(MENUS, st.data())
def test_only_what_it_is_about_counts(menu: list[int], data: st.DataObject) -> None:
    """The last entry keeps its place while others change theirs, and is found when it moves."""
    usual = Sequenced(tuple(menu), ["a", "b"])
    others = data.draw(st.permutations(menu[:-1]))
    last = menu[-1]

    assert disorder([usual, Sequenced((*others, last), ["c"])], last) is None
    assert disorder([usual, Sequenced((last, *others), ["c"])], last) is not None

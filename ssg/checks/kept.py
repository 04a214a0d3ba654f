"""What is computed once for a page, when the first rule asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ("Kept",)

T = TypeVar("T")


class Kept(Generic[T]):
    """An attribute that is computed when it is first asked for, and then is an ordinary one.

    As `functools.cached_property`, which before Python 3.12 takes a lock each time: most of its cost, for a page
    that only one thread ever looks at.
    """

    def __init__(self, compute: Callable[[Any], T]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, page: None, owner: type) -> Kept[T]: ...
    @overload
    def __get__(self, page: object, owner: type) -> T: ...
    def __get__(self, page: object | None, owner: type) -> Kept[T] | T:
        """The value, which takes the place of this descriptor on the page."""
        if page is None:
            return self
        value = page.__dict__[self._name] = self._compute(page)
        return value

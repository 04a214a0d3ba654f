"""What a rule is, and what it says about a page."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import msgspec

from ssg.checks.dom import Element
from ssg.checks.view import PageView
from ssg.model import Severity

__all__ = ("Problem", "Rule")


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong with an element."""

    element: Element
    message: str
    """One plain sentence for somebody who writes articles."""
    hint: str = ""
    """How to mend it."""
    severity: Severity | None = None
    """When it is not the rule's: a rule that is not sure of a case must not say error."""
    position: tuple[int, int] | None = None
    """Line and column, from 1, where they are not the element's."""


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A rule about one page. Its file's docstring says why it exists and shows HTML that breaks and that keeps it."""

    id: str
    """The name of the rule's file with hyphens."""
    severity: Severity
    check: Callable[[PageView], Iterable[Problem]]
    wcag: tuple[str, ...] = ()
    act: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    """The rule is asked only when the page has one of these elements, or one of the attributes below."""
    attributes: tuple[str, ...] = ()
    """As `elements`; with neither, the rule is always asked."""

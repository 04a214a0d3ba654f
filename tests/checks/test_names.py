"""Roles and accessible names of single elements, as accname 1.2 and HTML-AAM give them."""

from __future__ import annotations

from pathlib import Path

import pytest

from ssg.checks.view import PageView

FIXTURE = Path(__file__).parent / "fixtures" / "names.txt"


def _cases() -> list[tuple[str, str, str, str]]:
    parts = FIXTURE.read_text(encoding="utf-8").partition("\n")[2].split("\n.\n")
    return [(parts[i], parts[i + 1], parts[i + 2], parts[i + 3]) for i in range(0, len(parts) - 3, 4)]


@pytest.mark.parametrize(("html", "role", "name"), [pytest.param(*case[1:], id=case[0]) for case in _cases()])
def test_name_and_role(html: str, role: str, name: str) -> None:
    """One element."""
    page = PageView(html)
    element = page.by_id["x"]

    assert page.role(element) == role
    assert page.name(element) == name

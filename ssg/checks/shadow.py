"""Shadow trees, put where readers meet them: in place of what their host holds.

Two kinds can be read without running scripts: declarative ones (`<template shadowrootmode>`), and those that an inline
script fills with a literal string. Ids inside are renamed, because references do not cross the border of a shadow tree
(https://dom.spec.whatwg.org/#shadow-trees).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ssg.checks.dom import Document, Element

__all__ = ("flatten_shadow_trees",)

_HOST = re.compile(
    r"(?:(?:const|let|var)\s+(?P<host>\w+)\s*=\s*)?"
    r"document\.(?:getElementById\(\s*['\"](?P<id>[\w-]+)['\"]\s*\)|querySelector\(\s*['\"](?P<css>[^'\"]+)['\"]\s*\))"
    r"(?P<direct>\.attachShadow\()?"
)
_ROOT = re.compile(r"(?:const|let|var)\s+(?P<root>\w+)\s*=\s*(?P<host>[\w.('\"#) -]+?)\.attachShadow\(")
_FILL = re.compile(
    r"(?P<root>\w+)\.(?P<how>innerHTML|textContent)\s*=\s*(?:'(?P<a>[^'\\]*)'|\"(?P<b>[^\"\\]*)\"|`(?P<c>[^`\\$]*)`)"
)
_REFERENCES: Final = ("id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-owns", "aria-controls")


def flatten_shadow_trees(document: Document) -> None:
    """Replaces the content of every host whose shadow tree is known by that tree, with the slots filled."""
    for template in list(document.iter_elements("template")):
        host = next((host for host in document.iter_elements() if host == template.parent), None)
        if host is not None and template.attr("shadowrootmode") in ("open", "closed"):
            _fill(host, template.inner_html)
    for script in list(document.iter_elements("script")):
        if ".attachShadow(" in script.text:
            _run(script.text, document)


def _run(code: str, document: Document) -> None:
    named: dict[str, Element | None] = {}
    for found in _HOST.finditer(code):
        element = document.select_one(f"#{found['id']}" if found["id"] else found["css"])
        if found["host"]:
            named[found["host"]] = element
    roots: dict[str, Element | None] = {}
    for found in _ROOT.finditer(code):
        direct = _HOST.search(found["host"] + ".attachShadow(")
        host = named.get(found["host"])
        if direct:
            host = document.select_one(f"#{direct['id']}" if direct["id"] else direct["css"])
        roots[found["root"]] = host
    for found in _FILL.finditer(code):
        target = roots.get(found["root"])
        if target is not None:
            text = found["a"] or found["b"] or found["c"] or ""
            _fill(target, text if found["how"] == "innerHTML" else text.replace("&", "&amp;").replace("<", "&lt;"))


def _fill(host: Element, content: str) -> None:
    light = [child for child in host.children if getattr(child, "tag", "") != "template"]
    html = "".join(child.html for child in light)
    host.set_inner_html(content)
    inside = [element for element in host.iter_elements() if element is not host]
    for element in inside:
        for name in _REFERENCES:
            value = element.attr(name)
            if value:
                element.attrs[name] = " ".join(f"shadow:{part}" for part in value.split())
    slots = [element for element in inside if element.tag == "slot" and element.attr("name") is None]
    if slots and html.strip():
        slots[0].set_inner_html(html)

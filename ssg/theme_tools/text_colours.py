"""Text colors in a theme's own style sheets that readers could not tell from the page, in either scheme.

A style sheet alone does not say where an element stands. So this judges only what is certain: a color that is written
out, on an element of running text, in a rule whose selector names nothing that may lie on another ground than the page.
The rest is for `ssg check --browser`, which sees pages as they are painted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from ssg.checks.colour import blend, contrast, read_colour
from ssg.model import Finding, Position
from ssg.render.stylesheet import STYLESHEET
from ssg.render.theme_chain import built_in
from ssg.render.tokens import SCHEMES, SHAPE, TEXT, tokens
from ssg.theme_tools.declared import Declared, declared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from ssg.checks.colour import Colour
    from ssg.render.theme import Theme

__all__ = ("low_contrast_text",)

RULE = "theme-contrast"
_LARGE: Final = frozenset({"h1", "h2"})
"""At least 20 CSS pixels and bold in every layout: WCAG 2.2 (1.4.3) asks 3 of them."""
_TEXT: Final = frozenset(
    {"*", "html", "body", "main", "article", "section", "p", "ul", "ol", "li", "dl", "dt", "dd", "td", "caption"}
    | {"a", "b", "em", "i", "q", "cite", "small", "span", "strong", "time", "blockquote", "figcaption"}
    | {"h1", "h2", "h3", "h4", "h5", "h6"}
)
_STORY: Final = frozenset({"prose", "standfirst", "summary", "role", "stories", "list-head"})
"""Classes of the built-in templates that stand on the page itself, at least on some pages."""
_GROUND: Final = frozenset({"background", "background-color", "background-image"})
_PAGE: Final = frozenset({"none", "transparent", "inherit", "unset", "initial", "var(--paper)"})
_PLAIN_STATE = re.compile(
    r":(?:any-link|link|visited|first-child|last-child|first-of-type|last-of-type|lang\([\w-]+\))"
)
_SUBJECT = re.compile(r"(?P<type>\*|[a-z][a-z0-9]*)?(?P<classes>(?:\.[\w-]+)*)", re.IGNORECASE)


def low_contrast_text(theme: Theme) -> Iterator[Finding]:
    """An error for each color, at its line. The built-in theme is proved by its tests."""
    css = theme.assets.get(STYLESHEET, b"").decode()
    own = [rule for label, file in _files(theme) for rule in _read(file, label)]
    grounded = {
        name
        for rule in (*declared(css, STYLESHEET), *own)
        if rule.name in _GROUND and rule.value.lower() not in _PAGE
        for name in _names(rule.selector)
    }
    for scheme in SCHEMES:
        known = tokens(css, scheme)
        paper = read_colour(known.get("paper", ""))
        if paper is not None:
            for rule in _winning(own, scheme):
                if _on_the_page(rule.selector, grounded):
                    yield from _judged(rule, known, paper, scheme)


def _files(theme: Theme) -> Iterator[tuple[str, Path]]:
    """The style sheets of the chain that the site shows, in the order of the cascade, the built-in ones left out."""
    design = theme.design
    for folder in reversed([folder for folder in theme.chain if folder.path != built_in()]):
        found = [*(folder.path / "css").rglob("*.css"), *(folder.path / "static").rglob("*.css")]
        for file in sorted(found, key=lambda file: (file.stem == "own", file.as_posix())):
            kind, stem = file.parent.name, file.stem
            shown = {"palettes": design.palette, "layouts": design.layout}.get(kind, stem)
            if stem == shown and "print" not in stem:
                yield f"{folder.label}/{file.relative_to(folder.path).as_posix()}", file


def _read(file: Path, label: str) -> list[Declared]:
    return declared(file.read_text("utf-8", errors="replace"), label)


def _winning(rules: list[Declared], scheme: str) -> list[Declared]:
    """The last color that each selector has in a scheme: a rule for the dark one takes the place of one for both."""
    won: dict[tuple[str, str], Declared] = {}
    for rule in rules:
        if rule.name != "color" or rule.scheme not in {"", scheme}:
            continue
        key = (rule.selector, rule.media)
        before = won.get(key)
        if before is None or rule.important or not before.important:
            won[key] = rule
    return list(won.values())


def _on_the_page(selector: str, grounded: set[str]) -> bool:
    """Whether some element that the selector fits is sure to be text on the page's own ground."""
    plain = _PLAIN_STATE.sub("", selector.replace(":root", "html"))
    compounds = [part for part in re.split(r"[\s>+~]+", plain) if part]
    return bool(compounds) and not grounded.intersection(_names(selector)) and all(map(_is_text, compounds))


def _is_text(compound: str) -> bool:
    found = _SUBJECT.fullmatch(compound)
    if found is None:
        return False
    if found["type"]:
        return found["type"].lower() in _TEXT
    return all(name in _STORY or name.startswith("kind-") for name in found["classes"].split(".")[1:])


def _names(selector: str) -> set[str]:
    """Every class, id and element that a selector names; those inside :is() and :not() as well."""
    return {name.lower() for name in re.findall(r"(?<![:\w-])[.#]?[a-z][\w-]*", selector, re.IGNORECASE)}


def _judged(rule: Declared, known: Mapping[str, str], paper: Colour, scheme: str) -> Iterator[Finding]:
    color = read_colour(_resolved(rule.value, known, scheme))
    if color is None:
        return
    least = SHAPE if re.split(r"[\s>+~.:]+", rule.selector)[-1] in _LARGE else TEXT
    reached = contrast(blend(color, paper), paper)
    if reached < least:
        yield Finding(
            rule=RULE,
            severity="error",
            message=f"The color {rule.value} of “{rule.selector}” reaches a contrast of {reached:.2f} on the page's "
            f"background in the {scheme} scheme, and needs {least}.",
            hint="Take a token such as var(--soft), which has a value for each scheme, or set a background with it.",
            wcag=("1.4.3",),
            source=Position(rule.file, rule.line, rule.column),
        )


def _resolved(value: str, known: Mapping[str, str], scheme: str) -> str:
    """The color that a token or `light-dark()` stands for in a scheme; what is unknown stays, and is no color."""
    both = re.fullmatch(
        r"light-dark\(\s*([^,()]+(?:\([^()]*\))?)\s*,\s*([^,()]+(?:\([^()]*\))?)\s*\)", value, re.IGNORECASE
    )
    if both:
        value = both[1 if scheme == "light" else 2].strip()
    token = re.fullmatch(r"var\(\s*--([\w-]+)\s*\)", value)
    return known.get(token[1], value) if token else value

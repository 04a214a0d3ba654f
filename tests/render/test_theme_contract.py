"""docs/themes.md says what templates have: blocks, variables, functions and view records, no more and no less."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import jinja2
import msgspec
import pytest
from jinja2 import meta, nodes

from ssg.listing import IndexView, ListView
from ssg.pages.article import ArticleView
from ssg.pages.corrections import CorrectionsView
from ssg.pages.feedback import FeedbackView
from ssg.pages.home import HomeView
from ssg.pages.lite import LiteHomeView
from ssg.pages.notfound import NotFoundView
from ssg.pages.redirect import RedirectView
from ssg.pages.search import SearchView
from ssg.pages.standing import StandingView
from ssg.pages.statement import StatementView
from ssg.render.metadata import Head
from ssg.render.page import SiteView
from ssg.render.theme_chain import built_in

MANUAL = (Path(__file__).parents[2] / "docs/themes.md").read_text("utf-8")
FOLDER = built_in() / "templates"
TEMPLATES = sorted(file.relative_to(FOLDER).as_posix() for file in FOLDER.rglob("*.html"))
ENVIRONMENT = jinja2.Environment(autoescape=True)
VIEWS: dict[str, type] = {
    "article": ArticleView,
    "home": HomeView,
    "section": ListView,
    "archive": IndexView,
    "standing": StandingView,
    "404": NotFoundView,
    "statement": StatementView,
    "corrections": CorrectionsView,
    "feedback": FeedbackView,
    "redirect": RedirectView,
    "search": SearchView,
    "lite_home": LiteHomeView,
}


@cache
def tree(name: str) -> nodes.Template:
    return ENVIRONMENT.parse((FOLDER / name).read_text("utf-8"))


def rows(heading: str) -> dict[str, str]:
    """First and second cell of the tables below a heading; a first cell that names several things counts for each."""
    section = MANUAL.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    found = re.findall(r"^\| (`.+?) \| (.+) \|$", section, re.MULTILINE)
    return {name: text for cell, text in found for name in re.findall(r"`([^`]+)`", cell)}


def own_names(name: str) -> set[str]:
    """What a template sets or imports itself; inside blocks that looks like a variable from outside."""
    imported = {alias for found in tree(name).find_all(nodes.FromImport) for alias in found.names if alias}
    return {str(alias) for alias in imported} | {
        target.name
        for assigned in tree(name).find_all((nodes.Assign, nodes.For))
        for target in assigned.find_all(nodes.Name)
        if target.ctx == "store"
    }


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_block_is_in_the_manual(name: str) -> None:
    blocks = {block.name for block in tree(name).find_all(nodes.Block)}
    told = rows("Changing one block")
    everywhere = set(re.findall(r"`(\w+)`", " ".join(told.values())))
    assert blocks - everywhere == set()


def test_every_block_of_the_manual_exists() -> None:
    defined = {block.name for name in TEMPLATES for block in tree(name).find_all(nodes.Block)}
    files = {name.removesuffix(".html") for name in TEMPLATES} | set(TEMPLATES)
    for cell in rows("Changing one block").values():
        assert set(re.findall(r"`(\w+)`", cell)) <= defined | files


def test_every_variable_and_function_is_in_the_manual() -> None:
    told = {re.split(r"\W", name)[0] for name in rows("Variables of every template")}
    used = {variable for name in TEMPLATES for variable in meta.find_undeclared_variables(tree(name))}
    assert used - {name for template in TEMPLATES for name in own_names(template)} == told


@pytest.mark.parametrize(("name", "record"), [("site", SiteView), ("head", Head)])
def test_the_fields_of_a_variable(name: str, record: type) -> None:
    text = rows("Variables of every template")[name]
    outside = re.sub(r"\([^()]*(?:\([^()]*\)[^()]*)*\)", "", text)
    assert set(re.findall(r"`(\w+)`", outside)) == {field.name for field in msgspec.structs.fields(record)}


@pytest.mark.parametrize("kind", VIEWS)
def test_the_fields_of_a_view(kind: str) -> None:
    text = rows("View records")[kind]
    outside = re.sub(r"\([^()]*(?:\([^()]*\)[^()]*)*\)", "", text).partition(". ")[0].partition(";")[0]
    assert set(re.findall(r"`(\w+)`", outside)) == {field.name for field in msgspec.structs.fields(VIEWS[kind])}


def test_every_template_is_a_page_kind_or_a_frame() -> None:
    kinds = set(rows("View records"))
    frames = {"base", "list", "index", "lite_frame"}
    assert {name.removesuffix(".html") for name in TEMPLATES if "/" not in name} == kinds | frames

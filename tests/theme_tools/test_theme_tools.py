"""`ssg theme`: a new theme passes its own check, every kind of fault is named at its line, and changes are shown."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from ssg.build import build
from ssg.cli import cli
from ssg.config import Design
from ssg.errors import UsageError
from ssg.outcome import BuildRequest
from ssg.render.theme import load_theme
from ssg.theme_tools.author import create_theme
from ssg.theme_tools.changes import changes
from ssg.theme_tools.check import check_theme
from ssg.theme_tools.contrast import low_contrast
from ssg.theme_tools.sample import LANGUAGES, MOMENT, write_sample
from ssg.theme_tools.spelling import misspelled
from ssg.theme_tools.text_colours import low_contrast_text

if TYPE_CHECKING:
    from pathlib import Path

    from ssg.model import Finding
    from ssg.render.theme import Theme


BLOCK_IN_BLOCK = """{% extends "default/article.html" %}
{% block head %}{% block x %}{% endblock %}{% endblock %}"""


def mine(root: Path, **files: str) -> Theme:
    """A theme `mine` with these files: `templates__x_html` is written `templates/x.html`."""
    folder = root / "themes/mine"
    for name, text in {"theme__toml": 'name = "mine"\n', **files}.items():
        file = folder / name.replace("___", "/").replace("__", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return load_theme(root, "mine", Design())


def said(findings: list[Finding]) -> list[str]:
    return [f"{f.source.file}:{f.source.line} {f.message} {f.hint}" for f in findings if f.source]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sample_has_every_kind_of_page_and_no_fault(tmp_path: Path, lang: str) -> None:
    write_sample(tmp_path, lang)
    moment = dt.datetime.fromisoformat(MOMENT)
    result = build(BuildRequest(root=tmp_path, output=tmp_path / "build", now=moment, jobs=1))
    assert result.findings == ()
    for path in ("index", "town/index", "archive/2026/03/page/1/index", "town/story-0/index", "authors/index",
                 "archive/index",
                 "tags/index", "corrections/index", "accessibility/index", "feedback/index", "feedback/thanks/index",
                 "about/index", "404", "lite/index", "lite/town/story-0/index", "old-address/index"):  # fmt: skip
        assert (tmp_path / "build" / f"{path}.html").is_file(), path


def test_a_new_theme_passes(tmp_path: Path) -> None:
    files = create_theme(tmp_path, "wire")
    assert all(file.is_file() for file in files)
    pages, findings = check_theme(tmp_path, "wire", Design(palette="wire"))
    assert (pages, findings) == (62, [])


@pytest.mark.parametrize("name", ["default", "Big", "../x", "", "a b"])
def test_a_bad_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match="cannot be the name of a new theme"):
        create_theme(tmp_path, name)


def test_a_theme_is_not_written_over(tmp_path: Path) -> None:
    create_theme(tmp_path, "wire")
    with pytest.raises(UsageError, match="There is a theme “wire” already"):
        create_theme(tmp_path, "wire")


def test_low_contrast_is_named_at_its_line(tmp_path: Path) -> None:
    create_theme(tmp_path, "wire")
    file = tmp_path / "themes/wire/css/palettes/wire.css"
    file.write_text(file.read_text("utf-8").replace("--soft: #565a61", "--soft: #b6babf"), "utf-8")
    found = said(list(low_contrast(load_theme(tmp_path, "wire", Design()))))
    assert len(found) == 3
    assert found[0].startswith("themes/wire/css/palettes/wire.css:7 --soft on --paper reaches a contrast of 1.9")
    assert "in the light scheme, and needs 4.5." in found[0]


PAPER = "on the page's background in the"


@pytest.mark.parametrize(
    ("css", "found"),
    [
        (
            "\np { color: #bbb }",
            [f"css/own.css:2 The color #bbb of “p” reaches a contrast of 1.92 {PAPER} light scheme"],
        ),
        (".prose > p, b { color: #bbb }", [".prose > p", "“b”"]),
        ("li { color: #333 }", [f"“li” reaches a contrast of 1.45 {PAPER} dark scheme, and needs 4.5."]),
        ("li { color: #333 }\n@media (prefers-color-scheme: dark) { li { color: #ddd } }", []),
        ("li { color: #333 }\n@media (prefers-color-scheme: dark) {\nli { color: #444 } }", ["css/own.css:3 "]),
        ("@media (min-width: 40rem) { p { color: #bbb } }", ["light scheme"]),
        ("p { color: light-dark(#ccc, #ddd) }", ["light scheme"]),
        ("p { color: rgb(0 0 0 / 30%) }", ["light scheme", "dark scheme"]),
        (".standfirst { color: var(--line) }", ["light scheme", "dark scheme"]),
        ("h1 { color: #767676 } p { color: #757575 }", ["“p” reaches a contrast of 3.97"]),
        ("p { color: #bbb; background: #000 }", []),
        (".hero { background: #000 } .hero p { color: #bbb }", []),
        (".masthead p, .mine, nav a, p:hover, p::before, button { color: #bbb }", []),
        ("p { color: var(--soft) } a { color: inherit } b { color: CanvasText }", []),
        ("p { color: #bbb } p { color: var(--ink) }", []),
        ("@media print { p { color: #bbb } } @media (forced-colors: active) { p { color: #bbb } }", []),
        ("p { color: } } {{ ; @media", []),
    ],
)
def test_text_that_cannot_be_told_from_the_page(tmp_path: Path, css: str, found: list[str]) -> None:
    there = said(list(low_contrast_text(mine(tmp_path, css___own__css=css))))
    assert len(there) == len(found), there
    assert all(part in line for part, line in zip(found, there, strict=True)), there


def test_static_style_sheets_are_read_too(tmp_path: Path) -> None:
    theme = mine(tmp_path, static___css___mine__css="p { color: #bbb }", static___css___print__css="p { color: #bbb }")
    (line,) = said(list(low_contrast_text(theme)))
    assert line.startswith("themes/mine/static/css/mine.css:1 The color #bbb of “p”")


def test_the_check_of_a_theme_says_it(tmp_path: Path) -> None:
    mine(tmp_path, css___own__css="p { color: #bbb }")
    _, findings = check_theme(tmp_path, "mine", Design())
    assert [(found.rule, found.severity) for found in findings] == [("theme-contrast", "error")]


@pytest.mark.parametrize("file", ["article.html", "extra.html"])
def test_a_broken_template_is_named(tmp_path: Path, file: str) -> None:
    files = {f"templates___{file.replace('.', '__')}": "\n\n{% if %}"}
    if file == "extra.html":
        files["templates___article__html"] = '{% extends "extra.html" %}'
    mine(tmp_path, **files)
    with pytest.raises(UsageError, match=f"^themes/mine/templates/{file}:3: "):
        check_theme(tmp_path, "mine", Design())


def test_a_palette_without_a_color(tmp_path: Path) -> None:
    theme = mine(tmp_path, css___palettes___thin__css=":root { --paper: #ffffff; }\n")
    assert "The palette has no color --ink in the light scheme." in said(list(low_contrast(theme)))[0]


@pytest.mark.parametrize(
    ("file", "text", "line"),
    [
        (
            "templates___article__html",
            '{% extends "default/article.html" %}\n{% block standfrist %}{% endblock %}',
            "templates/article.html:2 No template below has a block “standfrist”, so it has no effect.",
        ),
        ("templates___artcle__html", "x", "templates/artcle.html:1 No page is made with a template “artcle.html”"),
        ("css___storry__css", "a {}", "css/storry.css:1 The style sheet has no part “storry”"),
        ("strings___en__toml", '\nlatset = "New"', "strings/en.toml:2 No template asks for a string “latset”"),
        ("strings___klingon__toml", 'latest = "x"', "strings/klingon.toml:1 “klingon” is no language"),
    ],
)
def test_what_has_no_effect_is_named(tmp_path: Path, file: str, text: str, line: str) -> None:
    (found,) = said(list(misspelled(mine(tmp_path, **{file: text}))))
    assert found.startswith(f"themes/mine/{line}")


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("templates___article__html", BLOCK_IN_BLOCK),
        ("templates___extra__html", '{% extends "base.html" %}'),
        ("strings___pl__toml", 'paragraphs_last_few = "ostatnie {number} akapity"'),
        ("css___own__css", "a {}"),
        ("css___layouts___wide__css", "a {}"),
    ],
    ids=["a block of the frame, and one inside", "used elsewhere", "a plural form", "own rules", "a layout"],
)  # fmt: skip
def test_what_has_an_effect_is_not(tmp_path: Path, file: str, text: str) -> None:
    files = {file: text}
    if file == "templates___extra__html":
        files["templates___tags__html"] = '{% extends "extra.html" %}'
    assert list(misspelled(mine(tmp_path, **files))) == []


def test_a_fault_of_a_template_is_found_on_the_page(tmp_path: Path) -> None:
    block = '{% extends "default/article.html" %}{% block byline %}<img src="/x.png">{% endblock %}'
    mine(tmp_path, templates___article__html=block, strings___fr__toml='latest = "Dernières nouvelles"')
    _, findings = check_theme(tmp_path, "mine", Design())
    rules = {finding.rule for finding in findings}
    assert "image-name" in rules
    assert "theme-strings" in rules
    assert any("lacks" in finding.message and "“fr”" in finding.message for finding in findings)


def test_changes_are_shown_block_by_block(tmp_path: Path) -> None:
    theme = mine(
        tmp_path,
        templates___article__html='{% extends "default/article.html" %}{% block standfirst %}None{% endblock %}',
        strings___en__toml='latest = "New"',
        css___frame__css="a {}\n",
        css___own__css="b {}\n",
        static___mark__svg="<svg/>",
    )
    text = "\n".join(changes(theme))
    assert "themes/mine/css/own.css: new" in text
    assert "themes/mine/css/frame.css: replaced as a whole" in text
    assert "+++ themes/mine/templates/article.html, block standfirst" in text
    assert "{{ story.summary }}</p>\n-{% endif %}\n+None" in text
    assert "-latest = 'Latest news'\n+latest = 'New'" in text


def test_the_commands(tmp_path: Path) -> None:
    write_sample(tmp_path, "en")
    run = CliRunner().invoke
    assert "created" in run(cli, ["theme", "new", "wire", "--site", str(tmp_path)]).output
    checked = run(cli, ["theme", "check", "wire", "--site", str(tmp_path)], standalone_mode=False)
    assert checked.return_value == 0
    assert "wire: 62 pages tried: nothing found." in checked.output
    assert "css/own.css: new" in run(cli, ["theme", "diff", "wire", "--site", str(tmp_path)]).output
    settings = tmp_path / "content/site.toml"
    settings.write_text(settings.read_text("utf-8") + '\n[design]\nbrand = "#0a0"\n', "utf-8")
    assert "default changes nothing" in run(cli, ["theme", "diff", "--site", str(tmp_path)]).output

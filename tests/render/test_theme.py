"""Themes extend one another by block, string and file; what is wrong in one is a sentence with file and line."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from ssg.config import Design
from ssg.errors import UsageError
from ssg.render.theme import Theme, load_theme
from ssg.render.theme_chain import built_in

MINE = {"theme.toml": 'name = "mine"\nextends = "default"\n'}


def site(root: Path, **themes: dict[str, str]) -> Path:
    """A site folder with these themes: name to files."""
    for name, files in themes.items():
        for path, text in files.items():
            file = root / "themes" / name / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
    return root


def render(theme: Theme, template: str, **values: Any) -> str:
    """A template with a context that has a string function and nothing else but `values`."""
    strings = theme.strings("en")
    return theme.environment().get_template(template).render(t=lambda key, **_: strings[key], **values)


def test_the_built_in_theme_stands_alone(tmp_path: Path) -> None:
    theme = load_theme(tmp_path, "default", Design())
    assert [folder.path for folder in theme.chain] == [built_in()]


def test_a_block_is_overridden_and_the_rest_stays(tmp_path: Path) -> None:
    templates = {
        "templates/redirect.html": '{% extends "default/redirect.html" %}',
        "templates/thin.html": '{% extends "frame.html" %}{% block middle %}{{ super() }}, mine{% endblock %}',
    }
    base = {
        "theme.toml": 'name = "base"\nextends = ""\n',
        "templates/frame.html": "<{% block middle %}theirs{% endblock %}>",
    }
    theme = load_theme(
        site(tmp_path, mine={"theme.toml": 'extends = "base"', **templates}, base=base), "mine", Design()
    )
    assert render(theme, "thin.html") == "<theirs, mine>"
    assert render(theme, "base/frame.html") == "<theirs>"


def test_a_theme_replaces_a_template_of_the_same_name_and_still_reaches_it(tmp_path: Path) -> None:
    files = {**MINE, "templates/tags.html": '{% extends "default/tags.html" %}{% block main %}Mine{% endblock %}'}
    environment = load_theme(site(tmp_path, mine=files), "mine", Design()).environment()
    blocks = environment.get_template("tags.html").blocks
    assert list(blocks) == ["main"]
    assert "entry_name" in environment.get_template("default/index.html").blocks
    assert environment.get_template("archive.html").blocks.keys() == {"entry_name"}


def test_strings_fall_back_along_the_chain_and_the_language(tmp_path: Path) -> None:
    files = {**MINE, "strings/ko.toml": 'home = "첫 화면"', "strings/fi.toml": 'home = "Start"'}
    theme = load_theme(site(tmp_path, mine=files), "mine", Design())
    assert theme.strings("ko")["home"] == "첫 화면"
    assert theme.strings("ko-KR")["newer"] == "더 새로운 기사"
    assert theme.strings("fi-FI", "ko")["home"] == "Start"
    assert theme.strings("fi-FI", "ko")["newer"] == "더 새로운 기사"
    assert theme.strings("fr")["newer"] == "Newer stories"
    assert theme.strings("en", "ko")["newer"] == "Newer stories"


def test_static_files_of_the_chain_and_their_fingerprints(tmp_path: Path) -> None:
    files = {**MINE, "static/site.css": "a {}", "static/img/mark.svg": "<svg/>", "static/LICENSE": "free"}
    theme = load_theme(site(tmp_path, mine=files), "mine", Design())
    assert list(theme.static_files()) == ["LICENSE", "img/mark.svg", "search.js", "site.css"]
    urls = theme.asset_urls()
    assert urls["site.css"].startswith("/assets/site.")
    assert urls["img/mark.svg"].startswith("/assets/img/mark.")
    (tmp_path / "themes/mine/static/site.css").write_text("b {}", "utf-8")
    assert load_theme(tmp_path, "mine", Design()).asset_urls()["site.css"] != urls["site.css"]


def test_the_digest_follows_every_file_and_no_folder(tmp_path: Path) -> None:
    first = load_theme(site(tmp_path / "a", mine=MINE), "mine", Design()).digest
    assert load_theme(site(tmp_path / "b", mine=MINE), "mine", Design()).digest == first
    changed = {**MINE, "templates/x.html": "x"}
    assert load_theme(site(tmp_path / "b", mine=changed), "mine", Design()).digest != first
    assert load_theme(tmp_path, "default", Design()).digest != first


def test_everything_is_escaped(tmp_path: Path) -> None:
    files = {**MINE, "templates/x.html": "{{ value }}<script>{{ value | tojson }}</script>"}
    shown = render(load_theme(site(tmp_path, mine=files), "mine", Design()), "x.html", value="</script><b>")
    assert shown.startswith("&lt;/script&gt;&lt;b&gt;")
    assert shown.count("<") == 2


BROKEN = [
    pytest.param({}, "content/site.toml: there is no theme “mine”.", id="unknown"),
    pytest.param({"x": ""}, "themes/mine/theme.toml is missing.", id="no theme.toml"),
    pytest.param(
        {"theme.toml": 'name = "mine"\nextends = \n'}, "themes/mine/theme.toml:2: this is not TOML", id="toml"
    ),
    pytest.param({"theme.toml": 'name = "mine'}, "themes/mine/theme.toml:1: this is not TOML", id="end of document"),
    pytest.param({"theme.toml": 'extend = "x"'}, "theme.toml:1: there is no key “extend”. Did you mean “ext", id="key"),
    pytest.param({"theme.toml": "foo = 1"}, "theme.toml:1: there is no key “foo”. It may say", id="key and kind"),
    pytest.param({"theme.toml": "\nname = 3"}, "theme.toml:2: “name” must be a text in quotation marks.", id="number"),
    pytest.param(
        {"theme.toml": 'name = "your"'}, "theme.toml:1: the name is “your”, but the folder is “mine”", id="name"
    ),
    pytest.param(
        {"theme.toml": 'extends = "gone"'}, "mine/theme.toml: there is no theme “gone”.", id="extends nothing"
    ),
    pytest.param({"theme.toml": 'extends = "mine"'}, "theme “mine” extends “mine”, which never ends.", id="itself"),
    pytest.param({"theme.toml": 'extends = "../other"'}, "there is no theme “../other”.", id="a path"),
    pytest.param(
        {**MINE, "strings/en.toml": '\nhome = ["x"]'}, "strings/en.toml:2: “home” must be a text", id="a list"
    ),
    pytest.param({**MINE, "strings/en.toml": 'more_in = "{sektion}"'}, "en.toml:1: “more_in” has the place {sektion}"),
    pytest.param({**MINE, "strings/en.toml": 'home = "{"'}, "en.toml:1: “home” has a brace that is not closed"),
    pytest.param({**MINE, "templates/x.html": "\n{% if %}"}, "themes/mine/templates/x.html:2: ", id="syntax"),
    pytest.param({**MINE, "templates/x.html": "\n\n{{ nobody }}"}, "x.html:3: 'nobody' is undefined.", id="undefined"),
    pytest.param({**MINE, "templates/x.html": "{{ t('nope') }}"}, "x.html:1: the theme has no string “nope”."),
    pytest.param({**MINE, "templates/x.html": "{% extends 'y' %}"}, "x.html:1: there is no template “y”.", id="parent"),
    pytest.param({**MINE, "templates/x.html": "{% extends 'x.html' %}"}, "extends or includes itself", id="recursion"),
    pytest.param({**MINE, "templates/x.html": "{{ 1 / 0 }}"}, "x.html:1: division by zero.", id="any error"),
    pytest.param(
        {**MINE, "templates/x.html": "\n{% include 'y.html' %}", "templates/y.html": "\n\n\n{{ gone }}"},
        "themes/mine/templates/y.html:4: 'gone' is undefined.",
        id="the innermost template",
    ),
]


@pytest.mark.parametrize(("files", "message"), BROKEN)
def test_broken(tmp_path: Path, files: dict[str, str], message: str) -> None:
    """One sentence, with file and line where there is one."""
    with pytest.raises(UsageError) as caught:
        render(load_theme(site(tmp_path, mine=files), "mine", Design()), "x.html")
    assert message in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_a_circle_of_themes(tmp_path: Path) -> None:
    root = site(tmp_path, a={"theme.toml": 'extends = "b"'}, b={"theme.toml": 'extends = "a"'})
    with pytest.raises(UsageError, match="the theme “a” extends “b” extends “a”, which never ends"):
        load_theme(root, "a", Design())


@pytest.mark.parametrize("name", ["templates/x.html", "static/x.html", "strings/en.toml"])
def test_a_link_out_of_the_theme_is_refused(tmp_path: Path, name: str) -> None:
    root = site(tmp_path, mine=MINE)
    (tmp_path / "secret").write_text('home = "secret"', "utf-8")
    link = root / "themes/mine" / name
    link.parent.mkdir()
    link.symlink_to(tmp_path / "secret")
    theme = load_theme(root, "mine", Design())
    with pytest.raises(UsageError, match=f"themes/mine/{name} leads out of its theme"):
        render(theme, "x.html") if "templates" in name else (theme.static_files(), theme.strings("en"))


def test_templates_cannot_climb(tmp_path: Path) -> None:
    files = {**MINE, "templates/x.html": "{% include '../theme.toml' %}"}
    with pytest.raises(UsageError, match="there is no template"):
        render(load_theme(site(tmp_path, mine=files), "mine", Design()), "x.html")


def test_compiled_templates_are_kept(tmp_path: Path) -> None:
    theme = load_theme(site(tmp_path, mine={**MINE, "templates/x.html": "good"}), "mine", Design())
    cache = tmp_path / "cache"
    assert theme.environment(cache).get_template("x.html").render() == "good"
    (kept,) = cache.iterdir()
    before = kept.stat().st_mtime_ns
    assert theme.environment(cache).get_template("x.html").render() == "good"
    assert kept.stat().st_mtime_ns == before


@pytest.mark.parametrize("damage", [b"", b"x" * 50, "cut", "flip"])
def test_a_damaged_cache_is_a_miss(tmp_path: Path, damage: bytes | str) -> None:
    theme = load_theme(site(tmp_path, mine={**MINE, "templates/x.html": "good"}), "mine", Design())
    cache = tmp_path / "cache"
    theme.environment(cache).get_template("x.html")
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    cut = {"cut": whole[:-9], "flip": whole[:-9] + bytes([whole[-9] ^ 1]) + whole[-8:]}
    kept.write_bytes(cut[damage] if isinstance(damage, str) else damage)
    assert theme.environment(cache).get_template("x.html").render() == "good"
    assert kept.read_bytes() == whole


@pytest.mark.parametrize("obstacle", ["a file", "a folder of that name", "not writable"])
def test_a_cache_that_cannot_be_used_is_no_error(tmp_path: Path, obstacle: str) -> None:
    theme = load_theme(site(tmp_path, mine={**MINE, "templates/x.html": "good"}), "mine", Design())
    cache = tmp_path / "cache"
    if obstacle == "a file":
        cache.write_text("in the way", "utf-8")
    elif obstacle == "not writable":
        cache = Path("/proc/cache") if os.name == "posix" else tmp_path / "no" / "\0"
    else:
        theme.environment(cache).get_template("x.html")
        (kept,) = cache.iterdir()
        kept.unlink()
        (kept / "in the way").mkdir(parents=True)
    assert theme.environment(cache).get_template("x.html").render() == "good"

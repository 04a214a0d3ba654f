"""Sites that nobody means to write: each is built, or refused with one sentence, and none ends in a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SITE = 'title = "T"\nbase_url = "https://test.example/"\n'
DATA = {"news/feed.json": "{}", "robots.txt": "x"}


def story(front: str = "", body: str = "Text.", title: str = "A story", date: str = "2026-03-01") -> str:
    return f"---\ntitle: {title}\ndate: {date}\n{front}\n---\n{body}\n"


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        pytest.param(
            {"tags/a.md": story(), "site.toml": f'{SITE}permalink = "/{{slug}}/"\n'},
            "content/tags/a.md:1:1: error address-collision: The address /tags/ of the section “Tags” is used",
            id="a section with the address of the list of tags",
        ),
        pytest.param(
            {"news/a.md": story("section: Accessibility")},
            "content/news/a.md:4:1: error address-collision: The address /accessibility/ of the section",
            id="a section with the address of the statement",
        ),
        pytest.param(
            {"authors/mina.md": "---\nname: A\n---\n", "authors/x/Mina.md": "---\nname: B\n---\n"},
            "Both content/authors/x/Mina.md and content/authors/mina.md want the address /authors/mina/.",
            id="two people with one address",
        ),
        pytest.param(
            {"news/a.md": story("aliases: [/news/page/1/]")},
            "The address /news/page/1/ of content/news/a.md is used by the section “News”.",
            id="an alias in the place of an older page",
        ),
        pytest.param({"news/a.md": story("aliases: [/news/feed.xml]")}, "names a file", id="an alias that is a feed"),
        pytest.param({"news/a.md": story("aliases: [/robots.txt/a/]")}, "names a file", id="an alias below a file"),
        pytest.param({"news/a.md": story("aliases: [/a.html/b/]")}, "names a file", id="an alias below a page"),
        pytest.param({"news/a.md": story("aliases: [/news/A.JPG]")}, "names a file", id="an alias that is a picture"),
        pytest.param(
            {**DATA, "news/a.md": story(body="The [figures](feed.json).")},
            "content/news/a.md:6:15: error linked-file: “feed.json” has the name of a file that the program writes.",
            id="a linked file with the name of a feed",
        ),
        pytest.param(
            {"news/a.md": story("updated: 2031-01-01T10:00+00:00")},
            "content/news/a.md:4:1: error early-version: This version is dated 2031-01-01T10:00+00:00, which is still",
            id="a version whose time is still to come",
        ),
        pytest.param(
            {"news/a.md": story(body="See [that](b.md)."), "news/b.md": story("draft: true", title="B")},
            "content/news/a.md:6:12: error linked-file: The story “b.md” is a draft.",
            id="a link to a draft",
        ),
        pytest.param(
            {"news/a.md": story(body="See [that](b.md)."), "news/b.md": story("colour: red", title="[")},
            "content/news/a.md:6:12: error linked-file: The story “b.md” cannot be published.",
            id="a link to a broken story",
        ),
        pytest.param(
            {"news/a.md": story(body="See [that](ferri.md)."), "news/ferry.md": story(title="B")},
            "There is no story “ferri.md”.\n    Did you mean /news/ferry.md?",
            id="a link to a story whose name is misspelt",
        ),
    ],
)
def test_what_is_refused(
    make_site: Callable[..., Path], ssg: Callable[..., Any], files: dict[str, str], sentence: str
) -> None:
    done = ssg("build", "--site", make_site({"news/z.md": story(title="Another"), **files}))
    assert (done.code, sentence in done.out) == (1, True), done.said


@pytest.mark.parametrize(
    ("front", "date"),
    [
        *((f"lang: {tag}", "2026-03-01") for tag in ("en-x-foo", "en-u-ca-gregory", "art-x-a", "sl-rozaj-biske-1994")),
        ("", "1000-01-01T00:00+14:00"),
        ("", "1850-01-01"),
        ('summary: "{x} {{ 7 * 7 }} ]]> </script>"', "2026-03-01"),
    ],
)
def test_what_is_built(make_site: Callable[..., Path], ssg: Callable[..., Any], front: str, date: str) -> None:
    done = ssg("build", "--site", make_site({"news/a.md": story(front, date=date)}))
    assert done.code == 0, done.said


def test_an_address_keeps_its_query(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """A form may be asked for with a subject; the question mark is not part of the path."""
    feedback = f'{SITE}[feedback]\nbackend = "mailto"\nemail = "desk@test.example"\n'
    body = "Write to [the readers' desk](/feedback/?subject=a%26b#contents)."
    root = make_site({"site.toml": feedback, "news/a.md": story(body=body)})
    done = ssg("build", "--site", root)
    assert (done.code, "nothing found" in done.out) == (0, True), done.said
    assert 'href="/feedback/?subject=a%26b#contents"' in (root / "build/news/a/index.html").read_text(encoding="utf-8")


def test_a_folder_named_without_its_slash(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    body = "Read [who we are](/about) and [our sections](/news?a#contents)."
    about = "---\ntitle: About\n---\nWe.\n"
    files = {"site.toml": f'{SITE}links = "relative"\n', "news/a.md": story(body=body), "pages/about.md": about}
    root = make_site(files)
    assert ssg("build", "--site", root).code == 0
    page = (root / "build/news/a/index.html").read_text(encoding="utf-8")
    for address in ("../../about/index.html", "../../news/index.html?a#contents"):
        assert f'href="{address}"' in page


def test_feeds_tell_two_copies_of_a_story_apart(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """The same bytes in two folders show two pictures, each its own."""
    picture = b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>'
    text = story(body="![A boat at a pier.](boat.svg)")
    root = make_site(
        {f"{folder}/{name}": data for folder in "ab" for name, data in (("x.md", text), ("boat.svg", picture))}
    )
    assert ssg("build", "--site", root).code == 0
    feed = (root / "build/atom.xml").read_text(encoding="utf-8")
    assert [f"test.example/{folder}/boat.svg" in feed for folder in "ab"] == [True, True]


@pytest.mark.parametrize("moment", ["²", "99999999999999999", "today", "-99999999999999"])
def test_a_moment_that_is_none(make_site: Callable[..., Path], ssg: Callable[..., Any], moment: str) -> None:
    done = ssg("build", "--site", make_site({"news/a.md": story()}), env={"SOURCE_DATE_EPOCH": moment})
    assert (done.code, "is not a moment" in done.err) == (2, True), done.said


def test_an_output_that_is_among_the_sources_by_a_link(
    make_site: Callable[..., Path], ssg: Callable[..., Any], tmp_path: Path
) -> None:
    root = make_site({"news/a.md": story()})
    (root / "content").rename(tmp_path / "real")
    (root / "content").symlink_to(tmp_path / "real")
    (tmp_path / "one").symlink_to("two")
    (tmp_path / "two").symlink_to("one")
    assert ssg("build", "--site", root, "--output", tmp_path / "real/out").code == 2
    assert ssg("build", "--site", root, "--output", tmp_path / "one").code in {2, 3}


@pytest.mark.parametrize(
    ("title", "section"),
    [("About", "pages"), ("Mina", "authors"), ("A", "tags"), ("A\udcff", "news"), ("A\x07", "news"), ("?!", "news")],
)
def test_a_draft_that_could_not_be_built_is_not_begun(
    make_site: Callable[..., Path], ssg: Callable[..., Any], title: str, section: str
) -> None:
    root = make_site({"news/a.md": story()})
    assert ssg("new", title, "--section", section, "--site", root).code == 2
    assert [path.name for path in root.rglob("*.md")] == ["a.md"]


def test_a_file_that_only_code_names_stays_where_it_is(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """What a page neither shows nor links to may belong to a draft, even if the text mentions its name."""
    body = "Write `![A map](secret.txt)` or `[text](secret.txt)`.\n\n    [a](secret.txt)\n"
    site = make_site({"news/a.md": story(body=body), "news/secret.txt": "hidden"})
    done = ssg("build", "--site", site)

    assert done.code == 0, done.said
    assert not (site / "build" / "news" / "secret.txt").exists()


def test_an_alias_gives_nothing_to_mend(make_site: Callable[..., Path], ssg: Callable[..., Any]) -> None:
    """A page that only sends readers on is nobody's writing, so nothing is said about its title."""
    site = make_site({"news/a.md": story("summary: A summary.\naliases: [/old/, /older/]")})
    done = ssg("build", "--site", site)

    assert done.code == 0, done.said
    assert "old/" not in done.out, done.out

"""What people do in a newsroom: each edit is a function, and `EDITS` has them all by name."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom import STORY, Newsroom, replaced, set_key

if TYPE_CHECKING:
    from collections.abc import Callable

EDITS: dict[str, Callable[[Newsroom], None]] = {}


def edit(function: Callable[[Newsroom], None]) -> Callable[[Newsroom], None]:
    EDITS[function.__name__] = function
    return function


@edit
def body(room: Newsroom) -> None:
    room.number += 1
    with room.story().open("a", encoding="utf-8") as file:
        file.write(f"\nSentence {room.number} was added.\n")


@edit
def body_link(room: Newsroom) -> None:
    target = room.story()
    with room.story().open("a", encoding="utf-8") as file:
        file.write(f"\nSee [another story](/{target.relative_to(room.content).as_posix()}).\n")


@edit
def body_picture(room: Newsroom) -> None:
    with room.story().open("a", encoding="utf-8") as file:
        file.write(f"\n![A rope on a pier.](/pictures/{room.chance.choice(['ferry', 'ice', 'new'])}.png)\n")


@edit
def body_box_of_stories(room: Newsroom) -> None:
    target = room.story()
    with room.story().open("a", encoding="utf-8") as file:
        file.write(f"\n::: related\nstory: /{target.relative_to(room.content).as_posix()}\n:::\n")


@edit
def body_live_blog(room: Newsroom) -> None:
    room.number += 1
    with room.story().open("a", encoding="utf-8") as file:
        file.write(f"\n::: live\n## 2026-05-01 10:0{room.number % 10} It goes on\n\nSo they say.\n:::\n")


@edit
def body_heading_with_anchor(room: Newsroom) -> None:
    with room.story().open("a", encoding="utf-8") as file:
        file.write("\n## What comes next\n\nNobody knows.\n")
    with room.story().open("a", encoding="utf-8") as file:
        file.write("\nGo to [what comes next](/harbour/ferry/#what-comes-next).\n")


@edit
def title(room: Newsroom) -> None:
    room.number += 1
    set_key(room.story(), "title", f"Headline {room.number}")


@edit
def summary(room: Newsroom) -> None:
    room.number += 1
    set_key(room.story(), "summary", f"Summary {room.number}.")


@edit
def slug(room: Newsroom) -> None:
    room.number += 1
    set_key(room.story(), "slug", f"address-{room.number}")


@edit
def date_forth(room: Newsroom) -> None:
    set_key(room.story(), "date", "2026-02-20T08:00:00+09:00")


@edit
def date_back(room: Newsroom) -> None:
    set_key(room.story(), "date", "2025-12-24T08:00:00Z")


@edit
def updated(room: Newsroom) -> None:
    set_key(room.story(), "updated", "2026-05-02T10:00:00Z")


@edit
def move_to_other_section(room: Newsroom) -> None:
    path = room.story()
    other = "town" if path.parent.name == "harbour" else "harbour"
    path.rename(room.content / other / path.name)


@edit
def tags(room: Newsroom) -> None:
    set_key(room.story(), "tags", room.chance.choice(["[ice]", "[boats, Ice]", "[new tag]", "[]"]))


@edit
def authors(room: Newsroom) -> None:
    set_key(room.story(), "authors", room.chance.choice(["[Ana Sol]", "[Bo Tal, Cy Ro]", "[]"]))


@edit
def author_spelling(room: Newsroom) -> None:
    """The oldest story decides how somebody without a file is written, on the pages of others too."""
    set_key(room.story(), "authors", room.chance.choice(["[BO TAL]", "[Bo Tal]", "[bo tal, Cy Ro]"]))


@edit
def draft(room: Newsroom) -> None:
    path = room.story()
    set_key(path, "draft", None if "draft: true" in path.read_text("utf-8") else "true")


@edit
def delete(room: Newsroom) -> None:
    if len(room.stories) > 4:
        room.story().unlink()


@edit
def add(room: Newsroom) -> None:
    room.number += 1
    text = STORY.format(
        title=f"New {room.number}", date="2026-03-03T03:00:00Z", tags="ice", authors="Ana Sol", body="Text.", more=""
    )
    room.write(f"content/town/new-{room.number}.md", text)


@edit
def rename(room: Newsroom) -> None:
    room.number += 1
    path = room.story()
    path.rename(path.with_name(f"renamed-{room.number}.md"))


@edit
def rename_case(room: Newsroom) -> None:
    path = room.story()
    path.rename(path.with_name(path.name.swapcase().replace(".MD", ".md")))


@edit
def rename_decomposed(room: Newsroom) -> None:
    room.number += 1
    path = room.story()
    path.rename(path.with_name(unicodedata.normalize("NFD", f"élan-{room.number}.md")))


@edit
def alias(room: Newsroom) -> None:
    room.number += 1
    set_key(room.story(), "aliases", f"[/gone/{room.number}/]")


@edit
def translation(room: Newsroom) -> None:
    set_key(room.story(), "translation_of", f"/{room.story().relative_to(room.content).as_posix()}")


@edit
def picture_replaced(room: Newsroom) -> None:
    room.picture(room.chance.choice(["ferry", "ice"]), room.chance.randrange(10, 60), 20)


@edit
def picture_same_size(room: Newsroom) -> None:
    room.picture("ferry", 40, 30)


@edit
def picture_removed(room: Newsroom) -> None:
    (room.content / "pictures/ice.png").unlink(missing_ok=True)


@edit
def picture_added(room: Newsroom) -> None:
    room.picture("new", 12, 12)
    room.picture("ice", 44, 33)


@edit
def portrait(room: Newsroom) -> None:
    room.picture("ana", room.chance.randrange(10, 60), 30)


@edit
def linked_file(room: Newsroom) -> None:
    room.number += 1
    if not (room.content / "harbour/list.csv").is_dir():
        room.write("content/harbour/list.csv", f"a,b\n1,{room.number}\n")


@edit
def linked_file_removed(room: Newsroom) -> None:
    if not (room.content / "harbour/list.csv").is_dir():
        (room.content / "harbour/list.csv").unlink(missing_ok=True)


@edit
def linked_folder(room: Newsroom) -> None:
    path = room.content / "harbour/list.csv"
    if path.is_dir():
        path.rmdir()
        return
    path.unlink(missing_ok=True)
    path.mkdir()


@edit
def chart_figures(room: Newsroom) -> None:
    room.number += 1
    room.write("content/harbour/tides.csv", f"Day,Meters\nMonday,{room.number}\nTuesday,\n")


@edit
def chart_at_fault(room: Newsroom) -> None:
    room.number += 1
    room.write("content/harbour/tides.csv", f"Day,Meters\nMonday,high {room.number}\n")


@edit
def chart_file_removed(room: Newsroom) -> None:
    (room.content / "harbour/tides.csv").unlink(missing_ok=True)


@edit
def author_file(room: Newsroom) -> None:
    room.number += 1
    with (room.content / "authors/ana-sol.md").open("a", encoding="utf-8") as file:
        file.write(f"\nPrize {room.number}.\n")


@edit
def author_name(room: Newsroom) -> None:
    replaced(room.content / "authors/ana-sol.md", "name: Ana", "name: Anna")


@edit
def author_new_file(room: Newsroom) -> None:
    room.write("content/authors/bo-tal.md", "---\nname: Bo Tal\nrole: Editor\n---\n\nHe edits.\n")


@edit
def standing(room: Newsroom) -> None:
    room.number += 1
    with (room.content / "pages/about.md").open("a", encoding="utf-8") as file:
        file.write(f"\nLine {room.number}.\n")


@edit
def standing_new(room: Newsroom) -> None:
    room.write("content/pages/rules.md", "---\ntitle: Rules\n---\n\nBe fair.\n")


@edit
def template(room: Newsroom) -> None:
    room.number += 1
    text = '{% extends "default/tag.html" %}\n{% block list_kicker %}Tag ' + str(room.number) + "{% endblock %}\n"
    room.write("themes/local/templates/tag.html", text)


@edit
def partial(room: Newsroom) -> None:
    partials = Path(__file__).parents[2] / "themes/default/templates/partials"
    source = min(partials.glob("*.html"))
    room.number += 1
    room.write(
        f"themes/local/templates/partials/{source.name}", source.read_text("utf-8") + f"<!-- {room.number} -->\n"
    )


@edit
def string(room: Newsroom) -> None:
    room.number += 1
    room.write("themes/local/strings/en.toml", f'archive_title = "Old stories {room.number}"\n')


@edit
def stylesheet(room: Newsroom) -> None:
    room.number += 1
    room.write("themes/local/static/local.css", f"p {{ margin: {room.number}em }}\n")


@edit
def theme(room: Newsroom) -> None:
    path = room.content / "site.toml"
    text = path.read_text("utf-8")
    old, new = ("local", "default") if '"local"' in text else ("default", "local")
    replaced(path, f'theme = "{old}"', f'theme = "{new}"')


@edit
def setting_title(room: Newsroom) -> None:
    room.number += 1
    path = room.content / "site.toml"
    lines = path.read_text("utf-8").split("\n")
    path.write_text("\n".join([f'title = "Wire {room.number}"', *lines[1:]]), "utf-8")


@edit
def setting_page_size(room: Newsroom) -> None:
    path = room.content / "site.toml"
    text = path.read_text("utf-8")
    old, new = ("3", "2") if "page_size = 3" in text else ("2", "3")
    replaced(path, f"page_size = {old}", f"page_size = {new}")


@edit
def setting_base_path(room: Newsroom) -> None:
    path = room.content / "site.toml"
    text = path.read_text("utf-8")
    old, new = ("example/", "example/news/") if "news/" not in text else ("example/news/", "example/")
    replaced(path, old, new)


@edit
def broken_then_mended(room: Newsroom) -> None:
    if room.mended:
        path, data = room.mended.pop()
        if path.exists():
            path.write_bytes(data)
        return
    path = room.story()
    room.mended.append((path, path.read_bytes()))
    set_key(path, "date", "the day before")


@edit
def broken_settings(room: Newsroom) -> None:
    path = room.content / "site.toml"
    whole = path.read_bytes()
    path.write_bytes(whole + b"\npage_size = [\n")
    assert not room.build().published
    path.write_bytes(whole)

"""One invented newsroom, written twice: as a site of ours and as a site of Hugo. The same number gives the same bytes.

    python bench/corpus.py --articles 1000 bench/sites/1000

Every article has 650 words, a lead picture, two subheadings, links, a quotation and, in every fourth, a picture in
the text and, in every eighth, a table. There are five sections, 200 tags, 40 authors and a story every twelve hours.
"""

from __future__ import annotations

import argparse
import datetime as dt
import io
import random
import shutil
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw

SECTIONS = ("harbour", "council", "markets", "culture", "weather")
TAGS = 200
AUTHORS = 40
PICTURES = 20
WORDS = 650
LONGEST = 24
"""Words of a sentence."""
FIRST_DAY = dt.datetime(2012, 1, 2, 6, 0, tzinfo=dt.UTC)
BETWEEN = dt.timedelta(hours=12)
MOST = 10_000
"""Stories that are that far apart; of more, more are written in the same time."""
HUGO = Path(__file__).parent / "hugo"
THEME = Path(__file__).parents[1] / "themes/default"

VOCABULARY = tuple((Path(__file__).parent / "vocabulary.txt").read_text(encoding="utf-8").split())


class Story(NamedTuple):
    """An article in the words of neither generator."""

    number: int
    section: str
    slug: str
    title: str
    date: dt.datetime
    tags: tuple[str, ...]
    authors: tuple[str, ...]
    summary: str
    picture: int
    body: str


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=1000)
    options = parser.parse_args()
    write_corpus(options.folder, options.articles)


def write_corpus(folder: Path, articles: int) -> None:
    """Creates `folder/ssg` and `folder/hugo`."""
    ours, theirs = folder / "ssg", folder / "hugo"
    for site in (ours, theirs):
        shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(HUGO, theirs)
    pictures = [_picture(number) for number in range(PICTURES)]
    _write_pictures(ours / "content/photos", pictures)
    _write_pictures(theirs / "static/photos", pictures)
    _write(ours / "content/site.toml", _site_toml())
    about = "We report what happens between the ridge and the sea. Write to [the desk](mailto:desk@bench.example)."
    _write(ours / "themes/bench/theme.toml", 'name = "bench"\nextends = "default"\n')
    shutil.copy(THEME / "templates/base.html", _folder(ours / "themes/bench/templates"))
    _write(ours / "content/pages/about.md", f"---\ntitle: About\n---\n{about}\n")
    _write(theirs / "content/about.md", f"---\ntitle: About\nlayout: standing\n---\n{about}\n")
    for section in SECTIONS:
        _write(theirs / f"content/{section}/_index.md", f"---\ntitle: {section.title()}\n---\n")
    for number in range(articles):
        for site in (ours, theirs):
            write_story(site, number, articles)


def write_story(site: Path, number: int, articles: int) -> None:
    """Writes story `number` of a newsroom of so many, or a newer one, into a site of either kind."""
    # None may lie in the future: neither generator would publish it.
    story = _story(number, min(BETWEEN, dt.timedelta(seconds=BETWEEN.total_seconds() * MOST // articles)))
    _write(site / f"content/{story.section}/{story.slug}.md", f"{_front_matter(story)}{story.body}")


@lru_cache(1)
def _story(number: int, between: dt.timedelta) -> Story:
    chance = random.Random(number)
    return Story(
        number=number,
        section=SECTIONS[number % len(SECTIONS)],
        slug=f"story-{number:06}",
        title=f"{_phrase(chance, 7)} {number}",
        date=FIRST_DAY + number * between,
        tags=tuple(f"topic {n:03}" for n in sorted(chance.sample(range(TAGS), 3))),
        authors=(f"Reporter {_name(chance.randrange(AUTHORS))}",),
        summary=_sentence(chance, 18),
        picture=number % PICTURES,
        body=_body(chance, number),
    )


def _front_matter(story: Story) -> str:
    return (
        f"---\ntitle: {story.title}\ndate: {story.date.isoformat()}\nsection: {story.section}\n"
        f"tags: [{', '.join(story.tags)}]\nauthors: [{', '.join(story.authors)}]\nsummary: {story.summary}\n"
        f"image:\n  src: /photos/{story.picture:02}.jpg\n  alt: {_alt(story.picture)}\n"
        f"  caption: The coast as it was drawn on day {story.picture + 1}.\n  credit: Bench Wire\n---\n"
    )


def _body(chance: random.Random, number: int) -> str:
    paragraphs: list[str] = []
    left = WORDS
    while left > 0:
        count = min(left, chance.randint(40, 70))
        paragraphs.append(_paragraph(chance, count))
        left -= count
    paragraphs[1] += f" The papers are with [the council](/{SECTIONS[(number + 1) % 5]}/)."
    paragraphs[2] = f"> {paragraphs[2]}"
    paragraphs[3] += (
        " **Nothing has been signed** and *nothing is planned* before [the archive](https://bench.example/) opens."
    )
    for place in (8, 4):
        paragraphs.insert(place, f"## {_phrase(chance, 4)}")
    if number % 4 == 0:
        picture = (number + 7) % PICTURES
        caption = f"A second view, from day {picture + 1}. (Bench Wire)"
        paragraphs.insert(7, f'![{_alt(picture)}](/photos/{picture:02}.jpg "{caption}")')
    if number % 8 == 0:
        rows = "\n".join(f"| {_phrase(chance, 2)} | {chance.randrange(9000)} |" for _ in range(5))
        paragraphs.insert(10, f"| Place | Number |\n|---|---:|\n{rows}")
    return "\n\n".join(paragraphs) + "\n"


def _paragraph(chance: random.Random, count: int) -> str:
    sentences: list[str] = []
    while count > 0:
        length = count if count < LONGEST else chance.randint(8, 16)
        sentences.append(_sentence(chance, length))
        count -= length
    return " ".join(sentences)


def _sentence(chance: random.Random, length: int) -> str:
    return f"{_phrase(chance, length)}."


def _phrase(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(VOCABULARY, k=length)).capitalize()


def _name(number: int) -> str:
    return f"{chr(ord('A') + number // 10)}{VOCABULARY[number * 5]} {VOCABULARY[number * 7 + 3].title()}"


def _alt(picture: int) -> str:
    return f"Drawing {picture + 1} shows flat bands of sky, hills and water below a low sun."


def _picture(number: int) -> bytes:
    image = Image.new("RGB", (640, 400), (200 - number * 3, 215, 230))
    pen = ImageDraw.Draw(image)
    pen.ellipse((40 + number * 24, 60, 120 + number * 24, 140), fill=(250, 230, 170))
    pen.polygon([(0, 260), (200 + number * 8, 120), (640, 250), (640, 400), (0, 400)], fill=(90, 120, 100))
    pen.rectangle((0, 300, 640, 400), fill=(60, 90, 120 + number * 4))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=80)
    return file.getvalue()


def _write_pictures(folder: Path, pictures: list[bytes]) -> None:
    folder.mkdir(parents=True)
    for number, data in enumerate(pictures):
        (folder / f"{number:02}.jpg").write_bytes(data)


def _site_toml() -> str:
    sections = "".join(f'\n[sections.{name}]\ntitle = "{name.title()}"\n' for name in SECTIONS)
    return (
        'title = "Bench Wire"\ntagline = "News between the ridge and the sea"\n'
        'description = "An invented newsroom for measuring."\nbase_url = "https://bench.example/"\n'
        'theme = "bench"\nlanguage = "en"\ntimezone = "UTC"\npage_size = 20\nhome_size = 12\nfeed_size = 20\n'
        '\n[organization]\nname = "Bench Wire"\nemail = "desk@bench.example"\n'
        '\n[feedback]\nbackend = "mailto"\nemail = "desk@bench.example"\n'
        '\n[accessibility]\nstatus = "partial"\nemail = "desk@bench.example"\n' + sections
    )


def _folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    return path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

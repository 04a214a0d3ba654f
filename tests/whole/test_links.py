"""A crawl with another parser: every link, picture, style sheet and fragment of the published files leads somewhere."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HOST = "https://saltmarsh-wire.example"
ADDRESSES = ("href", "src", "poster", "action", "data", "cite", "srcset")
META = {"og:url", "og:image", "article:author", "twitter:image"}
SHORT_LISTS = {"page_size = 12": "page_size = 4"}
ELSEWHERE = ("mailto:", "tel:")


@pytest.fixture(scope="module", params=["at the root", "below a folder"])
def hosted(request: pytest.FixtureRequest, newsroom: Any, copy_newsroom: Callable[..., Any]) -> tuple[Path, str]:
    """Output folder and the address at which it is meant to lie."""
    if request.param == "at the root":
        return newsroom.output, f"{HOST}/"
    moved = copy_newsroom("news", {f'base_url = "{HOST}/"': f'base_url = "{HOST}/news/"', **SHORT_LISTS})
    return moved.output, f"{HOST}/news/"


@pytest.fixture(scope="module")
def folder(copy_newsroom: Callable[..., Any]) -> Path:
    """Output that is opened from a disk."""
    output: Path = copy_newsroom(
        "relative", {"\n\n[organization]": '\nlinks = "relative"\n\n[organization]', **SHORT_LISTS}
    ).output
    return output


def test_every_address_of_a_hosted_site_leads_somewhere(hosted: tuple[Path, str]) -> None:
    output, root = hosted
    broken = []
    for page in pages(output):
        here = root + page.as_posix()
        for address in addresses(output / page):
            broken += problem(output, root, urljoin(here, address), f"{page}: {address}")
    assert broken == []


def test_every_address_of_feeds_and_sitemaps_leads_somewhere(hosted: tuple[Path, str]) -> None:
    output, root = hosted
    found = [(path, address) for path in sorted(output.rglob("*")) for address in feed_addresses(path)]
    broken = [sentence for path, a in found for sentence in problem(output, root, a, f"{path.name}: {a}")]
    assert (len(found) > 50, broken) == (True, [])


def test_every_address_works_from_a_folder(folder: Path) -> None:
    broken = []
    for page in pages(folder):
        if page.name == "404.html":
            continue  # a host's page: nobody opens it from a disk
        here = (folder / page).as_uri()
        for address in addresses(folder / page, metadata=False):
            target = urljoin(here, address)
            if target.startswith("file:"):
                broken += file_problem(Path(unquote(urlsplit(target).path)), target, f"{page}: {address}")
    assert broken == []


def pages(output: Path) -> list[Path]:
    return sorted(path.relative_to(output) for path in output.rglob("*.html"))


def addresses(path: Path, *, metadata: bool = True) -> Iterator[str]:
    """Everything that a page refers to, as written."""
    soup = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
    for element in soup.find_all(True):
        if not metadata and element.name == "link" and "stylesheet" not in element.get_attribute_list("rel"):
            continue  # canonical addresses and feeds are whole addresses by their nature
        for name in ADDRESSES:
            if value := str(element.get(name) or ""):
                yield from (part.split()[0] for part in value.split(",")) if name == "srcset" else (value,)
        if metadata and (element.get("property") or element.get("name")) in META:
            yield str(element["content"])
    for style in soup.select("link[rel=stylesheet][href]"):
        sheet = path.parent / unquote(str(style["href"]))
        if not str(style["href"]).startswith("/") and sheet.exists():
            assert not re.findall(r"url\(\s*['\"]?(?!data:)", sheet.read_text(encoding="utf-8"))


def feed_addresses(path: Path) -> Iterator[str]:
    """Addresses in feeds and sitemaps."""
    if path.suffix == ".xml":
        for element in ET.parse(path).iter():
            name = element.tag.rpartition("}")[2]
            if name in {"loc", "link", "guid", "id", "comments", "content"}:
                found = (element.text or "").strip() or element.get("href") or element.get("url") or ""
                if found.startswith("http"):
                    yield found
    elif path.name == "feed.json":
        feed = json.loads(path.read_text(encoding="utf-8"))
        yield from (feed["home_page_url"], feed["feed_url"])
        yield from (item["url"] for item in feed["items"])
    elif path.name == "robots.txt":
        yield from re.findall(r"https?://\S+", path.read_text(encoding="utf-8"))


def problem(output: Path, root: str, target: str, written: str) -> list[str]:
    """What is wrong with a whole address, if anything."""
    if not target.startswith(HOST) or target.startswith(ELSEWHERE):
        return []
    if not target.startswith(root):
        return [f"{written} leads out of the site"]
    path = unquote(urlsplit(target).path)[len(urlsplit(root).path) :]
    return file_problem(output / (path + "index.html" if path.endswith("/") or not path else path), target, written)


def file_problem(file: Path, target: str, written: str) -> list[str]:
    if not file.is_file():
        return [f"{written} leads to nothing"]
    fragment = unquote(urlsplit(target).fragment)
    if not fragment or fragment == "top":
        return []
    soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    return [] if soup.find(id=fragment) else [f"{written} names an id that is not there"]

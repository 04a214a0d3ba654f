"""The keys that may stand in site.toml. A new key is one line here and a field in config.py."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from ssg.located.kinds import (
    address_fault,
    email,
    flag,
    language,
    language_tag,
    line,
    list_of,
    number,
    one_of,
    record,
    text,
)
from ssg.located.problems import shown
from ssg.located.schema import Key, by_name
from ssg.text import did_you_mean, slugify
from ssg.within import path_fault

if TYPE_CHECKING:
    from ssg.located.node import Node
    from ssg.located.schema import Kind, Reading

__all__ = ("SITE",)

Check = Callable[[str], tuple[str, str]]

PLACEHOLDERS = ("section", "slug", "year", "month", "day")
_MOST_ON_A_PAGE = 500
_THEME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
_FIXED = re.compile(r"[\w.~-]*")
"""What may stand in a permalink beside the placeholders."""
_LOCAL_ZONES = frozenset({"localtime", "Factory", "posixrules"})
"""Names that mean something else on each machine."""


def base_url(node: Node, path: str, reading: Reading) -> str | None:
    """The site's address with a trailing slash."""
    value = line(node, path, reading)
    if value is None:
        return None
    fault = address_fault(value)
    if not fault and re.search(r"[?#]", value):
        fault = "has a question mark or a hash, and a site's root has neither"
    if not fault and ("//" in value.partition("://")[2] or "/../" in f"{value}/" or "/./" in f"{value}/"):
        fault = "has an empty, . or .. part"
    if not fault and not value.isascii():
        fault = "has letters beyond ASCII, so other programs may not find it: copy it from a browser's address bar"
    if fault:
        reading.error(node, f"The address {shown(value)} {fault}.", "Write it as https://news.example/.")
        return None
    return value if value.endswith("/") else f"{value}/"


def timezone(node: Node, path: str, reading: Reading) -> str | None:
    """The IANA name of a time zone."""
    value = line(node, path, reading)
    if value is None or _is_zone(value):
        return value
    from zoneinfo import available_timezones  # noqa: PLC0415 - reads a folder of 600 files

    near = did_you_mean(value, sorted(name for name in available_timezones() if "/" in name)) if "/" in value else ""
    hint = f"Did you mean {near}?" if near else "Write one such as Asia/Seoul or Europe/Paris."
    reading.error(node, f"There is no time zone {shown(value)}.", hint)
    return None


@cache
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # not a name; a folder of names; not found
        return False
    return name not in _LOCAL_ZONES


def permalink(node: Node, path: str, reading: Reading) -> str | None:
    """The pattern of articles' addresses."""
    value = line(node, path, reading)
    if value is None:
        return None
    fault = _pattern_fault(value)
    if fault:
        hint = f"Use {', '.join(f'{{{name}}}' for name in PLACEHOLDERS)}, as in /{{section}}/{{slug}}/."
        reading.error(node, f"The permalink {shown(value)} {fault}.", hint)
        return None
    return value


def _pattern_fault(pattern: str) -> str:
    """Why articles cannot have such addresses: the end of a sentence; empty if they can."""
    names = re.findall(r"\{([^{}]*)\}", pattern)
    fixed = re.sub(r"\{[^{}]*\}", "x", pattern)
    unknown = next((name for name in names if name not in PLACEHOLDERS), None)
    segments = fixed.strip("/").split("/")
    if "{" in fixed or "}" in fixed:
        return "has a brace that is not closed"
    if unknown is not None:
        return f"has the unknown placeholder {{{unknown}}}"
    if "slug" not in names:
        return "has no {slug}, which tells stories apart"
    if not pattern.startswith("/") or not pattern.endswith("/"):
        return "does not begin and end with a slash"
    if not all(_FIXED.fullmatch(part) for part in segments):
        return "has a character that addresses do not have"
    return "has an empty, . or .. part" if {"", ".", ".."} & set(segments) else ""


def theme(node: Node, path: str, reading: Reading) -> str | None:
    """The name of a theme's folder."""
    return _name_of("theme", "Write the name of a folder below themes/.", node, path, reading)


def look(node: Node, path: str, reading: Reading) -> str | None:
    """The name of a palette or a layout; whether the theme has it is seen when the theme is read."""
    return _name_of(path.rpartition(".")[2], "Write a name such as ink.", node, path, reading)


def _name_of(thing: str, hint: str, node: Node, path: str, reading: Reading) -> str | None:
    value = line(node, path, reading)
    if value is None or _THEME.fullmatch(value):
        return value
    reading.error(node, f"{shown(value)} is not the name of a {thing}.", hint)
    return None


def color(node: Node, path: str, reading: Reading) -> str | None:
    """A color as six hexadecimal digits; three are the short form of CSS (Color 4, 5.2), where each stands for two."""
    value = line(node, path, reading)
    if value is None or re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        return value
    if re.fullmatch(r"#[0-9a-fA-F]{3}", value):
        return "#" + "".join(digit * 2 for digit in value[1:])
    hint = 'Write # and six or three hexadecimal digits, as in "#0b6069" or "#0a0".'
    reading.error(node, f"{shown(value)} is not a color in a form that is understood here.", hint)
    return None


def site_path(node: Node, path: str, reading: Reading) -> str | None:
    """A path of the site that begins with a slash."""
    value = line(node, path, reading)
    if value is None:
        return None
    fault = "" if value.startswith("/") and not value.startswith("//") else "does not begin with one slash"
    fault = fault or (path_fault(value) if value != "/" else "")
    if not fault and {"", ".", ".."}.intersection(value.strip("/").split("/")) and value != "/":
        fault = "has an empty, . or .. part"
    if fault:
        reading.error(node, f"The path {shown(value)} {fault}.", "Write it as /about/ or /logo.png.")
        return None
    return value


def day(node: Node, path: str, reading: Reading) -> str | None:
    """A date, as text."""
    value = node.value
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    try:
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value, re.ASCII):
            return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    written = shown(str(value)) if isinstance(value, (str, int, dt.date)) else node.kind
    reading.error(node, f"The key {path} has to be a day, not {written}.", 'Write it as "2026-03-02".')
    return None


def by_slug(kind: Kind) -> Kind:
    """A table whose keys are slugs."""

    def read(node: Node, path: str, reading: Reading) -> dict[str, object] | None:
        def check(name: str) -> tuple[str, str]:
            slug = slugify(name)
            hint = f"Write [{path}.{slug}]." if slug else "Write its slug, such as economy."
            return ("", "") if slug == name else (f"{shown(name)} is not how a slug is written.", hint)

        return _table(node, path, reading, kind, check)

    return read


def by_language(kind: Kind) -> Kind:
    """A table whose keys are language tags."""

    def read(node: Node, path: str, reading: Reading) -> dict[str, object] | None:
        def check(name: str) -> tuple[str, str]:
            tag, hint = language_tag(name)
            if tag == name:
                return "", ""
            return f"{shown(name)} is not a language tag.", f"Write {tag}." if tag else hint

        return _table(node, path, reading, kind, check)

    return read


def by_rule(kind: Kind) -> Kind:
    """A table whose keys are rules; which rules there are is known to those who check."""

    def read(node: Node, path: str, reading: Reading) -> dict[str, object] | None:
        return _table(node, path, reading, kind, lambda _: ("", ""))

    return read


def _table(node: Node, path: str, reading: Reading, kind: Kind, check: Check) -> dict[str, object] | None:
    """Reads a table with free keys; `check` gives what is wrong with a key and what to write, or two empty texts."""
    if not isinstance(node.value, dict):
        reading.error(node, f"The key {path} has to be a group of keys, not {node.kind}.", f"Write [{path}].")
        return None
    found = {}
    for name, child in node.value.items():
        message, hint = check(name)
        reading.spots[f"{path}.{name}"] = node.keys[name]
        if message:
            reading.problems.error(message, hint, *node.keys[name])
            continue
        value = kind(child, f"{path}.{name}", reading)
        if value is not None:
            found[name] = value
    return found


ORGANIZATION = by_name(
    Key("name", line, "The publisher."),
    Key("logo", site_path, "A picture below content/, with a leading slash."),
    Key("email", email, "The desk."),
    Key("address", line, "Postal address."),
    Key("corrections_policy", site_path, "The page that says how errors are corrected."),
    Key("ethics_policy", site_path, "The page that says what the newsroom holds itself to."),
)
FEEDBACK = by_name(
    Key("backend", one_of("mailto", "url", "netlify", "formspree"), "Where the form sends its text."),
    Key("url", line, "Where the form goes, with backend url."),
    Key("form_id", line, "Formspree's id of the form."),
    Key("email", email, "The address for mailto, and beside every other back end."),
    Key("enabled", flag, "False leaves the form and its page out."),
)
LIMIT = by_name(
    Key("what", line, "What is not accessible.", required=True),
    Key("why", line, "Why not."),
    Key("alternative", line, "What readers can do instead."),
)
ACCESSIBILITY = by_name(
    Key("status", one_of("full", "partial", "non"), "How far the site conforms to WCAG."),
    Key("limits", list_of(record(LIMIT, "[[accessibility.limits]]"), "[[accessibility.limits]]"), "Known limits."),
    Key("method", text, "How the site was assessed."),
    Key("email", email, "Whom to write to."),
    Key("phone", line, "Whom to call."),
    Key("response_time", line, "How fast an answer comes."),
    Key("enforcement", text, "How to complain to the authority."),
    Key("prepared", day, "The day on which the statement was prepared."),
)
IGNORE = by_name(
    Key("rule", line, "The rule, as findings name it.", required=True),
    Key("page", line, "Only on pages whose path below build/ fits: `archive/2019/**`."),
    Key("file", line, "Only in sources whose path fits: `content/economy/*.md`."),
    Key("reason", line, "Why it may stay.", required=True),
    Key("owner", line, "Who answers for it.", required=True),
    Key("until", day, "The last day on which it may stay; from the next on it is an error.", required=True),
)
DESIGN = by_name(
    Key("palette", look, "ink, harbor or salmon, or one of your theme."),
    Key("layout", look, "broadsheet or bulletin, or one of your theme."),
    Key("brand", color, "Your color, as #0b6069 or short #0a0; adjusted where it could not be read."),
    Key("font", site_path, "The font of stories: a file below content/, with a leading slash."),
)
SECTION = by_name(
    Key("title", line, "What the menu calls the section."),
    Key("titles", by_language(line), "What pages in other languages call it."),
    Key("description", line, "What it is about."),
    Key("lang", language, "Language of the section's own pages."),
)
TAG = by_name(
    Key("title", line, "What the tag is called."),
    Key("description", line, "What it is about."),
)
LANGUAGE = by_name(
    Key("title", line, "What the site is called in this language."),
    Key("tagline", line, "A few words below that name."),
    Key("description", line, "One or two sentences for search, in this language."),
)
CHECK = by_name(
    Key("severity", by_rule(one_of("error", "warning", "review", "off")), "What the findings of a rule count as."),
    Key("ignore", list_of(record(IGNORE, "[[check.ignore]]"), "[[check.ignore]]"), "Findings that may stay a while."),
)
SITE = by_name(
    Key("title", line, "The site's name.", required=True),
    Key("base_url", base_url, "The address at which readers find the site.", required=True),
    Key("language", language, "Language of the site's own words."),
    Key("timezone", timezone, "Time zone of dates that do not name one."),
    Key("tagline", line, "A few words below the name."),
    Key("description", line, "One or two sentences for search."),
    Key("theme", theme, "A folder below themes/, or default."),
    Key("permalink", permalink, "The pattern of articles' addresses."),
    Key("page_size", number(1, _MOST_ON_A_PAGE), "Stories on one list page."),
    Key("home_size", number(1, _MOST_ON_A_PAGE), "Stories on the home page before the sections."),
    Key("feed_size", number(1, _MOST_ON_A_PAGE), "Stories in a feed."),
    Key("links", one_of("absolute", "relative"), "relative makes pages that can be opened from a folder."),
    Key("lite", flag, "True adds an edition without pictures below /lite/."),
    Key("search", flag, "True adds a search page; it needs the extra `search`."),
    Key("raw_html", flag, "True lets Markdown contain HTML."),
    Key("organization", record(ORGANIZATION, "[organization]"), "The publisher."),
    Key("feedback", record(FEEDBACK, "[feedback]"), "The feedback form."),
    Key("accessibility", record(ACCESSIBILITY, "[accessibility]"), "The accessibility statement."),
    Key("design", record(DESIGN, "[design]"), "How the site looks."),
    Key("sections", by_slug(record(SECTION, "[sections.economy]")), "Sections in menu order."),
    Key("tags", by_slug(record(TAG, "[tags.islands]")), "Names of tags."),
    Key("languages", by_language(record(LANGUAGE, "[languages.ko]")), "Languages with a front page of their own."),
    Key("check", record(CHECK, "[check]"), "What findings count as."),
)

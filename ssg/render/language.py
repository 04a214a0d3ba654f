"""Everything about a page that depends on its language: strings, direction, names of sections, dates in words."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from ssg.render.dates import plural_form, when

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ssg.config import Config
    from ssg.model import Term

_RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"})
"""Languages whose usual script runs from right to left (CLDR, layout/orientation)."""
_SCRIPTS = ((re.compile("[\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e]"), "ko"), (re.compile("[\u3041-\u30ff]"), "ja"))
"""Scripts that one language alone writes (Unicode blocks Hangul Syllables, Jamo; Hiragana, Katakana)."""
_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"})


class Speech:
    """The words of one language for one site."""

    def __init__(self, lang: str, strings: Mapping[str, str], config: Config) -> None:
        self.lang = lang
        self.direction = direction(lang)
        self._strings = strings
        self._config = config

    def t(self, key: str, **values: Any) -> str:
        """The theme's string `key` with `{values}` filled in.

        Raises:
            KeyError: the theme has no such string.

        """
        text = self._strings[key]
        return text.format(**values) if values else text

    def n(self, key: str, number: int | str) -> str:
        """The string for a number of things, in the form that the language has for it (CLDR, plural rules).

        `key_one`, `key_two`, `key_few` or `key_many` where the theme has it, else `key`; both may fill in `{number}`.
        """
        form = f"{key}_{plural_form(int(number), self.lang)}"
        return self.t(form if form in self._strings else key, number=number)

    def when(self, moment: dt.date, style: str = "long") -> str:
        """A date in words, in the site's time zone."""
        return when(moment, style, self.lang, self._config.timezone)

    def when_month(self, month: str) -> str:
        """`2026-03` in words."""
        return self.when(dt.date.fromisoformat(f"{month}-01"), "month")

    def section_name(self, term: Term) -> str:
        """What pages in this language call a section."""
        declared = self._config.sections.get(term.slug)
        if declared is None:
            return term.name
        base = self.lang.partition("-")[0]
        return declared.titles.get(self.lang) or declared.titles.get(base) or declared.title or term.name

    def language_name(self, lang: str) -> str:
        """What a language calls itself: `한국어` for `ko`; the tag where CLDR has no name."""
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415  slow to import, and few pages need it

        try:
            return Locale.parse(lang, sep="-").get_display_name() or lang
        except (UnknownLocaleError, ValueError):
            return lang

    def other_lang(self, lang: str) -> str:
        """`lang` if it is another language than the page's, else nothing: the value of a `lang` attribute."""
        return "" if lang == self.lang else lang

    def script_lang(self, text: str) -> str:
        """The language that a name's script gives away, unless it is the page's: Hangul is Korean, kana Japanese."""
        lang = next((lang for pattern, lang in _SCRIPTS if pattern.search(text)), "")
        return "" if lang == self.lang.partition("-")[0] else lang


def direction(lang: str) -> str:
    """`rtl` or `ltr`, the value of a `dir` attribute."""
    subtags = lang.split("-")
    rtl = subtags[0].lower() in _RTL if len(subtags) == 1 else _script_runs_left(subtags)
    return "rtl" if rtl else "ltr"


def _script_runs_left(subtags: list[str]) -> bool:
    script = next((part for part in subtags[1:] if len(part) == len("Arab")), "")
    return script.title() in _RTL_SCRIPTS if script else subtags[0].lower() in _RTL

"""Which links lead to help: to people who answer, or to answers (WCAG 2.2, 3.2.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ssg.checks.repeated_parts import Key, Layout, Link

__all__ = ("HELP", "is_help", "order_around", "token_of")

Token = tuple[str, ...]
HELP: Final[Token] = ("help",)

_SCHEMES: Final = ("mailto:", "tel:", "sms:")
_NAMES: Final = frozenset(
    {
        "ayuda", "chat", "contact", "contact us", "contactez-nous", "contacto", "contatti", "contato", "faq", "faqs",
        "feedback", "get help", "help", "help center", "help centre", "hilfe", "kontakt", "send feedback", "support",
        "고객센터", "도움말", "문의", "문의하기", "연락처", "의견 보내기", "자주 묻는 질문",
        "お問い合わせ", "ヘルプ", "よくある質問", "联系我们", "聯絡我們", "帮助", "幫助",
    }
)  # fmt: skip
"""Names that say it in some languages of the sites that are checked; a name has to be one of them as a whole."""
_PAGES = re.compile(r"(?:^|/)(?:contact(?:-us)?|help|faqs?|feedback|kontakt|hilfe)(?:/?|/index\.html?|\.html?)$")


def is_help(link: Link) -> bool:
    """Whether a link is one of the mechanisms for help, by what it leads to or what it is called."""
    target = link.target.partition("#")[0].partition("?")[0].lower()
    return target.startswith(_SCHEMES) or link.name.casefold() in _NAMES or _PAGES.search(target) is not None


def order_around(layout: Layout, target: str) -> tuple[Token, ...]:
    """What stands in the page's parts and the content, in this order; nothing when the link occurs twice."""
    tokens: list[Token] = []
    for key, links in layout.parts:
        tokens += (token_of(key, link.target, target) for link in links)
        if not links:
            tokens.append(key)
    return tuple(tokens) if tokens.count(HELP) == 1 else ()


def token_of(key: Key, target: str, wanted: str) -> Token:
    """What stands for a link in `order_around`; the wanted one is the same in whatever part it is."""
    return HELP if target == wanted else (*key, target)

"""Which links lead to help: to people who answer, or to answers (WCAG 2.2, 3.2.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ssg.checks.repeated_parts import Link

__all__ = ("is_help",)

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

"""Who may talk to the preview. A page on the web must not read an unpublished story through the reporter's browser.

A hostile page can make the browser send requests to 127.0.0.1 under a name of its own (DNS rebinding), so the Host
header has to be one of ours; and it can open a socket across origins, so the socket wants our Origin and a token that
only our own pages hold. No response carries a CORS header. Where other machines can reach the preview, a page wants a
token, too: it stands in the address that is printed, and then in a cookie.
"""

from __future__ import annotations

import ipaddress
import secrets
from http.cookies import CookieError, SimpleCookie
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, quote

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import ASGIApp, Receive, Scope, Send

__all__ = ("ANY_ADDRESS", "Guard", "HostCheck")

HTTP_PORT = 80
LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")
ANY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104  compared with, not bound to
COOKIE = "ssg_preview"


class Guard:
    """Decides about Host, Origin and token."""

    def __init__(self, host: str, port: int) -> None:
        """`host` and `port` are what the server listens on."""
        self.token = secrets.token_urlsafe(32)
        """For the socket: stands in every page."""
        self.entrance = "" if _is_loopback(host) else secrets.token_urlsafe(16)
        """For pages, where other machines can ask for them; empty where only this one can."""
        self._port = port
        self._any_address = host in ANY_ADDRESS
        own = () if self._any_address else (f"[{host}]" if ":" in host else host.lower(),)
        self._names = frozenset((*LOOPBACK_NAMES, *own))

    def knows_host(self, header: str) -> bool:
        """Whether the Host header names this server. When it listens on every address, any literal address may."""
        name, colon, port = header.lower().rpartition(":")
        if not colon or port.endswith("]"):
            name, port = header.lower(), str(HTTP_PORT)
        if port != str(self._port):
            return False
        return name in self._names or (self._any_address and _is_address(name))

    def admits(self, scope: Scope) -> bool:
        """Whether a socket may be opened: our own page's Origin, and the token."""
        headers = scope["headers"]
        host, origin = _only(headers, b"host"), _only(headers, b"origin")
        if not host or origin.lower() != f"http://{host.lower()}":
            return False
        return _is(self.token, _asked(scope, "token"))

    def has_entered(self, scope: Scope) -> bool:
        """Whether the request carries the cookie, where one is wanted."""
        if not self.entrance:
            return True
        try:
            found = SimpleCookie(_only(scope["headers"], b"cookie")).get(self._cookie)
        except CookieError:
            return False
        return found is not None and _is(self.entrance, [found.value])

    def enters(self, scope: Scope) -> Response | None:
        """What a request with the token in its address gets: the same address without it, and the cookie."""
        if not self.entrance or not _is(self.entrance, _asked(scope, "token")):
            return None
        from starlette.responses import RedirectResponse  # noqa: PLC0415  slow to import, and the address comes first

        own = "/" + scope["path"].lstrip("/\\")  # two slashes would lead to another host
        answer = RedirectResponse(quote(own), 303)
        answer.set_cookie(self._cookie, self.entrance, httponly=True, samesite="strict")
        return answer

    @property
    def _cookie(self) -> str:
        return f"{COOKIE}_{self._port}"  # browsers give a host's cookies to all its ports


class HostCheck:
    """ASGI middleware that answers nothing but a refusal to whom the guard does not know."""

    def __init__(self, app: ASGIApp, guard: Guard) -> None:
        self._app = app
        self._guard = guard

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        known = self._guard.knows_host(_only(scope["headers"], b"host"))
        if known and self._guard.has_entered(scope):
            await self._app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": ""})
        else:
            from starlette.responses import PlainTextResponse  # noqa: PLC0415  as above

            sentence = "Open the address that ssg serve printed." if known else "This is not an address of the preview."
            refusal = (self._guard.enters(scope) if known else None) or PlainTextResponse(f"{sentence}\n", 403)
            await refusal(scope, receive, send)


def _asked(scope: Scope, name: str) -> list[str]:
    return parse_qs(scope["query_string"].decode("latin-1")).get(name, [])


def _is(token: str, given: list[str]) -> bool:
    return len(given) == 1 and secrets.compare_digest(given[0].encode(), token.encode())


def _only(headers: list[tuple[bytes, bytes]], name: bytes) -> str:
    """The value of a header that stands exactly once, else nothing."""
    values = [value for key, value in headers if key == name]
    return values[0].decode("latin-1") if len(values) == 1 else ""


def _is_loopback(host: str) -> bool:
    return host.lower() == "localhost" or (_is_address(host) and ipaddress.ip_address(host).is_loopback)


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.removeprefix("[").removesuffix("]"))
    except ValueError:
        return False
    return True

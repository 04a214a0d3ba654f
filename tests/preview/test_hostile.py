"""Requests of somebody who wants to read what was not published, or to listen in from another site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from ssg.preview.guard import Guard

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET = b"embargoed until Monday"
SOCKET = "/.ssg-preview/socket"

TRAVERSALS = [
    "/../secret.txt",
    "/../../../../etc/passwd",
    "/news/story/../../secret.txt",
    "/./../secret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%2fsecret.txt",
    "/.%2e/secret.txt",
    "/%252e%252e/secret.txt",
    "/%252e%252e%252fsecret.txt",
    "/..\\secret.txt",
    "/..%5csecret.txt",
    "/%5c..%5csecret.txt",
    "/%c0%ae%c0%ae/secret.txt",
    "/%c0%ae%c0%ae%c0%afsecret.txt",
    "/%e0%80%ae%e0%80%ae/secret.txt",
    "/%uff0e%uff0e/secret.txt",
    "/．．/secret.txt",
    "/..;/secret.txt",
    "/..%00/secret.txt",
    "/news/story/%00",
    "/%00../secret.txt",
    "//secret.txt",
    "//../secret.txt",
    "///etc/passwd",
    "/news/story//../../secret.txt",
    "/.env",
    "/%2eenv",
    "/.env::$DATA",
    "/.env%20",
    "/.env.",
    "/.ssg-preview/../.env",
    "/.ssg-preview/..%2f..%2fsecret.txt",
    "/.ssg-preview/main.js/../../secret.txt",
    "/.ssg-preview/main.py",
    "/.ssg/templates",
    "/file:///etc/passwd",
    "file:///etc/passwd",
    "http://evil.example/../secret.txt",
    "/news/story/#/../../secret.txt",
    "/C:/secret.txt",
    "../secret.txt",
    "secret.txt",
    "*",
    "/content/news/story.md",
    "/news/story.md",
    "/news/unused.pdf",
    "/news/./unused.pdf",
    "/content/site.toml",
    "/site.toml",
    "/themes/default/theme.toml",
    "/.ssg-preview/",
    "/.ssg-preview/app.py",
    "/.ssg-preview/%2e%2e/app.py",
    "/.ssg-preview/..%2fapp.py",
    "/.ssg-preview/main.js%00",
    "/.git/config",
]


@pytest.mark.parametrize("target", TRAVERSALS)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_no_target_leads_out_of_the_published_files(shared: Any, target: str, method: str) -> None:
    answer = shared.ask(target, method=method)
    assert answer.startswith((b"HTTP/1.1 404 ", b"HTTP/1.1 400 "))
    _leaks_nothing(answer)
    assert b"root:" not in answer


def test_script_in_a_target_is_not_echoed(shared: Any) -> None:
    answer = shared.ask("/<script>alert(1)</script>/?q=<script>alert(2)</script>")
    assert b"alert" not in answer


HOSTS = [
    "evil.example",
    "evil.example:{port}",
    "localhost.evil.example:{port}",
    "127.0.0.1.evil.example:{port}",
    "127.0.0.1",
    "127.0.0.1:1",
    "127.0.0.2:{port}",
    "0.0.0.0:{port}",
    "2130706433:{port}",
    "0x7f000001:{port}",
    "[::]:{port}",
    "[::1",
    "localhost:{port}:{port}",
    "user@localhost:{port}",
    "localhost:{port}/",
    "localhost :{port}",
    ":{port}",
    "",
    "localhost:{port},evil.example",
    "xn--lcalhost-5fg:{port}",
]


@pytest.mark.parametrize("host", HOSTS)
def test_other_hosts_are_refused(shared: Any, host: str) -> None:
    answer = shared.ask("/news/story/", host=host.format(port=shared.port))
    assert answer.startswith((b"HTTP/1.1 403 ", b"HTTP/1.1 400 "))
    assert b"first words" not in answer
    _leaks_nothing(answer)


@pytest.mark.parametrize("host", ["localhost:{port}", "LOCALHOST:{port}", "127.0.0.1:{port}", "[::1]:{port}"])
def test_own_hosts_are_served(shared: Any, host: str) -> None:
    assert b"first words" in shared.ask("/news/story/", host=host.format(port=shared.port))


MALFORMED = [
    b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n",  # no Host
    b"GET / HTTP/1.0\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: {own}\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: {own}\r\nConnection: close\r\n\r\n",
    b"GET http://{own}/news/story/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    b"GET /\x00 HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: {own}\r\nX-Endless: " + b"a" * 1_000_000,
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"\r\n\r\n",
]
ODD = [
    b"GET / HTTP/1.1\r\nHost: {own}\r\nX-Long: " + b"a" * 60_000 + b"\r\nConnection: close\r\n\r\n",
    b"GET /" + b"a" * 60_000 + b" HTTP/1.1\r\nHost: {own}\r\nConnection: close\r\n\r\n",
    b"GET / HTTP/9.9\r\nHost: {own}\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: {own}\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello",
]


@pytest.mark.parametrize("request_bytes", MALFORMED, ids=range(len(MALFORMED)))
def test_malformed_requests_get_no_page(shared: Any, request_bytes: bytes) -> None:
    answer = _raw(shared, request_bytes)
    assert b" 200 " not in answer[:20]
    assert b"<p" not in answer


@pytest.mark.parametrize("request_bytes", ODD, ids=range(len(ODD)))
def test_odd_requests_do_no_harm(shared: Any, request_bytes: bytes) -> None:
    _raw(shared, request_bytes)
    assert b"first words" in shared.ask("/news/story/")


def _raw(shared: Any, request_bytes: bytes) -> bytes:
    answer: bytes = shared.raw(request_bytes.replace(b"{own}", shared.own.encode()))
    _leaks_nothing(answer)
    return answer


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "PROPFIND"])
def test_other_methods_are_refused(shared: Any, method: str) -> None:
    answer = shared.ask("/news/story/", method=method)
    assert answer.startswith((b"HTTP/1.1 405 ", b"HTTP/1.1 400 "))
    assert b"first words" not in answer
    _leaks_nothing(answer)


def test_huge_range_is_ignored(shared: Any) -> None:
    ranges = ",".join(f"{n}-{n}" for n in range(2000))
    assert b"first words" in shared.ask("/news/story/", extra=f"Range: bytes={ranges}\r\n")


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:1"])
@pytest.mark.parametrize("target", ["/news/story/", "/feed.xml", "/.ssg-preview/main.js", "/gone/"])
def test_no_response_may_be_read_from_another_origin(shared: Any, target: str, origin: str) -> None:
    answer = shared.ask(target, extra=f"Origin: {origin}\r\n")
    assert b"access-control" not in answer.lower()
    assert b"cross-origin-resource-policy: same-origin" in answer.lower()


def test_script_gives_the_token_to_nobody(shared: Any) -> None:
    assert shared.preview.guard.token.encode() not in shared.ask("/.ssg-preview/main.js")
    assert shared.preview.guard.token.encode() in shared.ask("/news/story/")


ORIGINS = [
    "null",
    "https://evil.example",
    "http://evil.example:{port}",
    "http://127.0.0.1",
    "http://127.0.0.1:1",
    "https://127.0.0.1:{port}",
    "http://localhost:{port}",  # one of our names, but not the one that was asked
    "http://127.0.0.1:{port}.evil.example",
    None,
]


@pytest.mark.parametrize("origin", ORIGINS)
def test_socket_wants_our_origin(shared: Any, origin: str | None) -> None:
    token = shared.preview.guard.token
    _refused(shared, f"?token={token}", origin and origin.format(port=shared.port))


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?token=",
        "?token=wrong",
        "?token={short}",
        "?token={other}",
        "?token={token}&token={token}",
        "?Token={token}",
    ],
)
def test_socket_wants_the_token(shared: Any, query: str) -> None:
    token = shared.preview.guard.token
    filled = query.format(token=token, short=token[:-1], other="A" * len(token))
    _refused(shared, filled, f"http://{shared.own}")


def test_socket_wants_our_host(shared: Any) -> None:
    query = f"?token={shared.preview.guard.token}"
    evil = f"evil.example:{shared.port}"
    answer = shared.ask(
        SOCKET + query,
        host=evil,
        extra=f"Origin: http://{evil}\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        f"Sec-WebSocket-Key: {'A' * 22}==\r\n",
    )
    assert b" 101 " not in answer[:20]


def _refused(shared: Any, query: str, origin: str | None) -> None:
    uri = f"ws://{shared.own}{SOCKET}{query}"
    with pytest.raises(InvalidStatus) as refusal, connect(uri, origin=origin, proxy=None):  # type: ignore[arg-type]
        pass
    assert refusal.value.response.status_code == 403


def _leaks_nothing(answer: bytes) -> None:
    assert SECRET not in answer
    assert b"Traceback" not in answer
    assert b"access-control" not in answer.lower()


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "127.0.0.5"])
def test_this_machine_alone_needs_no_entrance(host: str) -> None:
    assert Guard(host, 8000).entrance == ""


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "desk.local"])
def test_other_machines_need_an_entrance(host: str) -> None:
    assert len(Guard(host, 8000).entrance) >= 20


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory, serve_site: Any) -> Iterator[Any]:
    """A preview on all addresses."""
    with serve_site(tmp_path_factory.mktemp("public"), host="0.0.0.0") as served:
        yield served


@pytest.mark.parametrize("target", ["/", "/news/story/", "/feed.xml", "/.ssg-preview/main.js", "/?token=", "/?token=x"])
def test_nobody_enters_without_the_token(public: Any, target: str) -> None:
    answer = public.ask(target)
    assert answer.startswith(b"HTTP/1.1 403 ")
    assert b"first words" not in answer
    assert public.preview.guard.token.encode() not in answer
    _leaks_nothing(answer)


@pytest.mark.parametrize(
    "cookie", ["", "x", "ssg_preview=1", "ssg_preview_{port}=", "ssg_preview_{port}=wrong", "=;;=\x01"]
)
def test_a_wrong_cookie_is_none(public: Any, cookie: str) -> None:
    extra = f"Cookie: {cookie.format(port=public.port)}\r\n"
    assert b"first words" not in public.ask("/news/story/", extra=extra)


def test_the_printed_address_lets_in(public: Any) -> None:
    token = public.preview.guard.entrance
    assert public.preview.address.endswith(f":{public.port}/?token={token}")
    assert any(token in line for line in public.lines)
    answer = public.ask(f"/news/story/?token={token}").decode()
    assert answer.startswith("HTTP/1.1 303 ")
    assert "location: /news/story/\r\n" in answer
    cookie = re.search(r"set-cookie: ([^;]+); HttpOnly; Path=/; SameSite=strict", answer)
    assert cookie is not None
    assert b"first words" in public.ask("/news/story/", extra=f"Cookie: {cookie[1]}\r\n")


def test_a_foreign_path_is_no_redirect_elsewhere(public: Any) -> None:
    token = public.preview.guard.entrance
    assert b"location: //" not in public.ask(f"//evil.example/?token={token}").lower()


@pytest.mark.parametrize("host", ["evil.example:{port}", "localhost.evil.example:{port}"])
def test_a_foreign_name_is_refused(public: Any, host: str) -> None:
    answer = public.ask(f"/?token={public.preview.guard.entrance}", host=host.format(port=public.port))
    assert answer.startswith(b"HTTP/1.1 403 ")
    assert b"set-cookie" not in answer.lower()

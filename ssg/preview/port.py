"""A socket to listen on, and the address at which others reach it."""

from __future__ import annotations

import errno
import os
import socket
from typing import TYPE_CHECKING

from ssg.errors import EnvironmentalError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ("PORTS_TRIED", "listen", "reachable_name")

PORTS_TRIED = 20
_HIGHEST = 65535
_ELSEWHERE = ("192.0.2.1", 9)
"""Nobody's address (RFC 5737). Connecting a datagram socket sends nothing, and tells which of ours is used."""


def listen(host: str, port: int, on_event: Callable[[str], None]) -> socket.socket:
    """A listening socket on `port`, or on the next free one. Kept open from here on, so that nobody takes it.

    Raises:
        UsageError: the host is nothing that an address could be.
        EnvironmentalError: the host is not this machine, or no port is free.

    """
    for candidate in range(port, min(port + PORTS_TRIED, _HIGHEST + 1)) if port else (0,):
        try:
            listening = _bind(host, candidate)
        except (TypeError, UnicodeError) as error:  # as Python says it of a name that no system could be asked for
            raise UsageError(f"--host {host!r} is no address.", "Leave --host out, or give 127.0.0.1.") from error
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise EnvironmentalError(
                    f"{host} is not an address of this machine.", "Leave --host out, or give 127.0.0.1."
                ) from error
            continue
        if candidate != port:
            on_event(f"Port {port} is taken, so port {candidate} is used.")
        return listening
    raise EnvironmentalError(f"No port from {port} to {port + PORTS_TRIED - 1} is free.", "Choose another with --port.")


def reachable_name(host: str) -> str:
    """What to call the host in an address: of one that stands for all addresses, the one that others reach."""
    if host == "0.0.0.0":  # noqa: S104  compared with, not bound to
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            try:
                probe.connect(_ELSEWHERE)
                return str(probe.getsockname()[0])
            except OSError:
                return "127.0.0.1"
    if host == "::":
        return "[::1]"
    return f"[{host}]" if ":" in host else host


def _bind(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named, because asyncio sends small answers at once (TCP_NODELAY) only on sockets that say that they are TCP: else
    # each answer waits 40 ms for the browser to acknowledge the part before.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        # Not on Windows, where the option would let two servers share a port.
        if os.name != "nt":
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen(128)
    except Exception:
        listening.close()
        raise
    return listening

"""Ctrl-C waits while the published site is being changed."""

from __future__ import annotations

import os
import signal

import pytest

from ssg.interrupts import held


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="this system cannot hold signals back")
def test_an_interrupt_comes_through_afterwards() -> None:
    """The block ends first, and nothing is lost."""
    done = []
    with pytest.raises(KeyboardInterrupt), held():  # noqa: PT012  the interrupt comes when `held` ends
        os.kill(os.getpid(), signal.SIGINT)
        done.append("all of it")

    assert done == ["all of it"]

"""Ctrl-C waits while the published site is being changed, and worker processes never see it."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import os, signal, subprocess, sys
from ssg.interrupts import held, kept_from_children
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background begins with Ctrl-C ignored
try:
    with held():
        os.kill(os.getpid(), signal.SIGINT)
        print("all of it")
except KeyboardInterrupt:
    print("then interrupted")
try:
    os.kill(os.getpid(), signal.SIGINT)
except KeyboardInterrupt:
    print("as before")
with kept_from_children():
    child = subprocess.Popen([sys.executable, "-c", "input(); print('child is well')"], stdin=subprocess.PIPE)
child.send_signal(signal.SIGINT)
child.communicate(b"go")
"""


def test_interrupts() -> None:
    """In a process of its own, because pytest's workers have threads and handlers of theirs."""
    done = subprocess.run([sys.executable, "-u", "-c", SCRIPT], capture_output=True, text=True, check=False)

    assert done.stdout.splitlines() == ["all of it", "then interrupted", "as before", "child is well"], done.stderr

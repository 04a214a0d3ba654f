"""The entry point: every way in which a command can end has its exit code, and none of them is a traceback."""

from __future__ import annotations

import atexit
import contextlib
import os
import sys
import threading
from typing import NoReturn

import click

from ssg import __version__
from ssg.commands import COMMANDS
from ssg.errors import EXIT_ENVIRONMENT, EXIT_INTERRUPTED, EXIT_OK, EXIT_USAGE, SsgError


def main() -> None:
    """Run a command; every way it can end has its exit code, and none of them is a traceback."""
    try:
        code = cli.main(standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        _complain("Interrupted.")
        code = EXIT_INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = EXIT_USAGE
    except SsgError as error:
        _complain(str(error))
        code = error.exit_code
    except OSError as error:
        _complain(_machine_sentence(error))
        code = EXIT_ENVIRONMENT
    _leave(code if isinstance(code, int) else EXIT_OK)


def _leave(code: int) -> NoReturn:
    """End without taking every module and object apart, which takes as long as looking at a thousand files.

    What has asked to be told is told, and where there are other threads or processes Python ends as it always does.
    """
    if threading.active_count() == 1 and "multiprocessing" not in sys.modules:
        with contextlib.suppress(OSError, ValueError):  # as where nobody reads what is said; Python has words for it
            sys.stdout.flush()
            sys.stderr.flush()
            atexit._run_exitfuncs()  # noqa: SLF001  there is no other way to do what an ordinary end does
            os._exit(code)
    sys.exit(code)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="ssg")
def cli() -> None:
    """Turn article Markdown into an accessible news site; every page is checked before it is published."""


for _command in COMMANDS:
    cli.add_command(_command)


def _complain(sentence: str) -> None:
    click.echo(f"ssg: {sentence}", err=True)


def _machine_sentence(error: OSError) -> str:
    where = f"{error.filename}: " if error.filename else ""
    return f"{where}{error.strerror or error}. Check the disk and the permissions, then run the command again."

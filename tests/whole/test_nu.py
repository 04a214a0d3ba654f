"""The Nu HTML checker finds no error on any page of the sample newsroom."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def test_every_page_is_valid_html(newsroom: Any, java: str, nu_checker: Path) -> None:
    command = [java, "-jar", str(nu_checker), "--format", "json", "--skip-non-html", str(newsroom.output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]

    errors = [f"{m['url']}:{m.get('lastLine', 0)} {m['message']}" for m in messages if m["type"] != "info"]
    assert errors == []

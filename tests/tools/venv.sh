#!/usr/bin/env bash
# Creates the virtual environment named by the first argument with the newest Python that will do.
set -euo pipefail

for python in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        "$python" -m venv "$1" || {
            rm -rf "$1"
            echo "$python cannot create virtual environments: install its venv package (Debian: apt-get install python3-venv)." >&2
            exit 3
        }
        exit 0
    fi
done
echo "Python 3.11 or newer is needed, and none was found: install it, then run the same command again." >&2
exit 3

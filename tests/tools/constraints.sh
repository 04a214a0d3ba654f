#!/usr/bin/env bash
# Pins everything that is installed, by version and hash for every platform. The argument is a Python interpreter.
# Addresses of package indexes stay out of the files: pip's own configuration says where packages come from.
set -euo pipefail
cd "$(dirname "$0")/../.."

tool=$(mktemp -d)
trap 'rm -rf "$tool"' EXIT
"$1" -m venv "$tool"
"$tool/bin/python" -m pip install --quiet uv

compile() { # compile OUTPUT ARGUMENTS...
    local output=$1
    shift
    "$tool/bin/uv" pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --no-header --no-annotate --output-file "$output" "$@"
}

compile .constraints/test.txt pyproject.toml .constraints/build.in --extra dev
compile .constraints/site.txt pyproject.toml .constraints/build.in --extra search --constraint .constraints/test.txt
compile .constraints/bench.txt pyproject.toml --extra bench --constraint .constraints/test.txt

#!/usr/bin/env bash
# Gets what the tests need beside Python: Chromium, and the Nu HTML checker with the Java that runs it.
# What is missing is installed with apt-get where that is allowed; otherwise one sentence says what to do.
set -euo pipefail
cd "$(dirname "$0")"

main() {
    need "Chromium" chromium "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable
    need "Java" default-jre-headless java
    need "npm" npm npm
    npm ci --ignore-scripts --no-audit --no-fund --silent
}

# need NAME DEBIAN-PACKAGE COMMAND...: any one of the commands will do.
need() {
    local name=$1 package=$2
    shift 2
    found "$@" && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Installing $name with apt-get …"
        apt-get install --yes --quiet --no-install-recommends "$package" >/dev/null ||
            { apt-get update --quiet >/dev/null && apt-get install --yes --quiet --no-install-recommends "$package" >/dev/null; } ||
            true
        found "$@" && return
    fi
    echo "The tests need $name, and it was not found: install it (Debian: apt-get install $package), then run make test again." >&2
    exit 3
}

found() {
    local command
    for command in "$@"; do
        [ -n "$command" ] && command -v "$command" >/dev/null && return
    done
    return 1
}

main

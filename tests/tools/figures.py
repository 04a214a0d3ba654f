"""What each kind of page weighs, how much it jumps, and when its largest part is there: a table in Markdown.

`python tests/tools/figures.py`, in Chromium on this machine, as a phone on a slow line: 360 pixels wide, a processor
four times slower, 1.6 megabits a second with 150 ms of delay, nothing in the cache. Bytes are compressed; the browser
measures layout shift and largest paint (W3C Layout Instability, Largest Contentful Paint).
"""

from __future__ import annotations

import gzip
import re
import sys
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin

sys.path.insert(0, str(Path(__file__).parent))

from pages import SAMPLE, chromium, sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LINE = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
OBSERVE = """() => { window.shift = 0; window.paint = 0;
  new PerformanceObserver(list => list.getEntries().forEach(e => { window.shift += e.value; }))
    .observe({type: 'layout-shift', buffered: true});
  new PerformanceObserver(list => list.getEntries().forEach(e => { window.paint = e.startTime; }))
    .observe({type: 'largest-contentful-paint', buffered: true}); }"""
SCROLL = "() => new Promise(done => { scrollTo(0, document.body.scrollHeight); setTimeout(done, 600); })"


def main() -> None:
    """The table."""
    print("| page | HTML, bytes | with style sheet | requests without pictures | layout shift | largest paint, ms |")
    print("|---|---:|---:|---:|---:|---:|")
    with sample() as address, chromium() as browser:
        for kind, path in SAMPLE.items():
            html = fetched(address + quote(path, safe="/?="))
            sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', html.decode())
            requests = 1 + len(sheets) + html.count(b"<script src=")
            style = sum(packed(fetched(urljoin(address, sheet))) for sheet in sheets)
            shift, paint = measured(browser, address + path)
            weight = packed(html)
            print(f"| {kind} | {weight:,} | {weight + style:,} | {requests} | {shift:.3f} | {paint:,.0f} |")


def measured(browser: Browser, address: str) -> tuple[float, float]:
    """Cumulative layout shift and largest contentful paint in milliseconds."""
    page = browser.new_context(viewport={"width": 360, "height": 740}).new_page()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(address, wait_until="load")
    page.evaluate(OBSERVE)
    page.wait_for_timeout(300)
    paint = float(page.evaluate("window.paint"))
    page.evaluate(SCROLL)
    shift = float(page.evaluate("window.shift"))
    page.context.close()
    return shift, paint


def fetched(address: str) -> bytes:
    """What the server answers."""
    with urllib.request.urlopen(address) as answer:
        data: bytes = answer.read()
    return data


def packed(data: bytes) -> int:
    """Bytes on the wire."""
    return len(gzip.compress(data, 6))


if __name__ == "__main__":
    main()

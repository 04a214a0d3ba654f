"""Rules that say error only where it is certain: for each case the severity that is reported, or nothing."""

from __future__ import annotations

import pytest

from ssg.checks.engine import check_html

LONG = "The harbour towns agreed on Monday to share one ferry timetable from May on. " * 3
FIELDS = '<form>{0}<input aria-label="Given name"><input aria-label="Family name"><button>Send</button></form>'
ICON = '<button aria-label="Search" style="background: #fff"><svg><path {0} d="M0 0h9v9z"/></svg>{1}</button>'
STYLES = '<head><title>x</title><link rel="stylesheet" href="x.css"></head>'
CASES = [
    ("on-focus", "error", """<input aria-label="x" onfocus="window.open('/x/')">"""),
    ("on-focus", "review", """<input aria-label="x" onfocus="if (ready) window.open('/x/')">"""),
    ("on-focus", "review", """<input aria-label="x" onfocus="show()">"""),
    ("on-focus", None, """<input aria-label="x" hidden onfocus="window.open('/x/')">"""),
    ("focus-refused", "error", """<a href="/" onfocus="this.blur();">x</a>"""),
    ("focus-refused", None, """<a href="/" onfocus="if (old) this.blur()">x</a>"""),
    ("focus-refused", None, """<a href="/" tabindex="-1" onfocus="this.blur()">x</a>"""),
    ("keyboard-trap", "error", """<div tabindex="0" onkeydown="event.preventDefault()">x</div>"""),
    ("keyboard-trap", None, """<div onkeydown="event.preventDefault()">x</div>"""),
    ("keyboard-trap", None, """<button onkeydown="return filter(event)">x</button>"""),
    ("keyboard-trap", "review", """<button onblur="next.focus()">x</button>"""),
    ("keyboard-trap", "review", """<button onblur="setTimeout(() => this.focus(), 9)" onkeydown="out()">x</button>"""),
    ("down-event", "error", """<button ontouchstart="form.submit()">x</button>"""),
    ("down-event", "review", """<button ontouchstart="start()">x</button>"""),
    ("down-event", "review", """<button onmousedown="if (a) location = '/x/'">x</button>"""),
    ("label-seen", "error", FIELDS.format("")),
    ("label-seen", None, FIELDS.format("<p>Given and family name</p>")),
    ("label-seen", None, FIELDS.format("<img src='a.png' alt=''>")),
    ("label-seen", None, "<h2>Your name</h2>" + FIELDS.format("")),
    ("label-seen", None, "<form><input aria-label='Search'><button>Go</button></form>"),
    ("label-seen", "error", "<p hidden>Given and family name</p>" + FIELDS.format("")),
    ("tab-order", "error", "<form><input aria-label='a'><input aria-label='b' tabindex='1'></form>"),
    ("tab-order", None, "<form><input aria-label='a' tabindex='1'><input aria-label='b' tabindex='2'></form>"),
    ("tab-order", None, "<form><input aria-label='a' tabindex='1'><input aria-label='b'></form>"),
    ("tab-order", None, "<form><input aria-label='a'></form><form><input aria-label='b' tabindex='1'></form>"),
    (
        "tab-order",
        "review",
        "<form style='flex-direction: row-reverse'><input aria-label='a'><input aria-label='b' tabindex='1'></form>",
    ),
    ("icon-contrast", "error", ICON.format('fill="#ddd"', "")),
    ("icon-contrast", None, ICON.format('fill="#ddd"', "Search")),
    ("icon-contrast", None, ICON.format('fill="currentColor"', "")),
    ("icon-contrast", None, ICON.format('fill="#ddd" stroke="#000"', "")),
    ("icon-contrast", None, ICON.format("", "")),
    ("icon-contrast", "review", STYLES + ICON.format('fill="#ddd"', "")),
    ("icon-contrast", None, ICON.format('fill="#ddd"', "").replace("<button", "<button disabled")),
    ("fixed-width", "error", f"<div style='width: 60em'><p>{LONG}</p></div>".replace("60em", "900px")),
    ("fixed-width", None, f"<div style='width: 900px; max-width: 100%'><p>{LONG}</p></div>"),
    ("fixed-width", None, f"<div style='width: 600px'><p>{LONG}</p></div>"),
    ("fixed-width", None, f"<div style='width: 900px'><p style='width: 300px'>{LONG}</p></div>"),
    ("fixed-width", None, "<div style='width: 900px'><p>Short.</p></div>"),
    ("fixed-width", None, f"<table style='width: 900px'><tr><td><p>{LONG}</p></td></tr></table>"),
    (
        "fixed-width",
        None,
        f"<style>@media (width > 1000px) {{ div {{ width: 900px }} }}</style><div><p>{LONG}</p></div>",
    ),
    ("fixed-width", "review", f"{STYLES}<div style='width: 900px'><p>{LONG}</p></div>"),
    ("media-transcript", "error", "<audio controls src='a.mp3'></audio>"),
    ("media-transcript", "review", "<p>An interview.</p><audio controls src='a.mp3'></audio>"),
    ("media-transcript", None, "<audio controls src='a.mp3'></audio><a href='/t/'>Transcript</a>"),
    ("recording-parts", None, "<figure><audio controls src='a.mp3'></audio></figure>"),
    ("key-shortcut", None, "<body onkeydown=\"if (event.key === 'Escape') close()\"><p>x</p></body>"),
    ("key-shortcut", None, "<input aria-label='x' onkeydown=\"if (event.key === 's') save()\">"),
    (
        "key-shortcut",
        None,
        "<script>onkeydown = e => { if (e.keyCode == 27) close() }</script><p>x</p>",
    ),
    ("key-shortcut", "review", "<script>addEventListener('keydown', e => { if (e.key == 's') go() })</script><p>x</p>"),
    ("sensory-words", "review", "<p>Use the menu on the left.</p>"),
    ("sensory-words", None, "<p>The party on the left lost; the right won.</p>"),
    ("sensory-words", "review", "<html lang='ko'><body><p>오른쪽에 있는 버튼을 누르세요.</p></body></html>"),
    ("asked-twice", None, "<form><input autocomplete='shipping name'><input autocomplete='billing name'></form>"),
]


@pytest.mark.parametrize(
    ("rule", "severity", "html"), [pytest.param(*case, id=f"{case[0]}-{n}") for n, case in enumerate(CASES)]
)
def test_case(rule: str, severity: str | None, html: str) -> None:
    """One case of one rule."""
    page = html if html.startswith(("<html", "<head")) else f"<!DOCTYPE html><html lang='en'><body>{html}</body></html>"
    found = {finding.severity for finding in check_html(page, "page.html").findings if finding.rule == rule}

    assert found == ({severity} if severity else set())

"""Pictures of every kind of page, to flip through: `python tests/tools/screenshots.py [FOLDER]`.

The sample newsroom at three widths in both schemes; both layouts and all palettes; Korean, Arabic and Japanese; with
forced colors; and on paper. File names begin with the kind, so that a folder sorts as one wants to compare.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent))

from pages import KITCHEN, SAMPLE, chromium, kitchen, sample

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WIDTHS = (360, 768, 1440)
SCHEMES = ("light", "dark")
DESIGNS = (("bulletin", "harbor"), ("bulletin", "ink"), ("broadsheet", "harbor"), ("broadsheet", "salmon"))
LOADED = """() => { document.querySelectorAll('img').forEach(image => image.loading = 'eager');
  return Promise.all([...document.images].map(image => image.decode().catch(() => 0))).then(() => 0); }"""


def main(folder: Path) -> None:
    """All pictures."""
    with chromium() as browser:
        with sample() as address:
            for width in WIDTHS:
                for scheme in SCHEMES:
                    shoot(browser, folder, address, SAMPLE, f"{width}-{scheme}", width=width, color_scheme=scheme)
            shoot(browser, folder / "forced-colors", address, SAMPLE, "forced", width=1440, forced_colors="active")
            on_paper(browser, folder / "paper", address)
        for layout, palette in DESIGNS:
            with sample(f'layout = "{layout}"\npalette = "{palette}"\n') as address:
                for scheme in SCHEMES:
                    where = folder / f"{layout}-{palette}"
                    shoot(browser, where, address, SAMPLE, f"1440-{scheme}", width=1440, color_scheme=scheme)
        for lang in ("ko", "ar", "ja"):
            with kitchen(lang) as address:
                for width in WIDTHS:
                    for scheme in SCHEMES:
                        shoot(
                            browser,
                            folder / lang,
                            address,
                            KITCHEN,
                            f"{width}-{scheme}",
                            width=width,
                            color_scheme=scheme,
                        )
    print(f"{sum(1 for _ in folder.rglob('*.p*'))} files in {folder}")


def shoot(
    browser: Browser, folder: Path, address: str, kinds: dict[str, str], name: str, *, width: int, **context: Any
) -> None:
    """A picture of the whole height of each page."""
    page = browser.new_context(viewport={"width": width, "height": 900}, **context).new_page()
    for kind, path in kinds.items():
        page.goto(address + path)
        if "?q=" in path:
            page.wait_for_selector("#search_results li")
        page.evaluate(LOADED)
        page.screenshot(path=folder / f"{kind}-{name}.png", full_page=True)
    page.context.close()


def on_paper(browser: Browser, folder: Path, address: str) -> None:
    """A PDF of each page, as the print style sheet sets it."""
    folder.mkdir(parents=True, exist_ok=True)
    page = browser.new_context().new_page()
    for kind, path in SAMPLE.items():
        page.goto(address + path)
        page.evaluate(LOADED)
        page.pdf(path=folder / f"{kind}.pdf", format="A4")
    page.context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "screenshots"))

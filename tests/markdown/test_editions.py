"""What blocks are where there is no style: in the lite edition and in feeds."""

from __future__ import annotations

import pytest

from ssg.markdown.body import render_body
from ssg.markdown.state import BodyContext
from ssg.model import Body, Target

TEXT = """We wait. So it goes on.

::: quote
by: Mina Park

We wait.
:::

::: quote
Nobody asked us.
:::

::: facts Fares
Five crowns.
:::

::: gallery Night
![Trucks.](q.jpg)
![A pier.](q.jpg)
:::
"""
HEARD = '<figure class="pull-quote">\n<blockquote>\n<p>Nobody asked us.</p>\n</blockquote>\n</figure>\n'
FEED = f"""<p id="p1">We wait. So it goes on.</p>
{HEARD}<aside class="box facts">
<h2 id="fares">Fares</h2>
<p>Five crowns.</p>
</aside>
<div class="gallery">
<p class="gallery-head"><strong>Night</strong></p>
<figure class="figure"><img src="/q.jpg" alt="Trucks." width="8" height="6" loading="lazy" decoding="async"></figure>
<figure class="figure"><img src="/q.jpg" alt="A pier." width="8" height="6" loading="lazy" decoding="async"></figure>
</div>
"""
LITE = f"""<p id="p1">We wait. So it goes on.</p>
{HEARD}<aside class="box facts" role="region" aria-labelledby="fares">
<h2 id="fares">Fares</h2>
<p>Five crowns.</p>
</aside>
<div class="gallery" role="group" aria-labelledby="block-4">
<p class="gallery-head"><strong id="block-4">Night</strong></p>
<figure class="figure"><a href="/q.jpg">Picture: Trucks.</a></figure>
<figure class="figure"><a href="/q.jpg">Picture: A pier.</a></figure>
</div>
"""


@pytest.mark.parametrize(("edition", "html"), [("feed", FEED), ("lite", LITE)])
def test_edition(edition: str, html: str) -> None:
    """A pull quote that repeats the story is left out; feeds, of many stories, get no references to ids."""
    body = Body("content/a.md", 1, TEXT, {"q.jpg": Target("/q.jpg", "content/q.jpg", 8, 6)})
    labels = {"lite_picture": "Picture: {alt}"}
    context = BodyContext(body, href=str, labels=labels, edition=edition)  # type: ignore[arg-type]  one of two literals

    assert render_body(context).html == html

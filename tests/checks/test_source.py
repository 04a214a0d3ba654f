"""Pictures in an article's source."""

from __future__ import annotations

import pytest

from ssg.checks.source import check_images
from ssg.model import Image, Motion, Position

ALT = "A white car ferry turns at a stone pier at dusk."
TITLE = "Harbour towns agree to share one ferry timetable"
CASES = [
    ("good", {"alt": ALT, "caption": "The last boat.", "credit": "Harbour Wire"}, set()),
    ("undecided", {"alt": None}, {"alt-undecided"}),
    ("empty is undecided", {"alt": " "}, {"alt-undecided"}),
    ("decorative", {"alt": None, "decorative": True}, set()),
    ("decorative with caption", {"decorative": True, "caption": "The last boat."}, {"decorative-captioned"}),
    ("decorative with alt", {"decorative": True, "alt": ALT}, {"decorative-captioned"}),
    ("repeats the caption", {"alt": "The last boat", "caption": "The last boat."}, {"alt-repeats-caption"}),
    (
        "repeats caption and credit",
        {"alt": "The last boat. (Harbour Wire)", "caption": "The last boat.", "credit": "Harbour Wire"},
        {"alt-repeats-caption", "alt-credit"},
    ),
    ("repeats the headline", {"alt": TITLE.upper()}, {"alt-repeats-headline"}),
    ("file name", {"alt": "DSC_0042.JPG"}, {"alt-file-name"}),
    ("camera name", {"alt": "IMG_20260302"}, {"alt-file-name"}),
    ("placeholder", {"alt": "image"}, {"alt-file-name"}),
    ("Korean placeholder", {"alt": "사진"}, {"alt-file-name", "alt-opener"}),
    ("credit", {"alt": "A ferry. Photo: Mina Park"}, {"alt-credit"}),
    ("agency", {"alt": "A ferry at a pier. AFP/Getty"}, {"alt-credit"}),
    ("the site's name", {"alt": "Thirty singers on a stage (Harbour wire)"}, {"alt-credit"}),
    ("another name", {"alt": "Thirty singers on a stage (Harbour Choir)"}, set()),
    ("a name of one word", {"alt": "Boats on a quay (Harbour)"}, set()),
    ("the site's name inside", {"alt": "A van (Harbour Wire) on a quay"}, set()),
    ("Korean credit", {"alt": "부두에 선 여객선 사진=박미나"}, {"alt-credit"}),
    ("opener", {"alt": "Photo of a ferry"}, {"alt-opener"}),
    ("no opener", {"alt": "A photograph hangs on a wall of the waiting room"}, set()),
    ("moves for ever", {"alt": ALT, "motion": Motion(seconds=-1)}, {"moving-picture"}),
    ("moves for long", {"alt": ALT, "motion": Motion(seconds=6)}, {"moving-picture"}),
    ("moves and stops", {"alt": ALT, "motion": Motion(seconds=5, flashing=9000)}, set()),
    ("flashes", {"alt": ALT, "motion": Motion(seconds=2, flashing=90_000)}, {"flashing-picture"}),
    ("too long", {"alt": "A ferry. " * 30}, {"alt-length"}),
]


@pytest.mark.parametrize(("fields", "expected"), [pytest.param(*case[1:], id=case[0]) for case in CASES])
def test_picture(fields: dict[str, object], expected: set[str]) -> None:
    """One picture."""
    image = Image(src="/ferry.jpg", line=12, column=3, **fields)  # type: ignore[arg-type]
    findings = check_images([image], TITLE, "content/ferry.md", ("Harbour Wire", "Harbour"))

    assert {finding.rule for finding in findings} == expected
    assert all(finding.source == Position("content/ferry.md", 12, 3) for finding in findings)


def test_only_what_is_certain_is_an_error() -> None:
    """An undecided picture is one, and one that never stops; opinions about words are not."""
    images = [Image(src=f"/{n}.jpg", line=n, **fields) for n, (_, fields, _) in enumerate(CASES)]  # type: ignore[arg-type]

    assert {f.rule for f in check_images(images, TITLE, "x.md") if f.severity == "error"} == {
        "alt-undecided",
        "moving-picture",
    }


def test_same_words_for_two_pictures() -> None:
    """The second is reported; the same picture twice is not."""
    twice = [
        Image(src="/a.jpg", alt=ALT, line=1),
        Image(src="/a.jpg", alt=ALT, line=2),
        Image(src="/b.jpg", alt=ALT, line=3),
    ]

    assert [(f.rule, f.source and f.source.line) for f in check_images(twice, TITLE, "x.md")] == [("alt-repeated", 3)]


def test_words_are_reported_where_they_stand() -> None:
    """What is wrong with the text of a lead picture, at the text, and as `--fix` mends it; the rest at the picture."""
    motion = Motion(seconds=-1)
    image = Image(src="/a.gif", alt="A ferry. (Photo: Mina Park)", line=4, column=8, alt_at=(5, 8), motion=motion)
    found = {f.rule: f for f in check_images([image], TITLE, "x.md")}

    assert found["alt-credit"].source == Position("x.md", 5, 8)
    assert found["alt-credit"].message == "The alternative text holds a credit: “Photo: Mina Park”."
    assert found["moving-picture"].source == Position("x.md", 4, 8)

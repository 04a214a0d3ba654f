"""All rules about sound and film in a story. To add one: write its file, then its line here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ssg.checks.recording_rules import (
    captions_fit,
    recording_captions,
    recording_description,
    recording_title,
    recording_transcript,
)

if TYPE_CHECKING:
    from ssg.checks.recording_rule import RecordingRule

__all__ = ("RECORDING_RULES",)

RECORDING_RULES: Final[tuple[RecordingRule, ...]] = (
    recording_title.RULE,
    recording_transcript.RULE,
    recording_captions.RULE,
    recording_description.RULE,
    captions_fit.RULE,
)

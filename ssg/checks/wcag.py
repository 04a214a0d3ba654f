"""The 55 criteria of WCAG 2.2 at levels A and AA, and who answers for each beside the checker's rules.

Whether a theme guarantees a criterion is claimed for the built-in theme as long as nobody adds HTML of their own.
"""

from __future__ import annotations

from typing import Final, NamedTuple

__all__ = ("CRITERIA", "Criterion")


class Criterion(NamedTuple):
    """A success criterion."""

    number: str
    level: str
    name: str
    theme: str
    """What the built-in theme guarantees; empty: nothing, it is the author's."""
    person: str
    """What only a person can judge; empty: nothing more."""


CRITERIA: Final = (
    Criterion("1.1.1", "A", "Non-text Content", "asks for a text or a decision", "is it true?"),
    Criterion("1.2.1", "A", "Audio-only and Video-only (Prerecorded)", "a transcript, or it stops", "is it complete?"),
    Criterion("1.2.2", "A", "Captions (Prerecorded)", "captions that can be read", "are they right?"),
    Criterion("1.2.3", "A", "Audio Description or Media Alternative (Prerecorded)", "a decision", "all of it"),
    Criterion("1.2.4", "AA", "Captions (Live)", "", "all of it"),
    Criterion("1.2.5", "AA", "Audio Description (Prerecorded)", "a decision", "all of it"),
    Criterion(
        "1.3.1", "A", "Info and Relationships", "landmarks, headings, lists, tables", "is it the true structure?"
    ),
    Criterion("1.3.2", "A", "Meaningful Sequence", "source order is reading order", "does it matter?"),
    Criterion("1.3.3", "A", "Sensory Characteristics", "", "colour and place words"),
    Criterion("1.3.4", "AA", "Orientation", "no rotation", "is it essential?"),
    Criterion("1.3.5", "AA", "Identify Input Purpose", "tokens on its forms", ""),
    Criterion("1.4.1", "A", "Use of Color", "links in text are underlined", "charts and maps"),
    Criterion("1.4.2", "A", "Audio Control", "never starts sound", ""),
    Criterion("1.4.3", "AA", "Contrast (Minimum)", "colours proven in both schemes", "logos"),
    Criterion("1.4.4", "AA", "Resize Text", "relative sizes", ""),
    Criterion("1.4.5", "AA", "Images of Text", "no pictures of text", "all of it"),
    Criterion("1.4.10", "AA", "Reflow", "fluid layout, tables scroll", "maps, tables"),
    Criterion("1.4.11", "AA", "Non-text Contrast", "borders and focus proven", "charts"),
    Criterion("1.4.12", "AA", "Text Spacing", "no fixed heights", ""),
    Criterion("1.4.13", "AA", "Content on Hover or Focus", "shows nothing on hover", ""),
    Criterion("2.1.1", "A", "Keyboard", "native controls only", "embedded services"),
    Criterion("2.1.2", "A", "No Keyboard Trap", "no scripts", "embedded services"),
    Criterion("2.1.4", "A", "Character Key Shortcuts", "none", ""),
    Criterion("2.2.1", "A", "Timing Adjustable", "no limits", "is it essential?"),
    Criterion("2.2.2", "A", "Pause, Stop, Hide", "nothing moves", "is it essential?"),
    Criterion("2.3.1", "A", "Three Flashes or Below Threshold", "nothing flashes", "all of it"),
    Criterion("2.4.1", "A", "Bypass Blocks", "skip links, landmarks, headings", ""),
    Criterion("2.4.2", "A", "Page Titled", "headline, section, site", "does it describe?"),
    Criterion("2.4.3", "A", "Focus Order", "source order", "does it make sense?"),
    Criterion("2.4.4", "A", "Link Purpose (In Context)", "headlines as link texts", "does it describe?"),
    Criterion("2.4.5", "AA", "Multiple Ways", "menus, sections, tags, archive", "is a page kept apart?"),
    Criterion("2.4.6", "AA", "Headings and Labels", "its own labels", "do they describe?"),
    Criterion("2.4.7", "AA", "Focus Visible", "an outline everywhere", ""),
    Criterion("2.4.11", "AA", "Focus Not Obscured (Minimum)", "nothing sticks", ""),
    Criterion("2.5.1", "A", "Pointer Gestures", "none", "embedded services"),
    Criterion("2.5.2", "A", "Pointer Cancellation", "native clicks", ""),
    Criterion("2.5.3", "A", "Label in Name", "labels begin with what is shown", "symbols"),
    Criterion("2.5.4", "A", "Motion Actuation", "none", ""),
    Criterion("2.5.7", "AA", "Dragging Movements", "none", "embedded services"),
    Criterion("2.5.8", "AA", "Target Size (Minimum)", "24 pixels and more", "exceptions"),
    Criterion("3.1.1", "A", "Language of Page", "from site and article", "mixed pages"),
    Criterion("3.1.2", "AA", "Language of Parts", "on titles and names", "loan words"),
    Criterion("3.2.1", "A", "On Focus", "no scripts", ""),
    Criterion("3.2.2", "A", "On Input", "forms have a button", ""),
    Criterion("3.2.3", "AA", "Consistent Navigation", "one menu for all pages", ""),
    Criterion("3.2.4", "AA", "Consistent Identification", "one set of parts", "buttons, parts in the content"),
    Criterion("3.2.6", "A", "Consistent Help", "contact in every footer", "which other links are help?"),
    Criterion("3.3.1", "A", "Error Identification", "the browser's own messages", "the words"),
    Criterion("3.3.2", "A", "Labels or Instructions", "a visible label on each field", "is it enough?"),
    Criterion("3.3.3", "AA", "Error Suggestion", "hints on its forms", "the words"),
    Criterion("3.3.4", "AA", "Error Prevention (Legal, Financial, Data)", "no such forms", "all of it"),
    Criterion("3.3.7", "A", "Redundant Entry", "one step only", "all of it"),
    Criterion("3.3.8", "AA", "Accessible Authentication (Minimum)", "no log-in", "all of it"),
    Criterion("4.1.2", "A", "Name, Role, Value", "native controls with names", "is the name right?"),
    Criterion("4.1.3", "AA", "Status Messages", "a status on its form", ""),
)
